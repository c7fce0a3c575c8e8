using System.Collections.Immutable;
using Drafting.Operations;

namespace Drafting.Documents.Rules;

/// <summary>What operations on proposals do (SPEC.md, OP15 to OP20), and what landing operations do to proposals (PR2, PR5, PR6).</summary>
internal static class ProposalFold
{
    /// <summary>The draft after an operation on a proposal.</summary>
    public static Draft Apply(Draft draft, ProposalOperation operation, LastChange change) => operation switch
    {
        Propose propose => Put(draft, new()
        {
            Id = propose.Proposal,
            Delegation = propose.Delegation,
            Group = propose.Group,
            Made = change with { Delegation = propose.Delegation },
            Written = change.Revision,
            Reason = propose.Reason,
            Operations = ProposalSteps.Append([], propose.Operations),
            Reserved = propose.Reserved,
            InsteadOf = propose.InsteadOf,
        }),
        EditProposal edit => Update(draft, edit, proposal => proposal with
        {
            Operations = ProposalSteps.Append(proposal.Operations, edit.Operations),
            Touched = null,
            Written = change.Revision,
            Stances = [.. proposal.Stances.Select(taken => taken with { Earlier = true })],
        }),
        TakeStance stance => Update(draft, stance, proposal => proposal with { Stances = Taken(proposal.Stances, stance, change) }),
        AcceptProposal accept => Accept(draft, accept, change) with { Accepting = accept.Steps > 0 ? (accept.Proposal, accept.Steps) : null },
        CloseProposal close => End(draft, close, StateOf(close.End), close.Reason, change),
        ReopenProposal { Operations: { } operations } reopen => Update(draft, reopen, proposal => proposal with
        {
            State = ProposalState.Open,
            Ending = null,
            Operations = operations,
            Undo = null,
            Touched = null,
            Written = change.Revision,
        }),
        ReopenProposal reopen => Update(draft, reopen, proposal => proposal with { State = ProposalState.Open, Ending = null }),
        _ => throw new InvalidOperationException($"Unknown operation {operation.GetType().Name}."),
    };

    /// <summary>Who wrote the next operation of an entry: who sent it, but of an accepted proposal who proposed it (OP18).</summary>
    /// <param name="draft">As it is before that operation.</param>
    public static LastChange Writer(Draft draft, LastChange sender) => draft.Accepting is { } accepting && draft.Proposals.Find(accepting.Proposal) is { Made: var made }
        ? sender with { User = made.User, Delegation = made.Delegation }
        : sender;

    /// <summary>The draft's proposals after an operation on its text.</summary>
    /// <param name="before">The draft before it.</param>
    /// <param name="draft">With its text changed.</param>
    public static Draft Rebase(Draft before, Draft draft, Operation landed, LastChange change)
    {
        if (draft.Proposals.Count == 0)
            return draft;
        var book = draft.Proposals;
        var accepting = draft.Accepting;
        foreach (var proposal in book.At(ProposalSteps.Named(landed)).ToList())
        {
            if (proposal.State == ProposalState.Accepted)
            {
                if (proposal.Id != accepting?.Proposal)
                    book = book.With(proposal with { Undo = ProposalSteps.Over(proposal.Undo!, landed).Steps });
                continue;
            }

            book = book.With(proposal with
            {
                Operations = ProposalSteps.Over(proposal.Operations, landed).Steps,
                Reserved = Stretches.Over(proposal.Reserved, landed),
                Touched = Overlap.Touches(proposal.Operations, proposal.Reserved, proposal.InsteadOf, landed) ? change.Revision : proposal.Touched,
            });
        }

        if (accepting is not var (id, steps))
            return draft with { Proposals = book };
        if (book.Find(id) is { Undo: { } undo } accepted)
            book = book.With(accepted with { Undo = [.. Inverse.Of(before, landed), .. undo] });
        return draft with { Proposals = book, Accepting = steps > 1 ? (id, steps - 1) : null };
    }

    private static Draft Accept(Draft draft, AcceptProposal accept, LastChange change) => accept.Hunks is { } hunks
        ? Update(draft, accept, proposal => proposal with { Operations = Hunks.Of(proposal.Operations).Without(hunks), Written = change.Revision })
        : Update(End(draft, accept, ProposalState.Accepted, null, change), accept, proposal => proposal with { Undo = [] });

    private static ImmutableArray<StanceTaken> Taken(ImmutableArray<StanceTaken> stances, TakeStance stance, LastChange change)
    {
        var others = stances.RemoveAll(taken => taken.Delegation == stance.Delegation && taken.Group == stance.Group);
        return stance.Stance == Stance.None ? others : others.Add(new(stance.Delegation, stance.Group, stance.Stance, stance.Reason, change.At, change.User));
    }

    private static Draft End(Draft draft, ProposalOperation operation, ProposalState state, string? reason, LastChange change) =>
        Update(draft, operation, proposal => proposal with { State = state, Ending = new(change.Revision, change.At, change.User, reason) });

    private static ProposalState StateOf(ProposalEnd end) => end switch
    {
        ProposalEnd.Declined => ProposalState.Declined,
        ProposalEnd.Withdrawn => ProposalState.Withdrawn,
        ProposalEnd.Merged => ProposalState.Merged,
        _ => ProposalState.NotRetained,
    };

    private static Draft Put(Draft draft, Proposal proposal) => draft with { Proposals = draft.Proposals.With(proposal) };

    private static Draft Update(Draft draft, ProposalOperation operation, Func<Proposal, Proposal> update) =>
        Put(draft, update(draft.Proposals.Find(operation.Proposal) ?? throw new InvalidOperationException($"There is no proposal {operation.Proposal}.")));
}
