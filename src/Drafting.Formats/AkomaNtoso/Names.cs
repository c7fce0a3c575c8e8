using System.Collections.Frozen;
using System.Xml;
using System.Xml.Linq;

namespace Drafting.Formats.AkomaNtoso;

/// <summary>Names of Akoma Ntoso 3.0 and of what we add to it. Elements are known by their local names, so that earlier drafts of the standard are read too.</summary>
internal static class Names
{
    /// <summary>Akoma Ntoso 3.0, as the United Nations' files have it.</summary>
    public static readonly XNamespace Akn = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

    /// <summary>
    /// Ours: what a document holds and Akoma Ntoso has no place for. Attributes <c>paragraph</c> (id), <c>kind</c>, <c>level</c>, <c>label</c>,
    /// <c>version</c>, <c>status</c>, <c>place</c> on the elements that are paragraphs; an element <c>document</c> in <c>meta/proprietary</c>.
    /// </summary>
    public static readonly XNamespace Own = "urn:drafting:akoma-ntoso:1";

    private static readonly FrozenSet<string> Inline =
        ("a b i u sub sup abbr span ref mref rref mod mmod rmod remark recordedTime vote outcome ins del omissis embeddedText opinion placeholder fillIn decoration "
        + "inline date time person organization concept object event location process role term quantity def entity affectedDocument relatedDocument change "
        + "docType docTitle docNumber docProponent docDate docStatus docAuthority docStage docPurpose docCommittee docIntroducer docJurisdiction docketNumber session legislature "
        + "shortTitle courtType neutralCitation party judge lawyer signature argument rationale img eol noteRef marker authorialNote num").Split(' ').ToFrozenSet();

    private static readonly FrozenSet<string> SubParagraphs = FrozenSet.Create("point", "subparagraph", "indent", "item", "li", "subpoint", "subclause");

    /// <summary>A part of a line, not a line of its own.</summary>
    public static bool IsInline(XElement element) => Inline.Contains(element.Name.LocalName);

    /// <summary>A part of a paragraph that bears a letter.</summary>
    public static bool IsSubParagraph(XElement element) => SubParagraphs.Contains(element.Name.LocalName);

    /// <summary>Whether it bears this local name.</summary>
    public static bool Is(this XElement element, string name) => element.Name.LocalName == name;

    /// <summary>Its children of this local name.</summary>
    public static IEnumerable<XElement> Children(this XElement element, string name) => element.Elements().Where(child => child.Is(name));

    /// <summary>Its first child of this local name.</summary>
    public static XElement? Child(this XElement? element, string name) => element?.Elements().FirstOrDefault(child => child.Is(name));

    /// <summary>Elements of this local name below it.</summary>
    public static IEnumerable<XElement> Below(this XElement element, string name) => element.Descendants().Where(inner => inner.Is(name));

    /// <summary>An attribute of ours; null where it is absent.</summary>
    public static string? OwnMark(this XElement element, string name) => element.Attribute(Own + name)?.Value;

    /// <summary>The line it begins on, counted from 1.</summary>
    public static int Line(this XElement element) => Math.Max(1, ((IXmlLineInfo)element).LineNumber);
}
