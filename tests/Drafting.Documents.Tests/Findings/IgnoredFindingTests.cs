using Drafting.Documents.Json;
using Drafting.Documents.Rooms;
using Drafting.Documents.Rules;
using Drafting.Documents.Tests.Proposals;
using Drafting.Operations;
using Drafting.Testing;
using static Drafting.Documents.Tests.Proposals.ProposedDraft;

namespace Drafting.Documents.Tests.Findings;

/// <summary>Findings that are ignored: the rules OP25 and OP26 of SPEC.md.</summary>
public class IgnoredFindingTests
{
    private static readonly Actor Editor = new("editor@example.org", "KAZ", DraftRole.Editor);
    private static readonly IgnoreFinding Here = new("endPunctuation", "；", "p", "先例");

    [Fact]
    public void OP25_AFinding_IsIgnoredInItsParagraphOrEverywhere()
    {
        var draft = Start.After(Editor, Here).After(Facilitator, Here with { Rule = "spelling", Words = "基金", Paragraph = null, Reason = null });
        Assert.Equal(
            [("endPunctuation", "；", "p", "先例", "editor@example.org", "KAZ", 4L), ("spelling", "基金", null, null, "chair@example.org", "SGP", 5L)],
            draft.Ignored.Select(one => (one.Rule, one.Words, one.Paragraph, one.Reason, one.Made.User!, one.Made.Delegation!, one.Made.Revision)));
        Assert.True(draft.Ignored[0].Means("endPunctuation", "；", "p"));
        Assert.False(draft.Ignored[0].Means("endPunctuation", "；", "r"));
        Assert.False(draft.Ignored[0].Means("endPunctuation", "，", "p"));
        Assert.False(draft.Ignored[0].Means("spelling", "；", "p"));
        Assert.True(draft.Ignored[1].Means("spelling", "基金", "r"));
        Assert.Equal(Start.Texts(), draft.Texts());
    }

    [Fact]
    public void OP25_SaidAgain_IsOnceAndWithTheLaterReason()
    {
        var draft = Start.After(Editor, Here, Here with { Paragraph = null }).After(Facilitator, Here with { Reason = "惯例" });
        Assert.Equal([("p", "惯例", "chair@example.org"), (null, "先例", "editor@example.org")], draft.Ignored.Select(one => (one.Paragraph, one.Reason!, one.Made.User!)));
    }

    [Fact]
    public void OP25_WhatDoesNotFit_IsRefused()
    {
        var draft = Start.After(Facilitator, new RemoveParagraph("r"));
        Assert.Equal(RefusalCodes.UnknownParagraph, draft.Code(Editor, Here with { Paragraph = "none" }));
        Assert.Equal(RefusalCodes.TooLarge, draft.Code(Editor, Here with { Words = new string('好', IgnoredFinding.MostWords + 1) }));
        Assert.Equal(RefusalCodes.TooLarge, draft.Code(Editor, Here with { Reason = new string('好', 1_001) }));
        // A paragraph that is gone does no harm, nor does a rule that nobody knows.
        Assert.Null(draft.Code(Editor, Here with { Paragraph = "r", Rule = "unheard-of" }));
        Assert.Equal(IgnoredFinding.MostWords - 1, IgnoredFinding.Named(new string('好', IgnoredFinding.MostWords - 1) + "𠮷").Length);
    }

    [Fact]
    public void OP25_OnlySoMuch_IsIgnored()
    {
        var draft = Start.After(Editor, [.. Enumerable.Range(0, 2_000).Select(i => Here with { Words = $"{i}" })]);
        Assert.Equal(RefusalCodes.TooLarge, draft.Code(Editor, Here with { Words = "one more" }));
        Assert.Null(draft.Code(Editor, Here with { Words = "7", Reason = "惯例" }));
    }

    [Fact]
    public void OP26_WhatWasIgnored_IsHeededAgain()
    {
        var draft = Start.After(Editor, Here, Here with { Paragraph = null });
        var heeded = draft.After(Facilitator, new HeedFinding("endPunctuation", "；", null));
        Assert.Equal(["p"], heeded.Ignored.Select(one => one.Paragraph!));
        // What is not ignored so is left as it is.
        Assert.Equal(2, draft.After(Facilitator, new HeedFinding("endPunctuation", "；", "r")).Ignored.Length);
    }

    [Theory]
    [InlineData(DraftRole.Reviewer, Stage.Negotiation, WordingBy.Editors, RefusalCodes.Forbidden)]
    [InlineData(DraftRole.Proposer, Stage.Negotiation, WordingBy.Editors, RefusalCodes.Forbidden)]
    [InlineData(DraftRole.Editor, Stage.Negotiation, WordingBy.Editors, null)]
    [InlineData(DraftRole.Editor, Stage.Negotiation, WordingBy.Facilitator, RefusalCodes.ProposeInstead)]
    [InlineData(DraftRole.Facilitator, Stage.Negotiation, WordingBy.Facilitator, null)]
    [InlineData(DraftRole.Editor, Stage.Silence, WordingBy.Editors, RefusalCodes.TextFrozen)]
    [InlineData(DraftRole.Facilitator, Stage.Issued, WordingBy.Editors, RefusalCodes.TextFrozen)]
    [InlineData(DraftRole.Facilitator, Stage.Action, WordingBy.Editors, null)]
    public void Ignoring_IsForWhoeverMayWriteTheText(DraftRole role, Stage stage, WordingBy by, string? code)
    {
        var draft = Start.After(Facilitator, Here) with { Stage = stage, WordingBy = by };
        Assert.Equal(code, draft.Code(Editor with { Role = role }, Here with { Words = "，" }));
        Assert.Equal(code, draft.Code(Editor with { Role = role }, new HeedFinding(Here.Rule, Here.Words, Here.Paragraph)));
    }

    [Fact]
    public void Ignoring_CommutesWithAllElse() => SeededRandom.Check(200, random =>
    {
        var draft = RandomDrafts.Draft(random);
        var other = RandomProposals.Operation(random, draft, "n");
        Operation said = new IgnoreFinding("rule", random.Pick(["；", ""]), random.Chance(0.5) ? null : random.Pick(draft.Order), "why");
        foreach (var first in new[] { true, false })
        {
            Assert.Equal([said], RebaseOne.Over(said, other, first));
            Assert.Equal(Show([other]), Show(RebaseOne.Over(other, said, first)));
        }
    });

    [Fact]
    public void LogAndSnapshots_HoldWhatIsIgnored() => SeededRandom.Check(100, random =>
    {
        var draft = RandomDrafts.Draft(random);
        var replayed = draft;
        for (var i = 0; i < 20; i++)
        {
            var (rule, words, paragraph) = (random.Pick(["one", "two"]), random.Pick(["；", "基金", ""]), random.Chance(0.3) ? null : random.Pick(draft.Order));
            Operation operation = random.Next(4) switch
            {
                0 => new HeedFinding(rule, words, paragraph),
                1 => RandomDrafts.Operation(random, draft, $"n{i}"),
                _ => new IgnoreFinding(rule, words, paragraph, random.Chance(0.5) ? "先例" : null),
            };
            var (accepted, _) = Acceptance.Of(draft, Facilitator, new Submission("c", i + 1, draft.Revision, [operation]), [], DateTimeOffset.UnixEpoch.AddMinutes(i));
            if (accepted is null)
                continue;
            draft = accepted.After;
            replayed = DraftFold.Apply(replayed, EntryJson.Decode(EntryJson.Encode(accepted.Entry).Payload));
        }

        Assert.Equal(draft.Ignored, replayed.Ignored);
        var snapshot = SnapshotJson.Encode(draft).Payload.ToArray();
        Assert.Equal(draft.Ignored, SnapshotJson.Decode(snapshot).Ignored);
        Assert.Equal(snapshot, SnapshotJson.Encode(SnapshotJson.Decode(snapshot)).Payload.ToArray());
    });
}
