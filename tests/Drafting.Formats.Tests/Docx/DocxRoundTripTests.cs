using DocumentFormat.OpenXml.Packaging;
using Drafting.Documents;
using Drafting.Formats.Docx;
using Drafting.Formats.Docx.Reading;
using Drafting.Formats.Docx.Writing;
using Drafting.Formats.Tests.AkomaNtoso;
using Drafting.Formats.Tests.PlainText;
using Drafting.Testing;

namespace Drafting.Formats.Tests.Docx;

/// <summary>The law of the export: it is valid, always the same bytes, and what is read back has the same paragraphs.</summary>
public class DocxRoundTripTests
{
    [Fact]
    public void ExportThenImport_OfOfficialFiles_IsTheSame()
    {
        foreach (var path in UnitedNationsFiles.Paths)
            AssertSame(UnitedNationsFiles.Import(path), Path.GetFileName(path));
    }

    [Theory]
    [MemberData(nameof(Seeds.All), MemberType = typeof(Seeds))]
    public void ExportThenImport_OfASeed_IsTheSame(string seed)
    {
        var document = Seeds.Document(seed);
        var read = AssertSame(document, seed);
        Assert.Equal(document.Masthead with { AgendaItems = [], AgendaTitles = [] }, read.Masthead with { AgendaItems = [], AgendaTitles = [] });
        Assert.Equal(document.Masthead.AgendaItems, read.Masthead.AgendaItems);
        Assert.Equal(document.Masthead.AgendaTitles, read.Masthead.AgendaTitles);
        Assert.Equal(ExportedDocument.Of(document).Sponsors, [.. read.Sponsors.Select(sponsor => sponsor.Name), .. read.UnresolvedSponsors]);
    }

    [Fact]
    public void ExportThenImport_OfAnyDocument_IsTheSame() =>
        SeededRandom.Check(150, random => AssertSame(RandomDocuments.Next(random) with { Sponsors = [], UnresolvedSponsors = [] }, $"seed {random.Seed}"));

    [Fact]
    public void Numbers_OfAnOfficialText_AreCountedByWord()
    {
        foreach (var path in UnitedNationsFiles.Paths.Where(path => Path.GetFileName(path).Contains("en", StringComparison.OrdinalIgnoreCase)))
        {
            using var file = WordprocessingDocument.Open(new MemoryStream(DocxExport.Write(ExportedDocument.Of(UnitedNationsFiles.Import(path)))), false);
            var operatives = file.MainDocumentPart!.Document!.Body!.Elements<DocumentFormat.OpenXml.Wordprocessing.Paragraph>()
                .Where(paragraph => paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value is "DraftingOperative" or "DraftingSub1").ToList();
            Assert.All(operatives, paragraph => Assert.DoesNotContain(paragraph.Descendants<DocumentFormat.OpenXml.Wordprocessing.RunStyle>(), style => style.Val == StyleIds.Label));
        }
    }

    private static ParsedDocument AssertSame(ParsedDocument document, string name)
    {
        var file = DocxExport.Write(ExportedDocument.Of(document));
        Assert.True(file.AsSpan().SequenceEqual(DocxExport.Write(ExportedDocument.Of(document))), $"{name}: other bytes the second time");
        DocxFiles.AssertValid(file, name);
        Assert.True(DocxImporter.TryImport(file, name, document.Language, out var read, out var problem) || document.Paragraphs.Count == 0, $"{name}: {problem?.Message}");
        if (read is not null)
            Assert.Equal(Outline.Of(document), Outline.Of(read));
        return read!;
    }
}
