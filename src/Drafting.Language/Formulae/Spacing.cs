using System.Text.RegularExpressions;

namespace Drafting.Language.Formulae;

/// <summary>Blanks that are too many or too few.</summary>
internal sealed partial class Spacing() : ParagraphRule("spacing")
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"[ \u00A0]{2,}| +(?=[,.;:!?،؛؟)\]”](?!\w|\.))|(?<=[(\[“]) +|(?<=\p{L}[,;،؛])(?=\p{L})", Options)]
    private static partial Regex Words();

    // Its quotation marks stand either way round.
    [GeneratedRegex(@"[ \u00A0]{2,}| +(?=[,.;:!?،؛؟)\]](?!\w|\.))(?<!\uFFFC +)|(?<=[(\[]) +(?!\uFFFC)|(?<=\p{L}[,;،؛])(?=\p{L})", Options)]
    private static partial Regex Arabic();

    // French keeps a blank before ; : ! ? and inside its quotation marks.
    [GeneratedRegex(@"[ \u00A0]{2,}| +(?=[,.)\]](?!\w|\.))|(?<=[(\[]) +|(?<=\p{L}[,;])(?=\p{L})", Options)]
    private static partial Regex French();

    [GeneratedRegex(@"[ \u00A0]{2,}| +(?=[，；：。、？！》”])|(?<=[，；：。、？！《“]) +(?!\uFFFC)", Options)]
    private static partial Regex Chinese();

    public override IEnumerable<Finding> In(Reading reading)
    {
        var language = reading.Setting.Language;
        foreach (Match match in (language switch { "zh" => Chinese(), "fr" => French(), "ar" => Arabic(), _ => Words() }).Matches(reading.Text))
        {
            var behind = match.Index + match.Length;
            var wanted = match.Length == 0 || match.Length > 1 && match.Index > 0 && behind < reading.Text.Length && !Sticks(reading.Text, behind, language) && !HoldsOn(reading.Text[match.Index - 1], language) ? " " : "";
            yield return Found(reading, match.Index, match.Length, ("found", match.Length == 0 ? "—" : $"{match.Length}"), ("wanted", wanted.Length == 0 ? "0" : "1")) with { Fix = Fixes.Replace(reading, match.Index, match.Length, wanted) };
        }
    }

    // What has no blank before it: as the patterns have it, so that what is mended is not found again.
    private static bool Sticks(string text, int at, string language) => language switch
    {
        "zh" => "，；：。、？！》”".Contains(text[at], StringComparison.Ordinal),
        "fr" => ",.)]".Contains(text[at], StringComparison.Ordinal) && !BeginsWord(text, at + 1),
        "ar" => ",.;:!?،؛؟)]".Contains(text[at], StringComparison.Ordinal) && !BeginsWord(text, at + 1),
        _ => ",.;:!?،؛؟)]”".Contains(text[at], StringComparison.Ordinal) && !BeginsWord(text, at + 1),
    };

    // “.NET”, “...”
    private static bool BeginsWord(string text, int at) => at < text.Length && (text[at] is '.' or '_' || char.IsLetterOrDigit(text[at]));

    // What has none behind it.
    private static bool HoldsOn(char c, string language) => (language switch { "zh" => "，；：。、？！《“", "fr" or "ar" => "([", _ => "([“" }).Contains(c, StringComparison.Ordinal);
}

/// <summary>French marks of two parts have a no-break space before them, its quotation marks inside.</summary>
internal sealed partial class FrenchSpacing() : ParagraphRule("frenchSpacing")
{
    [GeneratedRegex(@"(?<=[\p{L}\)\]»”])(?=[;!?])|(?<=[\p{L}\)\]»”])(?=:(?!//))|(?<=[^\s\u00A0\u202F])(?=»)|(?<=«)(?=[^\s\u00A0\u202F])", RegexOptions.CultureInvariant)]
    private static partial Regex Missing();

    public override IEnumerable<Finding> In(Reading reading)
    {
        foreach (Match match in Missing().Matches(reading.Text))
            yield return Found(reading, match.Index, 0, ("found", reading.Text.AsSpan(match.Index)[..Math.Min(1, reading.Text.Length - match.Index)].ToString())) with { Fix = Fixes.Replace(reading, match.Index, 0, "\u00A0") };
    }
}
