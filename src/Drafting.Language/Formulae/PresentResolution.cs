using System.Text.RegularExpressions;

namespace Drafting.Language.Formulae;

/// <summary>A resolution speaks of itself as “the present resolution”.</summary>
internal sealed partial class PresentResolution() : ParagraphRule("presentResolution")
{
    private static readonly Replacements Words = Replacements.Of("present-resolution.tsv");

    [GeneratedRegex(@"\d+/\d+ ?[A-Z]?号|\d+\(\d{4}\)号|号[^，；]{0,6}决议|\d+/\d+|\d+ \(\d{4}\)", RegexOptions.CultureInvariant)]
    private static partial Regex Another();

    // 该决议 and этой резолюции may be said of one that was named before; adopted texts say the others of none.
    public override IEnumerable<Finding> In(Reading reading) =>
        reading.Setting.IsResolution && reading.Kind is not Operations.ParagraphKind.Footnote
            ? Words.In(reading.Text, reading.Setting.Language, reading.Setting.Day)
                .Where(place => !(reading.Setting.Language == "ru" || reading.Text[place.Start] == '该') || !Another().IsMatch(reading.Text[..place.Start]))
                .Select(place => Mended(reading, place.Start, place.Length, place.Right) with { Level = reading.Text[place.Start] == '该' ? FindingLevel.Hint : Entry.Level })
            : [];
}
