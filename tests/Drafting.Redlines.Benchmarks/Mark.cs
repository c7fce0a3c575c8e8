namespace Drafting.Redlines.Benchmarks;

/// <summary>One place marked: how many UTF-16 code units are struck out and how many are put in there.</summary>
internal readonly record struct Mark(int Deleted, int Inserted)
{
    /// <summary>A mark of one letter, or one letter for another: confetti.</summary>
    public bool IsShort => Math.Max(Deleted, Inserted) < 2;

    public int Characters => Deleted + Inserted;

    /// <summary>The marks of a paragraph: each run of deletions and insertions is one.</summary>
    public static IEnumerable<Mark> Of(IReadOnlyList<RedlineSegment> segments)
    {
        var open = default(Mark);
        foreach (var segment in segments)
        {
            if (segment.Op == SegmentOp.Equal && open.Characters > 0)
            {
                yield return open;
                open = default;
            }

            if (segment.Op == SegmentOp.Delete)
                open = open with { Deleted = open.Deleted + segment.Text.Length };
            if (segment.Op == SegmentOp.Insert)
                open = open with { Inserted = open.Inserted + segment.Text.Length };
        }

        if (open.Characters > 0)
            yield return open;
    }
}
