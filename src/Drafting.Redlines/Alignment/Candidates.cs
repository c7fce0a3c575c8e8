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
        foreach (var j in to)
        {
            var last = 0;
            foreach (var term in toTerms(j).Hashes)
            {
                if (!holders.TryGetValue(term, out var list))
                    holders[term] = list = [];
                else if (term == last)
                    continue;
                list.Add(j);
                last = term;
            }
        }

        var common = 16 + to.Count / 16;
        var shared = new Dictionary<int, int>();
        foreach (var i in from)
        {
            shared.Clear();
            foreach (var term in fromTerms(i).Hashes)
            {
                if (!holders.TryGetValue(term, out var list) || list.Count > common)
                    continue;
                foreach (var j in list)
                    shared[j] = shared.GetValueOrDefault(j) + 1;
            }

            foreach (var (j, _) in shared.OrderByDescending(s => s.Value).ThenBy(s => Math.Abs(s.Key - i)).ThenBy(s => s.Key).Take(PerParagraph))
                yield return (i, j);
        }
    }
}
