using System.Text;
using Drafting.Documents.Json;
using Drafting.Documents.Rules;
using Drafting.Documents.Tests.Proposals;
using Drafting.Operations;
using Drafting.Testing;
using static Drafting.Documents.Tests.Proposals.ProposedDraft;

namespace Drafting.Documents.Tests.Comments;

/// <summary>Comments that one delegation alone reads: the rules OP24, TX32 and PR9 of SPEC.md.</summary>
public class SealedThreadTests
{
    private static readonly SealComment Begun = new("t", "t1", [new("p", 2, 2)], "sealed 1");
    private static readonly SealComment Answer = new("t", "t2", [], "sealed 2");

    [Fact]
    public void OP24_ASealedComment_StandsOnItsWords_AndSaysNothingElse()
    {
        var draft = Start.After(Actor.Platform, Begun).After(Actor.Platform, Answer);
        var thread = draft.SealedThreads.Find("t")!;
        Assert.Equal([("t1", "sealed 1"), ("t2", "sealed 2")], thread.Steps.Select(step => (step.Id, step.Sealed)));
        Assert.Equal((draft.Revision, 0), (thread.Revision, draft.Threads.Count));
        var shown = Encoding.UTF8.GetString(Utf8Json.Encode(writer => DraftJson.Write(writer, draft, DraftRole.Facilitator)).Span);
        Assert.Contains($$"""[{"id":"t","on":[{"paragraph":"p","start":2,"length":2}],"revision":{{draft.Revision}}}]""", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("sealed 1", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void OP24_ASealedComment_IsRefusedWhereItCannotStand_AndToAllButThePlatform()
    {
        var draft = Start.After(Actor.Platform, Begun).After(Kazakhstan, new Comment("u", "u1", [new("p", 0, null)], "同意"));
        Assert.Equal(RefusalCodes.IdTaken, draft.Code(Actor.Platform, Begun with { CommentId = "other" }));
        Assert.Equal(RefusalCodes.IdTaken, draft.Code(Actor.Platform, Answer with { CommentId = "t1" }));
        Assert.Equal(RefusalCodes.IdTaken, draft.Code(Actor.Platform, Begun with { Thread = "u" }));
        Assert.Equal(RefusalCodes.IdTaken, draft.Code(Kazakhstan, new Comment("t", "t9", [new("p", 0, null)], "同意")));
        Assert.Equal(RefusalCodes.UnknownThread, draft.Code(Actor.Platform, Answer with { Thread = "u" }));
        Assert.Equal(RefusalCodes.UnknownThread, draft.Code(Kazakhstan, new Comment("t", "t9", [], "同意")));
        Assert.Equal(RefusalCodes.UnknownParagraph, draft.Code(Actor.Platform, Begun with { Thread = "v", On = [new("none", 0, null)] }));
        Assert.Equal(RefusalCodes.OutOfRange, draft.Code(Actor.Platform, Begun with { Thread = "v", On = [new("p", 3, 9)] }));
        Assert.Equal(RefusalCodes.TooLarge, draft.Code(Actor.Platform, Begun with { Thread = "v", Sealed = new string('x', 5_000_001) }));
        foreach (var actor in new[] { Facilitator, Kazakhstan, Kazakhstan with { Role = DraftRole.Reviewer } })
            Assert.Equal(RefusalCodes.Forbidden, draft.Code(actor, Answer));
    }

    [Fact]
    public void OP24_InAThread_AThousandThingsAreDone_AndAsManyShortOnes()
    {
        var draft = Start.After(Actor.Platform, Begun);
        Assert.Equal(RefusalCodes.TooLarge, With(1_000).Code(Actor.Platform, Answer with { Sealed = new string('x', ThreadLimits.ShortSealed + 1) }));
        Assert.Null(With(1_999).Code(Actor.Platform, Answer));
        Assert.Equal(RefusalCodes.TooLarge, With(2_000).Code(Actor.Platform, Answer));

        Draft With(int steps) => draft with
        {
            SealedThreads = draft.SealedThreads.With(draft.SealedThreads.Find("t")! with { Steps = [.. Enumerable.Range(0, steps).Select(number => new SealedStep($"s{number}", 1, DateTimeOffset.UnixEpoch, "x"))] }),
        };
    }

    [Fact]
    public void OP24_SealedThreads_AreKeptInSnapshots_AndOlderSnapshotsHaveNone()
    {
        var draft = Start.After(Actor.Platform, Begun).After(Actor.Platform, Answer);
        var kept = Encoding.UTF8.GetString(SnapshotJson.Encode(draft).Payload.Span);
        var read = SnapshotJson.Decode(Encoding.UTF8.GetBytes(kept));
        Assert.Equal(draft.SealedThreads.Find("t")!.Steps, read.SealedThreads.Find("t")!.Steps);
        Assert.Equal(kept, Encoding.UTF8.GetString(SnapshotJson.Encode(read).Payload.Span));
        var older = Encoding.UTF8.GetString(SnapshotJson.Encode(Start).Payload.Span).Replace(""","sealedThreads":[]""", "", StringComparison.Ordinal);
        Assert.DoesNotContain("sealedThreads", older, StringComparison.Ordinal);
        Assert.Equal(0, SnapshotJson.Decode(Encoding.UTF8.GetBytes(older)).SealedThreads.Count);
    }

    [Fact]
    public void OP24_Opened_ItIsAThreadAsAnyOther_WhateverWasDoneAtOnce()
    {
        var sealedThread = Start.After(Actor.Platform, Begun).SealedThreads.Find("t")! with { On = [new("q", 0, null)] };
        var begun = new Comment("t", "t1", [new("p", 2, 2)], "为何？", "设立");
        CommentThread? Opened(params ThreadOperation[] operations) =>
            SealedThreads.Opened(sealedThread, [.. operations.Select((operation, at) => (operation, new LastChange(at + 1, DateTimeOffset.UnixEpoch.AddMinutes(at), "kaz@example.org", "KAZ")))]);

        var thread = Opened(begun, new Comment("t", "t2", [], "先例"), new EditComment("t", "t1", "为何？！"), new SetThread("t", true, true, "KAZ"))!;
        Assert.Equal(("设立", "KAZ", 4L), (thread.Quote, thread.Assigned, thread.Resolved!.Revision));
        Assert.Equal([("为何？！", 1L), ("先例", 2L)], thread.Comments.Select(comment => (comment.Text, comment.Made.Revision)));
        Assert.Equal(sealedThread.On, thread.On);
        Assert.Null(Opened(begun, new EditComment("t", "t1", null)));
        Assert.Equal("t2", Opened(begun, new EditComment("t", "t1", null), new Comment("t", "t2", [], "先例"))!.Comments.Single().Id);
        Assert.Equal("为何？", Opened(begun, new EditComment("t", "gone", null), new EditComment("t", "gone", "x"))!.Comments.Single().Text);
        Assert.Null(Opened(new SetThread("t", true)));
        Assert.Null(Opened());
    }

    [Fact]
    public void OP24_WhatIsSealed_FollowsTheRulesOfAllComments()
    {
        var own = new CommentThread { Id = "t", On = [new("p", 2, 2)], Quote = "设立", Comments = [new("t1", new(1, DateTimeOffset.UnixEpoch, "kaz@example.org", "KAZ"), "为何？")] };
        var other = Kazakhstan with { User = "second@example.org" };
        string? Code(Actor actor, ThreadOperation operation) => SealedThreads.Resolve(Start, [own], actor, operation).Refusal?.Code;

        var begun = SealedThreads.Resolve(Start, [], Kazakhstan, new Comment("v", "v1", [new("p", 2, 2)], "为何？")).Applied;
        Assert.Equal("设立", Assert.IsType<Comment>(begun).Quote);
        Assert.Null(Code(other, new Comment("t", "t2", [], "先例")));
        Assert.Null(Code(other with { Role = DraftRole.Facilitator }, new EditComment("t", "t1", null)));
        Assert.Equal(RefusalCodes.Forbidden, Code(other, new EditComment("t", "t1", "x")));
        Assert.Equal(RefusalCodes.Forbidden, Code(other with { Role = DraftRole.Reviewer }, new Comment("t", "t2", [], "先例")));
        Assert.Equal(RefusalCodes.Forbidden, Code(other with { Delegation = null }, new Comment("t", "t2", [], "先例")));
        Assert.Equal(RefusalCodes.UnknownThread, Code(other, new Comment("other", "t2", [], "先例")));
        Assert.Equal(RefusalCodes.UnknownComment, Code(Kazakhstan, new EditComment("t", "t9", "x")));
        Assert.Equal(RefusalCodes.TooLarge, Code(Kazakhstan, new Comment("t", "t2", [], new string('好', 4_001))));
        Assert.Equal(RefusalCodes.InvalidText, Code(Kazakhstan, new Comment("t", "t2", [], " ")));
    }

    [Fact]
    public void TX32_ASealedCommentThatArrivesLate_IsOnTheSameWords()
    {
        var rebased = Assert.IsType<SealComment>(Assert.Single(RebaseOne.Over(Begun, Edit("p", 0, 0, "兹"), first: true)));
        Assert.Equal([new TextStretch("p", 3, 2)], rebased.On);
        Assert.Same(Answer, Assert.Single(RebaseOne.Over(Answer, Edit("p", 0, 0, "兹"), first: true)));
    }

    // However the text changes, a sealed thread stands where one stands that everybody reads.
    [Fact]
    public void PR9_ASealedThread_StandsWhereAnyOtherWould() => SeededRandom.Check(500, random =>
    {
        var draft = RandomDrafts.Draft(random) with { Stage = Stage.Negotiation };
        for (var i = 0; i < 30; i++)
        {
            if (random.Chance(0.3))
            {
                var seal = RandomThreads.Sealing(random, draft with { SealedThreads = PlacedBook<SealedThread>.Empty }, $"t{i}");
                // Where it would begin inside a character it is refused.
                if (draft.Submit(Actor.Platform, seal).Accepted is { } accepted)
                    draft = accepted.After.After(Facilitator, new Comment($"open-{seal.Thread}", "c", seal.On, "同意"));
                continue;
            }

            draft = draft.Submit(Facilitator, RandomDrafts.Operation(random, draft, $"n{i}")).Accepted?.After ?? draft;
        }

        Assert.All(draft.SealedThreads.All, thread => Assert.Equal(draft.Threads.Find($"open-{thread.Id}")!.On, thread.On));
    });
}
