using System.Xml.Linq;
using Drafting.Formats.PlainText;

namespace Drafting.Formats.Docx.Reading;

/// <summary>
/// Documents that stand whole in a Word file until Word opens it (<c>altChunk</c>): web pages and plain text become its paragraphs; others keep their place with their
/// name, to be told of.
/// </summary>
internal static class EmbeddedDocuments
{
    /// <summary>The name of a document that is not read.</summary>
    public static readonly XName NameMark = XNamespace.None + "embeddedName";

    private static readonly string[] WebPages = [".html", ".htm", ".xhtml", ".xht"];

    /// <summary>Takes those of a file into its text.</summary>
    /// <exception cref="ImportException">One cannot be unpacked.</exception>
    public static void TakeIn(DocxArchive archive)
    {
        foreach (var chunk in archive.Document.Descendants(Wml.W + "altChunk").ToList())
        {
            if (archive.EmbeddedById((string?)chunk.Attribute(Wml.LinkId)) is not { } embedded)
                continue;
            if (Paragraphs(embedded.Name, embedded.Bytes) is { } paragraphs)
                chunk.ReplaceWith(paragraphs);
            else
                chunk.SetAttributeValue(NameMark, Path.GetFileName(embedded.Name));
        }
    }

    private static List<XElement>? Paragraphs(string name, byte[] bytes)
    {
        var extension = Path.GetExtension(name).ToLowerInvariant();
        if (WebPages.Contains(extension))
            return WebPage.Paragraphs(bytes);
        return extension == ".txt" && TextDecoding.TryDecode(bytes, out var text, out _)
            ? [.. text.ReplaceLineEndings("\n").Split('\n').Select(line => WebPage.Paragraph([WebPage.Run(line)]))]
            : null;
    }
}
