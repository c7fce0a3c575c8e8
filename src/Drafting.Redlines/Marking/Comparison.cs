using DiffPlex;

namespace Drafting.Redlines.Marking;

/// <summary>
/// Finds the edits between two chunked texts. Common ends are set aside, then runs of chunks that occur once in each text
/// serve as anchors, shorter ones where longer ones leave much open; only what remains between them goes to DiffPlex. So the
/// time is near-linear for texts that are much alike and bounded for those that are not.
/// </summary>
internal sealed class Comparison
{
    private static readonly int[] AnchorLengths = [12, 6, 3, 1];

    /// <summary>Chunks of one side times the other's that DiffPlex is given at once where anchors could still help.</summary>
    private const int SmallEnough = 32 * 32;

    /// <summary>The same where they could not; beyond this the whole is taken as rewritten.</summary>
    private const int LargestAtAll = 300 * 300;

    private readonly ChunkedText _old;
    private readonly ChunkedText _new;
    private readonly List<Edit> _edits = [];

    private Comparison(ChunkedText old, ChunkedText @new) => (_old, _new) = (old, @new);

    public static List<Edit> Edits(ChunkedText old, ChunkedText @new)
    {
        var comparison = new Comparison(old, @new);
        comparison.Compare(new(0, old.Count, 0, @new.Count), 0);
        return comparison._edits;
    }

    private void Compare(Edit open, int anchorLength)
    {
        open = WithoutCommonEnds(open);
        if (open.Deleted == 0 && open.Inserted == 0)
            return;
        var size = (long)open.Deleted * open.Inserted;
        if (size == 0)
        {
            _edits.Add(open);
        }
        else if (size <= SmallEnough || anchorLength == AnchorLengths.Length && size <= LargestAtAll)
        {
            CompareFinely(open);
        }
        else if (anchorLength == AnchorLengths.Length)
        {
            _edits.Add(open);
        }
        else
        {
            foreach (var gap in Anchors.Gaps(_old.Numbers, _new.Numbers, open, AnchorLengths[anchorLength]))
                Compare(gap, anchorLength + 1);
        }
    }

    private Edit WithoutCommonEnds(Edit open)
    {
        var (oldStart, oldEnd, newStart, newEnd) = (open.OldStart, open.OldEnd, open.NewStart, open.NewEnd);
        while (oldStart < oldEnd && newStart < newEnd && _old.Numbers[oldStart] == _new.Numbers[newStart])
            (oldStart, newStart) = (oldStart + 1, newStart + 1);
        while (oldStart < oldEnd && newStart < newEnd && _old.Numbers[oldEnd - 1] == _new.Numbers[newEnd - 1])
            (oldEnd, newEnd) = (oldEnd - 1, newEnd - 1);
        return new(oldStart, oldEnd, newStart, newEnd);
    }

    private void CompareFinely(Edit open)
    {
        // DiffPlex is told the chunks already cut: cut anew, a part could be cut differently at its ends.
        const string oldSide = "old";
        const string newSide = "new";
        var result = new Differ().CreateCustomDiffs(
            oldSide,
            newSide,
            ignoreWhiteSpace: false,
            side => side == oldSide ? _old.Pieces(open.OldStart, open.OldEnd) : _new.Pieces(open.NewStart, open.NewEnd));
        foreach (var block in result.DiffBlocks)
        {
            var oldStart = open.OldStart + block.DeleteStartA;
            var newStart = open.NewStart + block.InsertStartB;
            _edits.Add(new(oldStart, oldStart + block.DeleteCountA, newStart, newStart + block.InsertCountB));
        }
    }
}
