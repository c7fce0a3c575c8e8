using System.IO.Compression;
using System.Text;
using Drafting.Documents;
using Drafting.Formats.Docx.Reading;

namespace Drafting.Formats.Tests.Docx;

/// <summary>Writes Word files as others do, from their markup.</summary>
internal static class ForeignDocx
{
    public const string Word = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
        + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" xmlns:v=\"urn:schemas-microsoft-com:vml\" "
        + "xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\" xmlns:o=\"urn:schemas-microsoft-com:office:office\"";

    public const string Numbering = $"""
        <w:numbering {Word}><w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
        <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%2)"/></w:lvl></w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num></w:numbering>
        """;

    /// <summary>The beginning of a resolution, before the paragraphs that a test is about.</summary>
    public const string Opening = "<w:p><w:r><w:t>The General Assembly,</w:t></w:r></w:p><w:p><w:r><w:t>Recalling its resolution 72/7,</w:t></w:r></w:p>";

    /// <summary>A file with these paragraphs, as read.</summary>
    public static ParsedDocument Read(string body) => Read(Written(body));

    public static ParsedDocument Read(byte[] file)
    {
        Assert.True(DocxImporter.TryImport(file, "x.docx", "en", out var document, out var problem), problem?.Message);
        return document!;
    }

    /// <summary>The paragraphs after the first <paramref name="skip"/>, numbers before them, references as “^”.</summary>
    public static string[] Lines(ParsedDocument document, int skip = 0) =>
        [.. document.Paragraphs.Skip(skip).Select(paragraph => string.Concat(paragraph.Text.Ops.Select(op => op.Text ?? "^")) is var text && paragraph.Label is { } label ? $"{label} {text}" : text)];

    public static string Relationships(string id, string type, string target) => Relationships((id, type, target));

    /// <summary>A file with these paragraphs, a list number 3, a footnote number 2 unless others are given, and parts besides, whose relationships bear their names.</summary>
    public static byte[] Written(string body, string prolog = "", string numbering = Numbering, string notes = Note, params (string Type, string Name, string Text)[] parts) => Zip(
    [
        ("_rels/.rels", Relationships("a", "officeDocument", "word/document.xml")),
        ("word/_rels/document.xml.rels", Relationships([("n", "numbering", "numbering.xml"), ("f", "footnotes", "/word/footnotes.xml"), .. parts.Select(part => (part.Name, part.Type, part.Name))])),
        ("word/numbering.xml", numbering),
        ("word/footnotes.xml", $"<w:footnotes {Word}>{notes}</w:footnotes>"),
        .. parts.Select(part => ("word/" + part.Name, part.Text.Replace("{Word}", Word))),
        ("word/document.xml", $"{prolog}<w:document {Word}><w:body>{body}</w:body></w:document>"),
    ]);

    private const string Note = "<w:footnote w:id=\"2\"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space=\"preserve\"> See A/79/1.</w:t></w:r></w:p></w:footnote>";

    private static string Relationships(params IEnumerable<(string Id, string Type, string Target)> relations) =>
        $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{string.Concat(relations.Select(relation => $"""<Relationship Id="{relation.Id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{relation.Type}" Target="{relation.Target}"/>"""))}</Relationships>""";

    public static byte[] Zip(params (string Name, string Text)[] parts)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var stream = zip.CreateEntry(name).Open();
                stream.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return bytes.ToArray();
    }
}
