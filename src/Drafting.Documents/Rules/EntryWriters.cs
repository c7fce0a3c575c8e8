using Drafting.Operations;

namespace Drafting.Documents.Rules;

/// <summary>Who wrote each operation of an entry, as they are applied in order: who sent it, but of an accepted proposal who proposed it (SPEC.md, OP18).</summary>
/// <param name="sender">Of the entry.</param>
internal sealed class EntryWriters(LastChange sender)
{
    private LastChange? proposer;
    private int steps;

    /// <summary>Who wrote the next operation.</summary>
    /// <param name="draft">As it is before it.</param>
    public LastChange Of(Draft draft, Operation operation)
    {
        if (steps > 0)
        {
            steps--;
            return proposer!;
        }

        if (operation is AcceptProposal accept && draft.Proposals.Find(accept.Proposal) is { } proposal)
            (steps, proposer) = (accept.Steps, sender with { User = proposal.Made.User, Delegation = proposal.Made.Delegation });
        return sender;
    }
}
