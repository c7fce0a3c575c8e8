using Drafting.Documents.Json;
using Drafting.Operations;
using Drafting.Testing;
using static Drafting.Documents.Tests.Proposals.ProposedDraft;

namespace Drafting.Documents.Tests.Proposals;

/// <summary>Undoing an acceptance (SPEC.md, OP20 and PR8).</summary>
public class UndoneAcceptanceTests
{
    [Fact]
    public void OP20_AnAcceptance_IsUndoneAndTheProposalIsAsItWas()
    {
        var draft = Start.After(Kazakhstan, Proposing("x", Edit("p", 4, 2, "信托基金"), new RemoveParagraph("q"), new MoveParagraph("r", null)));
        var accepted = draft.After(Facilitator, new AcceptProposal("x"));
        Assert.Equal(RefusalCodes.Forbidden, accepted.Code(Kazakhstan, new ReopenProposal("x")));
        Assert.Equal(RefusalCodes.Malformed, accepted.Code(Facilitator, new ReopenProposal("x"), Edit("p", 0, 0, "又")));
        var (undone, _) = accepted.Submit(Facilitator, new ReopenProposal("x"));
        Assert.Equal(draft.Texts(), undone!.After.Texts());
        Assert.Equal(draft.Live.Select(placed => placed.Content.Id), undone.After.Live.Select(placed => placed.Content.Id));
        var proposal = undone.After.Proposal("x");
        Assert.Equal((ProposalState.Open, null, null), (proposal.State, proposal.Ending, proposal.Touched));
        Assert.Equal(accepted.Texts(), undone.After.With(proposal.Operations).Texts());
        // Whoever looked before looks again.
        Assert.Equal(RefusalCodes.ProposalChanged, undone.After.Code(Facilitator, new AcceptProposal("x")));
        Assert.Equal(accepted.Texts(), undone.After.After(Facilitator, new AcceptProposal("x", Written: proposal.Written)).Texts());
    }

    [Fact]
    public void PR8_WhatOthersWroteSince_Stays()
    {
        var draft = Start.After(Kazakhstan, Proposing("x", Edit("p", 4, 2, "信托基金"))).After(Facilitator, new AcceptProposal("x")).After(Facilitator, Edit("p", 0, 2, "商定"), Edit("p", 6, 0, "（新）"));
        Assert.Equal("商定设立信托（新）基金", draft.Text("p"));
        var undone = draft.After(Facilitator, new ReopenProposal("x"));
        Assert.Equal("商定设立基金（新）", undone.Text("p"));
        Assert.Equal("信托基金", undone.Proposal("x").Operations is [EditText edit] ? string.Concat(edit.Delta.Ops.Where(op => op.Action == DeltaAction.Insert).Select(op => op.Text)) : "");
    }

    [Fact]
    public void PR8_ANewParagraph_GoesAndIsProposedAgain_UnderItsId()
    {
        var draft = Start.After(Kazakhstan, Proposing("x", new InsertParagraph("n", "p", ParagraphKind.Operative, 0, Delta.FromText("又决定"), "2 bis")));
        var accepted = draft.After(Facilitator, new AcceptProposal("x"));
        var undone = accepted.After(Facilitator, new ReopenProposal("x"));
        Assert.Equal(["q", "p", "r"], undone.Live.Select(placed => placed.Content.Id));
        var insert = Assert.IsType<InsertParagraph>(Assert.Single(undone.Proposal("x").Operations));
        Assert.Equal(("n", "又决定", "2 bis"), (insert.Id, insert.Delta.PlainText, insert.Label));
        var edited = undone.After(Kazakhstan, new EditProposal("x", undone.Proposal("x").Operations, [Edit("n", 1, 0, "再")]));
        var again = edited.After(Facilitator, new AcceptProposal("x", Written: edited.Proposal("x").Written));
        Assert.Equal(["q", "p", "n", "r"], again.Live.Select(placed => placed.Content.Id));
        Assert.Equal("又再决定", again.Text("n"));
        // The id is the proposal's: nobody else takes it out of its tombstone.
        Assert.Equal(RefusalCodes.IdTaken, undone.Code(Facilitator, new InsertParagraph("n", null, ParagraphKind.Plain, 0, Delta.Empty)));
        Assert.Equal(RefusalCodes.IdTaken, undone.Code(Uzbekistan, new Propose("y", "UZB", null, [new InsertParagraph("n", null, ParagraphKind.Plain, 0, Delta.Empty)], [])));
    }

    [Fact]
    public void PR8_ANewParagraphInWhichOthersWrote_StaysWithTheirWords()
    {
        var accepted = Start.After(Kazakhstan, Proposing("x", new InsertParagraph("n", "p", ParagraphKind.Operative, 0, Delta.FromText("又决定")))).After(Facilitator, new AcceptProposal("x"));
        var undone = accepted.After(Facilitator, Edit("n", 3, 0, "设立")).After(Facilitator, new ReopenProposal("x"));
        Assert.Equal("设立", undone.Text("n"));
        Assert.Equal("又决定设立", undone.With(undone.Proposal("x").Operations).Text("n"));
    }

    [Fact]
    public void PR8_ARivalText_GivesThePlaceBack()
    {
        var rival = Proposing("x", new InsertParagraph("x", "p", ParagraphKind.Operative, 0, Delta.FromText("请设立基金"))) with { InsteadOf = "p" };
        var accepted = Start.After(Kazakhstan, rival).After(Facilitator, new AcceptProposal("x"));
        Assert.Equal(["q", "x", "r"], accepted.Live.Select(placed => placed.Content.Id));
        var undone = accepted.After(Facilitator, new ReopenProposal("x"));
        Assert.Equal(["q", "p", "r"], undone.Live.Select(placed => placed.Content.Id));
        Assert.Equal("请设立基金", Assert.IsType<InsertParagraph>(Assert.Single(undone.Proposal("x").Operations)).Delta.PlainText);
        var again = undone.After(Facilitator, new AcceptProposal("x", Written: undone.Proposal("x").Written));
        Assert.Equal(["q", "x", "r"], again.Live.Select(placed => placed.Content.Id));
        Assert.Equal(RefusalCodes.ProposalTouched, accepted.After(Facilitator, Edit("x", 0, 0, "兹")).Code(Facilitator, new ReopenProposal("x")));
    }

    [Fact]
    public void PR8_WhatWouldUndo_IsKeptOverSnapshots_AndShownToNobody()
    {
        var accepted = Start.After(Kazakhstan, Proposing("x", Edit("p", 4, 2, "信托基金"))).After(Facilitator, new AcceptProposal("x"));
        var kept = SnapshotJson.Decode(SnapshotJson.Encode(accepted).Payload);
        Assert.Equal(Start.Text("p"), kept.After(Facilitator, new ReopenProposal("x")).Text("p"));
        var shown = Utf8Json.Encode(writer => DraftJson.Write(writer, accepted, DraftRole.Facilitator));
        Assert.DoesNotContain("\"undo\"", System.Text.Encoding.UTF8.GetString(shown.Span), StringComparison.Ordinal);
    }

    [Fact]
    public void OP20_WhoUndoes_IsNotTakenForTheProposer()
    {
        var draft = Start.After(Kazakhstan, Proposing("x", Edit("p", 4, 2, "")));
        var accepted = draft.After(Facilitator, new AcceptProposal("x"));
        var undone = accepted.After(Facilitator, new ReopenProposal("x"));
        Assert.Equal(("KAZ", "SGP"), (accepted.Paragraphs["p"].LastChange.Delegation, undone.Paragraphs["p"].LastChange.Delegation));
    }

    [Fact]
    public void PR8_AcceptedAndUndone_IsAsBefore_AndAcceptedAgainAsAccepted() => SeededRandom.Check(3_000, random =>
    {
        var draft = RandomDrafts.Draft(random) with { Stage = Stage.Negotiation };
        if (Proposed(random, draft) is not { } proposed || proposed.Submit(Facilitator, new AcceptProposal("x")).Accepted is not { } accepted)
            return;
        var undone = accepted.After.After(Facilitator, new ReopenProposal("x"));
        var what = Show(proposed.Proposal("x").Operations) + "\n" + Show(undone.Proposal("x").Operations);
        Assert.True(proposed.Texts().SequenceEqual(undone.Texts()), what);
        Assert.True(proposed.Live.Select(placed => placed.Content.Id).SequenceEqual(undone.Live.Select(placed => placed.Content.Id)), what);
        var again = undone.After(Facilitator, new AcceptProposal("x", Written: undone.Proposal("x").Written));
        Assert.True(accepted.After.Texts().SequenceEqual(again.Texts()), what);
    });

    // With whatever lands in between nothing throws, and what others wrote is there.
    [Fact]
    public void PR8_UndoneLater_LosesNothingOthersWrote() => SeededRandom.Check(2_000, random =>
    {
        var draft = RandomDrafts.Draft(random) with { Stage = Stage.Negotiation };
        if (Proposed(random, draft) is not { } proposed || proposed.Submit(Facilitator, new AcceptProposal("x")).Accepted is not { After: var after })
            return;
        for (var i = 0; i < 6; i++)
        {
            after = after.Submit(Facilitator, RandomDrafts.Operation(random, after, $"a{i}")).Accepted?.After ?? after;
            if (after.Live.ToList() is { Count: > 0 } live)
                after = after.After(Facilitator, new EditText(random.Pick(live).Content.Id, new DeltaBuilder().Insert("㊙").Build()));
        }

        var count = Marks(after);
        if (after.Submit(Facilitator, new ReopenProposal("x")).Accepted is { } undone)
            Assert.Equal(count, Marks(undone.After));
    });

    private static int Marks(Draft draft) => draft.Paragraphs.Values.Sum(placed => placed.Content.Text.PlainText.Count(c => c == '㊙'));

    private static Draft? Proposed(SeededRandom random, Draft draft)
    {
        var (steps, after) = (new List<Operation>(), draft);
        for (var i = random.Next(1, 5); i > 0; i--)
        {
            var operation = RandomDrafts.Operation(random, after, $"n{i}");
            if (after.Submit(Facilitator, operation).Accepted is not { } accepted)
                continue;
            steps.Add(operation);
            after = accepted.After;
        }

        return draft.Submit(Facilitator, Proposing("x", [.. steps])).Accepted?.After;
    }
}
