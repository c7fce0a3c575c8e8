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
            var wanted = match.Length == 0 || match.Length > 1 && match.Index > 0 && behind < reading.Text.Length && !Sticks(reading.Text[behind]) && !(language == "zh" && IsWide(reading.Text[match.Index - 1])) ? " " : "";
            yield return Found(reading, match.Index, match.Length, ("found", match.Length == 0 ? "—" : $"{match.Length}"), ("wanted", wanted.Length == 0 ? "0" : "1")) with { Fix = Fixes.Replace(reading, match.Index, match.Length, wanted) };
        }
    }

    private static bool Sticks(char c) => ",.)]،؛؟，；：。、》”".Contains(c, StringComparison.Ordinal);

    private static bool IsWide(char c) => "，；：。、《“".Contains(c, StringComparison.Ordinal);
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
