using System.Xml.Linq;

namespace Drafting.Formats.Docx;

/// <summary>Names of Word's markup and its habits.</summary>
internal static class Wml
{
    public static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public static readonly XNamespace Strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    public static readonly XName Body = W + "body";
    public static readonly XName LinkId = XNamespace.Get("http://schemas.openxmlformats.org/officeDocument/2006/relationships") + "id";

    /// <summary>The attribute <c>w:val</c> of a child.</summary>
    public static string? Val(this XElement? element, string child) => (string?)element?.Element(W + child)?.Attribute(W + "val");

    public static int? Number(this XElement? element, string child) => int.TryParse(element.Val(child), out var number) ? number : null;

    /// <summary>A switch is on where it stands, unless it says otherwise.</summary>
    public static bool IsOn(this XElement? element, string child) =>
        element?.Element(W + child) is { } found && (string?)found.Attribute(W + "val") is not ("0" or "false" or "off" or "none");

    public static bool Is(this XElement element, string name) => element.Name.Namespace == W && element.Name.LocalName == name;

    /// <summary>The children that are to be read: of alternatives the one that every program understands.</summary>
    public static IEnumerable<XElement> Read(this XElement element) => element.Elements().SelectMany(child => child.Name.LocalName == "AlternateContent"
        ? (child.Elements().FirstOrDefault(choice => choice.Name.LocalName == "Fallback") ?? child.Elements().FirstOrDefault())?.Elements() ?? []
        : [child]);
}
