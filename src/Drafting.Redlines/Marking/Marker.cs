namespace Drafting.Redlines.Marking;

/// <summary>Marks what differs between two versions of one paragraph.</summary>
internal sealed class Marker(Cohesion cohesion)
{
    /// <summary>The marked paragraph; for exchanged texts the same with insertions and deletions exchanged.</summary>
    public IReadOnlyList<RedlineSegment> Mark(string oldText, string newText)
    {
        if (oldText == newText)
            return oldText.Length == 0 ? [] : [new(SegmentOp.Equal, oldText)];
        if (oldText.Length == 0)
            return [new(SegmentOp.Insert, newText)];
        if (newText.Length == 0)
            return [new(SegmentOp.Delete, oldText)];
        // Among equally short differences the search prefers one side; one fixed order of the two makes it fair.
        return string.CompareOrdinal(oldText, newText) < 0
            ? Segments(oldText, newText, SegmentOp.Delete, SegmentOp.Insert)
            : Segments(newText, oldText, SegmentOp.Insert, SegmentOp.Delete);
    }

    private List<RedlineSegment> Segments(string oldText, string newText, SegmentOp onlyOld, SegmentOp onlyNew)
    {
        var (old, @new) = ChunkedText.Pair(oldText, newText);
        var edits = new Tidying(old, @new, cohesion).Tidy(Comparison.Edits(old, @new));
        var segments = new List<RedlineSegment>(edits.Count * 3 + 1);
        var at = 0;
        foreach (var edit in edits)
        {
            Add(SegmentOp.Equal, old, at, edit.OldStart);
            if (onlyOld == SegmentOp.Delete)
                Add(onlyOld, old, edit.OldStart, edit.OldEnd);
            Add(onlyNew, @new, edit.NewStart, edit.NewEnd);
            if (onlyOld == SegmentOp.Insert)
                Add(onlyOld, old, edit.OldStart, edit.OldEnd);
            at = edit.OldEnd;
        }

        Add(SegmentOp.Equal, old, at, old.Count);
        return segments;

        void Add(SegmentOp op, ChunkedText text, int start, int end)
        {
            if (end > start)
                segments.Add(new(op, text.TextOf(start, end)));
        }
    }
}
