using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using Drafting.Documents;
using Drafting.Documents.Compilation;
using Drafting.Formats.Compilation;
using Drafting.Formats.Docx.Reading;
using Drafting.Formats.Docx.Writing;
using Drafting.Formats.PlainText;
using Drafting.Formats.Tests.Docx;
using Drafting.Formats.Tests.PlainText;
using Drafting.Formats.Threads;
using Drafting.Operations;
using Drafting.Testing;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Drafting.Formats.Tests.Compilation;

/// <summary>Comments beside a compilation text: they stand on the draft's words, wherever others' words have come between.</summary>
public class CompilationCommentTests
{
    private static readonly IReadOnlyList<Paragraph> Paragraphs =
    [
        Proposing.Paragraph("q", ParagraphKind.Preambular, "回顾其决议，"),
        Proposing.Paragraph("p", ParagraphKind.Operative, "决定正式设立基金；"),
        Proposing.Paragraph("r", ParagraphKind.Operative, "请秘书长报告。"),
    ];

    private static Draft Start => Proposing.Draft("zh", Paragraphs) with { Stage = Stage.Negotiation };

    private static byte[] Written(Draft draft) =>
        DocxExport.Write(CompilationDocument.ForWord(ThreadExport.Beside(draft.Printed(), draft), CompiledText.Of(draft), WordMarks.StrikeAndBold));

    private static string[] Commented(Draft draft)
    {
        var file = Written(draft);
        DocxFiles.AssertValid(file, "compilation");
        var read = DocxFiles.Read(file, TrackedView.New, "zh");
        return [.. read.Comments.Select(comment => string.Join(" | ", comment.On.Select(stretch => Words(read, stretch))))];
    }

    private static string Words(ParsedDocument read, TextStretch stretch)
    {
        var text = read.Paragraphs.First(paragraph => paragraph.Id == stretch.Paragraph).Text;
        return stretch.Length is { } length ? string.Concat(text.Slice(stretch.Start, stretch.Start + length).Ops.Select(op => op.Text ?? "^")) : $"({text.PlainText})";
    }

    private static Draft On(Draft draft, params TextStretch[] on) => draft.Submitted(CommentedDraft.Kazakhstan, new Comment($"t{draft.Revision}", $"t{draft.Revision}", on, "为何？"));

    [Fact]
    public void AComment_BeginsAndEndsWithItsOwnWords()
    {
        var draft = On(On(On(On(On(On(Start, new TextStretch("p", 0, 2)), new TextStretch("p", 2, 2)), new TextStretch("p", 4, 2)), new TextStretch("p", 0, 9)), new TextStretch("p", 0, null)), new TextStretch("p", 6, 2), new TextStretch("r", 0, 4))
            .Proposed("USA", Start.Replace("p", "正式", "立即")).Proposed("FRA", Start.Behind("p", "设立", "一个"));
        const string whole = "决定[正式 / 立即 - 美利坚合众国]设立[一个 - 法国]基金；";
        Assert.Equal(["决定", "正式", "设立", whole, whole, "基金； | 请秘书长"], Commented(draft));
    }

    [Fact]
    public void AParagraphThatWouldGo_OrMove_KeepsItsComments()
    {
        var draft = On(On(Start, new TextStretch("p", 0, null)), new TextStretch("r", 1, 3))
            .Proposed("NOR", new RemoveParagraph("p")).Proposed("JPN", new MoveParagraph("r", "q")).Proposed("AUS", new InsertParagraph("n", null, ParagraphKind.Preambular, 0, Delta.FromText("认识到，")));
        Assert.Equal(["决定正式设立基金；", "秘书长"], Commented(draft));
    }

    [Theory]
    [InlineData("002")]
    [InlineData("004")]
    public void Tracked_TheyStandOnTheSameWords_OfTheDraft(string seed) => SeededRandom.Check(6, random =>
    {
        var draft = CommentedDraft.Of(Seeds.Document(seed)).Discussed(random, 15, edits: 0.1);
        for (var i = 0; i < 6; i++)
        {
            var target = random.Pick(draft.Live.Select(placed => placed.Content).Where(paragraph => paragraph.Kind != ParagraphKind.Footnote).ToList());
            draft = random.Next(4) switch
            {
                0 => draft.Proposed("NOR", new RemoveParagraph(target.Id)),
                1 => draft.Proposed("AUS", new InsertParagraph($"x{i}", target.Id, target.Kind, target.Level, Delta.FromText("新的案文；"))),
                _ => draft.Proposed("USA", new EditText(target.Id, RandomDrafts.Edit(random, target.Text))),
            };
        }

        var printed = ThreadExport.Beside(draft.Printed(), draft);
        var file = CompilationRedline.Write(printed, CompiledText.Of(draft));
        DocxFiles.AssertValid(file, seed);
        // With every change rejected, the file is the draft's.
        var (before, plain) = (Shown(DocxFiles.Read(Rejected(file), TrackedView.New, draft.Language)), Shown(DocxFiles.Read(draft.Written(), TrackedView.New, draft.Language)));
        Assert.Equal(plain, before);
    });

    // Numbers may be text where paragraphs come and go, so that only words are compared.
    private static List<string> Shown(ParsedDocument read) => [.. read.Comments.Select(comment => $"{string.Join(" | ", comment.On.Select(stretch => Words(read, stretch)))}: {string.Join(" / ", comment.Said.Select(remark => remark.Text))}")];

    private static byte[] Rejected(byte[] file)
    {
        using var stream = new MemoryStream();
        stream.Write(file);
        using (var opened = WordprocessingDocument.Open(stream, true))
        {
            foreach (var part in (OpenXmlElement[])[opened.MainDocumentPart!.Document!, opened.MainDocumentPart.FootnotesPart!.Footnotes!])
            {
                foreach (var paragraph in part.Descendants<W.Paragraph>().Where(paragraph => paragraph.ParagraphProperties?.ParagraphMarkRunProperties?.GetFirstChild<W.Inserted>() is not null).ToList())
                    paragraph.Remove();
                foreach (var inserted in part.Descendants<W.InsertedRun>().ToList())
                    inserted.Remove();
                foreach (var mark in part.Descendants<W.Deleted>().ToList())
                    mark.Remove();
                foreach (var deleted in part.Descendants<W.DeletedRun>().ToList())
                {
                    foreach (var text in deleted.Descendants<W.DeletedText>().ToList())
                        text.Parent!.ReplaceChild(new W.Text(text.Text) { Space = SpaceProcessingModeValues.Preserve }, text);
                    foreach (var run in deleted.ChildElements.ToList())
                        deleted.InsertBeforeSelf(run.CloneNode(true));
                    deleted.Remove();
                }
            }
        }

        return stream.ToArray();
    }

    [Fact]
    public void WhatIsNotAskedFor_OrCannotHoldThem_HasNone()
    {
        var draft = On(Start, new TextStretch("p", 0, 2)).Proposed("USA", Start.Replace("p", "正式", "立即"));
        Assert.Empty(DocxFiles.Read(DocxExport.Write(CompilationDocument.ForWord(draft.Printed(), CompiledText.Of(draft), WordMarks.StrikeAndBold)), TrackedView.New, "zh").Comments);
        Assert.Equal(
            TextExport.Write(CompilationDocument.ForText(draft.Printed(), CompiledText.Of(draft))),
            TextExport.Write(CompilationDocument.ForText(ThreadExport.Beside(draft.Printed(), draft), CompiledText.Of(draft))));
    }

    [Theory]
    [MemberData(nameof(Seeds.All), MemberType = typeof(Seeds))]
    public void AnyComment_IsThere_InAnyCompilation(string seed) => SeededRandom.Check(3, random =>
    {
        var draft = CommentedDraft.Of(Seeds.Document(seed)).Discussed(random, 12, edits: 0.2);
        for (var i = 0; i < 6; i++)
        {
            var target = random.Pick(draft.Live.Select(placed => placed.Content).Where(paragraph => paragraph.Kind != ParagraphKind.Footnote).ToList());
            draft = random.Chance(0.2) ? draft.Proposed("NOR", new RemoveParagraph(target.Id)) : draft.Proposed("USA", new EditText(target.Id, RandomDrafts.Edit(random, target.Text)));
        }

        Assert.Equal(draft.Threads.Count, Commented(draft).Length);
    });
}
