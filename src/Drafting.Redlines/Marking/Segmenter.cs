using System.Text;

namespace Drafting.Redlines.Marking;

/// <summary>
/// Collects marked text: equal text that meets is joined, and of what differs at one place the deletion comes first. A place
/// is editorial if all that meets there is.
/// </summary>
/// <param name="exchanged">True where the texts were compared the other way round: what is called old is the new text.</param>
internal sealed class Segmenter(bool exchanged)
{
    private readonly List<RedlineSegment> _segments = [];
    private readonly StringBuilder _equal = new();
    private readonly StringBuilder _old = new();
    private readonly StringBuilder _new = new();
    private bool _editorial = true;

    public void Equal(ReadOnlySpan<char> text)
    {
        if (text.Length == 0)
            return;
        FlushChange();
        _equal.Append(text);
    }

    public void Differing(ReadOnlySpan<char> old, ReadOnlySpan<char> @new, bool editorial)
    {
        if (old.Length == 0 && @new.Length == 0)
            return;
        FlushEqual();
        _old.Append(old);
        _new.Append(@new);
        _editorial &= editorial;
    }

    public List<RedlineSegment> Finish()
    {
        FlushEqual();
        FlushChange();
        return _segments;
    }

    private void FlushEqual() => Flush(_equal, SegmentOp.Equal, editorial: false);

    private void FlushChange()
    {
        Flush(exchanged ? _new : _old, SegmentOp.Delete, _editorial);
        Flush(exchanged ? _old : _new, SegmentOp.Insert, _editorial);
        _editorial = true;
    }

    private void Flush(StringBuilder text, SegmentOp op, bool editorial)
    {
        if (text.Length > 0)
            _segments.Add(new(op, text.ToString(), editorial));
        text.Clear();
    }
}
