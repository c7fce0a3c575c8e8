using System.Text;

namespace Drafting.Redlines.Marking;

/// <summary>
/// Collects marked text: equal text that meets is joined, and of what differs at one place the deletion comes first.
/// </summary>
/// <param name="exchanged">True where the texts were compared the other way round: what is called old is the new text.</param>
internal sealed class Segmenter(bool exchanged)
{
    private readonly List<RedlineSegment> _segments = [];
    private readonly StringBuilder _equal = new();
    private readonly StringBuilder _old = new();
    private readonly StringBuilder _new = new();

    public void Equal(ReadOnlySpan<char> text)
    {
        if (text.Length == 0)
            return;
        FlushChange();
        _equal.Append(text);
    }

    public void OnlyOld(ReadOnlySpan<char> text) => Change(_old, text);

    public void OnlyNew(ReadOnlySpan<char> text) => Change(_new, text);

    public List<RedlineSegment> Finish()
    {
        FlushEqual();
        FlushChange();
        return _segments;
    }

    private void Change(StringBuilder side, ReadOnlySpan<char> text)
    {
        if (text.Length == 0)
            return;
        FlushEqual();
        side.Append(text);
    }

    private void FlushEqual() => Flush(_equal, SegmentOp.Equal);

    private void FlushChange()
    {
        Flush(exchanged ? _new : _old, SegmentOp.Delete);
        Flush(exchanged ? _old : _new, SegmentOp.Insert);
    }

    private void Flush(StringBuilder text, SegmentOp op)
    {
        if (text.Length > 0)
            _segments.Add(new(op, text.ToString()));
        text.Clear();
    }
}
