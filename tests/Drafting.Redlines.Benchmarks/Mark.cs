namespace Drafting.Redlines.Benchmarks;

/// <summary>One place marked: how many UTF-16 code units are struck out and how many are put in there.</summary>
/// <param name="Deleted">Struck out.</param>
/// <param name="Inserted">Put in; 0 and 0 for a paragraph that only moved.</param>
/// <param name="Editorial">Whether the wording is the same: only spacing and the like differs.</param>
internal readonly record struct Mark(int Deleted, int Inserted, bool Editorial)
{
    /// <summary>A mark of one letter, or one letter for another: confetti.</summary>
    public bool IsShort => Math.Max(Deleted, Inserted) == 1;

    public int Characters => Deleted + Inserted;

    /// <summary>The marks in a stretch of text: each run of deletions and insertions is one.</summary>
    public static List<Mark> Of(IEnumerable<RedlineSegment> segments)
    {
        var marks = new List<Mark>();
        var open = false;
        foreach (var segment in segments)
        {
            if (segment.Op != SegmentOp.Equal)
            {
                var mark = open ? marks[^1] : new(0, 0, Editorial: true);
                if (open)
                    marks.RemoveAt(marks.Count - 1);
                var length = segment.Text.Length;
                marks.Add(segment.Op == SegmentOp.Delete
                    ? new(mark.Deleted + length, mark.Inserted, mark.Editorial && segment.Editorial)
                    : new(mark.Deleted, mark.Inserted + length, mark.Editorial && segment.Editorial));
            }

            open = segment.Op != SegmentOp.Equal;
        }

        return marks;
    }
}
