using System.Text.Json;
using Drafting.Documents.Rooms;
using Drafting.Operations;

namespace Drafting.Documents.Tests.Rooms;

/// <summary>The table OP of SPEC.md: what an operation does to a draft, and what is written out of it as applied.</summary>
public class OperationRuleTests
{
    private static readonly Actor Facilitator = new("facilitator@example.org", "KAZ", DraftRole.Facilitator);

    // q “甲乙”, p “丙丁戊”, r “己”.
    private static Draft Start => After(
        new Draft { Id = "draft", Title = "标题", Language = "zh" },
        new InsertParagraph("q", null, ParagraphKind.Preambular, 0, Delta.FromText("甲乙")),
        new InsertParagraph("p", "q", ParagraphKind.Operative, 1, Delta.FromText("丙丁戊"), "3 bis."),
        new InsertParagraph("r", "p", ParagraphKind.Operative, 0, Delta.FromText("己")));

    [Fact]
    public void OP1_EditOfATombstone_ChangesItsKeptText()
    {
        var edit = new EditText("p", new DeltaBuilder().Retain(1).Insert("又").Delete(1).Build());
        Assert.Equal("丙又戊", After(Start, edit).FindLive("p")!.Text.PlainText);
        var tombstone = After(Start, new RemoveParagraph("p"), edit);
        Assert.Null(tombstone.FindLive("p"));
        Assert.Equal("丙又戊", tombstone.Paragraphs["p"].Content.Text.PlainText);
    }

    [Fact]
    public void OP2_InsertBehindATombstone_SaysWhereForThoseWhoDoNotHaveIt()
    {
        var removed = After(Start, new RemoveParagraph("p"));
        var insert = Assert.IsType<InsertParagraph>(Assert.Single(Applied(removed, new InsertParagraph("n", "p", ParagraphKind.Sub, 2, Delta.FromText("新")))));
        Assert.Equal(("q", "p"), (insert.After, insert.Behind));
        var after = After(removed, insert);
        Assert.Equal(["q", "p", "n", "r"], after.Order);
        Assert.Equal((1, ParagraphStatus.Open), (after.FindLive("n")!.Version, after.FindLive("n")!.Status));
        Assert.Equal("f", After(Start, new InsertParagraph("f", null, ParagraphKind.Sub, 2, Delta.Empty)).Order[0]);
    }

    [Fact]
    public void OP3_Remove_LeavesATombstoneInItsPlace()
    {
        var removed = After(Start, new RemoveParagraph("p"));
        Assert.Equal(["q", "r"], removed.Live.Select(placed => placed.Content.Id));
        Assert.Equal(["q", "p", "r"], removed.Order);
    }

    [Fact]
    public void OP4_Restore_SaysWhatComesBackAndWhere()
    {
        var removed = After(Start, new SetParagraphStatus("p", ParagraphStatus.Agreed), new RemoveParagraph("p"));
        var restore = Assert.IsType<RestoreParagraph>(Assert.Single(Applied(removed, new RestoreParagraph("p"))));
        Assert.Equal(new RestoredContent("q", ParagraphKind.Operative, 1, "3 bis.", Delta.FromText("丙丁戊"), ParagraphStatus.Agreed, 2), restore.Content);
        Assert.Equal(["q", "p", "r"], After(removed, restore).Live.Select(placed => placed.Content.Id));
    }

    [Fact]
    public void OP5_MoveBehindATombstone_SaysWhereForThoseWhoDoNotHaveIt()
    {
        var removed = After(Start, new RemoveParagraph("p"));
        Assert.Equal([new MoveParagraph("q", null, "p")], Applied(removed, new MoveParagraph("q", "p")));
        Assert.Equal(["p", "q", "r"], After(removed, new MoveParagraph("q", "p")).Order);
        Assert.Equal(["r", "q", "p"], After(Start, new MoveParagraph("r", null)).Order);
    }

    [Fact]
    public void OP6_Split_GivesTheNewParagraphKindAndLevelAndNoLabel()
    {
        var split = After(Start, new SplitParagraph("p", 1, "n"));
        Assert.Equal("丙", split.FindLive("p")!.Text.PlainText);
        var behind = split.FindLive("n")!;
        Assert.Equal(("丁戊", ParagraphKind.Operative, 1, null), (behind.Text.PlainText, behind.Kind, behind.Level, behind.Label));
    }

    [Fact]
    public void OP7_Join_SaysWhereTheTextGoes()
    {
        Assert.Equal([new JoinParagraph("p", "q", 2, 3)], Applied(Start, new JoinParagraph("p")));
        var joined = After(Start, new JoinParagraph("p"));
        Assert.Equal("甲乙丙丁戊", joined.FindLive("q")!.Text.PlainText);
        Assert.Equal((true, true, Delta.Empty), (joined.Paragraphs["p"].IsRemoved, joined.Paragraphs["p"].IsJoined, joined.Paragraphs["p"].Content.Text));
    }

    [Fact]
    public void OP7_JoinToOneThatIsNotDirectlyBefore_MovesThereFirst() =>
        Assert.Equal([new MoveParagraph("r", "q"), new JoinParagraph("r", "q", 2, 1)], Applied(Start, new JoinParagraph("r", "q", 2, 1)));

    [Fact]
    public void OP8_SetParagraph_LeavesWhatIsAbsent()
    {
        var kind = After(Start, new SetParagraph("p", ParagraphKind.Sub, null, false, null)).FindLive("p")!;
        Assert.Equal((ParagraphKind.Sub, 1, "3 bis."), (kind.Kind, kind.Level, kind.Label));
        var label = After(Start, new SetParagraph("p", null, null, true, null)).FindLive("p")!;
        Assert.Equal((ParagraphKind.Operative, 1, null), (label.Kind, label.Level, label.Label));
    }

    [Fact]
    public void OP9_Reopening_IsKeptWithWhoAndWhy()
    {
        var agreed = After(Start, new SetParagraphStatus("p", ParagraphStatus.Agreed));
        Assert.Empty(agreed.Reopenings);
        var reopening = Assert.Single(After(agreed, new SetParagraphStatus("p", ParagraphStatus.Open, "新的指示")).Reopenings);
        Assert.Equal(("p", "新的指示", Facilitator.User), (reopening.Paragraph, reopening.Reason, reopening.By));
    }

    [Fact]
    public void OP10_SetMasthead_LeavesWhatIsAbsentAndClearsWhatIsNull()
    {
        var set = After(Start, Masthead(("organ", "大会"), ("distribution", "限制")));
        var cleared = After(set, Masthead(("organ", null)));
        Assert.Equal((null, "限制"), (cleared.Masthead.Organ, cleared.Masthead.Distribution));
    }

    [Fact]
    public void OP13_WhatCannotBeApplied_RefusesAll()
    {
        var (accepted, refusal) = Submit(Start, new EditText("p", Delta.FromText("又")), new RemoveParagraph("nowhere"));
        Assert.Null(accepted);
        Assert.Equal((RefusalCodes.UnknownParagraph, 1), (refusal!.Code, refusal.Operation!.Value));
    }

    [Fact]
    public void OP14_SplitOfATombstone_NamesItOnlyToEditIt()
    {
        var removed = After(Start, new RemoveParagraph("p"));
        Assert.Equal(
            [
                new EditText("p", new DeltaBuilder().Retain(1).Delete(2).Build()),
                new InsertParagraph("n", "q", ParagraphKind.Operative, 1, Delta.FromText("丁戊"), Behind: "p"),
                new RemoveParagraph("n"),
            ],
            Applied(removed, new SplitParagraph("p", 1, "n")));
    }

    private static SetMasthead Masthead(params (string Name, string? Value)[] fields) =>
        new(fields.ToDictionary(field => field.Name, field => JsonSerializer.SerializeToElement(field.Value)));

    private static (Acceptance? Accepted, Refusal? Refusal) Submit(Draft draft, params Operation[] operations) =>
        Acceptance.Of(draft, Facilitator, new Submission("client", 1, draft.Revision, [.. operations]), [], DateTimeOffset.UnixEpoch);

    private static Acceptance Accepted(Draft draft, Operation[] operations)
    {
        var (accepted, refusal) = Submit(draft, operations);
        Assert.True(refusal is null, refusal?.Message);
        return accepted!;
    }

    private static Draft After(Draft draft, params Operation[] operations) =>
        operations.Aggregate(draft, (before, operation) => Accepted(before, [operation]).After);

    private static IEnumerable<Operation> Applied(Draft draft, params Operation[] operations) => Accepted(draft, operations).Entry.Operations;
}
