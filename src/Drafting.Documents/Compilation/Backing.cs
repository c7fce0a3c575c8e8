using Drafting.Operations;

namespace Drafting.Documents.Compilation;

/// <summary>What delegations say of proposals that come to the same.</summary>
internal sealed class Backing
{
    public Backing(IReadOnlyList<Proposal> proposals, IComparer<Voice> order)
    {
        Proposals = proposals;
        var proposers = proposals.Select(Voice.Of).Distinct().ToList();
        For = [.. proposers, .. Taken(Stance.Support).Except(proposers).Order(order)];
        Against = [.. Taken(Stance.Object).Except(For).Order(order)];
        Reserving = [.. Taken(Stance.Reserve).Except(For).Order(order)];
    }

    public IReadOnlyList<Proposal> Proposals { get; }

    /// <summary>Who proposes it, in the order in which they did, then who supports it in the official one.</summary>
    public IReadOnlyList<Voice> For { get; }

    public IReadOnlyList<Voice> Against { get; }

    public IReadOnlyList<Voice> Reserving { get; }

    private IEnumerable<Voice> Taken(Stance stance) =>
        Proposals.SelectMany(proposal => proposal.Stances).Where(taken => taken.Stance == stance && !taken.Earlier).Select(taken => Voice.Of(taken.Delegation, taken.Group)).Distinct();
}
