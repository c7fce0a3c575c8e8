namespace Drafting.Redlines.Alignment;

/// <summary>Puts what left a text among what still stands as it stood there.</summary>
internal static class EarlierOrder
{
    /// <summary>The places, with each further one after the last that stood before it in the earlier text.</summary>
    /// <param name="places">The places so far; those that stand as in the earlier text do so in its order.</param>
    /// <param name="standing">Where a place's paragraph stands in the earlier text; null for one that is not there, or moved.</param>
    /// <param name="further">The places to put in, each with where its paragraph stood; of one paragraph's parts in their order.</param>
    public static List<RedlinePlace> With(IReadOnlyList<RedlinePlace> places, Func<RedlinePlace, int?> standing, IEnumerable<(int Index, RedlinePlace Place)> further)
    {
        var waiting = new Queue<(int Index, RedlinePlace Place)>(further.OrderBy(one => one.Index));
        var indices = places.Select(standing).ToList();
        var next = new int[places.Count + 1];
        next[^1] = int.MaxValue;
        for (var i = places.Count - 1; i >= 0; i--)
            next[i] = indices[i] ?? next[i + 1];

        var result = new List<RedlinePlace>(places.Count + waiting.Count);
        TakeBefore(next[0]);
        for (var i = 0; i < places.Count; i++)
        {
            result.Add(places[i]);
            if (indices[i] is not null)
                TakeBefore(next[i + 1]);
        }

        return result;

        void TakeBefore(int index)
        {
            while (waiting.TryPeek(out var one) && one.Index < index)
                result.Add(waiting.Dequeue().Place);
        }
    }
}
