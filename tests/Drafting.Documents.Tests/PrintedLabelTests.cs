using Drafting.Operations;

namespace Drafting.Documents.Tests;

public class PrintedLabelTests
{
    [Fact]
    public void Operatives_AreNumberedAcrossHeadings_PinnedOnesTakeNoNumber() =>
        Assert.Equal(
            ["1.", null, "2.", "2 bis.", "3."],
            Labels("zh", (ParagraphKind.Operative, 0, null), (ParagraphKind.Heading, 0, null), (ParagraphKind.Operative, 0, null), (ParagraphKind.Operative, 0, "2 bis."), (ParagraphKind.Operative, 0, null)));

    [Fact]
    public void ASingleOperative_IsUnnumbered() =>
        Assert.Equal([null, null], Labels("zh", (ParagraphKind.Preambular, 0, null), (ParagraphKind.Operative, 0, null)));

    [Theory]
    [InlineData("en", "(a)", "(i)", "(ii)", "(b)", "a.", "i.")]
    [InlineData("fr", "a)", "i)", "ii)", "b)", "a.", "i.")]
    public void SubParagraphs_AreCountedPerLevel(string language, params string[] expected) =>
        Assert.Equal(expected, Labels(language, [.. new[] { 1, 2, 2, 1, 3, 4 }.Select(level => (ParagraphKind.Sub, level, (string?)null))]));

    [Fact]
    public void SubParagraphs_AfterZ_DoubleTheLetter_AndBeginAnewUnderTheNextOperative()
    {
        var paragraphs = Enumerable.Repeat((ParagraphKind.Sub, 1, (string?)null), 27).Append((ParagraphKind.Operative, 0, null)).Append((ParagraphKind.Operative, 0, null)).Append((ParagraphKind.Sub, 1, null));
        var labels = Labels("en", [.. paragraphs]);
        Assert.Equal(["(z)", "(aa)", "1.", "2.", "(a)"], labels.Skip(25));
    }

    [Fact]
    public void Footnotes_AreNumberedAsTheyAreReferredTo_UnreferredOnesFollow()
    {
        Paragraph[] paragraphs =
        [
            new("p", ParagraphKind.Preambular, 0, null, Delta.Of(DeltaOp.Insert(Embed.FootnoteReference("second")), DeltaOp.Insert(Embed.FootnoteReference("first")))),
            new("star", ParagraphKind.Footnote, 0, "*", Delta.Empty),
            new("nowhere", ParagraphKind.Footnote, 0, null, Delta.Empty),
            new("first", ParagraphKind.Footnote, 0, null, Delta.Empty),
            new("second", ParagraphKind.Footnote, 0, null, Delta.Empty),
        ];
        Assert.Equal([null, "*", "3", "2", "1"], PrintedLabels.Of(paragraphs, "zh"));
    }

    private static IReadOnlyList<string?> Labels(string language, params (ParagraphKind Kind, int Level, string? Label)[] paragraphs) =>
        PrintedLabels.Of([.. paragraphs.Select((p, i) => new Paragraph($"p{i}", p.Kind, p.Level, p.Label, Delta.Empty))], language);
}
