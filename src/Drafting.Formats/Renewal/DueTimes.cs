using System.Text.RegularExpressions;
using Drafting.Formats.PlainText;
using Drafting.Operations;

namespace Drafting.Formats.Renewal;

/// <summary>
/// Days and years that belong to the earlier text's own time: what lay ahead of it, what a report of that year covers, an anniversary. A day
/// on which something was held, launched or adopted stays true and is no update.
/// </summary>
internal static partial class DueTimes
{
    // What a resolution plans comes the year after; what lies further ahead is a goal, such as 2030.
    private const int YearsAhead = 1;

    // “the scale of assessments for the period from 2022 to 2024”: finance goes by years.
    private const int BudgetAhead = 3;

    // “resolution 2024 (2011)” is a number.
    [GeneratedRegex(@"(?<![\d/(\-–.])(19|20)\d{2}(?![\d/)]| ?\(\d)")]
    private static partial Regex Years();

    [GeneratedRegex("《[^》]*》|“[^”]*”|«[^»]*»|”[^“]*“")]
    private static partial Regex Titles();

    // The other end of a span of years, before or behind: “2024–2034”, “2023 to 2026”, “2023年至2027年”.
    [GeneratedRegex(@"(\d{4} ?年?[-–至]|\d{4} (and|to|et|à|y|a|по|до|и|إلى|و) ?)$")]
    private static partial Regex SpanBefore();

    [GeneratedRegex(@"^ ?年?[-–至] ?\d|^ (and|to|et|à|y|a|по|до|и|إلى|و) ?\d{4}")]
    private static partial Regex SpanBehind();

    /// <summary>The name of a conference, decade or report begins or ends with its year: “the 2025 United Nations Conference”, “the Strategic Outlook 2025”.</summary>
    [GeneratedRegex(@"^ \p{Lu}")]
    private static partial Regex NameBehind();

    [GeneratedRegex(@"(?<word>\p{Lu}\p{L}+) $")]
    private static partial Regex NameBefore();

    // A month in words or figures: “in October 2023”, “2023年10月”.
    [GeneratedRegex(@"^ ?年 ?\d{1,2} ?月")]
    private static partial Regex MonthBehind();

    /// <param name="cited">Where dates begin that stand with a resolution's number.</param>
    public static IEnumerable<DueUpdate> Days(RenewedParagraph paragraph, TimeWords words, DateOnly adopted, IReadOnlySet<int> cited)
    {
        if (IsNamed(paragraph))
            yield break;
        foreach (var date in Dates.FindAll(paragraph.Text))
        {
            if (date.Day.Year >= adopted.Year - 2 && !cited.Contains(date.Start) && IsOfItsTime(paragraph, words, date, adopted))
                yield return paragraph.Place(date.Start, date.Length, DueUpdateKind.Date, null);
        }
    }

    // Which year it is then, nobody can tell: moving it on with the session was right in 1 case of 14.
    public static IEnumerable<DueUpdate> PlainYears(RenewedParagraph paragraph, TimeWords words, DateOnly adopted)
    {
        if (IsNamed(paragraph))
            yield break;
        var (titles, dates) = (Titles().Matches(paragraph.Text), Dates.FindAll(paragraph.Text).ToList());
        foreach (Match match in Years().Matches(paragraph.Text))
        {
            var year = Digits.Value(match.Value);
            if (year < adopted.Year - 2 || titles.Any(title => Within(match, title.Index, title.Length))
                || dates.Exists(date => Within(match, date.Start, date.Length)))
                continue;
            var (before, behind) = (paragraph.Before(match.Index), paragraph.Behind(match.Index + match.Length));
            var isBudget = words.Budget.IsMatch(before) || words.IsChinese && words.Budget.IsMatch(behind);
            if (!isBudget && (SpanBefore().IsMatch(before) || SpanBehind().IsMatch(behind)) || NameBehind().IsMatch(behind))
                continue;
            var word = NameBefore().Match(before);
            var isMonth = MonthBehind().IsMatch(behind) || Dates.IsMonth(word.Groups["word"].Value);
            if (word.Success && !isMonth)
                continue;
            if (isBudget && year <= adopted.Year + BudgetAhead || IsOfItsTime(words, year - adopted.Year, isMonth, before, behind))
                yield return paragraph.Place(match.Index, match.Length, DueUpdateKind.Year, null);
        }
    }

    // A title changes as a whole; a note cites what has appeared.
    private static bool IsNamed(RenewedParagraph paragraph) => paragraph.Kind is ParagraphKind.Title or ParagraphKind.Footnote;

    private static bool IsOfItsTime(RenewedParagraph paragraph, TimeWords words, Dates.Found date, DateOnly adopted)
    {
        if (date.Day > adopted)
            return true;
        var (before, behind) = (paragraph.Before(date.Start), paragraph.Behind(date.Start + date.Length));
        if (words.Period.IsMatch(before) || words.IsChinese && words.Period.IsMatch(behind))
            return true;
        return date.Day.Year >= adopted.Year - 1 && (words.Anniversary.IsMatch(behind)
            || words.Report.Matches(before).Any(report => before.Length - report.Index - report.Length <= 30) && !words.Held.IsMatch(before + behind)
            || words.IsChinese && words.Report.Match(behind) is { Success: true, Index: <= 2 });
    }

    /// <param name="age">Years since the text was adopted.</param>
    private static bool IsOfItsTime(TimeWords words, int age, bool isMonth, string before, string behind)
    {
        if (age >= YearsAhead)
            return age == YearsAhead;
        // “the 2023 session”, “the report for 2023”.
        if (age >= -1 && !isMonth && words.Edition.IsMatch($"{before}#{behind}"))
            return true;
        return age == 0 && !isMonth && !IsPastEvent(words, before, behind);
    }

    private static bool IsPastEvent(TimeWords words, string before, string behind) =>
        words.Held.IsMatch(before.Length > 30 ? before[^30..] : before) || words.IsChinese && words.Held.Match(behind) is { Success: true, Index: <= 20 };

    private static bool Within(Match match, int start, int length) => match.Index >= start && match.Index + match.Length <= start + length;
}
