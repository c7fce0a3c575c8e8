using System.Globalization;
using System.Xml.Linq;
using Drafting.Documents;
using Drafting.Formats.PlainText;

namespace Drafting.Formats.AkomaNtoso;

/// <summary>
/// What a file's markup says of its text beside what it is: what of it is not live in the text that is read, and what a document has no place for,
/// which is told in warnings.
/// </summary>
/// <param name="isBefore">Whether the text before the file's own changes is read: what they took out is live, what they put in is not.</param>
internal sealed class Markup(bool isBefore)
{
    private const int MostLines = 10;

    /// <summary>Whether the text before the file's own changes is read.</summary>
    public bool IsBefore => isBefore;

    private readonly Dictionary<string, SortedSet<int>> told = [];

    /// <summary>One warning of a kind, with its lines.</summary>
    public IEnumerable<ImportWarning> Warnings => told.Select(pair => new ImportWarning(pair.Value.Min, pair.Key + Further([.. pair.Value.Skip(1)])));

    /// <summary>What in these parts came or went; null where nothing did.</summary>
    public static TrackedChanges? Changes(IEnumerable<XElement> parts)
    {
        var count = parts.SelectMany(part => part.DescendantsAndSelf()).Count(element => Came(element) || Went(element));
        return count == 0 ? null : new(count, [new("", count, null, null)]);
    }

    /// <summary>Whether an element is not in the text that is read.</summary>
    public bool Lacks(XElement element) => isBefore ? Came(element) : Went(element);

    /// <summary>Whether nothing but a number is left of a paragraph of which something is not in the text that is read.</summary>
    public bool LacksAllOf(XElement element) =>
        element.HasElements && element.Descendants().Any(Lacks)
        && !element.DescendantNodes().OfType<XText>().Any(text => !string.IsNullOrWhiteSpace(text.Value) && !text.Ancestors().TakeWhile(above => above != element).Any(above => Lacks(above) || above.Is("num")));

    /// <summary>Tells of an element that is left out because it is not live.</summary>
    public void TellLeftOut(XElement element)
    {
        if (!isBefore)
            Tell(element, $"{Quoted(element)} is marked as deleted (<{element.Name.LocalName}>) and left out; it stands in the text before the changes");
    }

    /// <summary>Tells of what an element says and no document holds, its text being kept.</summary>
    public void TellKept(XElement element)
    {
        if (What(element) is { } what)
            Tell(element, what);
        if (element.Attribute("status")?.Value is ("editorial" or "incomplete" or "temporary" or "ignored" or "unknown" or "undefined") and var status)
            Tell(element, $"{Quoted(element)} is marked as “{status}”; kept as text");
    }

    /// <summary>Tells of anything else on an element's line.</summary>
    public void Tell(XElement element, string what)
    {
        if (!told.TryGetValue(what, out var lines))
            told[what] = lines = [];
        lines.Add(element.Line());
    }

    /// <summary>An element's text, shortened, in quotation marks.</summary>
    public static string Quoted(XElement element) => $"“{Header.Shortened(string.Join(' ', element.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))}”";

    private static bool Came(XElement element) => element.Is("ins");

    private static bool Went(XElement element) => element.Is("del") || element.Attribute("status")?.Value is "removed" or "temporarilyRemoved";

    private static string? What(XElement element) => element.Name.LocalName switch
    {
        "remark" => $"{Quoted(element)} is an editor’s remark; kept as text",
        "omissis" => element.Value.Trim().Length == 0 ? "Something is left out here in the file itself (<omissis>)" : $"{Quoted(element)} stands for something left out in the file itself; kept as text",
        "placeholder" or "fillIn" => $"{Quoted(element)} is a place to be filled in; kept as text",
        "img" => $"A picture ({element.Attribute("alt")?.Value ?? element.Attribute("src")?.Value ?? "without a name"}) is left out",
        "table" => "A table became plain paragraphs, one a row, its cells divided by tabs",
        "u" => $"{Quoted(element)} is underlined; only its text is kept",
        "foreign" => $"{Quoted(element)} is a formula or of another standard; only its text is kept",
        "recordedTime" or "opinion" or "rmod" or "mmod" => $"{Quoted(element)} is marked as <{element.Name.LocalName}>; only its text is kept",
        _ => null,
    };

    private static string Further(IReadOnlyList<int> lines) => lines.Count == 0 ? "."
        : $" (also on line {string.Join(", ", lines.Take(MostLines).Select(line => line.ToString(CultureInfo.InvariantCulture)))}{(lines.Count > MostLines ? $" and {lines.Count - MostLines} more" : "")}).";
}
