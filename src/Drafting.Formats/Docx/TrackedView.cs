using System.Xml.Linq;

namespace Drafting.Formats.Docx;

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
    private static readonly string[] Came = ["ins", "moveTo"];
    private static readonly string[] Went = ["del", "moveFrom"];

    /// <summary>Whether what stands within this element, a change or not, is not in the view.</summary>
    public static bool Lacks(this TrackedView view, XElement element) => (view == TrackedView.New ? Went : Came).Any(element.Is);

    /// <summary>Whether the properties of a paragraph's mark or of a table's row say that it is not in the view.</summary>
    public static bool LacksMarked(this TrackedView view, XElement? properties) => properties?.Elements().Any(mark => view.Lacks(mark)) == true;

    /// <summary>A paragraph's properties in the view.</summary>
    public static XElement? Properties(this TrackedView view, XElement paragraph)
    {
        var now = paragraph.Element(Wml.W + "pPr");
        return view == TrackedView.Old && now?.Element(Wml.W + "pPrChange") is { } change ? change.Element(Wml.W + "pPr") : now;
    }

    /// <summary>Changes in a file, those of paragraph marks among them.</summary>
    public static int Count(XElement document) => document.Descendants().Count(element => Came.Any(element.Is) || Went.Any(element.Is));
}
