using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Drafting.Language.Citations;

/// <summary>Which paragraph of a resolution is cited: “paragraph 5 of its resolution 72/7”, “第72/7号决议第5段”. Of several the first.</summary>
internal static class CitedParagraphs
{
    // In UTF-16 units: how far the words may lie from the citation.
    private const int Farthest = 120;

    // “paragraphs 5, 6 and 8 of General Assembly”; the number of another citation has a slash.
    private const string Several = @" (?<first>[0-9]{1,3})(?![\d/])( ?\(\p{L}\))?([^\d.;/]{0,12}[0-9]{1,3}(?![\d/])){0,4}[^\d.;؛/]{0,60}$";

    private static readonly FrozenDictionary<string, Regex> Words = new Dictionary<string, string>
    {
        ["en"] = @"(?<!\p{L})(?<!preambular )paragraphs?" + Several,
        ["zh"] = @"^ ?号?(决议|决定)(执行部分)?第 ?(?<first>[0-9]{1,3})[^，。；段]{0,20}段",
        ["fr"] = @"(?<!\p{L})paragraphes?" + Several,
        ["es"] = @"(?<!\p{L})párrafos?" + Several,
        ["ru"] = @"(?<!\p{L})пункт\p{L}{0,3}" + Several,
        ["ar"] = @"(?<!\p{L})[وفبلك]{0,2}(ال|ل)?فقر(ة|تين|ات)" + Several,
    }.ToFrozenDictionary(each => each.Key, each => new Regex(each.Value, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Compiled | RegexOptions.IgnoreCase));

    /// <summary>Its number; null where the words name none.</summary>
    public static string? Of(string text, Citation citation, string language)
    {
        if (!Words.TryGetValue(language, out var words))
            return null;
        var end = citation.Start + citation.Length;
        var around = PlainPrint.Of(language == "zh" ? text[end..Math.Min(text.Length, end + Farthest)] : text[Math.Max(0, citation.Start - Farthest)..citation.Start]);
        return words.Match(around.Text) is { Success: true } match ? match.Groups["first"].Value : null;
    }
}
