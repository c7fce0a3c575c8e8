using Drafting.Documents;
using Drafting.Formats.Docx.Reading;
using Drafting.Operations;
using Drafting.Testing;

namespace Drafting.Formats.Tests.Docx;

/// <summary>Word files that went wrong once, each with its right value.</summary>
public class SharedCasesTests
{
    private const string Title = "Protection of shared rivers";

    [Fact]
    public void TextInTheRunOfItsMark_IsTheNote()
    {
        if (Find("e1-note-text-in-mark-run") is { } document)
            Assert.Equal(["1 Resolution 70/1.", "2 Resolution 71/2."], Notes(document));
    }

    [Fact]
    public void MarkAfterTextInItsRun_StandsWhereItIs()
    {
        if (Find("e2-reference-after-text-in-run") is not { } document)
            return;
        Assert.Equal(["1. Decides to meet in Geneva^ in 2027;", "2. Requests a report."], Operatives(document));
        Assert.Equal(["1 Resolution 70/1."], Notes(document));
    }

    [Fact]
    public void Placeholder_IsNoText()
    {
        if (Find("d02-placeholder") is not { } document)
            return;
        Assert.Equal("1. Decides to meet on  in Geneva;", Operatives(document)[0]);
        Assert.Contains(document.Warnings, warning => warning.Message.Contains("placeholder “Click or tap to enter a date.”", StringComparison.Ordinal));
    }

    [Fact]
    public void FieldWithinAField_ShowsItsOwnResultAlone()
    {
        if (Find("d03-nested-field") is { } document)
            Assert.Equal(["1. Requests the Secretary-General to report;", "2. Decides to remain seized."], Operatives(document));
    }

    [Fact]
    public void TextBoxBehindAPicture_IsAParagraph()
    {
        if (Find("d04-textbox-picture-fallback") is { } document)
            Assert.Contains(document.Paragraphs, paragraph => paragraph.Text.PlainText == "Draft of 3 March, not yet agreed by the core group.");
    }

    [Fact]
    public void LegalNumbers_AreDigits()
    {
        if (Find("d06-islgl") is { } document)
            Assert.Equal(["I. General", "1.1 Decides to meet;", "1.2 Requests a report;", "II. Finance", "2.1 Decides to fund;"], [.. document.Paragraphs.Skip(3).Select(Whole)]);
    }

    [Fact]
    public void NumbersInCells_Count()
    {
        if (Find("d08-numbers-in-cells") is { } document)
            Assert.Equal(["1. Decides to meet;\tagreed", "2. Requests a report;\topen", "3. Invites Member States to take part."], [.. document.Paragraphs.Skip(3).Select(Whole)]);
    }

    [Fact]
    public void DeletedMarkBeforeATable_JoinsNothingAcrossIt()
    {
        if (Find("d09-deleted-mark-before-table") is { } document)
            Assert.Equal(["1. Takes note of the schedule below;", "May\tNairobi", "2. Requests a report."], [.. document.Paragraphs.Skip(3).Select(Whole)]);
    }

    [Fact]
    public void Notes_AreMarkedInTheFormatOfTheirSection()
    {
        if (Find("d12-footnote-numfmt") is { } document)
            Assert.Equal(["c Resolution 70/1.", "d Resolution 71/2."], Notes(document));
    }

    [Fact]
    public void EmbeddedWebPage_IsText()
    {
        if (Find("d13-altchunk") is { } document)
            Assert.Equal(["1. Decides to convene a conference in 2027;", "2. Requests a report."], Operatives(document));
    }

    [Fact]
    public void FieldsWithoutResult_AreReadOrToldOf()
    {
        if (Find("d14-fields-no-result") is not { } document)
            return;
        Assert.Contains(document.Paragraphs, paragraph => paragraph.Text.PlainText == "Decides to meet (see § 4);");
        Assert.Contains(document.Warnings, warning => warning.Message.Contains("field without a result “LISTNUM”", StringComparison.Ordinal));
    }

    [Fact]
    public void Comment_IsBesideTheText()
    {
        if (Find("d15-comments") is not { } document)
            return;
        Assert.Equal(["1. Decides to meet;", "2. Requests a report."], Operatives(document));
        var comment = Assert.Single(document.Comments);
        Assert.Equal([new TextStretch(document.Paragraphs[^2].Id, 0, "Decides to meet;".Length)], comment.On);
        Assert.Equal([new TextRemark("Delegate B", new(2026, 3, 1, 10, 0, 0, TimeSpan.Zero), "We cannot accept a meeting before June.")], comment.Said);
        Assert.Empty(document.Warnings);
    }

    [Fact]
    public void RaisedNumbers_AreToldApart()
    {
        if (Find("d17-manual-superscripts") is not { } document)
            return;
        Assert.Equal(["1. Notes the emission of CO₂ in 2030^ by 10⁶ tonnes;", "2. Requests a report."], Operatives(document));
        Assert.Equal(["1 See A/75/10."], Notes(document));
    }

    [Fact]
    public void TextStruckByHand_IsAChange()
    {
        const string name = "d31-manual-strike";
        if (Find(name) is not { } document)
            return;
        Assert.Equal(["1. Decides to convene a technical meeting;", "3. Requests an oral report."], Operatives(document));
        Assert.Contains(document.Warnings, warning => warning.Message.Contains("“ministerial” in “1. Decides to convene a technical meetin…” is struck", StringComparison.Ordinal));
        Assert.NotNull(document.TrackedChanges);
        Assert.Equal(["1. Decides to convene a ministerial meeting;", "2. Requests a report."], Operatives(Before(name)!));
    }

    [Fact]
    public void InsertedNumber_WasNotThereBefore()
    {
        const string name = "e4-inserted-numbering";
        if (Find(name) is not { } document)
            return;
        Assert.Equal(["1. Decides to meet;", "2. Requests a report."], Operatives(document));
        Assert.Equal((string?[])[null, "1."], Before(name)!.Paragraphs.Skip(3).Select(paragraph => paragraph.Label));
    }

    private static ParsedDocument? Find(string name)
    {
        if (!RepositoryPaths.TryFindSharedCase($"docx/{name}.docx", out var path))
            return null;
        Assert.True(DocxImporter.TryImport(File.ReadAllBytes(path), name, "en", out var document, out var problem), problem?.Message);
        Assert.Equal(Title, document!.Title);
        return document;
    }

    private static ParsedDocument? Before(string name) =>
        RepositoryPaths.TryFindSharedCase($"docx/{name}.docx", out var path) ? DocxImporter.Before(File.ReadAllBytes(path), name, "en") : null;

    private static string[] Operatives(ParsedDocument document) => [.. document.Paragraphs.Where(paragraph => paragraph.Kind == ParagraphKind.Operative).Select(Whole)];

    private static string[] Notes(ParsedDocument document) => [.. document.Paragraphs.Where(paragraph => paragraph.Kind == ParagraphKind.Footnote).Select(Whole)];

    // References as “^”.
    private static string Whole(Paragraph paragraph)
    {
        var text = string.Concat(paragraph.Text.Ops.Select(op => op.Text ?? "^"));
        return paragraph.Label is { } label ? $"{label} {text}" : text;
    }
}
