namespace Drafting.Operations;

/// <summary>Joins parts of texts end to end; what comes out is a string, or a <see cref="LongText"/> where it is longer than one piece.</summary>
internal struct TextJoin
{
    private string[]? pieces;
    private int count;

    // The last piece may still grow. It is a part of a string until something else is added to it.
    private string last;
    private int start;
    private int length;

    /// <summary>Nothing was appended.</summary>
    public readonly bool IsEmpty => length == 0;

    private readonly string Last => start == 0 && length == last.Length ? last : last.Substring(start, length);

    /// <summary>Appends a part of a text, which is a string or a <see cref="LongText"/>.</summary>
    public void Append(object text, int from, int units)
    {
        if (text is string whole)
            Append(whole, from, units);
        else
            ((LongText)text).AppendTo(ref this, from, units);
    }

    /// <summary>Appends a part of a string.</summary>
    public void Append(string text, int from, int units)
    {
        for (; units > LongText.LongestPiece; from += LongText.LongestPiece, units -= LongText.LongestPiece)
            AppendPiece(text, from, LongText.LongestPiece);
        AppendPiece(text, from, units);
    }

    /// <summary>Appends whole pieces of a <see cref="LongText"/>, no two neighbours of which fit into one.</summary>
    public void Append(ReadOnlySpan<string> whole)
    {
        if (whole.IsEmpty)
            return;
        AppendPiece(whole[0], 0, whole[0].Length);
        if (whole.Length == 1)
            return;
        Close();
        Reserve(count + whole.Length);
        whole[1..^1].CopyTo(pieces.AsSpan(count));
        count += whole.Length - 2;
        (last, start, length) = (whole[^1], 0, whole[^1].Length);
    }

    /// <summary>Makes room for so many pieces in all.</summary>
    public void Reserve(int capacity)
    {
        if (pieces is null)
            pieces = new string[Math.Max(4, capacity)];
        else if (pieces.Length < capacity)
            Array.Resize(ref pieces, Math.Max(capacity, 2 * pieces.Length));
    }

    /// <summary>What was appended, as a string or a <see cref="LongText"/>, and its length. Empties the join.</summary>
    public (object Text, int Length) Take()
    {
        var units = length;
        for (var i = 0; i < count; i++)
            units += pieces![i].Length;
        object text;
        if (count == 0)
        {
            text = Last;
        }
        else
        {
            Close();
            text = new LongText(pieces!, count);
        }

        this = default;
        return (text, units);
    }

    private void AppendPiece(string text, int from, int units)
    {
        if (length > 0 && length + units <= LongText.LongestPiece)
        {
            var follows = ReferenceEquals(last, text) && from == start + length;
            if (!follows)
                (last, start) = (string.Concat(last.AsSpan(start, length), text.AsSpan(from, units)), 0);
            length += units;
            return;
        }

        if (length > 0)
            Close();
        (last, start, length) = (text, from, units);
    }

    private void Close()
    {
        Reserve(count + 1);
        pieces![count++] = Last;
    }
}
