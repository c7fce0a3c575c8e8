namespace Drafting.Redlines.Alignment;

/// <summary>A possible match of two positions, and how much it counts.</summary>
internal readonly record struct WeightedPair(int From, int To, double Weight);

/// <summary>
/// The heaviest subsequence of pairs that increases in both positions: with equal weights, the longest increasing
/// subsequence. What it leaves out has moved. Takes O(n log n).
/// </summary>
internal static class HeaviestChain
{
    /// <param name="pairs">The pairs, in any order; several may share a position.</param>
    /// <param name="toCount">One more than the greatest <see cref="WeightedPair.To"/>.</param>
    /// <returns>Indices into <paramref name="pairs"/>, in increasing order of position.</returns>
    public static List<int> Of(IReadOnlyList<WeightedPair> pairs, int toCount)
    {
        var order = Enumerable.Range(0, pairs.Count).ToArray();
        // Descending within one From, so that a chain cannot take two pairs of the same From.
        Array.Sort(order, (a, b) => (pairs[a].From, -pairs[a].To, a).CompareTo((pairs[b].From, -pairs[b].To, b)));

        var bestEnding = new double[pairs.Count];
        var before = new int[pairs.Count];
        var tree = new int[toCount + 1];
        Array.Fill(tree, -1);
        foreach (var index in order)
        {
            var previous = BestBelow(tree, bestEnding, pairs[index].To);
            before[index] = previous;
            bestEnding[index] = pairs[index].Weight + (previous < 0 ? 0 : bestEnding[previous]);
            for (var node = pairs[index].To + 1; node <= toCount; node += node & -node)
            {
                if (tree[node] < 0 || bestEnding[index] > bestEnding[tree[node]])
                    tree[node] = index;
            }
        }

        var chain = new List<int>();
        for (var index = BestBelow(tree, bestEnding, toCount); index >= 0; index = before[index])
            chain.Add(index);
        chain.Reverse();
        return chain;
    }

    private static int BestBelow(int[] tree, double[] bestEnding, int to)
    {
        var best = -1;
        for (var node = to; node > 0; node -= node & -node)
        {
            if (tree[node] >= 0 && (best < 0 || bestEnding[tree[node]] > bestEnding[best]))
                best = tree[node];
        }

        return best;
    }
}
