using Drafting.Documents.Json;
using Drafting.Documents.Rules;
using Drafting.Documents.Writing;
using Drafting.Operations;
using static Drafting.Documents.Tests.Proposals.ProposedDraft;

namespace Drafting.Documents.Tests.Proposals;

/// <summary>The rules OP15 to OP20, TX30, TX31 and PR of SPEC.md.</summary>
public class ProposalRuleTests
{
    [Fact]
    public void OP15_Propose_ChangesNoTextAndSaysWhatItWouldDo()
    {
        var draft = Start.After(Kazakhstan, Proposing("x", Edit("p", 4, 2, "信托基金")) with { Reason = "先例", Group = "g77" });
        Assert.Equal("决定设立基金", draft.Text("p"));
        var proposal = draft.Proposal("x");
        Assert.Equal(("KAZ", "g77", "先例", ProposalState.Open), (proposal.Delegation, proposal.Group, proposal.Reason, proposal.State));
        Assert.Equal("决定设立信托基金", draft.With(proposal.Operations).Text("p"));
    }

    [Fact]
    public void OP15_Propose_IsRefusedWhereItCannotBeDone()
    {
        var draft = Start.After(Kazakhstan, Proposing("x", Edit("p", 4, 2, "信托基金")));
        Assert.Equal(RefusalCodes.IdTaken, draft.Code(Kazakhstan, Proposing("x", new RemoveParagraph("q"))));
        Assert.Equal(RefusalCodes.ProposalExists, draft.Code(Kazakhstan, Proposing("y", Edit("p", 0, 2, ""))));
        Assert.Null(draft.Code(Uzbekistan, new Propose("y", "UZB", null, [Edit("p", 0, 2, "")], [])));
        Assert.Equal(RefusalCodes.UnknownParagraph, draft.Code(Kazakhstan, Proposing("y", new RemoveParagraph("none"))));
        Assert.Equal(RefusalCodes.Malformed, draft.Code(Facilitator, Proposing("y", new SetStage("tabled", null))));
        Assert.Equal(RefusalCodes.Malformed, draft.Code(Facilitator, Proposing("y", Proposing("z", new RemoveParagraph("q")))));
        Assert.Equal(RefusalCodes.UnknownDelegation, draft.Code(Facilitator, new Propose("y", "XXX", null, [new RemoveParagraph("q")], [])));
        Assert.Equal(RefusalCodes.UnknownGroup, draft.Code(Kazakhstan, Proposing("y", new RemoveParagraph("q")) with { Group = "none" }));
        Assert.Equal(RefusalCodes.OutOfRange, draft.Code(Kazakhstan, new Propose("y", "KAZ", null, [], [new("p", 3, 9)])));
        Assert.Equal(RefusalCodes.Malformed, draft.Code(Kazakhstan, Proposing("y", new RemoveParagraph("p")) with { InsteadOf = "p" }));
        Assert.Equal(RefusalCodes.Malformed, draft.Code(Kazakhstan, Proposing("y", new RemoveParagraph("p")) with { Reserved = [new("p", 0, null)] }));
        var agreed = draft.After(Facilitator, new SetParagraphStatus("r", ParagraphStatus.Agreed));
        Assert.Equal(RefusalCodes.ParagraphAgreed, agreed.Code(Kazakhstan, Proposing("y", Edit("r", 0, 1, "吁请"))));
        Assert.Equal(RefusalCodes.ParagraphAgreed, agreed.Code(Kazakhstan, Proposing("y", new InsertParagraph("y", "r", ParagraphKind.Operative, 0, Delta.FromText("又"))) with { InsteadOf = "r" }));
        Assert.Equal(RefusalCodes.UnknownProposal, draft.Code(Kazakhstan, new CloseProposal("none", ProposalEnd.Withdrawn)));
        Assert.Equal(RefusalCodes.TextFrozen, (draft with { Stage = Stage.Tabled }).Code(Kazakhstan, Proposing("y", new RemoveParagraph("q"))));
    }

    // A paragraph that took the id of one that is proposed would be written into by the proposal's own edits.
    [Fact]
    public void OP15_TheIdsOfAProposalsParagraphs_AreItsOwn()
    {
        var draft = Start.After(Kazakhstan, Proposing("x", new InsertParagraph("n", "p", ParagraphKind.Operative, 0, Delta.FromText("新")), new SplitParagraph("r", 1, "m")));
        foreach (var id in new[] { "n", "m" })
        {
            Assert.Equal(RefusalCodes.IdTaken, draft.Code(Facilitator, new InsertParagraph(id, null, ParagraphKind.Plain, 0, Delta.Empty)));
            Assert.Equal(RefusalCodes.IdTaken, draft.Code(Facilitator, new SplitParagraph("q", 1, id)));
            Assert.Equal(RefusalCodes.IdTaken, draft.Code(Uzbekistan, new Propose("y", "UZB", null, [new InsertParagraph(id, null, ParagraphKind.Plain, 0, Delta.Empty)], [])));
        }

        var accepted = draft.After(Facilitator, new AcceptProposal("x"));
        Assert.Equal(["q", "p", "n", "r", "m"], accepted.Live.Select(placed => placed.Content.Id));
    }

    [Fact]
    public void OP15_WhatIsTooLarge_IsRefused()
    {
        var draft = Start;
        Assert.Equal(RefusalCodes.OutOfRange, draft.Code(Kazakhstan, new Propose("y", "KAZ", null, [], [new("p", int.MaxValue, int.MaxValue)])));
        Assert.Equal(RefusalCodes.TooLarge, draft.Code(Kazakhstan, Proposing("y", [.. Enumerable.Range(0, 201).Select(i => new MoveParagraph("p", i % 2 == 0 ? null : "q"))])));
        Assert.Equal(RefusalCodes.TooLarge, draft.Code(Kazakhstan, Proposing("y", [.. Enumerable.Range(0, 3).Select(i => new InsertParagraph($"n{i}", null, ParagraphKind.Plain, 0, Delta.FromText(new string('字', 90_000))))])));
        Assert.Equal(RefusalCodes.Malformed, draft.Code(Facilitator, Proposing("y", new SetParagraphStatus("p", ParagraphStatus.Agreed))));
        // A length that was made up: nothing is made of it.
        var made = RebaseOne.Over(Edit("q", 5, 0, "字"), new JoinParagraph("p", "q", 0, -1), first: true);
        Assert.Single(made);
        Assert.Single(RebaseOne.Over(Edit("q", 5, 0, "字"), new JoinParagraph("p", "q", 0, int.MaxValue), first: true));
    }

    [Fact]
    public void OP16_AnotherThanWhoseItIs_DoesNotChangeIt()
    {
        var draft = Start.After(Kazakhstan, Proposing("x", Edit("p", 4, 2, "信托基金")), new TakeStance("x", "KAZ", null, Stance.Support));
        var edit = new EditProposal("x", draft.Proposal("x").Operations, [Edit("p", 0, 0, "又")]);
        Assert.Equal(RefusalCodes.Forbidden, draft.Code(Facilitator, edit));
        Assert.Null(draft.Code(Kazakhstan, edit));
        // One that comes to nothing hides no warning.
        var touched = draft.After(Facilitator, Edit("p", 5, 1, ""));
        Assert.NotNull(touched.After(Kazakhstan, new EditProposal("x", touched.Proposal("x").Operations, [])).Proposal("x").Touched);
    }

    [Fact]
    public void OP16_EditProposal_GoesOnWithIt()
    {
        var draft = Start.After(Kazakhstan, Proposing("x", Edit("p", 4, 2, "信托基金")));
        var edited = draft.After(Kazakhstan, new EditProposal("x", draft.Proposal("x").Operations, [Edit("p", 4, 2, "专项")]));
        Assert.Equal("决定设立专项基金", edited.With(edited.Proposal("x").Operations).Text("p"));
        Assert.Single(edited.Proposal("x").Operations);
        Assert.Equal(RefusalCodes.ProposalChanged, edited.Code(Kazakhstan, new EditProposal("x", draft.Proposal("x").Operations, [Edit("p", 0, 0, "又")])));
        Assert.Equal(RefusalCodes.Forbidden, edited.Code(Uzbekistan, new EditProposal("x", edited.Proposal("x").Operations, [Edit("p", 0, 0, "又")])));
    }

    [Fact]
    public void OP17_Stances_AreOneOfADelegationAndItsGroup()
    {
        var draft = Start.After(Kazakhstan, Proposing("x", new RemoveParagraph("q")))
            .After(Uzbekistan, new TakeStance("x", "UZB", null, Stance.Object, "不必"))
            .After(Facilitator, new TakeStance("x", "FRA", "eu", Stance.Support))
            .After(Uzbekistan, new TakeStance("x", "UZB", null, Stance.Support));
        Assert.Equal([("FRA", "eu", Stance.Support), ("UZB", null, Stance.Support)], draft.Proposal("x").Stances.Select(taken => (taken.Delegation, taken.Group, taken.Stance)));
        Assert.Single(draft.After(Uzbekistan, new TakeStance("x", "UZB", null, Stance.None)).Proposal("x").Stances);
        Assert.Equal(RefusalCodes.Forbidden, draft.Code(Uzbekistan, new TakeStance("x", "KAZ", null, Stance.Object)));
        Assert.Equal(RefusalCodes.UnknownProposal, draft.Code(Uzbekistan, new TakeStance("none", "UZB", null, Stance.Object)));
    }

    [Fact]
    public void OP18_Accept_DoesWhatWasShownAndSaysWhoseItIs()
    {
        var draft = Start.After(Kazakhstan, Proposing("x", Edit("p", 4, 2, "信托基金"), new InsertParagraph("n", "p", ParagraphKind.Operative, 0, Delta.FromText("鼓励"), "1 之二.")));
        var shown = draft.With(draft.Proposal("x").Operations);
        var (accepted, _) = draft.Submit(Facilitator, new AcceptProposal("x"));
        Assert.Equal(2, Assert.IsType<AcceptProposal>(accepted!.Entry.Operations[0]).Steps);
        Assert.Equal(shown.Texts(), accepted.After.Texts());
        Assert.Equal(ProposalState.Accepted, accepted.After.Proposal("x").State);
        Assert.Equal(("kaz@example.org", "KAZ"), (accepted.After.Paragraphs["p"].LastChange.User, accepted.After.Paragraphs["p"].LastChange.Delegation));
        Assert.Equal("chair@example.org", accepted.After.Proposal("x").Ending!.By);
        Assert.Equal(RefusalCodes.ProposalEnded, accepted.After.Code(Facilitator, new AcceptProposal("x")));
        Assert.Equal(RefusalCodes.Forbidden, draft.Code(Kazakhstan, new AcceptProposal("x")));
        Assert.Equal(RefusalCodes.Malformed, draft.Code(Facilitator, new AcceptProposal("x"), Edit("p", 0, 0, "又")));
        Assert.Equal(SnapshotJson.Encode(accepted.After).Payload.ToArray(), SnapshotJson.Encode(DraftFold.Apply(draft, accepted.Entry)).Payload.ToArray());
    }

    [Fact]
    public void OP18_AcceptedWords_AreTheirProposersInWhoWroteWhat()
    {
        var written = WrittenDraft.Beginning(Start with { Revision = 0 });
        foreach (var (actor, operation) in new (Actor, Operation)[]
        {
            (Kazakhstan, Proposing("x", Edit("p", 4, 0, "信托"))),
            (Facilitator, new AcceptProposal("x")),
        })
        {
            var (accepted, _) = written.Draft.Submit(actor, operation);
            written = written.Apply(accepted!.Entry);
        }

        Assert.Equal("决定设立信托基金", written.Draft.Text("p"));
        Assert.Equal(["kaz@example.org"], written.Of("p").Where(stretch => stretch.Length == 2 && stretch.Written.Delegation == "KAZ").Select(stretch => stretch.Written.User));
    }

    [Fact]
    public void OP18_AcceptOfATouchedProposal_TakesALook()
    {
        var draft = Start.After(Kazakhstan, Proposing("x", Edit("p", 4, 2, "信托基金"))).After(Facilitator, Edit("p", 2, 3, "建立专项"));
        Assert.Equal(draft.Revision, draft.Proposal("x").Touched);
        Assert.Equal(RefusalCodes.ProposalTouched, draft.Code(Facilitator, new AcceptProposal("x")));
        Assert.Equal(RefusalCodes.ProposalTouched, draft.Code(Facilitator, new AcceptProposal("x", Seen: 1)));
        Assert.Null(draft.Code(Facilitator, new AcceptProposal("x", Seen: draft.Revision)));
    }

    [Fact]
    public void OP18_AcceptOfARivalText_TakesTheParagraphsPlace()
    {
        var draft = Start.After(Kazakhstan, Proposing("x", new InsertParagraph("x", "p", ParagraphKind.Operative, 0, Delta.FromText("决定不设基金"))) with { InsteadOf = "p" });
        var moved = draft.After(Facilitator, new MoveParagraph("p", null));
        var after = moved.After(Facilitator, new AcceptProposal("x"));
        Assert.Equal(["x", "q", "r"], after.Live.Select(placed => placed.Content.Id));
        Assert.True(after.Paragraphs["p"].IsRemoved);
    }

    [Fact]
    public void OP18_AcceptOfWordsInARemovedParagraph_IsRefusedUntilItIsBack()
    {
        var draft = Start.After(Kazakhstan, Proposing("x", Edit("p", 4, 2, "信托基金"))).After(Facilitator, new RemoveParagraph("p"));
        Assert.Equal(RefusalCodes.ParagraphRemoved, draft.Code(Facilitator, new AcceptProposal("x", Seen: draft.Proposal("x").Touched)));
        var back = draft.After(Facilitator, new RestoreParagraph("p"));
        Assert.Equal("决定设立信托基金", back.After(Facilitator, new AcceptProposal("x", Seen: back.Proposal("x").Touched)).Text("p"));
    }

    [Fact]
    public void OP19_AProposal_IsWithdrawnByWhoseItIsAndElseEndedByTheFacilitator()
    {
        var draft = Start.After(Kazakhstan, Proposing("x", Edit("p", 4, 2, "信托基金")));
        Assert.Equal(RefusalCodes.Forbidden, draft.Code(Uzbekistan, new CloseProposal("x", ProposalEnd.Withdrawn)));
        Assert.Equal(RefusalCodes.Forbidden, draft.Code(Kazakhstan, new CloseProposal("x", ProposalEnd.Declined)));
        var declined = draft.After(Facilitator, new CloseProposal("x", ProposalEnd.Declined, "无先例"));
        Assert.Equal((ProposalState.Declined, "无先例"), (declined.Proposal("x").State, declined.Proposal("x").Ending!.Reason));
        Assert.Equal(RefusalCodes.ProposalEnded, declined.Code(Uzbekistan, new TakeStance("x", "UZB", null, Stance.Support)));
    }

    [Fact]
    public void OP20_AProposalThatEnded_IsReopened()
    {
        var draft = Start.After(Kazakhstan, Proposing("x", Edit("p", 4, 2, "信托基金")));
        var declined = draft.After(Facilitator, new CloseProposal("x", ProposalEnd.Declined));
        Assert.Equal(RefusalCodes.Forbidden, declined.Code(Kazakhstan, new ReopenProposal("x")));
        // It went on meaning the same change while it was closed.
        var reopened = declined.After(Facilitator, Edit("p", 0, 0, "又")).After(Facilitator, new ReopenProposal("x"));
        Assert.Equal("又决定设立信托基金", reopened.With(reopened.Proposal("x").Operations).Text("p"));
        Assert.Equal(RefusalCodes.ProposalEnded, reopened.Code(Facilitator, new ReopenProposal("x")));
        Assert.Null(draft.After(Kazakhstan, new CloseProposal("x", ProposalEnd.Withdrawn)).Code(Kazakhstan, new ReopenProposal("x")));
    }

    [Fact]
    public void OP11_WhereTheFacilitatorAloneChangesTheText_OthersPropose()
    {
        var editor = Kazakhstan with { Role = DraftRole.Editor };
        var draft = Start.After(Facilitator, new SetWording(WordingBy.Facilitator));
        Assert.Equal(RefusalCodes.ProposeInstead, draft.Code(editor, Edit("p", 4, 2, "信托基金")));
        Assert.Null(draft.Code(editor, Proposing("x", Edit("p", 4, 2, "信托基金"))));
        Assert.Null(draft.Code(Facilitator, Edit("p", 4, 2, "信托基金")));
        Assert.Equal(WordingBy.Facilitator, SnapshotJson.Decode(SnapshotJson.Encode(draft).Payload).WordingBy);
        Assert.Null(draft.After(Facilitator, new SetWording(WordingBy.Editors)).Code(editor, Edit("p", 4, 2, "信托基金")));
    }

    [Fact]
    public void TX30_AProposalThatArrivesLate_MeansTheSameChange()
    {
        var late = Proposing("x", Edit("p", 4, 2, "信托基金")) with { Reserved = [] };
        var rebased = Assert.IsType<Propose>(Assert.Single(RebaseOne.Over(late, Edit("p", 0, 2, "商定"), first: true)));
        Assert.Equal("商定设立信托基金", Start.After(Facilitator, Edit("p", 0, 2, "商定")).With(rebased.Operations).Text("p"));
    }

    [Fact]
    public void TX31_TwoEditsOfOneProposal_GoInBoth()
    {
        var draft = Start.After(Kazakhstan, Proposing("x", Edit("p", 4, 2, "信托基金")));
        var one = new EditProposal("x", draft.Proposal("x").Operations, [Edit("p", 0, 0, "又")]);
        var other = new EditProposal("x", draft.Proposal("x").Operations, [Edit("p", 8, 0, "：")]);
        var rebased = RebaseOne.Over(other, one, first: true);
        var after = draft.After(Kazakhstan, one).After(Kazakhstan, [.. rebased]);
        Assert.Equal("又决定设立信托基金：", after.With(after.Proposal("x").Operations).Text("p"));
    }

    [Fact]
    public void OP18_AProposalThatWasEditedSinceItWasLookedAt_IsNotAccepted()
    {
        var draft = Start.After(Kazakhstan, Proposing("x", Edit("p", 4, 2, "信托基金"))).After(Uzbekistan, new TakeStance("x", "UZB", null, Stance.Support));
        var edited = draft.After(Kazakhstan, new EditProposal("x", draft.Proposal("x").Operations, [Edit("p", 0, 2, "不")]));
        Assert.Equal(RefusalCodes.ProposalChanged, edited.Code(Facilitator, new AcceptProposal("x")));
        Assert.Equal(RefusalCodes.ProposalChanged, edited.Code(Facilitator, new AcceptProposal("x", Written: draft.Proposal("x").Written)));
        Assert.Null(edited.Code(Facilitator, new AcceptProposal("x", Written: edited.Revision)));
        // Who supported the text before has not supported this one.
        Assert.True(Assert.Single(edited.Proposal("x").Stances).Earlier);
        Assert.False(Assert.Single(edited.After(Uzbekistan, new TakeStance("x", "UZB", null, Stance.Support)).Proposal("x").Stances).Earlier);
        // What is left after a part was accepted is another proposal than was looked at; who supported all of it supports this too.
        var part = edited.After(Facilitator, new AcceptProposal("x", [0], Of: 2, Written: edited.Revision));
        Assert.Equal(RefusalCodes.ProposalChanged, part.Code(Facilitator, new AcceptProposal("x", Written: edited.Revision)));
        Assert.Equal(RefusalCodes.ProposalChanged, edited.Code(Facilitator, new AcceptProposal("x", [0], Of: 3, Written: edited.Revision)));
        Assert.Equal(part.Revision, SnapshotJson.Decode(SnapshotJson.Encode(part).Payload).Proposal("x").Written);
    }

    [Fact]
    public void OP11_WhereTheFacilitatorSaysWhoSpeaksForAGroup_NobodyElseDoes()
    {
        var draft = Start.After(Facilitator, new SetSpeakers("g77", ["UZB", "KAZ"])).After(Facilitator, new SetSpeakers("g77", ["UZB"]));
        Assert.Equal(RefusalCodes.Forbidden, draft.Code(Kazakhstan, Proposing("x", Edit("p", 0, 2, "")) with { Group = "g77" }));
        Assert.Null(draft.Code(Kazakhstan, Proposing("x", Edit("p", 0, 2, "")) with { Group = "asean" }));
        var proposed = draft.After(Uzbekistan, new Propose("x", "UZB", "g77", [Edit("p", 0, 2, "")], []));
        Assert.Equal(RefusalCodes.Forbidden, proposed.Code(Kazakhstan, new TakeStance("x", "KAZ", "g77", Stance.Support)));
        Assert.Null(proposed.Code(Kazakhstan, new TakeStance("x", "KAZ", null, Stance.Support)));
        Assert.Equal(RefusalCodes.Forbidden, draft.Code(Kazakhstan with { Role = DraftRole.Editor }, new SetSpeakers("g77", ["KAZ"])));
        Assert.Equal(RefusalCodes.UnknownGroup, draft.Code(Facilitator, new SetSpeakers("none", ["KAZ"])));
        Assert.Equal(RefusalCodes.UnknownDelegation, draft.Code(Facilitator, new SetSpeakers("g77", ["XXX"])));
        Assert.Equal(["UZB"], Assert.Single(SnapshotJson.Decode(SnapshotJson.Encode(draft).Payload).Speakers).Delegations);
        Assert.Null(draft.After(Facilitator, new SetSpeakers("g77", [])).Code(Kazakhstan, Proposing("x", Edit("p", 0, 2, "")) with { Group = "g77" }));
    }

    [Fact]
    public void PR5_AReservation_StaysAtItsWords()
    {
        var draft = Start.After(Kazakhstan, new Propose("x", "KAZ", null, [], [new("p", 2, 2)]));
        Assert.Equal([new TextStretch("p", 3, 2)], draft.After(Facilitator, Edit("p", 0, 0, "又")).Proposal("x").Reserved);
        Assert.Equal([new TextStretch("p", 2, 2)], draft.After(Facilitator, Edit("p", 4, 0, "一")).Proposal("x").Reserved);
        Assert.Equal([new TextStretch("p", 3, 2)], draft.After(Facilitator, Edit("p", 2, 0, "一")).Proposal("x").Reserved);
        Assert.Equal([new TextStretch("p", 2, 1), new TextStretch("n", 0, 1)], draft.After(Facilitator, new SplitParagraph("p", 3, "n")).Proposal("x").Reserved);
        Assert.Equal([new TextStretch("q", 7, 2)], draft.After(Facilitator, new JoinParagraph("p")).Proposal("x").Reserved);
        Assert.Equal([new TextStretch("p", 1, 0)], draft.After(Facilitator, Edit("p", 1, 4, "")).Proposal("x").Reserved);
    }

    [Fact]
    public void PR6_AProposal_IsTouchedByItsOwnCharactersOnly()
    {
        var draft = Start.After(Kazakhstan, Proposing("x", Edit("p", 4, 2, "信托基金")));
        Assert.Null(draft.After(Facilitator, Edit("p", 0, 2, "商定")).Proposal("x").Touched);
        Assert.Null(draft.After(Facilitator, Edit("q", 0, 2, "")).Proposal("x").Touched);
        Assert.Null(draft.After(Facilitator, new MoveParagraph("p", null)).Proposal("x").Touched);
        Assert.Null(draft.After(Facilitator, new SetParagraphStatus("p", ParagraphStatus.Bracketed)).Proposal("x").Touched);
        Assert.NotNull(draft.After(Facilitator, Edit("p", 5, 1, "")).Proposal("x").Touched);
        Assert.NotNull(draft.After(Facilitator, new RemoveParagraph("p")).Proposal("x").Touched);
        Assert.NotNull(draft.After(Facilitator, Edit("p", 5, 0, "础")).Proposal("x").Touched);
    }

    [Fact]
    public void PR7_PlacesOfAProposal_AreAcceptedApart()
    {
        var edit = new EditText("p", new DeltaBuilder().Insert("又").Retain(4).Insert("信托").Retain(2).Insert("。").Build());
        var draft = Start.After(Kazakhstan, Proposing("x", edit, new RemoveParagraph("q")));
        Assert.Equal(4, Hunks.Of(draft.Proposal("x").Operations).Count);
        Assert.Equal(RefusalCodes.OutOfRange, draft.Code(Facilitator, new AcceptProposal("x", [4])));
        var tied = Start.After(Kazakhstan, Proposing("x", Edit("p", 2, 0, "将"), new SplitParagraph("p", 3, "n")));
        Assert.Equal(RefusalCodes.OutOfRange, tied.Code(Facilitator, new AcceptProposal("x", [1])));
        var part = draft.After(Facilitator, new AcceptProposal("x", [1, 3]));
        Assert.Equal("决定设立信托基金", part.Text("p"));
        Assert.Null(part.FindLive("q"));
        Assert.Equal((ProposalState.Open, null), (part.Proposal("x").State, part.Proposal("x").Touched));
        Assert.Equal("又决定设立信托基金。", part.After(Facilitator, new AcceptProposal("x", Written: part.Revision)).Text("p"));
    }
}
