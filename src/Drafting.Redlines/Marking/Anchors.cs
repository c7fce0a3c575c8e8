namespace Drafting.Redlines.Marking;

/// <summary>Splits two stretches at runs of chunks that occur once in each of them.</summary>
internal static class Anchors
{
    /// <param name="old">Chunk numbers of the old text.</param>
    /// <param name="new">Chunk numbers of the new text.</param>
    /// <param name="open">The stretches to look at.</param>
    /// <param name="length">How many chunks a run has.</param>
    /// <returns>What lies before, between and after the runs, in order; the runs themselves are equal.</returns>
    public static List<Edit> Gaps(int[] old, int[] @new, Edit open, int length)
    {
        var gaps = new List<Edit>();
        var (oldAt, newAt) = (open.OldStart, open.NewStart);
        foreach (var (oldStart, newStart) in InOrder(OccurringOnce(old, @new, open, length)))
        {
            if (oldStart < oldAt || newStart < newAt)
                continue;
            var grown = 0;
            while (oldStart - grown > oldAt && newStart - grown > newAt && old[oldStart - grown - 1] == @new[newStart - grown - 1])
                grown++;
            if (oldStart - grown > oldAt || newStart - grown > newAt)
                gaps.Add(new(oldAt, oldStart - grown, newAt, newStart - grown));
            (oldAt, newAt) = (oldStart + length, newStart + length);
            while (oldAt < open.OldEnd && newAt < open.NewEnd && old[oldAt] == @new[newAt])
                (oldAt, newAt) = (oldAt + 1, newAt + 1);
        }

        gaps.Add(new(oldAt, open.OldEnd, newAt, open.NewEnd));
        return gaps;
    }

    private static List<(int Old, int New)> OccurringOnce(int[] old, int[] @new, Edit open, int length)
    {
        const int several = -1;
        var inOld = Starts(old, open.OldStart, open.OldEnd);
        var inNew = Starts(@new, open.NewStart, open.NewEnd);
        var once = new List<(int Old, int New)>();
        foreach (var (hash, oldStart) in inOld)
        {
            if (oldStart != several && inNew.TryGetValue(hash, out var newStart) && newStart != several
                && old.AsSpan(oldStart, length).SequenceEqual(@new.AsSpan(newStart, length)))
                once.Add((oldStart, newStart));
        }

        once.Sort();
        return once;

        Dictionary<ulong, int> Starts(int[] numbers, int start, int end)
        {
            const ulong radix = 1099511628211;
            var leaving = 1UL;
            for (var i = 0; i < length; i++)
                leaving *= radix;
            var starts = new Dictionary<ulong, int>(Math.Max(0, end - start));
            var hash = 0UL;
            for (var i = start; i < end; i++)
            {
                hash = hash * radix + (uint)numbers[i] + 1;
                if (i - start >= length)
                    hash -= ((uint)numbers[i - length] + 1) * leaving;
                if (i - start >= length - 1 && !starts.TryAdd(hash, i - length + 1))
                    starts[hash] = several;
            }

            return starts;
        }
    }

    /// <summary>The longest part of the runs that is in order in both texts; the runs come in order of the old one.</summary>
    private static List<(int Old, int New)> InOrder(List<(int Old, int New)> runs)
    {
        var tails = new List<int>();
        var before = new int[runs.Count];
        for (var i = 0; i < runs.Count; i++)
        {
            var at = tails.BinarySearch(i, Comparer<int>.Create((a, b) => runs[a].New.CompareTo(runs[b].New)));
            if (at < 0)
                at = ~at;
            before[i] = at > 0 ? tails[at - 1] : -1;
            if (at == tails.Count)
                tails.Add(i);
            else
                tails[at] = i;
        }

        var ordered = new List<(int Old, int New)>(tails.Count);
        for (var i = tails.Count > 0 ? tails[^1] : -1; i >= 0; i = before[i])
            ordered.Add(runs[i]);
        ordered.Reverse();
        return ordered;
    }
}
