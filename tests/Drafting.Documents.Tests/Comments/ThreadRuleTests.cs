using System.Text;
using Drafting.Documents.Json;
using Drafting.Documents.Rules;
using Drafting.Documents.Tests.Proposals;
using Drafting.Operations;
using Drafting.Testing;
using static Drafting.Documents.Tests.Proposals.ProposedDraft;

namespace Drafting.Documents.Tests.Comments;

/// <summary>Comments: the rules OP21 to OP23, TX32 and PR9 of SPEC.md.</summary>
public class ThreadRuleTests
{
    private static readonly Comment Begun = new("t", "t1", [new("p", 2, 2)], "为何“设立”？@UZB");

    [Fact]
    public void OP21_AComment_StandsOnItsWords_AndIsAnswered()
    {
        var draft = Start.After(Kazakhstan, Begun).After(Uzbekistan, new Comment("t", "t2", [], "先例"));
        var thread = draft.Threads.Find("t")!;
        Assert.Equal(("设立", null, null), (thread.Quote, thread.Assigned, thread.Resolved));
        Assert.Equal([("t1", "KAZ", "kaz@example.org"), ("t2", "UZB", "uzb@example.org")], thread.Comments.Select(comment => (comment.Id, comment.Made.Delegation!, comment.Made.User!)));
        Assert.Equal("决定设立基金", draft.Text("p"));
        var whole = Start.After(Kazakhstan, Begun with { On = [new("q", 0, null), new("p", 0, 2)] });
        Assert.Equal("回顾其决议\n决定", whole.Threads.Find("t")!.Quote);
    }

    [Fact]
    public void OP21_AComment_IsRefusedWhereItCannotStand()
    {
        var draft = Start.After(Kazakhstan, Begun).After(Facilitator, Edit("q", 0, 0, "𠮷"));
        Assert.Equal(RefusalCodes.IdTaken, draft.Code(Uzbekistan, Begun));
        Assert.Equal(RefusalCodes.IdTaken, draft.Code(Uzbekistan, new Comment("t", "t1", [], "同意")));
        Assert.Equal(RefusalCodes.UnknownThread, draft.Code(Uzbekistan, new Comment("u", "u1", [], "同意")));
        Assert.Equal(RefusalCodes.UnknownParagraph, draft.Code(Uzbekistan, new Comment("u", "u1", [new("none", 0, null)], "同意")));
        Assert.Equal(RefusalCodes.OutOfRange, draft.Code(Uzbekistan, new Comment("u", "u1", [new("p", 3, 9)], "同意")));
        Assert.Equal(RefusalCodes.CutsSurrogatePair, draft.Code(Uzbekistan, new Comment("u", "u1", [new("q", 1, 2)], "同意")));
        Assert.Equal(RefusalCodes.CutsSurrogatePair, draft.Code(Uzbekistan, new Propose("u", "UZB", null, [], [new("q", 0, 1)])));
        Assert.Equal(RefusalCodes.InvalidText, draft.Code(Uzbekistan, new Comment("u", "u1", [new("p", 0, null)], " \n")));
        Assert.Equal(RefusalCodes.InvalidText, draft.Code(Uzbekistan, new Comment("u", "u1", [new("p", 0, null)], "同\u0007意")));
        Assert.Equal(RefusalCodes.TooLarge, draft.Code(Uzbekistan, new Comment("u", "u1", [new("p", 0, null)], new string('好', 4_001))));
        Assert.Equal(RefusalCodes.Forbidden, draft.Code(Uzbekistan with { Role = DraftRole.Reviewer }, new Comment("t", "t2", [], "同意")));
        // What is said of a text is not the text: it is said at any stage.
        Assert.Null((draft with { Stage = Stage.Tabled }).Code(Uzbekistan, new Comment("t", "t2", [], "同意")));
    }

    [Fact]
    public void OP21_Mentioned_IsWhoeverIsNamedByItsCode() =>
        Assert.Equal("KAZ,UZB", string.Join(',', Start.After(Kazakhstan, Begun with { Text = "请@KAZ与@UZB考虑，@KAZ" }).Threads.Find("t")!.Comments[0].Mentioned));

    /// <summary>Where a draft or a thread has no more room for sealed words, there is some to take them away and to settle.</summary>
    [Fact]
    public void OP24_WhatIsFull_TakesShortThingsStill()
    {
        var small = new string('x', ThreadLimits.ShortSealed);
        var full = Sealed(new SealedStep("s", 1, default, new string('x', (int)ThreadLimits.UnitsOfAll)));
        Assert.Null(full.Code(Actor.Platform, new SealComment("s", "s1", [], small)));
        Assert.Equal(RefusalCodes.TooLarge, full.Code(Actor.Platform, new SealComment("s", "s1", [], small + "x")));
        Assert.Equal(RefusalCodes.TooLarge, full.Code(Actor.Platform, new SealComment("u", "u", [new("p", 0, 2)], small)));
        var fuller = Sealed(new SealedStep("s", 1, default, new string('x', (int)(ThreadLimits.UnitsOfAll + ThreadLimits.UnitsOfAllToSettle))));
        Assert.Equal(RefusalCodes.TooLarge, fuller.Code(Actor.Platform, new SealComment("s", "s1", [], small)));
        var longest = Sealed([.. Enumerable.Range(0, ThreadLimits.Steps).Select(step => new SealedStep($"s{step}", 1, default, "x"))]);
        Assert.Null(longest.Code(Actor.Platform, new SealComment("s", "new", [], small)));
        Assert.Equal(RefusalCodes.TooLarge, longest.Code(Actor.Platform, new SealComment("s", "new", [], small + "x")));

        // Who knows what it is lets no short comment pass there.
        foreach (var (draft, own) in new[] { (full, full.SealedThreads.All), (full, []), (longest, longest.SealedThreads.All) })
        {
            Assert.Equal(RefusalCodes.TooLarge, SealedThreads.RoomProblem(draft, own, new Comment("s", "new", [], "同意"))?.Code);
            Assert.Equal(RefusalCodes.TooLarge, SealedThreads.RoomProblem(draft, own, new EditComment("s", "s", "同意"))?.Code);
        }

        Assert.Null(SealedThreads.RoomProblem(longest, longest.SealedThreads.All, new EditComment("s", "s1", null)));
        var filled = Sealed(new SealedStep("s", 1, default, new string('x', (int)ThreadLimits.UnitsOfDelegation)));
        Assert.Equal(RefusalCodes.TooLarge, SealedThreads.RoomProblem(filled, filled.SealedThreads.All, new Comment("s", "new", [], "同意"))?.Code);
        Assert.Null(SealedThreads.RoomProblem(filled, filled.SealedThreads.All, new EditComment("s", "s", null)));
        Assert.Null(SealedThreads.RoomProblem(filled, [], new Comment("u", "u", [new("p", 0, 2)], "同意")));

        static Draft Sealed(params SealedStep[] steps) => Start with { SealedThreads = PlacedBook<SealedThread>.Of([new() { Id = "s", On = [new("p", 0, 2)], Steps = [.. steps] }]) };
    }

    [Fact]
    public void OP22_AComment_IsChangedByItsAuthor_AndTakenAwayByTheFacilitatorToo()
    {
        var draft = Start.After(Kazakhstan, Begun).After(Uzbekistan, new Comment("t", "t2", [], "先例"));
        Assert.Equal(RefusalCodes.Forbidden, draft.Code(Uzbekistan, new EditComment("t", "t1", "同意")));
        Assert.Equal(RefusalCodes.Forbidden, draft.Code(Uzbekistan, new EditComment("t", "t1", null)));
        Assert.Equal(RefusalCodes.Forbidden, draft.Code(Facilitator, new EditComment("t", "t1", "同意")));
        Assert.Equal(RefusalCodes.UnknownComment, draft.Code(Uzbekistan, new EditComment("t", "t3", null)));
        var edited = draft.After(Kazakhstan, new EditComment("t", "t1", "为何？")).Threads.Find("t")!.Comments[0];
        Assert.Equal(("为何？", true), (edited.Text, edited.Edited > edited.Made.At));
        var taken = draft.After(Facilitator, new EditComment("t", "t1", null));
        Assert.Equal(["t2"], taken.Threads.Find("t")!.Comments.Select(comment => comment.Id));
        Assert.Equal(0, taken.After(Uzbekistan, new EditComment("t", "t2", null)).Threads.Count);
    }

    [Fact]
    public void OP23_AThread_IsResolvedAndAssigned_AndAnAnswerOpensItAgain()
    {
        var draft = Start.After(Kazakhstan, Begun).After(Uzbekistan, new SetThread("t", true, true, "FRA"));
        Assert.Equal(("UZB", "FRA"), (draft.Threads.Find("t")!.Resolved?.Delegation, draft.Threads.Find("t")!.Assigned));
        Assert.Equal(RefusalCodes.UnknownDelegation, draft.Code(Uzbekistan, new SetThread("t", null, true, "XXX")));
        var assigned = draft.After(Uzbekistan, new SetThread("t", null, true, null)).Threads.Find("t")!;
        Assert.Equal((true, null), (assigned.Resolved is not null, assigned.Assigned));
        Assert.Null(draft.After(Kazakhstan, new Comment("t", "t2", [], "仍不清楚")).Threads.Find("t")!.Resolved);
    }

    [Fact]
    public void TX32_ACommentThatArrivesLate_IsOnTheSameWords()
    {
        var rebased = Assert.IsType<Comment>(Assert.Single(RebaseOne.Over(Begun, Edit("p", 0, 0, "兹"), first: true)));
        Assert.Equal([new TextStretch("p", 3, 2)], rebased.On);
        Assert.Equal("设立", Start.After(Facilitator, Edit("p", 0, 0, "兹")).After(Kazakhstan, rebased).Threads.Find("t")!.Quote);
    }

    [Fact]
    public void PR9_AThread_StaysAtItsWords_ThroughSplitsJoinsAndRemovals()
    {
        var draft = Start.After(Kazakhstan, Begun).After(Facilitator, Edit("p", 0, 0, "兹")).After(Facilitator, new SplitParagraph("p", 4, "n"));
        Assert.Equal([new TextStretch("p", 3, 1), new TextStretch("n", 0, 1)], draft.Threads.Find("t")!.On);
        draft = draft.After(Facilitator, new JoinParagraph("n"));
        Assert.Equal([new TextStretch("p", 3, 2)], draft.Threads.Find("t")!.On);
        draft = draft.After(Facilitator, new RemoveParagraph("p"));
        Assert.Equal([new TextStretch("p", 3, 2)], draft.Threads.Find("t")!.On);
        Assert.Equal("设立", draft.After(Facilitator, new RestoreParagraph("p")).FindLive("p")!.Text.Slice(3, 5).PlainText);
    }

    [Fact]
    public void PR5_StretchesThatMeet_AreOne()
    {
        var draft = Start.After(Kazakhstan, new Propose("x", "KAZ", null, [], [new("p", 0, null)])).After(Kazakhstan, Begun);
        for (var i = 0; i < 20; i++)
            draft = draft.After(Facilitator, new SplitParagraph("p", 3, $"n{i}")).After(Facilitator, new JoinParagraph($"n{i}"));
        Assert.Equal([new TextStretch("p", 0, null)], draft.Proposal("x").Reserved);
        Assert.Equal([new TextStretch("p", 2, 2)], draft.Threads.Find("t")!.On);
    }

    [Fact]
    public void PR5_HoweverOftenAParagraphIsSplit_AThreadStandsOnAHundredStretchesAtMost()
    {
        var draft = Start.After(Kazakhstan, Begun with { On = [new("p", 0, null)] });
        for (var i = 0; i < 150; i++)
            draft = draft.After(Facilitator, new SplitParagraph("p", 0, $"n{i}"));
        Assert.Equal(100, draft.Threads.Find("t")!.On.Count);
    }

    // Accepted, it would have taken the thread's place.
    [Fact]
    public void OP15_AProposal_HasNoComments() => Assert.Equal(
        RefusalCodes.Malformed, Start.After(Kazakhstan, Begun).Code(Uzbekistan, new Propose("x", "UZB", null, [Edit("p", 0, 0, "兹"), Begun], [])));

    [Fact]
    public void OP21_Threads_AreKeptInSnapshots_AndShownAsTheyAreKept()
    {
        var draft = Start.After(Kazakhstan, Begun).After(Uzbekistan, new Comment("t", "t2", [], "先例")).After(Uzbekistan, new EditComment("t", "t2", "先例。"), new SetThread("t", true, true, "FRA"));
        var kept = SnapshotJson.Decode(SnapshotJson.Encode(draft).Payload);
        Assert.Equal(Encoding.UTF8.GetString(SnapshotJson.Encode(draft).Payload.Span), Encoding.UTF8.GetString(SnapshotJson.Encode(kept).Payload.Span));
        Assert.Equal(draft.Threads.Find("t")!.Comments, kept.Threads.Find("t")!.Comments);
    }

    // However the text changes, what a thread stands on lies within paragraphs that there are.
    [Fact]
    public void PR9_AThread_StandsWithinTheText() => SeededRandom.Check(1_000, random =>
    {
        var draft = RandomDrafts.Draft(random) with { Stage = Stage.Negotiation };
        for (var i = 0; i < 30; i++)
        {
            var operation = random.Chance(0.3) ? RandomThreads.Operation(random, draft, $"t{i}") : RandomDrafts.Operation(random, draft, $"n{i}");
            draft = draft.Submit(Facilitator, operation).Accepted?.After ?? draft;
        }

        foreach (var stretch in draft.Threads.All.SelectMany(thread => thread.On))
        {
            var length = draft.Paragraphs[stretch.Paragraph].Content.Text.Length;
            Assert.True(stretch.Length is null || (stretch.Start >= 0 && stretch.Length >= 0 && stretch.Start + stretch.Length <= length), $"{stretch} of {length}");
        }
    });
}
