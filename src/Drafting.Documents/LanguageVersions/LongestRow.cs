namespace Drafting.Documents;

/// <summary>What of a list need not move for it to be in another order.</summary>
public static class LongestRow
{
    /// <summary>A longest row of ids that stand in the same order in both.</summary>
    /// <param name="order">Where each stands in the one; what is not there is passed over.</param>
    /// <param name="ids">The order in the other.</param>
    public static HashSet<string> Of(IReadOnlyDictionary<string, int> order, IEnumerable<string> ids)
    {
        var shared = ids.Where(order.ContainsKey).ToList();
        // The row of each length that ends earliest, as indices into shared, and what stands before each.
        var (ends, previous) = (new List<int>(), new int[shared.Count]);
        for (var i = 0; i < shared.Count; i++)
        {
            var length = ends.FindIndex(end => order[shared[end]] > order[shared[i]]);
            length = length < 0 ? ends.Count : length;
            previous[i] = length == 0 ? -1 : ends[length - 1];
            if (length == ends.Count)
                ends.Add(i);
            else
                ends[length] = i;
        }

        var row = new HashSet<string>();
        for (var i = ends.Count == 0 ? -1 : ends[^1]; i >= 0; i = previous[i])
            row.Add(shared[i]);
        return row;
    }
}
