using System.Globalization;
using System.Text.RegularExpressions;
using Drafting.Formats.PlainText;

namespace Drafting.Formats.Renewal;

/// <summary>Documents of the earlier session or year, which have a successor when the subject comes up again: “A/75/233”, “A/AC.109/2023/10”, “A/HRC/53/52”.</summary>
internal static partial class DueSymbols
{
    [GeneratedRegex(@"(?<![\p{L}/])A/(?<session>\d{2,3})/[\dA-Za-z.\-/]*\d(?![\d/])")]
    private static partial Regex OfASession();

    // Committees and commissions number by the year; documents of a conference, of the Security Council and of inspectors stay what they are.
    [GeneratedRegex(@"(?<![\p{L}/])(?!A/CONF|A/HRC|A/RES|S/|JIU/)[A-Z]{1,5}(/[A-Z][\dA-Za-z.]*)*/(?<year>20\d{2})/[\dA-Za-z.\-/]*\d(?![\d/])")]
    private static partial Regex OfAYear();

    [GeneratedRegex(@"(?<![\p{L}/])A/HRC/(?<session>\d{2})/[\dA-Za-z.\-/]*\d(?![\d/])")]
    private static partial Regex OfTheHumanRightsCouncil();

    // “Supplement No. 23 (A/79/23)”, “补编第23号》(A/79/23)”: a report that appears each session under one number. Number 53 is where decisions of
    // the Human Rights Council are cited from.
    [GeneratedRegex(@"(Supplement|Supplément|Suplemento|Дополнение|الملحق|补编)[^\d(]{0,16}(?<number>(?<council>53 ?A?)|\d{1,3}( ?[A-Z])?)[^\d(]{0,4}\($", RegexOptions.IgnoreCase)]
    private static partial Regex Supplement();

    [GeneratedRegex(@"^[/\w.]*[),，]* ?(annex|chap|sect|para|part|appendix|décision|anexo|cap\.|secc|párr|прил|гл\.|разд|пункт|п\. |المرفق|الفصل|الفقر|附件|附录|第.{1,4}[章节段])", RegexOptions.IgnoreCase)]
    private static partial Regex Part();

    public static IEnumerable<DueUpdate> In(RenewedParagraph paragraph, RenewedText renewed)
    {
        var later = renewed.Target - renewed.Session;
        foreach (Match match in OfASession().Matches(paragraph.Text))
        {
            // A symbol of the session before was one of a list, or cited for good: right in 19 cases of 42. A report that appears each session
            // may have been the last there was then, unless a part of it is cited.
            var supplement = Supplement().Match(paragraph.Before(match.Index));
            var session = Digits.Value(match.Groups["session"].Value);
            var isLastReport = supplement.Success && session == renewed.Session - 1 && !Part().IsMatch(paragraph.Behind(match.Index + match.Length));
            if ((session == renewed.Session || isLastReport) && !supplement.Groups["council"].Success)
                yield return Place(paragraph, match, supplement.Success ? With(match, "session", session + later) : null);
        }

        if (renewed.AdoptedOn is not { } adopted)
            yield break;
        foreach (Match match in OfAYear().Matches(paragraph.Text))
        {
            var year = Digits.Value(match.Groups["year"].Value);
            // The working papers of a committee come each year under the same numbers; what a part of one says is cited for good.
            if (year >= adopted.Year && !Part().IsMatch(paragraph.Behind(match.Index + match.Length)) && !Supplement().IsMatch(paragraph.Before(match.Index)))
                yield return Place(paragraph, match, year == adopted.Year && match.Value.StartsWith("A/AC.", StringComparison.Ordinal) ? With(match, "year", year + later) : null);
        }

        foreach (Match match in OfTheHumanRightsCouncil().Matches(paragraph.Text))
        {
            if (Digits.Value(match.Groups["session"].Value) >= LateCouncilSession(adopted.Year))
                yield return Place(paragraph, match, null);
        }
    }

    /// <summary>The Human Rights Council meets three times a year; its forty-fourth session was the second of 2020. What came before is mostly cited for good.</summary>
    private static int LateCouncilSession(int year) => 44 + (3 * (year - 2020));

    private static string With(Match match, string group, int number)
    {
        var part = match.Groups[group];
        return match.Value.Remove(part.Index - match.Index, part.Length).Insert(part.Index - match.Index, number.ToString(CultureInfo.InvariantCulture));
    }

    private static DueUpdate Place(RenewedParagraph paragraph, Match match, string? suggestion) => paragraph.Place(match.Index, match.Length, DueUpdateKind.Document, suggestion);
}
