using Drafting.Documents;
using Drafting.Formats.PlainText;
using Drafting.Operations;
using Drafting.Testing;

namespace Drafting.Formats.Tests.PlainText;

/// <summary>English resolutions as one PDF reader gives them: wrapped lines, page heads, marks and texts of footnotes apart.</summary>
public class PdfTextTests
{
    [Theory]
    [InlineData("A_RES_73_6-EN", "73/6.", 25, 14, 6)]
    [InlineData("A_RES_73_7-EN", "73/7.", 13, 28, 9)]
    [InlineData("A_RES_73_8-EN", "73/8.", 8, 5, 1)]
    public void Import_OfPdfText_FindsParagraphsAndFootnotes(string name, string label, int preambular, int operative, int footnotes)
    {
        if (!RepositoryPaths.TryFindSharedData($"un-pdf-text/{name}.flow.txt", out var path))
            return;
        var document = PlainTextImporter.Import(File.ReadAllText(path));

        Assert.Equal(label, document.Paragraphs.Single(paragraph => paragraph.Kind == ParagraphKind.Title).Label);
        Assert.Equal((preambular, operative, footnotes), (Count(ParagraphKind.Preambular), Count(ParagraphKind.Operative), Count(ParagraphKind.Footnote)));
        Assert.Equal(Enumerable.Range(1, operative).Select(number => $"{number}."),
            document.Paragraphs.Where(paragraph => paragraph.Kind == ParagraphKind.Operative).Select(paragraph => paragraph.Label));
        Assert.Empty(document.Warnings);

        int Count(ParagraphKind kind) => document.Paragraphs.Count(paragraph => paragraph.Kind == kind);
    }

    [Fact]
    public void Import_OfADeclaration_KeepsItsNumbersOutOfTheOperativePart()
    {
        if (!RepositoryPaths.TryFindSharedData("un-pdf-text/A_RES_73_3-EN.flow.txt", out var path))
            return;
        var document = PlainTextImporter.Import(File.ReadAllText(path));

        Assert.Equal(DocumentKind.Resolution, document.Kind);
        Assert.Single(document.Paragraphs, paragraph => paragraph.Kind == ParagraphKind.Operative);
        Assert.Equal(53, document.Paragraphs.Count(paragraph => paragraph.Kind == ParagraphKind.Plain && paragraph.Label?.EndsWith('.') == true));
    }
}
