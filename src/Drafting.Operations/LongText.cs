namespace Drafting.Operations;

/// <summary>
/// An immutable text in pieces, so that an edit of a long one copies a piece or two and the references to the others, not the whole.
/// No piece is empty or longer than <see cref="LongestPiece"/>, and no two neighbours fit into one, so that pieces are half full on average.
/// Made by <see cref="TextJoin"/>. A text of one piece is a string.
/// </summary>
internal sealed class LongText
{
    /// <summary>UTF-16 units in one piece: an edit of 100,000 units copies some 150 references and 2 kB.</summary>
    public const int LongestPiece = 1_024;

    private readonly string[] pieces;
    private readonly int count;
    private string? whole;

    /// <summary>Takes over the array, of which the first <paramref name="count"/> are the text's.</summary>
    public LongText(string[] pieces, int count)
    {
        this.pieces = pieces;
        this.count = count;
    }

    /// <summary>The unit at a place.</summary>
    public char this[int index]
    {
        get
        {
            var (piece, offset) = Find(index);
            return pieces[piece][offset];
        }
    }

    /// <summary>The whole text; kept once it was asked for.</summary>
    public override string ToString() => whole ??= string.Concat(pieces.AsSpan(0, count));

    /// <summary>Appends a part of this text to another.</summary>
    public void AppendTo(ref TextJoin join, int start, int length)
    {
        var (first, offset) = Find(start);
        var (last, end) = Find(start + length - 1);
        if (first == last)
        {
            join.Append(pieces[first], offset, length);
            return;
        }

        join.Reserve(count + 2);
        join.Append(pieces[first], offset, pieces[first].Length - offset);
        join.Append(pieces.AsSpan(first + 1, last - first - 1));
        join.Append(pieces[last], 0, end + 1);
    }

    private (int Piece, int Offset) Find(int index)
    {
        var piece = 0;
        while (index >= pieces[piece].Length)
            index -= pieces[piece++].Length;
        return (piece, index);
    }
}
