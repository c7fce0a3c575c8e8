namespace Drafting.Redlines.Marking;

/// <summary>
/// Where Chinese words begin and end: of all ways to cut a run of characters into known words, the likeliest. Runs are cut when
/// first asked about, so the cost is that of the changes and not of the text.
/// </summary>
internal sealed class Words(ChunkedText text)
{
    private readonly bool[] _inside = new bool[text.Count + 1];
    private readonly bool[] _cut = new bool[text.Count];

    /// <summary>Whether the place before chunk <paramref name="at"/> lies inside a word.</summary>
    public bool IsInside(int at)
    {
        if (at <= 0 || at >= text.Count || !IsIdeograph(at - 1) || !IsIdeograph(at))
            return false;
        if (!_cut[at])
            CutRunAround(at);
        return _inside[at];
    }

    private bool IsIdeograph(int chunk) => text.Chunks[chunk].Class == ChunkClass.Ideograph;

    private void CutRunAround(int at)
    {
        var (start, end) = (at, at);
        while (start > 0 && IsIdeograph(start - 1))
            start--;
        while (end < text.Count && IsIdeograph(end))
            end++;
        var cost = new double[end - start + 1];
        var wordBefore = new int[end - start + 1];
        for (var to = 1; to <= end - start; to++)
        {
            cost[to] = double.MaxValue;
            for (var length = 1; length <= Math.Min(to, ChineseWords.Longest); length++)
            {
                var sum = cost[to - length] + ChineseWords.Cost(text.TextOf(start + to - length, start + to), length);
                if (sum < cost[to])
                    (cost[to], wordBefore[to]) = (sum, length);
            }
        }

        for (var to = end - start; to > 0; to -= wordBefore[to])
        {
            for (var within = to - wordBefore[to] + 1; within < to; within++)
                _inside[start + within] = true;
        }

        Array.Fill(_cut, true, start, end - start);
    }
}
