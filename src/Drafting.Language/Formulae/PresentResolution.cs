using System.Text.RegularExpressions;

namespace Drafting.Language.Formulae;

/// <summary>A resolution speaks of itself as “the present resolution”.</summary>
internal sealed partial class PresentResolution() : ParagraphRule("presentResolution")
{
    private static readonly Replacements Words = Replacements.Of("present-resolution.tsv");

    [GeneratedRegex(@"[0-9]{1,4}/[0-9]{1,3}|[0-9]{1,4} ?\([0-9]{4}\)|号[^，；]{0,6}决议", RegexOptions.CultureInvariant)]
    private static partial Regex Another();

    // 此决议, cette résolution and этой резолюции may be said of one that was named before; adopted texts say the English words of none.
    public override IEnumerable<Finding> In(Reading reading)
    {
        if (!reading.Setting.IsResolution || reading.Kind is Operations.ParagraphKind.Footnote)
            return [];
        var another = reading.Setting.Language == "en" ? Match.Empty : Another().Match(reading.Text);
        return Words.In(reading.Text, reading.Setting.Language, reading.Setting.Day)
            .Where(place => !another.Success || place.Start < another.Index + another.Length)
            .Select(place => Mended(reading, place.Start, place.Length, place.Right) with { Level = reading.Text[place.Start] == '该' ? FindingLevel.Hint : Entry.Level });
    }
}
