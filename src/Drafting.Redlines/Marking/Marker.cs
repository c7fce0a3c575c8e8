namespace Drafting.Redlines.Marking;

/// <summary>Marks what differs between two versions of one paragraph.</summary>
internal static class Marker
{
    /// <summary>The marked paragraph; for exchanged texts the same with insertions and deletions exchanged.</summary>
    public static IReadOnlyList<RedlineSegment> Mark(string oldText, string newText)
    {
        if (oldText == newText)
            return oldText.Length == 0 ? [] : [new(SegmentOp.Equal, oldText)];
        if (oldText.Length == 0)
            return [new(SegmentOp.Insert, newText)];
        if (newText.Length == 0)
            return [new(SegmentOp.Delete, oldText)];
        // Among equally short differences the search prefers one side; one fixed order of the two makes it fair.
        return string.CompareOrdinal(oldText, newText) < 0
            ? Segments(oldText, newText, new(exchanged: false))
            : Segments(newText, oldText, new(exchanged: true));
    }

    private static List<RedlineSegment> Segments(string oldText, string newText, Segmenter segments)
    {
        var (old, @new) = ChunkedText.Pair(oldText, newText);
        var (oldAt, newAt) = (0, 0);
        foreach (var edit in new Tidying(old, @new).Tidy(Comparison.Edits(old, @new)))
        {
            AddEqual(edit.OldStart, edit.NewStart);
            var oldPart = old.TextOf(edit.OldStart, edit.OldEnd);
            var newPart = @new.TextOf(edit.NewStart, edit.NewEnd);
            AddDifferent(edit, oldPart, newPart);
            (oldAt, newAt) = (edit.OldEnd, edit.NewEnd);
        }

        AddEqual(old.Count, @new.Count);
        return segments.Finish();

        void AddDifferent(Edit edit, ReadOnlySpan<char> oldPart, ReadOnlySpan<char> newPart)
        {
            if (Typography.WordingOf(oldPart) == Typography.WordingOf(newPart))
            {
                Spacing.Mark(oldPart, newPart, segments);
                return;
            }

            if (edit is { Deleted: 1, Inserted: 1 } && old.Chunks[edit.OldStart].Class == ChunkClass.Date && @new.Chunks[edit.NewStart].Class == ChunkClass.Date
                && Dates.OnlyDifference(oldPart, newPart) is var (oldRange, newRange))
            {
                Spacing.Mark(oldPart[..oldRange.Start], newPart[..newRange.Start], segments);
                segments.Differing(oldPart[oldRange], newPart[newRange], editorial: false);
                Spacing.Mark(oldPart[oldRange.End..], newPart[newRange.End..], segments);
                return;
            }

            segments.Differing(oldPart, newPart, editorial: false);
        }

        void AddEqual(int oldEnd, int newEnd)
        {
            if (old.TextOf(oldAt, oldEnd) is var text && text.SequenceEqual(@new.TextOf(newAt, newEnd)))
            {
                segments.Equal(text);
                return;
            }

            for (; oldAt < oldEnd; oldAt++, newAt++)
                Spacing.Mark(old.TextOf(oldAt, oldAt + 1), @new.TextOf(newAt, newAt + 1), segments);
        }
    }
}
