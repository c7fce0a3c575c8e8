using System.Xml.Linq;

namespace Drafting.Formats.Docx.Reading;

/// <summary>How a run looks, by its own properties, its style, and its paragraph's style, each with the styles that these are based on.</summary>
internal sealed class WordStyles
{
    // A chain of styles that leads back to itself ends.
    private const int LongestChain = 20;

    // Half points: less than this sets a sign straight and raises nothing.
    private const int LeastRaise = 3;

    private readonly Dictionary<string, XElement> styles = [];
    private readonly string? usual;

    public WordStyles(XElement? part)
    {
        foreach (var style in part?.Elements(Wml.W + "style") ?? [])
        {
            var id = (string?)style.Attribute(Wml.W + "styleId") ?? "";
            styles.TryAdd(id, style);
            if ((string?)style.Attribute(Wml.W + "type") == "paragraph" && (string?)style.Attribute(Wml.W + "default") is "1" or "true" or "on")
                usual ??= id;
        }
    }

    /// <summary>The name of a style; null where the file does not define it.</summary>
    public string? NameOf(string? style) => style is not null && styles.TryGetValue(style, out var found) ? found.Val("name") : null;

    /// <summary>Whether the text of a run is on no page.</summary>
    public bool IsHidden(XElement? run, XElement? paragraph) => IsOn(run, paragraph, "vanish") || IsOn(run, paragraph, "webHidden");

    public bool IsStruck(XElement? run, XElement? paragraph) => IsOn(run, paragraph, "strike") || IsOn(run, paragraph, "dstrike");

    /// <summary>Whether a run is underlined, links apart.</summary>
    public bool IsUnderlined(XElement? run, XElement? paragraph) =>
        (string?)Property(run, paragraph, "u")?.Attribute(Wml.W + "val") is { } line && line != "none"
        && !(NameOf(run.Val("rStyle")) ?? run.Val("rStyle") ?? "").Contains("Hyperlink", StringComparison.OrdinalIgnoreCase);

    /// <summary>1 where the run stands raised, -1 where lowered, else 0.</summary>
    public int Script(XElement? run, XElement? paragraph) => (string?)Property(run, paragraph, "vertAlign")?.Attribute(Wml.W + "val") switch
    {
        "superscript" => 1,
        "subscript" => -1,
        _ => 0,
    };

    /// <summary>The same for a run that is moved up or down by hand.</summary>
    public static int Moved(XElement? run) => run.Number("position") is { } by && Math.Abs(by) >= LeastRaise ? Math.Sign(by) : 0;

    private bool IsOn(XElement? run, XElement? paragraph, string property) =>
        Property(run, paragraph, property) is { } found && (string?)found.Attribute(Wml.W + "val") is not ("0" or "false" or "off" or "none");

    private XElement? Property(XElement? run, XElement? paragraph, string name) =>
        run?.Element(Wml.W + name) ?? InStyle(run.Val("rStyle"), name) ?? InStyle(paragraph.Val("pStyle") ?? usual, name);

    private XElement? InStyle(string? style, string name)
    {
        for (var steps = 0; style is not null && steps < LongestChain && styles.TryGetValue(style, out var found); steps++, style = found.Val("basedOn"))
        {
            if (found.Element(Wml.W + "rPr")?.Element(Wml.W + name) is { } property)
                return property;
        }

        return null;
    }
}
