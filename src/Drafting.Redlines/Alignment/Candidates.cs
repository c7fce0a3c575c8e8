using System.Runtime.InteropServices;

namespace Drafting.Redlines.Alignment;

/// <summary>
/// Finds the pairs of paragraphs that are alike, without comparing each with each: only those that share rare terms are
/// compared.
/// </summary>
internal static class Candidates
{
    /// <summary>Below this likeness two paragraphs are two paragraphs, not one that was changed.</summary>
    public const double Alike = 0.5;

    private const int PerParagraph = 8;
    private const int FewEnoughToTryAll = 64;

    /// <param name="from">Indices of old paragraphs of one zone.</param>
    /// <param name="to">Indices of new paragraphs of the same zone.</param>
    /// <param name="fromTerms">Terms by index of the old paragraph.</param>
    /// <param name="toTerms">Terms by index of the new paragraph.</param>
    /// <returns>Pairs at least <see cref="Alike"/>, with their likeness as weight.</returns>
    public static IEnumerable<WeightedPair> Of(
        IReadOnlyList<int> from, IReadOnlyList<int> to, Func<int, Terms> fromTerms, Func<int, Terms> toTerms)
    {
        if (from.Count == 0 || to.Count == 0)
            return [];
        var shortlist = from.Count * to.Count <= FewEnoughToTryAll
            ? from.SelectMany(i => to.Select(j => (i, j)))
            : SharingRareTerms(from, to, fromTerms, toTerms);
        return shortlist
            .Select(pair => new WeightedPair(pair.i, pair.j, fromTerms(pair.i).Similarity(toTerms(pair.j))))
            .Where(pair => pair.Weight >= Alike);
    }

    private static IEnumerable<(int i, int j)> SharingRareTerms(
        IReadOnlyList<int> from, IReadOnlyList<int> to, Func<int, Terms> fromTerms, Func<int, Terms> toTerms)
    {
        var holders = new Dictionary<int, List<int>>();
        for (var place = 0; place < to.Count; place++)
        {
            var last = 0;
            foreach (var term in toTerms(to[place]).Hashes)
            {
                ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(holders, term, out var known);
                if (!known)
                    list = [];
                else if (term == last)
                    continue;
                list!.Add(place);
                last = term;
            }
        }

        var common = 16 + to.Count / 16;
        var shared = new int[to.Count];
        foreach (var i in from)
        {
            Array.Clear(shared);
            foreach (var term in fromTerms(i).Hashes)
            {
                if (!holders.TryGetValue(term, out var list) || list.Count > common)
                    continue;
                foreach (var place in CollectionsMarshal.AsSpan(list))
                    shared[place]++;
            }

            foreach (var place in Most(shared, place => Math.Abs(to[place] - i)))
                yield return (i, to[place]);
        }
    }

    /// <summary>The places where most is shared, at most <see cref="PerParagraph"/>; of equal ones the nearest, then the first.</summary>
    private static List<int> Most(int[] shared, Func<int, int> distance)
    {
        var most = new List<int>(PerParagraph + 1);
        for (var place = 0; place < shared.Length; place++)
        {
            if (shared[place] == 0 || most.Count == PerParagraph && !Precedes(place, most[^1]))
                continue;
            var rank = most.Count;
            while (rank > 0 && Precedes(place, most[rank - 1]))
                rank--;
            most.Insert(rank, place);
            if (most.Count > PerParagraph)
                most.RemoveAt(PerParagraph);
        }

        return most;

        bool Precedes(int place, int other) =>
            shared[place] > shared[other] || shared[place] == shared[other] && distance(place) < distance(other);
    }
}
