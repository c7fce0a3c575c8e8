using System.Collections.Immutable;

namespace Drafting.Documents;

/// <summary>A draft's proposals. Immutable. Those that may still be accepted are found by paragraph, so that an entry costs nothing for proposals elsewhere.</summary>
public sealed record ProposalBook
{
    // The beginning of the draft, which a proposal may stand behind.
    private const string Beginning = "";

    private ImmutableDictionary<string, Proposal> ById { get; init; } = ImmutableDictionary<string, Proposal>.Empty;

    private ImmutableDictionary<string, ImmutableHashSet<string>> ByPlace { get; init; } = ImmutableDictionary<string, ImmutableHashSet<string>>.Empty;

    private ImmutableArray<string> Order { get; init; } = [];

    /// <summary>None.</summary>
    public static ProposalBook Empty { get; } = new();

    /// <summary>These, in the order of their making.</summary>
    public static ProposalBook Of(IEnumerable<Proposal> proposals) => proposals.Aggregate(Empty, (book, proposal) => book.With(proposal));

    /// <summary>All of them, in the order of their making.</summary>
    public IEnumerable<Proposal> All => Order.Select(id => ById[id]);

    /// <summary>How many there are.</summary>
    public int Count => Order.Length;

    /// <summary>The proposal of an id; null where there is none.</summary>
    public Proposal? Find(string id) => ById.GetValueOrDefault(id);

    /// <summary>Those not accepted that have to do with any of these paragraphs; null is the beginning of the draft.</summary>
    public IEnumerable<Proposal> At(IEnumerable<string?> paragraphs) =>
        paragraphs.SelectMany(paragraph => ByPlace.GetValueOrDefault(paragraph ?? Beginning, [])).Distinct().Select(id => ById[id]);

    /// <summary>With a proposal, in place of the one with its id where there is one.</summary>
    public ProposalBook With(Proposal proposal)
    {
        var before = Find(proposal.Id);
        var places = ByPlace.ToBuilder();
        foreach (var place in Places(before).Except(Places(proposal)))
        {
            var rest = places[place].Remove(proposal.Id);
            if (rest.IsEmpty)
                places.Remove(place);
            else
                places[place] = rest;
        }

        foreach (var place in Places(proposal).Except(Places(before)))
            places[place] = places.GetValueOrDefault(place, ImmutableHashSet<string>.Empty).Add(proposal.Id);
        return new() { ById = ById.SetItem(proposal.Id, proposal), ByPlace = places.ToImmutable(), Order = before is null ? Order.Add(proposal.Id) : Order };
    }

    private static IEnumerable<string> Places(Proposal? proposal) =>
        proposal is not null and not { State: ProposalState.Accepted } ? proposal.Named.Select(paragraph => paragraph ?? Beginning) : [];
}
