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

    /// <summary>What a mark costs that replaces one text by another, besides its chunks: as much as a match of two Chinese characters and a half that is marked over.</summary>
    public const int ReplacementPrice = 10 * Weights.Syllable;

    /// <summary>What an insertion or a deletion costs: less, for it is understood at a glance.</summary>
    public const int OneWayPrice = 8 * Weights.Syllable;

    /// <summary>What a mark costs besides, for each text in which it begins inside a Chinese word, and for each in which it ends so.</summary>
    public const int CutWordPrice = 4 * Weights.Syllable;

    /// <summary>What a mark costs that is a change by itself (<see cref="Singles"/>), besides its chunks: almost nothing, so that each stands alone.</summary>
    public const int SinglePrice = Weights.Syllable;

    /// <summary>What the texts up to a place end with; a single one stands between equal ones.</summary>
    private enum End
    {
        Equal,
        Deleted,
        Inserted,
        Replaced,
        SingleDeleted,
        SingleInserted,
        SingleReplaced,
    }

    /// <summary>The least cost of marking two texts up to a place, for each way they may end there.</summary>
    private record struct Costs(int Equal, int Deleted, int Inserted, int Replaced, int SingleDeleted, int SingleInserted, int SingleReplaced)
    {
        private const int Impossible = int.MaxValue / 2;

        public static readonly Costs None = new(Impossible, Impossible, Impossible, Impossible, Impossible, Impossible, Impossible);
        public static readonly Costs Start = None with { Equal = 0 };

        public readonly (int Cost, End End) Marked =>
            Deleted <= Inserted && Deleted <= Replaced ? (Deleted, End.Deleted) : Inserted <= Replaced ? (Inserted, End.Inserted) : (Replaced, End.Replaced);

        public readonly (int Cost, End End) Single =>
            SingleReplaced <= SingleDeleted && SingleReplaced <= SingleInserted ? (SingleReplaced, End.SingleReplaced)
            : SingleDeleted <= SingleInserted ? (SingleDeleted, End.SingleDeleted) : (SingleInserted, End.SingleInserted);
    }

    /// <summary>
    /// One text, by place: the number and the cost of the chunk before the place, what figure it is, whether it may come or go as a single
    /// one, and the price of a mark's end at the place.
    /// </summary>
    private readonly record struct Side(int[] Numbers, int[] Costs, ChunkClass?[] Figures, bool[] Singles, int[] Cuts);

    public List<Edit> Rematch(List<Edit> edits)
    {
        var rematched = new List<Edit>(edits.Count);
        for (var first = 0; first < edits.Count;)
        {
            var last = first;
            while (last + 1 < edits.Count && oldWeights.Between(edits[last].OldEnd, edits[last + 1].OldStart) <= Apart)
                last++;
            var whole = edits[first].Through(edits[last]);
            if (last == first)
                whole = WithWhatFollows(whole, last + 1 < edits.Count ? edits[last + 1].OldStart : old.Count);
            if ((last > first || whole != edits[first]) && (whole.Deleted + 1L) * (whole.Inserted + 1) <= LargestAtAll)
                rematched.AddRange(Cheapest(whole));
            else
                rematched.AddRange(edits[first..(last + 1)]);
            first = last + 1;
        }

        return rematched;
    }

    /// <summary>
    /// A figure in place of another, with more after it, may have its further text after what follows: “A/79/13)” became “A/80/13); and A/80/14)”,
    /// where the first bracket is the one that stayed.
    /// </summary>
    private Edit WithWhatFollows(Edit edit, int end)
    {
        var alone = edit with { OldEnd = edit.OldStart + 1, NewEnd = edit.NewStart + 1 };
        return edit.IsReplacement && edit != alone && edit.OldEnd < end && Singles.IsFigure(old, @new, alone)
            ? edit with { OldEnd = edit.OldEnd + 1, NewEnd = edit.NewEnd + 1 }
            : edit;
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
        return Traced(whole, before, Least(costs[^1], oldSide.Cuts[^1] + newSide.Cuts[^1]).End);
    }

    private static (int Cost, End End) Least(Costs costs, int cut)
    {
        var least = (Cost: costs.Equal, End: End.Equal);
        if (costs.Marked is var marked && marked.Cost + cut < least.Cost)
            least = (marked.Cost + cut, marked.End);
        return costs.Single is var single && single.Cost < least.Cost ? single : least;
    }

    private static Side Places(ChunkedText text, Weights weights, int start, int count, Func<int, bool> cutsWord)
    {
        var side = new Side(new int[count + 1], new int[count + 1], new ChunkClass?[count + 1], new bool[count + 1], new int[count + 1]);
        for (var place = 0; place <= count; place++)
        {
            side.Cuts[place] = cutsWord(start + place) ? CutWordPrice : 0;
            if (place == 0)
                continue;
            side.Numbers[place] = text.Numbers[start + place - 1];
            side.Figures[place] = Singles.FigureAt(text, start + place - 1);
            side.Singles[place] = Singles.MayComeOrGo(text, start + place - 1);
            side.Costs[place] = Math.Max(LightestChunk, 2 * weights.Between(start + place - 1, start + place));
        }

        return side;
    }

    /// <param name="old">The old text.</param>
    /// <param name="place">The place in it.</param>
    /// <param name="new">The new text.</param>
    /// <param name="costs">Costs by place in the new text, for the place before in the old one; then for this.</param>
    /// <param name="before">Is given, by place in the new text, the end one step before: three bits for an equal end, then one for each marked one.</param>
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
                var (least, end) = Least(diagonal, cutAbove + cutLeft);
                (here.Equal, ends) = (least, (int)end);
            }
            else if (place > 0 && j > 0 && old.Figures[place] is { } figure && figure == @new.Figures[j])
            {
                here.SingleReplaced = diagonal.Equal + SinglePrice + cost + @new.Costs[j];
            }

            if (old.Singles[place])
                here.SingleDeleted = above.Equal + SinglePrice + cost;
            if (@new.Singles[j])
                here.SingleInserted = left.Equal + SinglePrice + @new.Costs[j];

            var deletes = above.Equal + OneWayPrice + cutAbove + @new.Cuts[j];
            here.Deleted = Math.Min(above.Deleted, deletes) + cost;
            ends |= above.Deleted <= deletes ? 1 << 3 : 0;
            var inserts = left.Equal + OneWayPrice + cut + cutLeft;
            here.Inserted = Math.Min(left.Inserted, inserts) + @new.Costs[j];
            ends |= left.Inserted <= inserts ? 1 << 4 : 0;
            // In a replacement all that is deleted comes before what is inserted.
            var replaces = left.Deleted + ReplacementPrice - OneWayPrice;
            here.Replaced = Math.Min(left.Replaced, replaces) + @new.Costs[j];
            ends |= left.Replaced <= replaces ? 1 << 5 : 0;

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
                (i, j) = step switch
                {
                    End.Deleted or End.SingleDeleted => (i - 1, j),
                    End.SingleReplaced => (i - 1, j - 1),
                    _ => (i, j - 1),
                };
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

        End Before()
        {
            var ends = before[i * columns + j];
            return end switch
            {
                End.Equal => (End)(ends & 7),
                End.Deleted => (ends & 1 << 3) != 0 ? End.Deleted : End.Equal,
                End.Inserted => (ends & 1 << 4) != 0 ? End.Inserted : End.Equal,
                End.Replaced => (ends & 1 << 5) != 0 ? End.Replaced : End.Deleted,
                _ => End.Equal,
            };
        }
    }
}
