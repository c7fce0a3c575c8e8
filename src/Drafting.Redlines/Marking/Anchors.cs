using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

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
        const int never = -1;
        const int several = -2;
        var starts = new Dictionary<ulong, (int Old, int New)>(Math.Max(0, open.Deleted));
        foreach (var (hash, start) in Runs(old, open.OldStart, open.OldEnd, length))
        {
            if (!starts.TryAdd(hash, (start, never)))
                starts[hash] = (several, never);
        }

        foreach (var (hash, start) in Runs(@new, open.NewStart, open.NewEnd, length))
        {
            ref var found = ref CollectionsMarshal.GetValueRefOrNullRef(starts, hash);
            if (!Unsafe.IsNullRef(ref found))
                found.New = found.New == never ? start : several;
        }

        var once = new List<(int Old, int New)>();
        foreach (var (oldStart, newStart) in starts.Values)
        {
            if (oldStart >= 0 && newStart >= 0 && old.AsSpan(oldStart, length).SequenceEqual(@new.AsSpan(newStart, length)))
                once.Add((oldStart, newStart));
        }

        once.Sort();
        return once;
    }

    private static IEnumerable<(ulong Hash, int Start)> Runs(int[] numbers, int start, int end, int length)
    {
        const ulong radix = 1099511628211;
        var leaving = 1UL;
        for (var i = 0; i < length; i++)
            leaving *= radix;
        var hash = 0UL;
        for (var i = start; i < end; i++)
        {
            hash = hash * radix + (uint)numbers[i] + 1;
            if (i - start >= length)
                hash -= ((uint)numbers[i - length] + 1) * leaving;
            if (i - start >= length - 1)
                yield return (hash, i - length + 1);
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
