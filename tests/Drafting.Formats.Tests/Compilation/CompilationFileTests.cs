using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Drafting.Documents;
using Drafting.Documents.Compilation;
using Drafting.Formats.Compilation;
using Drafting.Formats.Docx.Reading;
using Drafting.Formats.Docx.Writing;
using Drafting.Formats.PlainText;
using Drafting.Formats.Tests.Docx;
using Drafting.Formats.Tests.PlainText;
using Drafting.Operations;
using Drafting.Testing;
using Outline = Drafting.Formats.Tests.Docx.Outline;

namespace Drafting.Formats.Tests.Compilation;

/// <summary>Compilation texts of real drafts as files.</summary>
public class CompilationFileTests
{
    private static readonly string[] Delegates = ["USA", "NOR", "CHN", "FRA/eu", "CUB/g77"];

    private static (ExportedDocument Printed, Draft Draft) Seed(string number)
    {
        var document = Seeds.Document(number);
        return (ExportedDocument.Of(document), NewDraft.FromTemplate("d", null, "t", document, null, "nobody", Proposing.At));
    }

    // Seed 002, the centre in Almaty: OP1 reworded by two, OP4 to go, OP5 with a rival and a new paragraph behind it, a reservation on OP8, OP9 agreed ad ref.
    private static (ExportedDocument Printed, Draft Draft) Negotiated()
    {
        var (printed, draft) = Seed("002");
        var operatives = draft.Live.Where(placed => placed.Content.Kind == ParagraphKind.Operative).Select(placed => placed.Content.Id).ToList();
        var eighth = draft.Paragraphs[operatives[7]].Content.Text.PlainText;
        draft = draft.Proposed("USA", draft.Replace(operatives[0], "正式设立", "设立")).Said(Stance.Support, "JPN", "CAN").Said(Stance.Object, "CUB/g77")
            .Proposed("FRA/eu", draft.Replace(operatives[0], "正式设立", "启动"))
            .Proposed("NOR", new RemoveParagraph(operatives[3])).Said(Stance.Object, "CUB/g77")
            .Rival("AUS", operatives[4], "鼓励该中心支持《十年行动纲领》；")
            .Proposed("CUB/g77", new InsertParagraph("new", operatives[4], ParagraphKind.Operative, 0, Delta.FromText("邀请各捐助方提供自愿捐助；")))
            .Reserved("JPN", new TextStretch(operatives[7], eighth.IndexOf("自愿捐款", StringComparison.Ordinal), 4));
        var ninth = draft.Paragraphs[operatives[8]];
        draft = draft with { Paragraphs = draft.Paragraphs.SetItem(operatives[8], ninth with { Content = ninth.Content with { Status = ParagraphStatus.AgreedAdRef } }) };
        return (printed, draft);
    }

    private static readonly string[] Expected =
    [
        "1. 决定在哈萨克斯坦阿拉木图[正式设立 - 77国集团保留 / 设立 - 美利坚合众国、加拿大、日本 / 启动 - 欧盟]联合国",
        "4. [请该中心在能力建设和经济发展问题上",
        "密切协调与合作； - 挪威删除；77国集团保留]",
        "5. 促请该中心与最不发达国家",
        "[5备选案文. 鼓励该中心支持《十年行动纲领》； - 澳大利亚]",
        "[5之二. 邀请各捐助方提供自愿捐助； - 77国集团]",
        "6. 肯定国际社会",
        "8. 决定该中心所有活动的费用以及因执行本决议而可能产生的费用应由[自愿捐款 - 日本保留立场]、",
        "提供自愿捐助； (暂时商定，待核准)",
        "11. 请相关联合国实体",
    ];

    private static void AssertInOrder(string text)
    {
        var at = 0;
        foreach (var line in Expected)
        {
            var next = text.IndexOf(line, at, StringComparison.Ordinal);
            Assert.True(next >= 0, $"There is no “{line}” behind the others in:\n{text}");
            at = next;
        }
    }

    [Fact]
    public void Text_HasTheDraftWithWhatIsProposedInPlace()
    {
        var (printed, draft) = Negotiated();
        var text = TextExport.Write(CompilationDocument.ForText(printed, CompiledText.Of(draft)));
        AssertInOrder(text);
        Assert.Contains("第七十九届会议", text, StringComparison.Ordinal);
        Assert.Contains("¹ 第 79/233 号决议，附件。", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(WordMarks.StrikeAndBold)]
    [InlineData(WordMarks.BracketsOnly)]
    public void Word_StrikesWhatGoes_AndHasWhatComesBold_WhereTheStyleSaysSo(WordMarks marks)
    {
        var (printed, draft) = Negotiated();
        var file = DocxExport.Write(CompilationDocument.ForWord(printed, CompiledText.Of(draft), marks));
        DocxFiles.AssertValid(file, "compilation");
        using var opened = WordprocessingDocument.Open(new MemoryStream(file), false);
        var body = opened.MainDocumentPart!.Document!.Body!;
        var isMarked = marks == WordMarks.StrikeAndBold;
        var runs = body.Descendants<Run>().ToList();
        Assert.Equal(isMarked, runs.Exists(run => run.InnerText == "正式设立" && run.RunProperties?.Strike is not null));
        Assert.Equal(isMarked, runs.Exists(run => run.InnerText == "设立" && run.RunProperties?.Bold is not null));
        Assert.Equal(isMarked, runs.Exists(run => run.InnerText.EndsWith("密切协调与合作；", StringComparison.Ordinal) && run.RunProperties?.Strike is not null));
        // Numbers are Word's own but those of proposed paragraphs; the opening words keep their look behind a bracket.
        AssertInOrder(string.Join('\n', DocxFiles.Read(file, TrackedView.New, "zh").Paragraphs.Select(paragraph => (paragraph.Label is { } label ? label + " " : "") + paragraph.Text.PlainText)));
        Assert.NotNull(runs.First(run => run.InnerText == "请").RunProperties?.Bold);
        Assert.Single(opened.MainDocumentPart.FootnotesPart!.Footnotes!.Elements<Footnote>(), note => note.InnerText.Contains("79/233", StringComparison.Ordinal));
    }

    [Fact]
    public void Tracked_IsSignedByWhoseProposalItIs()
    {
        var (printed, draft) = Negotiated();
        var file = CompilationRedline.Write(printed, CompiledText.Of(draft));
        DocxFiles.AssertValid(file, "compilation");
        using var opened = WordprocessingDocument.Open(new MemoryStream(file), false);
        var body = opened.MainDocumentPart!.Document!.Body!;
        Assert.Equal(
            ["美利坚合众国: 设立", "欧洲联盟: 启动", "澳大利亚: 5备选案文.", "澳大利亚: 鼓励", "澳大利亚: 该中心支持《十年行动纲领》；", "77国集团和中国: 5之二.", "77国集团和中国: 邀请", "77国集团和中国: 各捐助方提供自愿捐助；"],
            body.Descendants<InsertedRun>().Select(run => $"{run.Author}: {run.InnerText}"));
        Assert.Equal(["美利坚合众国, 欧洲联盟: 正式设立", "挪威: 请"], body.Descendants<DeletedRun>().Take(2).Select(run => $"{run.Author}: {run.InnerText}"));
        Assert.All(body.Descendants<InsertedRun>(), run => Assert.Equal(Proposing.At.UtcDateTime, run.Date!.Value.ToUniversalTime()));
    }

    [Theory]
    [MemberData(nameof(Seeds.All), MemberType = typeof(Seeds))]
    public void Tracked_RejectedAsAWhole_IsTheDraft(string seed) => SeededRandom.Check(6, random =>
    {
        var (printed, draft) = Seed(seed);
        for (var i = 0; i < 6; i++)
            draft = Disputed(draft, random, $"n{i}");
        var live = draft.Live.Select(placed => placed.Content).ToList();
        var labelled = live.Zip(PrintedLabels.Of(live, draft.Language), (paragraph, label) => paragraph with { Label = label }).ToList();
        var file = CompilationRedline.Write(printed, CompiledText.Of(draft));
        DocxFiles.AssertValid(file, seed);
        Assert.Equal(Outline.WithoutLooks(labelled), Outline.WithoutLooks(DocxFiles.Read(file, TrackedView.Old, draft.Language).Paragraphs));
        DocxFiles.AssertValid(DocxExport.Write(CompilationDocument.ForWord(printed, CompiledText.Of(draft), WordMarks.StrikeAndBold)), seed);
        Assert.NotEmpty(TextExport.Write(CompilationDocument.ForText(printed, CompiledText.Of(draft))));
    });

    private static Draft Disputed(Draft draft, SeededRandom random, string id)
    {
        var target = random.Pick(draft.Live.Select(placed => placed.Content).Where(paragraph => paragraph.Kind != ParagraphKind.Footnote).ToList());
        var by = random.Pick(Delegates);
        return random.Next(6) switch
        {
            0 => draft.Rival(by, target.Id, "备选的案文；"),
            1 => draft.Proposed(by, new RemoveParagraph(target.Id)),
            2 => draft.Proposed(by, new InsertParagraph(id, target.Id, target.Kind, target.Level, Delta.FromText("新的案文；"))),
            3 => draft.Reserved(by, new TextStretch(target.Id, random.Next(5), random.Next(9))),
            _ => draft.Proposed(by, new EditText(target.Id, RandomDrafts.Edit(random, target.Text))),
        };
    }
}
