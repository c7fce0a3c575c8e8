using System.Text.RegularExpressions;

namespace Drafting.Language.Citations;

/// <summary>A citation that can be written where somebody typed a number. Places are in UTF-16 code units.</summary>
/// <param name="From">Where what is replaced begins.</param>
/// <param name="To">Where it ends; the same where words are only put in.</param>
/// <param name="Text">What is put there.</param>
/// <param name="Words">What stands there then, as far as it was typed or is offered.</param>
/// <param name="Form">How much it says.</param>
/// <param name="Known">What is cited.</param>
public sealed record OfferedCitation(int From, int To, string Text, string Words, CitationForm Form, KnownResolution Known);

/// <summary>
/// What a number that was just typed can become: “70/1” or “A/RES/70/1” a whole citation, “its resolution 70/1” one with its date. Nothing is offered
/// of what is not known.
/// </summary>
public static partial class CitationOffers
{
    private const int LongestNumber = 40;

    [GeneratedRegex(@"(?<![A-Za-z/])(A/HRC|A|S|E)/RES/((E?S-)?[0-9]{1,4}/[0-9]{1,3}|[0-9]{1,4}( [A-Z])? ?\([IVXLC0-9-]{1,9}\))$", RegexOptions.ExplicitCapture)]
    private static partial Regex TypedSymbol();

    [GeneratedRegex(ResolutionNumber.Pattern, RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex TypedNumber();

    /// <summary>What can be written, the likeliest first.</summary>
    /// <param name="text">The paragraph, or as much of it as stands around.</param>
    /// <param name="caret">Where the number ends that was typed.</param>
    /// <param name="setting">The text it stands in.</param>
    /// <param name="cited">What is cited elsewhere in that text: it needs no date again.</param>
    public static IReadOnlyList<OfferedCitation> At(string text, int caret, TextSetting setting, IReadOnlySet<CitedKey> cited)
    {
        if (!KnownResolutions.Languages.Contains(setting.Language))
            return [];
        var typed = text[..caret];
        var symbol = TypedSymbol().Match(typed[Math.Max(0, caret - LongestNumber)..]);
        if (symbol.Success)
            return KnownResolutions.KeyOf(symbol.Value) is { } key ? Whole(text, caret - symbol.Length, caret, [key], setting, cited) : [];
        var number = TypedNumber().Matches(typed[Math.Max(0, caret - LongestNumber)..]).LastOrDefault();
        if (number is null || Math.Max(0, caret - LongestNumber) + number.Index + number.Length != caret)
            return [];
        var citations = CitationReader.Read(text, setting);
        return citations.FirstOrDefault(citation => citation.NumberStart + citation.NumberLength == caret) is { } citation
            ? Rest(text, citation, setting)
            : Whole(text, caret - number.Length, caret, Keys(ResolutionNumber.Of(number), setting), setting,
                citations.Where(before => before.Start < caret).Select(before => before.Key).Concat(cited).ToHashSet());
    }

    /// <summary>Everything of that number, of the speaking organ first.</summary>
    private static IEnumerable<CitedKey> Keys(ResolutionNumber number, TextSetting setting)
    {
        var speaking = OrganNames.Speaking(setting);
        return Enum.GetValues<CitedOrgan>().Where(organ => organ != CitedOrgan.Other && SessionTimes.Has(organ, number)).OrderBy(organ => organ != speaking)
            .SelectMany(organ => Enum.GetValues<CitedKind>(), (organ, kind) => new CitedKey(organ, kind, number.ToString()));
    }

    private static List<OfferedCitation> Whole(string text, int from, int to, IEnumerable<CitedKey> keys, TextSetting setting, IReadOnlySet<CitedKey> cited)
    {
        var offers = new List<OfferedCitation>();
        var begun = setting.Language == "zh" && from > 0 && text[from - 1] == '第' ? from - 1 : from;
        foreach (var key in keys)
        {
            if (setting.Known.Find(key) is not { } known || WhoseBefore(text[..begun], key, setting) is not { } whose)
                continue;
            CitationForm[] forms = cited.Contains(key) ? [CitationForm.Numbered, CitationForm.Dated, CitationForm.Titled] : [CitationForm.Dated, CitationForm.Titled, CitationForm.Numbered];
            foreach (var form in forms)
            {
                if (CitationWriter.Write(key, setting.Language, form, whose == Whose.Named ? null : OrganNames.Speaking(setting), setting.Known) is not { } words)
                    continue;
                var (start, left) = Fitted(text[..begun], words, whose, setting.Language);
                // What stands behind already, such as “号决议”, is not written twice.
                var behind = Enumerable.Range(0, Math.Min(text.Length - to, left.Length) + 1).Last(length => text.AsSpan(to).StartsWith(left.AsSpan(left.Length - length)));
                offers.Add(new(start, to, left[..^behind], left, form, known));
            }
        }

        return offers;
    }

    /// <summary>What of the words is left to be written behind what was typed, and where it begins.</summary>
    private static (int Start, string Left) Fitted(string before, string words, Whose whose, string language)
    {
        if (whose == Whose.Named || whose == Whose.Its && language == "zh")
            return (before.Length, words[(words[0] == '其' ? 1 : OrganNames.In(words, language)[0].End)..].TrimStart());
        var typed = Enumerable.Range(0, Math.Min(before.Length, words.Length) + 1).Last(length => before.AsSpan().EndsWith(words.AsSpan(0, length)) && (length == 0 || words[length - 1] == ' '));
        return (before.Length - typed, words);
    }

    private static List<OfferedCitation> Rest(string text, Citation citation, TextSetting setting)
    {
        if (citation.Date is not null || CitedFacts.Of(citation, setting.Known) is not { } known || CitationWriter.DateAt(text, citation, known.Date, setting.Language) is not var (at, date))
            return [];
        var end = citation.NumberStart + citation.NumberLength;
        OfferedCitation Put(string words, CitationForm form) => new(at, at, words, text[Math.Min(at, citation.NumberStart)..at] + words + text[at..Math.Max(at, end)], form, known);
        var title = citation.Title is null ? CitationWriter.TitleWords(known.Title(setting.Language), known.Key.Kind, setting.Language) : null;
        return title is null ? [Put(date, CitationForm.Dated)] : [Put(date, CitationForm.Dated), Put(date + title, CitationForm.Titled)];
    }

    /// <summary>Whose what is cited is, as the words directly before it say; null where it would be another organ's than the one cited, or stand at the wrong place.</summary>
    private static Whose? WhoseBefore(string before, CitedKey key, TextSetting setting)
    {
        if (setting.Language == "zh" ? before.EndsWith('其') : CitationWords.In(setting.Language)!.Its.IsMatch(before))
            return key.Organ == OrganNames.Speaking(setting) ? Whose.Its : null;
        if (OrganNames.In(before, setting.Language) is not [.., var named] || named.End < before.TrimEnd().Length)
            return Whose.Unsaid;
        // Other languages name it behind the number, or behind “resolution”.
        return setting.Language is "en" or "zh" && ResolutionNumber.Read(key.Number) is { } number && named.Of(number) == key.Organ ? Whose.Named : null;
    }

    private enum Whose
    {
        Unsaid,
        Its,
        Named,
    }
}
