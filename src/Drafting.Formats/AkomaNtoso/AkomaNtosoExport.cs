using System.Text;
using System.Xml;
using System.Xml.Linq;
using Drafting.Documents;

namespace Drafting.Formats.AkomaNtoso;

/// <summary>
/// Writes a document as Akoma Ntoso 3.0, laid out as the United Nations' own files (AKN4UN) and valid against the standard's schema. What the
/// standard has no place for stands in attributes and one element of a namespace of ours, so that <see cref="AkomaNtosoImporter"/> reads back the
/// same document: ids, kinds, levels, numbers, text with its formatting, masthead and sponsors.
/// </summary>
public static class AkomaNtosoExport
{
    /// <summary>The file's text; it declares itself UTF-8.</summary>
    public static string Write(ParsedDocument document)
    {
        var inline = new InlineWriter(document);
        var (regions, writer) = (Regions.Of(document), new BodyWriter(inline, document.Language));
        var notes = inline.Unreferred(document.Paragraphs).ToList();
        var statement = new XElement(Names.Akn + "statement", new XAttribute("name", NameOf(document.Kind)));
        statement.Add(
            MetaWriter.Write(document, notes),
            new CoverWriter(document, inline).Write(regions.Cover),
            regions.Preface.Count > 0 ? writer.Preface(regions.Preface) : null,
            regions.Preamble.Count > 0 ? writer.Preamble(regions.Preamble) : null,
            writer.MainBody(regions.Body),
            regions.Close.Count > 0 ? writer.Conclusions(regions.Close) : null);
        var root = new XElement(Names.Akn + "akomaNtoso", new XAttribute("xmlns", Names.Akn.NamespaceName), new XAttribute(XNamespace.Xmlns + "drafting", Names.Own.NamespaceName), statement);
        Indent(root, 0);
        return ToText(root);
    }

    private static string NameOf(DocumentKind kind) => kind switch
    {
        DocumentKind.Resolution => "resolution",
        DocumentKind.DraftResolution => "draftResolution",
        DocumentKind.Letter => "letter",
        _ => "document",
    };

    // Only between elements that hold no text: within a line every blank counts.
    private static void Indent(XElement element, int depth)
    {
        var children = element.Elements().ToList();
        if (children.Count == 0 || element.Is("p") || element.Attribute(XNamespace.Xml + "space") is not null)
            return;
        foreach (var child in children)
        {
            child.AddBeforeSelf(new XText("\n" + new string(' ', 2 * (depth + 1))));
            Indent(child, depth + 1);
        }

        element.Add(new XText("\n" + new string(' ', 2 * depth)));
    }

    private static string ToText(XElement root)
    {
        using var bytes = new MemoryStream();
        var settings = new XmlWriterSettings { Encoding = new UTF8Encoding(false), NewLineHandling = NewLineHandling.Entitize };
        using (var writer = XmlWriter.Create(bytes, settings))
            new XDocument(root).Save(writer);
        return Encoding.UTF8.GetString(bytes.ToArray()) + "\n";
    }
}
