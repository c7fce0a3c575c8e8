namespace Drafting.Redlines.Marking;

/// <summary>A paragraph after the first of two steps, from which the second step takes stretch after stretch.</summary>
/// <param name="first">The paragraph in the redline of the first step; several where it was joined.</param>
internal sealed class StagedText(IReadOnlyList<RedlinedParagraph> first)
{
    private readonly Queue<RedlineSegment> _segments = new(first.SelectMany(p => p.Segments));
    private readonly List<StagedSegment> _taken = [];
    private int _used;

    /// <summary>
    /// The text that the second step's segments mark, with what the first step marked in it; what the first step deleted at its end
    /// belongs to it.
    /// </summary>
    public IReadOnlyList<StagedSegment> Take(IReadOnlyList<RedlineSegment> second)
    {
        foreach (var segment in second)
        {
            if (segment.Op == SegmentOp.Insert)
                Add(new(segment.Text, RedlineStage.To, Editorial: segment.Editorial));
            else
                TakeBetween(segment);
        }

        TakeDeleted();
        List<StagedSegment> result = [.. _taken];
        _taken.Clear();
        return result;
    }

    private void TakeBetween(RedlineSegment second)
    {
        var (length, goes) = (second.Text.Length, second.Op == SegmentOp.Delete);
        while (length > 0)
        {
            TakeDeleted();
            var segment = _segments.Peek();
            var taken = Math.Min(length, segment.Text.Length - _used);
            var came = segment.Op == SegmentOp.Insert;
            Add(new(
                segment.Text.Substring(_used, taken), came ? RedlineStage.Via : RedlineStage.From, goes ? RedlineStage.To : null,
                Editorial: (came || goes) && (!came || segment.Editorial) && (!goes || second.Editorial)));
            length -= taken;
            _used += taken;
            if (_used == segment.Text.Length)
                Next();
        }
    }

    private void TakeDeleted()
    {
        while (_segments.TryPeek(out var segment) && segment.Op == SegmentOp.Delete)
        {
            Add(new(segment.Text, RedlineStage.From, RedlineStage.Via, segment.Editorial));
            Next();
        }
    }

    private void Next()
    {
        _segments.Dequeue();
        _used = 0;
    }

    private void Add(StagedSegment segment)
    {
        if (_taken.Count > 0 && _taken[^1] with { Text = segment.Text } == segment)
            _taken[^1] = segment with { Text = _taken[^1].Text + segment.Text };
        else
            _taken.Add(segment);
    }
}
