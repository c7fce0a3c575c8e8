using System.Xml.Linq;

namespace Drafting.Formats.Docx;

/// <summary>Names of Word's markup and its habits.</summary>
internal static class Wml
{
    public static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public static readonly XNamespace Math = "http://schemas.openxmlformats.org/officeDocument/2006/math";
    public static readonly XName Body = W + "body";

    /// <summary>Levels that Word's lists have.</summary>
    public const int ListLevels = 9;

    private static readonly XNamespace Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    public static readonly XName LinkId = Relations + "id";

    // “Strict Open XML”, as Word can save it too, differs in its names alone.
    private static readonly Dictionary<XNamespace, XNamespace> OfStrict = new()
    {
        ["http://purl.oclc.org/ooxml/wordprocessingml/main"] = W,
        ["http://purl.oclc.org/ooxml/officeDocument/math"] = Math,
        ["http://purl.oclc.org/ooxml/officeDocument/relationships"] = Relations,
    };

    /// <summary>Gives a part the common names where it has those of the strict variant.</summary>
    public static XElement Usual(XElement part)
    {
        if (!OfStrict.ContainsKey(part.Name.Namespace))
            return part;
        foreach (var element in part.DescendantsAndSelf())
        {
            element.Name = Usual(element.Name);
            element.ReplaceAttributes(element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration).Select(attribute => new XAttribute(Usual(attribute.Name), attribute.Value)).ToList());
        }

        return part;
    }

    private static XName Usual(XName name) => OfStrict.TryGetValue(name.Namespace, out var usual) ? usual + name.LocalName : name;

    /// <summary>The attribute <c>w:val</c> of a child.</summary>
    public static string? Val(this XElement? element, string child) => (string?)element?.Element(W + child)?.Attribute(W + "val");

    /// <summary>An attribute that is a number; null where it is none.</summary>
    public static int? WholeNumber(this XElement element, string attribute) => int.TryParse((string?)element.Attribute(W + attribute), out var number) ? number : null;

    public static int? Number(this XElement? element, string child) => int.TryParse(element.Val(child), out var number) ? number : null;

    /// <summary>A switch is on where it stands, unless it says otherwise.</summary>
    public static bool IsOn(this XElement? element, string child) =>
        element?.Element(W + child) is { } found && (string?)found.Attribute(W + "val") is not ("0" or "false" or "off" or "none");

    public static bool Is(this XElement element, string name) => element.Name.Namespace == W && element.Name.LocalName == name;

    /// <summary>Whether a footnote or an endnote is referred to here.</summary>
    public static bool IsNoteReference(this XElement element) => element.Is("footnoteReference") || element.Is("endnoteReference");

    /// <summary>The children that are to be read: of alternatives the one that every program understands, unless only another has words.</summary>
    public static IEnumerable<XElement> Read(this XElement element) => element.Elements().SelectMany(child => child.Name.LocalName == "AlternateContent" ? Chosen(child).Read() : [child]);

    private static XElement Chosen(XElement alternatives)
    {
        var fallback = alternatives.Elements().FirstOrDefault(choice => choice.Name.LocalName == "Fallback");
        return fallback is not null && HasText(fallback) ? fallback : alternatives.Elements().FirstOrDefault(HasText) ?? fallback ?? alternatives.Elements().FirstOrDefault() ?? alternatives;
    }

    /// <summary>Whether there are words in it, however deep.</summary>
    public static bool HasText(this XElement element) =>
        element.Descendants().Any(inner => (inner.Name == W + "t" || inner.Name == Math + "t") && inner.Value.Length > 0);
}
