using Drafting.Documents.Compilation;
using Drafting.Operations;
using Drafting.Testing;

namespace Drafting.Documents.Tests.Compilation;

/// <summary>Compilation texts as the United Nations prints them.</summary>
public class CompiledTextTests
{
    private static readonly Draft English = Proposing.Draft("en",
    [
        Proposing.Paragraph("e", ParagraphKind.Enacting, "The General Assembly,"),
        Proposing.Paragraph("p1", ParagraphKind.Preambular, "Recalling its resolutions,"),
        Proposing.Paragraph("p2", ParagraphKind.Preambular, "Noting the progress made,"),
        Proposing.Paragraph("o1", ParagraphKind.Operative, "Decides to eradicate extreme poverty;"),
        Proposing.Paragraph("o2", ParagraphKind.Operative, "Requests the Secretary-General:"),
        Proposing.Paragraph("a", ParagraphKind.Sub, "To report annually;"),
        Proposing.Paragraph("b", ParagraphKind.Sub, "To convene a meeting;"),
        Proposing.Paragraph("o3", ParagraphKind.Operative, "Decides to remain seized."),
    ]);

    private static readonly Draft Chinese = Proposing.Draft("zh",
    [
        Proposing.Paragraph("p1", ParagraphKind.Preambular, "回顾其各项决议，"),
        Proposing.Paragraph("o1", ParagraphKind.Operative, "决定消除极端贫困；"),
        Proposing.Paragraph("o2", ParagraphKind.Operative, "请秘书长提交报告。"),
    ]);

    private static string Line(Draft draft, string id, CompilationStyle? style = null) =>
        CompiledText.Of(draft, style).Paragraphs.Where(paragraph => paragraph.Id == id).MinBy(paragraph => paragraph.IsProposed)!.PlainText;

    private static List<string> Lines(Draft draft, CompilationStyle? style = null) =>
        [.. CompiledText.Of(draft, style).Paragraphs.Select(paragraph => (paragraph.IsProposed || paragraph.Label is null ? "" : paragraph.Label + " ") + paragraph.PlainText)];

    [Fact]
    public void ADraftWithoutProposals_IsItself() =>
        Assert.Equal(
            ["The General Assembly,", "Recalling its resolutions,", "Noting the progress made,", "1. Decides to eradicate extreme poverty;", "2. Requests the Secretary-General:", "(a) To report annually;", "(b) To convene a meeting;", "3. Decides to remain seized."],
            Lines(English));

    [Fact]
    public void Insertion_NamesWhoProposesAndSupports_AndWhoIsAgainstIt() =>
        Assert.Equal(
            "Decides to eradicate extreme poverty[, in all its forms - DEU, EU, CAN, NOR; USA delete; JPN reserve];",
            Line(English.Proposed("DEU", English.Behind("o1", "poverty", ", in all its forms")).Said(Stance.Support, "NOR", "FRA/eu", "CAN").Said(Stance.Object, "USA").Said(Stance.Reserve, "JPN"), "o1"));

    [Fact]
    public void WordsThatEndInABlank_LeaveItBehindTheBracket() =>
        Assert.Equal("Decides to eradicate [chronic - G77] extreme poverty;", Line(English.Proposed("CUB/g77", English.Behind("o1", "eradicate ", "chronic ")), "o1"));

    [Fact]
    public void Insertions_OfSeveralAtOnePlace_AreAlternatives() =>
        Assert.Equal(
            "Decides to eradicate extreme poverty[ by 2030 - G77 / without delay - EU];",
            Line(English.Proposed("CUB/g77", English.Behind("o1", "poverty", " by 2030")).Proposed("FRA/eu", English.Behind("o1", "poverty", " without delay")), "o1"));

    [Fact]
    public void Deletion_StandsStruck_WithWhoWouldRetainIt()
    {
        var draft = English.Proposed("USA", English.Replace("o1", "extreme ", "")).Said(Stance.Object, "CUB/g77");
        Assert.Equal("Decides to eradicate [extreme - USA delete; G77 retain] poverty;", Line(draft, "o1"));
        var run = Assert.Single(CompiledText.Of(draft).Paragraphs.SelectMany(paragraph => paragraph.Runs), run => run.Mark == CompiledMark.Struck);
        Assert.Equal(("extreme ", "USA"), (run.Content.Text, Assert.Single(run.Proposals).Delegation));
    }

    [Fact]
    public void Replacement_HasTheOldWordsFirst_AndWhoWouldRetainThemWhereSomebodyWould()
    {
        var draft = English.Proposed("FRA/eu", English.Replace("o1", "extreme", "all"));
        Assert.Equal("Decides to eradicate [extreme / all - EU] poverty;", Line(draft, "o1"));
        Assert.Equal("Decides to eradicate [extreme - USA retain / all - EU, NOR] poverty;", Line(draft.Said(Stance.Object, "USA").Said(Stance.Support, "NOR"), "o1"));
    }

    [Fact]
    public void WhoHasAWordingOfItsOwn_OpposesAnothersAndNotWhatThereIs() =>
        Assert.Equal(
            "Decides to eradicate [extreme / all - EU; G77 delete / any - G77] poverty;",
            Line(English.Proposed("FRA/eu", English.Replace("o1", "extreme", "all")).Said(Stance.Object, "CUB/g77").Proposed("CUB/g77", English.Replace("o1", "extreme", "any")), "o1"));

    [Fact]
    public void TheSameWording_OfSeveral_IsOneWithAllNames() =>
        Assert.Equal(
            "Decides to eradicate [extreme / all - NOR, CAN, BRA] poverty;",
            Line(English.Proposed("NOR", English.Replace("o1", "extreme", "all")).Said(Stance.Support, "BRA").Proposed("CAN", English.Replace("o1", "extreme", "all")), "o1"));

    [Fact]
    public void ChangesThatMeet_AreShownAgainstEachOther_OthersApart() =>
        Assert.Equal(
            "[Decides / Resolves - CAN] to [eradicate extreme poverty / end poverty - CHE / eradicate extreme hunger - BRA];",
            Line(English.Proposed("CHE", English.Replace("o1", "eradicate extreme poverty", "end poverty")).Proposed("BRA", English.Replace("o1", "poverty", "hunger"))
                .Proposed("CAN", English.Replace("o1", "Decides", "Resolves")), "o1"));

    [Fact]
    public void WholeParagraph_ToGo_IsInOneBracket_WithTheChangesOfOthersWithinIt() =>
        Assert.Equal(
            "[Decides to eradicate [extreme / all - NOR] poverty; - EU delete; G77 retain]",
            Line(English.Proposed("NOR", English.Replace("o1", "extreme", "all")).Proposed("FRA/eu", new RemoveParagraph("o1")).Said(Stance.Object, "CUB/g77"), "o1"));

    [Fact]
    public void RivalTexts_StandBehindTheirParagraph_NewOnesBehindThem()
    {
        var draft = English.Proposed("CUB/g77", new InsertParagraph("n1", "o1", ParagraphKind.Operative, 0, Delta.FromText("Urges States to act;")), new InsertParagraph("n2", "n1", ParagraphKind.Operative, 0, Delta.FromText("Invites donors;")))
            .Rival("AUS", "o1", "Resolves to end poverty;").Said(Stance.Support, "CAN").Rival("USA", "o1", "Notes poverty;");
        Assert.Equal(
            ["1. Decides to eradicate extreme poverty;", "[1 alt. Resolves to end poverty; - AUS, CAN]", "[1 alt 2. Notes poverty; - USA]", "[1 bis. Urges States to act; - G77]", "[1 ter. Invites donors; - G77]", "2. Requests the Secretary-General:"],
            Lines(draft).Skip(3).Take(6));
    }

    [Fact]
    public void NewParagraphs_AreLabelledByWhatIsBeforeThem()
    {
        Draft With(string after, ParagraphKind kind) => English.Proposed("NOR", new InsertParagraph("n", after, kind, kind == ParagraphKind.Sub ? 1 : 0, Delta.FromText("x")));
        string? Label(Draft draft) => CompiledText.Of(draft).Paragraphs.Single(paragraph => paragraph.Id == "n").Label;
        Assert.Equal("2 bis.", Label(With("b", ParagraphKind.Operative)));
        Assert.Equal("0 bis.", Label(With("p2", ParagraphKind.Operative)));
        Assert.Equal("PP1 bis", Label(With("p1", ParagraphKind.Preambular)));
        Assert.Equal("(a) bis", Label(With("a", ParagraphKind.Sub)));
        Assert.Equal("(0) bis", Label(With("o2", ParagraphKind.Sub)));
        Assert.Equal("(a)", Label(With("o1", ParagraphKind.Sub)));
        Assert.Null(Label(With("p2", ParagraphKind.Heading)));
        Assert.Equal("5 septies.", Label(English.Proposed("NOR", new InsertParagraph("n", "o1", ParagraphKind.Operative, 0, Delta.FromText("x"), "5 septies."))));
    }

    [Fact]
    public void Label_ThatIsTaken_IsPassedOver()
    {
        var accepted = Proposing.Draft("en", [.. English.Live.Select(placed => placed.Content).Take(4), Proposing.Paragraph("bis", ParagraphKind.Operative, "Urges;") with { Label = "1 bis." }, .. English.Live.Select(placed => placed.Content).Skip(4)]);
        var draft = accepted.Proposed("NOR", new InsertParagraph("n", "o1", ParagraphKind.Operative, 0, Delta.FromText("x"))).Proposed("CAN", new InsertParagraph("m", "bis", ParagraphKind.Operative, 0, Delta.FromText("y")));
        Assert.Equal(["1.", "1 ter.", "1 bis.", "1 quater.", "2."], CompiledText.Of(draft).Paragraphs.Where(paragraph => paragraph.Kind == ParagraphKind.Operative).Take(5).Select(paragraph => paragraph.Label));
    }

    [Fact]
    public void Move_IsSaidAtBothEnds()
    {
        var draft = English.Proposed("FRA/eu", new MoveParagraph("o1", "b")).Said(Stance.Object, "USA");
        Assert.Equal("Decides to eradicate extreme poverty; [moved after 2 (b) - EU; USA retain]", Line(draft, "o1"));
        Assert.Equal("[1 moved here - EU; USA retain]", Lines(draft)[7]);
        Assert.Equal("Decides to eradicate extreme poverty; [moved to the beginning - EU]", Line(English.Proposed("FRA/eu", new MoveParagraph("o1", null)), "o1"));
    }

    [Fact]
    public void Settings_Joins_AndSplits_AreSaid()
    {
        Assert.Equal("To report annually; [becomes operative paragraph, numbered 5. - EU]", Line(English.Proposed("FRA/eu", new SetParagraph("a", ParagraphKind.Operative, 0, true, "5.")), "a"));
        Assert.Equal("To convene a meeting; [joined to 2 (a) - EU]", Line(English.Proposed("FRA/eu", new JoinParagraph("b", "a", 19, 21)), "b"));
        Assert.Equal("To report [¶ - EU]annually;", Line(English.Proposed("FRA/eu", new SplitParagraph("a", 10, "n")), "a"));
    }

    [Fact]
    public void EditsBehindASplitOrAJoin_StandAtTheirWords()
    {
        var split = English.Proposed("NOR", new SplitParagraph("o1", 8, "n"), new EditText("n", new DeltaBuilder().Retain(13).Insert("the most ").Build()));
        Assert.Equal("Decides [¶ - NOR]to eradicate [the most - NOR] extreme poverty;", Line(split, "o1"));
        var join = English.Proposed("NOR", new JoinParagraph("b", "a", 19, 21), new EditText("a", new DeltaBuilder().Retain(22).Delete(7).Insert("call").Build()));
        Assert.Equal("To [convene / call - NOR] a meeting; [joined to 2 (a) - NOR]", Line(join, "b"));
    }

    [Fact]
    public void Reservations_AreOnTheirWords_AndHoldWhatIsProposedThere()
    {
        var draft = English.Reserved("JPN", new TextStretch("o1", 11, 25)).Proposed("NOR", English.Replace("o1", "extreme", "all"));
        Assert.Equal("Decides to [eradicate [extreme / all - NOR] poverty - JPN reserve];", Line(draft, "o1"));
        Assert.Equal("[Decides to remain seized. - CHE, JPN reserve]", Line(English.Reserved("CHE", new TextStretch("o3", 0, null)).Reserved("JPN", new TextStretch("o3", 0, null)), "o3"));
        Assert.Equal("Decides [JPN reserve]to remain seized.", Line(English.Reserved("JPN", new TextStretch("o3", 8, 0)), "o3"));
    }

    [Theory]
    [InlineData("en", ParagraphStatus.AgreedAdRef, "x (agreed ad ref)")]
    [InlineData("en", ParagraphStatus.Agreed, "x (agreed)")]
    [InlineData("en", ParagraphStatus.Bracketed, "[x]")]
    [InlineData("zh", ParagraphStatus.AgreedAdRef, "x (暂时商定，待核准)")]
    [InlineData("fr", ParagraphStatus.Agreed, "x (convenu)")]
    public void Status_IsPrinted(string language, ParagraphStatus status, string expected) =>
        Assert.Equal(expected, Line(Proposing.Draft(language, [Proposing.Paragraph("p", ParagraphKind.Preambular, "x", status)]), "p"));

    [Fact]
    public void VerbFirst_HasTheNamesBeforeTheWords()
    {
        var style = new CompilationStyle(VerbPlace.VerbFirst);
        Assert.Equal("Decides to eradicate extreme poverty[G77 add; USA delete: by 2030];", Line(English.Proposed("CUB/g77", English.Behind("o1", "poverty", "by 2030")).Said(Stance.Object, "USA"), "o1", style));
        Assert.Equal("Decides to eradicate [EU delete: extreme ]poverty;", Line(English.Proposed("FRA/eu", English.Replace("o1", "extreme ", "")), "o1", style));
        Assert.Equal("Decides to eradicate [extreme / alt. EU/NOR: all] poverty;", Line(English.Proposed("FRA/eu", English.Replace("o1", "extreme", "all")).Said(Stance.Support, "NOR"), "o1", style));
        Assert.Equal("[alt. AUS/CAN: Recalling all,]", Lines(English.Rival("AUS", "p1", "Recalling all,").Said(Stance.Support, "CAN"), style)[2]);
        Assert.Equal("[1 bis. G77 add: Urges;]", Lines(English.Proposed("CUB/g77", new InsertParagraph("n", "o1", ParagraphKind.Operative, 0, Delta.FromText("Urges;"))), style)[4]);
    }

    [Fact]
    public void Chinese_HasItsOwnWordsNamesAndPunctuation()
    {
        Assert.Equal("决定消除[极端 - 欧盟、挪威删除；77国集团保留；日本保留立场]贫困；", Line(Chinese.Proposed("FRA/eu", Chinese.Replace("o1", "极端", "")).Said(Stance.Support, "NOR").Said(Stance.Object, "CUB/g77").Said(Stance.Reserve, "JPN"), "o1"));
        Assert.Equal(["1. 决定消除极端贫困；", "[1备选案文. 又决定； - 加拿大]", "[1之二. 敦促各国； - 挪威]"], Lines(Chinese.Rival("CAN", "o1", "又决定；").Proposed("NOR", new InsertParagraph("n", "o1", ParagraphKind.Operative, 0, Delta.FromText("敦促各国；")))).Skip(1).Take(3));
        Assert.Equal("[NOR增加：全面]", Line(Chinese.Proposed("NOR", Chinese.Behind("o1", "消除", "全面")), "o1", new(VerbPlace.VerbFirst, Names: NameForm.Codes))[4..14]);
    }

    [Fact]
    public void Names_AreOfTheDraftsLanguageInItsOrder()
    {
        string Printed(string language) => Line(Proposing.Draft(language, [Proposing.Paragraph("p", ParagraphKind.Preambular, "x")]).Proposed("JPN", new EditText("p", Delta.FromText("y"))).Said(Stance.Support, "DEU", "ZAF", "FRA/eu"), "p", new(Names: NameForm.Names));
        Assert.Equal("[y - Japan, EU, Germany, South Africa]x", Printed("en"));
        Assert.Equal("[y - Japon, UE, Afrique du Sud, Allemagne]x", Printed("fr"));
        Assert.Equal("[y - 日本、欧盟、德国、南非]x", Printed("zh"));
        Assert.StartsWith("[y - اليابان، الاتحاد الأوروبي، ", Printed("ar"), StringComparison.Ordinal);
    }

    [Fact]
    public void APlaceBehindARemovedParagraph_IsSpokenOfByTheOneBefore()
    {
        var draft = English.Proposed("FRA/eu", new MoveParagraph("o1", "o2"));
        draft = draft with { Paragraphs = draft.Paragraphs.SetItem("o2", draft.Paragraphs["o2"] with { IsRemoved = true }) };
        Assert.DoesNotContain("o2", Line(draft, "o1"), StringComparison.Ordinal);
        var behindNew = English.Proposed("FRA/eu", new InsertParagraph("n", "o2", ParagraphKind.Plain, 0, Delta.FromText("Annex")), new MoveParagraph("o1", "n"));
        Assert.EndsWith("[moved after 2 - EU]", Line(behindNew, "o1"), StringComparison.Ordinal);
    }

    [Fact]
    public void ChangesOfARemovedParagraph_AreShownAtItsOldPlace()
    {
        var draft = English.Proposed("NOR", English.Replace("o1", "extreme", "all"));
        draft = draft with { Paragraphs = draft.Paragraphs.SetItem("o1", draft.Paragraphs["o1"] with { IsRemoved = true }) };
        Assert.Equal("[Decides to eradicate all poverty; - NOR] (paragraph removed)", Lines(draft)[3]);
    }

    [Fact]
    public void ClosedProposals_AreNotShown()
    {
        var draft = English.Proposed("NOR", English.Replace("o1", "extreme", "all"));
        draft = draft with { Proposals = draft.Proposals.With(draft.Proposals.Find("x1")! with { State = ProposalState.Withdrawn }) };
        Assert.Equal("Decides to eradicate extreme poverty;", Line(draft, "o1"));
    }

    [Fact]
    public void EveryWord_IsThereInEveryLanguage() => Assert.All(Delegations.Languages, language =>
    {
        var words = CompilationWords.Of(language);
        Assert.All(DelegationTable.Rows("compilation-words.tsv"), row => Assert.NotEqual("", words[row[0]].Trim()));
        Assert.Equal(CompilationWords.Of("en").Ordinals.Count, words.Ordinals.Count);
        Assert.All(SponsorGroups.All, group => Assert.NotEqual(group.Code, new Voice(group.Code, true).Called(language, NameForm.Codes)));
    });
}
