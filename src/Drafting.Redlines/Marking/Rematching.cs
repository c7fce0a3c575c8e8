namespace Drafting.Redlines.Marking;

/// <summary>
/// Finds, among all ways to match what lies in and between edits that stand close together, the one that costs a reader least:
/// each mark has its price, a replacement a higher one than an insertion or deletion, and so has all that is marked. The shortest
/// difference is often one of several and not the one an editor would choose: between "72/1 and 73/2" and "72/1, 73/2 and 74/3" it
/// may keep the "and" and mark all else.
/// </summary>
internal sealed class Rematching(ChunkedText old, ChunkedText @new, Weights oldWeights, Weights newWeights, Boundaries boundaries)
{
    /// <summary>Edits with more than this between them, in weight, are left apart: a match so long is not given up.</summary>
    public const int Apart = 8 * Weights.Syllable;

    /// <summary>Places in the one text times places in the other up to which all matches are tried; beyond this the edits stay as they are.</summary>
    private const int LargestAtAll = 128 * 128;

    /// <summary>What a marked chunk costs that weighs nothing, such as a space; any other costs twice its weight.</summary>
    public const int LightestChunk = 1;

    /// <summary>What a mark costs that replaces one text by another, besides its chunks: as much as eight Chinese characters.</summary>
    public const int ReplacementPrice = 16 * Weights.Syllable;

    /// <summary>What an insertion or a deletion costs: less, for it is understood at a glance.</summary>
    public const int OneWayPrice = 13 * Weights.Syllable;

    /// <summary>What a mark costs besides, for each text in which it begins inside a Chinese word, and for each in which it ends so.</summary>
    public const int CutWordPrice = 4 * Weights.Syllable;

    /// <summary>What the texts up to a place end with.</summary>
    private enum End
    {
        Equal,
        Deleted,
        Inserted,
        Replaced,
    }

    /// <summary>The least cost of marking two texts up to a place, for each way they may end there.</summary>
    private record struct Costs(int Equal, int Deleted, int Inserted, int Replaced)
    {
        private const int Impossible = int.MaxValue / 2;

        public static readonly Costs None = new(Impossible, Impossible, Impossible, Impossible);
        public static readonly Costs Start = None with { Equal = 0 };

        public readonly (int Cost, End End) Marked =>
            Deleted <= Inserted && Deleted <= Replaced ? (Deleted, End.Deleted) : Inserted <= Replaced ? (Inserted, End.Inserted) : (Replaced, End.Replaced);
    }

    /// <summary>One text, by place: the number and the cost of the chunk before the place, and the price of a mark's end at it.</summary>
    private readonly record struct Side(int[] Numbers, int[] Costs, int[] Cuts);

    public List<Edit> Rematch(List<Edit> edits)
    {
        var rematched = new List<Edit>(edits.Count);
        for (var first = 0; first < edits.Count;)
        {
            var last = first;
            while (last + 1 < edits.Count && oldWeights.Between(edits[last].OldEnd, edits[last + 1].OldStart) <= Apart)
                last++;
            var whole = edits[first].Through(edits[last]);
            if (last > first && (whole.Deleted + 1L) * (whole.Inserted + 1) <= LargestAtAll)
                rematched.AddRange(Cheapest(whole));
            else
                rematched.AddRange(edits[first..(last + 1)]);
            first = last + 1;
        }

        return rematched;
    }

    private IEnumerable<Edit> Cheapest(Edit whole)
    {
        var oldSide = Places(old, oldWeights, whole.OldStart, whole.Deleted, boundaries.CutsOldWord);
        var newSide = Places(@new, newWeights, whole.NewStart, whole.Inserted, boundaries.CutsNewWord);
        var before = new byte[oldSide.Numbers.Length * newSide.Numbers.Length];
        var costs = new Costs[newSide.Numbers.Length];
        Array.Fill(costs, Costs.None);
        for (var place = 0; place < oldSide.Numbers.Length; place++)
            FillRow(oldSide, place, newSide, costs, before.AsSpan(place * costs.Length, costs.Length));
        var (marked, end) = costs[^1].Marked;
        return Traced(whole, before, marked + oldSide.Cuts[^1] + newSide.Cuts[^1] < costs[^1].Equal ? end : End.Equal);
    }

    private static Side Places(ChunkedText text, Weights weights, int start, int count, Func<int, bool> cutsWord)
    {
        var side = new Side(new int[count + 1], new int[count + 1], new int[count + 1]);
        for (var place = 0; place <= count; place++)
        {
            side.Cuts[place] = cutsWord(start + place) ? CutWordPrice : 0;
            if (place == 0)
                continue;
            side.Numbers[place] = text.Numbers[start + place - 1];
            side.Costs[place] = Math.Max(LightestChunk, 2 * weights.Between(start + place - 1, start + place));
        }

        return side;
    }

    /// <param name="old">The old text.</param>
    /// <param name="place">The place in it.</param>
    /// <param name="new">The new text.</param>
    /// <param name="costs">Costs by place in the new text, for the place before in the old one; then for this.</param>
    /// <param name="before">Is given, by place in the new text, two bits for each <see cref="End"/>: the end one step before.</param>
    private static void FillRow(Side old, int place, Side @new, Span<Costs> costs, Span<byte> before)
    {
        var (number, cost, cut) = (old.Numbers[place], old.Costs[place], old.Cuts[place]);
        var cutAbove = place > 0 ? old.Cuts[place - 1] : 0;
        var (left, diagonal, cutLeft) = (Costs.None, Costs.None, 0);
        for (var j = 0; j < costs.Length; j++)
        {
            var above = costs[j];
            var here = place == 0 && j == 0 ? Costs.Start : Costs.None;
            var ends = 0;
            if (number == @new.Numbers[j] && place > 0 && j > 0)
            {
                var (marked, end) = diagonal.Marked;
                marked += cutAbove + cutLeft;
                (here.Equal, ends) = marked < diagonal.Equal ? (marked, (int)end) : (diagonal.Equal, (int)End.Equal);
            }

            var deletes = above.Equal + OneWayPrice + cutAbove + @new.Cuts[j];
            here.Deleted = Math.Min(above.Deleted, deletes) + cost;
            ends |= above.Deleted <= deletes ? (int)End.Deleted << 2 : 0;
            var inserts = left.Equal + OneWayPrice + cut + cutLeft;
            here.Inserted = Math.Min(left.Inserted, inserts) + @new.Costs[j];
            ends |= left.Inserted <= inserts ? (int)End.Inserted << 4 : 0;
            // In a replacement all that is deleted comes before what is inserted.
            var replaces = left.Deleted + ReplacementPrice - OneWayPrice;
            here.Replaced = Math.Min(left.Replaced, replaces) + @new.Costs[j];
            ends |= (int)(left.Replaced <= replaces ? End.Replaced : End.Deleted) << 6;

            (before[j], diagonal, left, cutLeft) = ((byte)ends, above, here, @new.Cuts[j]);
            costs[j] = here;
        }
    }

    /// <summary>The edits, followed back from the end of the texts.</summary>
    private static IEnumerable<Edit> Traced(Edit whole, byte[] before, End end)
    {
        var edits = new Stack<Edit>();
        var (i, j) = (whole.Deleted, whole.Inserted);
        var columns = whole.Inserted + 1;
        while (i > 0 || j > 0)
        {
            var (oldEnd, newEnd) = (i, j);
            while (end != End.Equal)
            {
                var step = end;
                end = Before();
                (i, j) = step == End.Deleted ? (i - 1, j) : (i, j - 1);
            }

            if (oldEnd > i || newEnd > j)
                edits.Push(new(whole.OldStart + i, whole.OldStart + oldEnd, whole.NewStart + j, whole.NewStart + newEnd));
            while (end == End.Equal && (i > 0 || j > 0))
            {
                end = Before();
                (i, j) = (i - 1, j - 1);
            }
        }

        return edits;

        End Before() => (End)(before[i * columns + j] >> 2 * (int)end & 3);
    }
}
