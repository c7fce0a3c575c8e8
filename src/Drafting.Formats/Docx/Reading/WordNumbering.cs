using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Drafting.Formats.Docx.Reading;

/// <summary>Counts the paragraphs of a Word file as Word does, to know the numbers it prints.</summary>
internal sealed partial class WordNumbering
{
    // “%1:3:0:.”: level, number, format, what follows.
    [GeneratedRegex(@"%\d:(?<number>\d{1,9}):(?<format>\d{1,3}):")]
    private static partial Regex BeforeChange();

    private static readonly string[] FormatCodes = ["decimal", "upperRoman", "lowerRoman", "upperLetter", "lowerLetter", "ordinal"];

    private readonly TrackedView view;
    private readonly Dictionary<int, XElement> definitions = [];
    private readonly Dictionary<int, XElement> lists = [];
    private readonly Dictionary<string, XElement> styles = [];
    private readonly Dictionary<int, int?[]> counted = [];
    private readonly HashSet<(int List, int Level)> begun = [];

    public WordNumbering(TrackedView view, XElement? numbering, XElement? styles)
    {
        this.view = view;
        foreach (var definition in numbering?.Elements(Wml.W + "abstractNum") ?? [])
            definitions.TryAdd(definition.WholeNumber("abstractNumId") ?? -1, definition);
        foreach (var list in numbering?.Elements(Wml.W + "num") ?? [])
            lists.TryAdd(list.WholeNumber("numId") ?? -1, list);
        foreach (var style in styles?.Elements(Wml.W + "style") ?? [])
            this.styles.TryAdd((string?)style.Attribute(Wml.W + "styleId") ?? "", style);
    }

    /// <summary>The printed number of the next paragraph, by its properties; null where it has none, or a bullet.</summary>
    public string? Next(XElement? paragraph)
    {
        var (list, level) = Place(paragraph);
        if (list is not { } number || !lists.TryGetValue(number, out var found) || found.Number("abstractNumId") is not { } id || !definitions.TryGetValue(id, out var definition))
            return null;
        level = Math.Clamp(level, 0, Wml.ListLevels - 1);
        definition = Linked(definition);
        var counts = counted.TryGetValue(id, out var known) ? known : counted[id] = new int?[Wml.ListLevels];
        var overridden = Override(found, level).Number("startOverride");
        var start = overridden ?? Level(found, definition, level).Number("start") ?? 1;
        var isNew = begun.Add((number, level)) && overridden is not null;
        counts[level] = isNew ? start : counts[level] + 1 ?? start;
        for (var deeper = level + 1; deeper < Wml.ListLevels; deeper++)
        {
            if (Level(found, definition, deeper).Number("lvlRestart") is not { } after || level < after)
                counts[deeper] = null;
        }

        if (view == TrackedView.Old && paragraph?.Element(Wml.W + "numPr")?.Element(Wml.W + "numberingChange") is { } change)
            return Label(BeforeChange().Replace((string?)change.Attribute(Wml.W + "original") ?? "", Original));
        return Printed(Level(found, definition, level), of => Level(found, definition, of), counts);
    }

    private static string Original(Match number) => NumberFormat.Of(
        int.Parse(number.Groups["number"].Value, CultureInfo.InvariantCulture), FormatCodes.ElementAtOrDefault(int.Parse(number.Groups["format"].Value, CultureInfo.InvariantCulture)));

    private static XElement? Override(XElement list, int level) => list.Elements(Wml.W + "lvlOverride").FirstOrDefault(over => over.WholeNumber("ilvl") == level);

    private static string? Label(string printed) => printed.Trim() is { Length: > 0 } label ? label : null;

    // A format of its own stands among alternatives, the usual one last.
    private static string? Format(XElement? level) => level.Val("numFmt") ?? level?.Descendants(Wml.W + "numFmt").LastOrDefault()?.Attribute(Wml.W + "val")?.Value;

    private (int? List, int Level) Place(XElement? paragraph)
    {
        var own = paragraph?.Element(Wml.W + "numPr");
        if (own.Number("numId") is { } list)
            return (list == 0 ? null : list, own.Number("ilvl") ?? 0);
        var style = paragraph.Val("pStyle");
        // A chain of styles that leads back to itself ends.
        for (var steps = 0; style is not null && steps < 20 && styles.TryGetValue(style, out var found); steps++, style = found.Val("basedOn"))
        {
            var numbering = found.Element(Wml.W + "pPr")?.Element(Wml.W + "numPr");
            if (numbering.Number("numId") is { } inherited)
                return (inherited == 0 ? null : inherited, own.Number("ilvl") ?? numbering.Number("ilvl") ?? LevelOf(inherited, style));
        }

        return (null, 0);
    }

    private int LevelOf(int list, string style) =>
        lists.TryGetValue(list, out var found) && found.Number("abstractNumId") is { } id && definitions.TryGetValue(id, out var definition)
            ? definition.Elements(Wml.W + "lvl").FirstOrDefault(level => level.Val("pStyle") == style)?.WholeNumber("ilvl") ?? 0
            : 0;

    private XElement Linked(XElement definition) =>
        definition.Val("numStyleLink") is { } link ? definitions.Values.FirstOrDefault(other => other.Val("styleLink") == link) ?? definition : definition;

    private static XElement? Level(XElement list, XElement definition, int level) =>
        Override(list, level)?.Element(Wml.W + "lvl") ?? definition.Elements(Wml.W + "lvl").FirstOrDefault(candidate => candidate.WholeNumber("ilvl") == level);

    private static string? Printed(XElement? level, Func<int, XElement?> levels, int?[] counts)
    {
        if (Format(level) is "bullet" or "none" || level.Val("lvlText") is not { Length: > 0 } text)
            return null;
        // “Legal” numbers are digits, whatever the levels above them are counted in: 1.1 under I.
        var isLegal = level.IsOn("isLgl");
        var printed = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '%' || i + 1 == text.Length || text[i + 1] is < '1' or > '9')
            {
                printed.Append(text[i]);
                continue;
            }

            var of = text[++i] - '1';
            var from = levels(of);
            printed.Append(NumberFormat.Of(counts[of] ?? from.Number("start") ?? 1, isLegal ? NumberFormat.Decimal : Format(from)));
        }

        return Label(printed.ToString());
    }
}
