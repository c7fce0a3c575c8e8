using System.Globalization;
using System.Xml.Linq;
using Drafting.Documents;

namespace Drafting.Formats.Docx.Reading;

/// <summary>Which of the two texts of a file with tracked changes is read.</summary>
internal enum TrackedView
{
    /// <summary>Every change accepted.</summary>
    New,

    /// <summary>Every change rejected.</summary>
    Old,
}

/// <summary>What of a file each view has.</summary>
internal static class TrackedViews
{
    private static readonly string[] Came = ["ins", "moveTo", "cellIns"];
    private static readonly string[] Went = ["del", "moveFrom", "cellDel"];

    /// <summary>Whether what stands within this element, a change or not, is not in the view.</summary>
    public static bool Lacks(this TrackedView view, XElement element) => (view == TrackedView.New ? Went : Came).Any(element.Is);

    /// <summary>Whether this element is a change that the view has: what came, of the new text; of the old one what went.</summary>
    public static bool Has(this TrackedView view, XElement element) => (view == TrackedView.New ? Came : Went).Any(element.Is);

    /// <summary>Whether this element is a change, in whichever view.</summary>
    public static bool IsChange(XElement element) => Came.Any(element.Is) || Went.Any(element.Is);

    /// <summary>Whether the properties of a paragraph's mark, of a table's row or of a cell say that it is not in the view.</summary>
    public static bool LacksMarked(this TrackedView view, XElement? properties) => properties?.Elements().Any(mark => view.Lacks(mark)) == true;

    /// <summary>A paragraph's properties in the view.</summary>
    public static XElement? Properties(this TrackedView view, XElement paragraph)
    {
        var now = Of(view, paragraph.Element(Wml.W + "pPr"));
        if (view == TrackedView.New || now?.Element(Wml.W + "numPr")?.Element(Wml.W + "ins") is null)
            return now;
        // The paragraph was given its number.
        var before = new XElement(now);
        before.Element(Wml.W + "numPr")!.Remove();
        return before;
    }

    /// <summary>A run's properties in the view.</summary>
    public static XElement? RunProperties(this TrackedView view, XElement run) => Of(view, run.Element(Wml.W + "rPr"));

    // Properties keep those before a tracked change within themselves, under the same name.
    private static XElement? Of(TrackedView view, XElement? now) =>
        view == TrackedView.Old && now?.Element(now.Name + "Change") is { } change ? change.Element(now.Name) : now;

    // Where of a paragraph only the number was changed.
    private static bool IsOfNumber(XElement element) =>
        element.Is("numberingChange") || (element.Is("pPrChange") && Number(element.Parent) != Number(element.Element(Wml.W + "pPr")));

    private static (string? List, string? Level) Number(XElement? properties) =>
        (properties?.Element(Wml.W + "numPr").Val("numId"), properties?.Element(Wml.W + "numPr").Val("ilvl"));

    /// <summary>The changes in a file's parts, those of paragraph marks and of numbers among them; null where there are none.</summary>
    public static TrackedChanges? Of(IEnumerable<XElement> parts)
    {
        var changes = parts.SelectMany(part => part.Descendants()).Where(element => IsChange(element) || IsOfNumber(element)).ToList();
        if (changes.Count == 0)
            return null;
        var authors = changes.GroupBy(AuthorOf).Select(own =>
        {
            var times = own.Select(TimeOf).OfType<DateTimeOffset>().Order().ToList();
            return new ChangeAuthor(own.Key, own.Count(), times.Count == 0 ? null : times[0], times.Count == 0 ? null : times[^1]);
        });
        return new(changes.Count, [.. authors.OrderByDescending(author => author.Count).ThenBy(author => author.Name, StringComparer.Ordinal)]);
    }

    /// <summary>Who made a change, as the file has it; empty where it does not say.</summary>
    public static string AuthorOf(XElement change) => ((string?)change.Attribute(Wml.W + "author") ?? "").Trim();

    /// <summary>When a change was made; null where the file does not say.</summary>
    public static DateTimeOffset? TimeOf(XElement change) => DateTimeOffset.TryParse(
        (string?)change.Attribute(Wml.W + "date"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time) ? time : null;
}
