using Drafting.Documents;
using Drafting.Formats.Docx.Writing;
using Drafting.Redlines;

namespace Drafting.Formats.Docx.Redlines;

/// <summary>A stretch of a row of a redline, with the formatting that it has in each text.</summary>
/// <param name="Op">Which of the texts has it.</param>
/// <param name="Old">As the old text has it; null where it has not.</param>
/// <param name="New">As the new text has it; null where it has not.</param>
/// <param name="By">Whose change it is, where that is known.</param>
internal sealed record TrackedPiece(SegmentOp Op, Piece? Old, Piece? New, RedlineAuthor? By = null)
{
    /// <summary>
    /// The pieces of a row in order. A redline compares words alone; references to footnotes are laid into it here: one that both texts have at
    /// corresponding places is kept, any other came or went.
    /// </summary>
    /// <param name="row">The row.</param>
    /// <param name="old">The old paragraph, or null.</param>
    /// <param name="new">The new paragraph, or null.</param>
    /// <param name="language">Of both.</param>
    /// <param name="isSameNote">Whether an old footnote and a new one are counterparts, by their ids.</param>
    public static IReadOnlyList<TrackedPiece> Of(RedlinedParagraph row, Paragraph? old, Paragraph? @new, string language, Func<string, string, bool> isSameNote)
    {
        var pieces = new List<TrackedPiece>();
        var (olds, news) = (Part(old, row.From?.Part, language), Part(@new, row.To?.Part, language));

        // Brings both sides to text, where they are to go on.
        void PassReferences(bool onOld, bool onNew)
        {
            while ((onOld && olds.First?.Value.Footnote is not null) || (onNew && news.First?.Value.Footnote is not null))
            {
                var (o, n) = (olds.First?.Value.Footnote, news.First?.Value.Footnote);
                var isKept = o is not null && n is not null && isSameNote(o, n);
                var takesOld = isKept || (onOld && o is not null);
                pieces.Add(new(isKept ? SegmentOp.Equal : takesOld ? SegmentOp.Delete : SegmentOp.Insert, takesOld ? Take(olds, 0) : null, isKept || !takesOld ? Take(news, 0) : null));
            }
        }

        foreach (var segment in row.Segments)
        {
            var (onOld, onNew) = (segment.Op != SegmentOp.Insert, segment.Op != SegmentOp.Delete);
            for (var left = segment.Text.Length; left > 0;)
            {
                PassReferences(onOld, onNew);
                var length = Math.Min(left, Math.Min(onOld ? olds.First!.Value.Text.Length : left, onNew ? news.First!.Value.Text.Length : left));
                pieces.Add(new(segment.Op, onOld ? Take(olds, length) : null, onNew ? Take(news, length) : null, segment.By));
                left -= length;
            }
        }

        PassReferences(onOld: true, onNew: true);
        return pieces;
    }

    private static Piece Take(LinkedList<Piece> pieces, int length)
    {
        var piece = pieces.First!.Value;
        pieces.RemoveFirst();
        if (length == piece.Text.Length)
            return piece;
        pieces.AddFirst(piece.Slice(length, piece.Text.Length - length));
        return piece.Slice(0, length);
    }

    // A reference between two parts belongs to the text before it.
    private static LinkedList<Piece> Part(Paragraph? paragraph, RedlinePart? part, string language)
    {
        var pieces = new LinkedList<Piece>();
        if (paragraph is null)
            return pieces;
        var (start, end) = part is null ? (0, int.MaxValue) : (part.Start, part.Start + part.Length);
        var at = 0;
        foreach (var piece in Piece.Of(paragraph.Text, language, paragraph.Kind))
        {
            var (from, to) = (Math.Max(start, at), Math.Min(end, at + piece.Text.Length));
            if (piece.Footnote is not null ? at <= end && (at > start || part is null or { Number: 1 }) : from < to)
                pieces.AddLast(piece.Footnote is not null ? piece : piece.Slice(from - at, to - from));
            at += piece.Text.Length;
        }

        return pieces;
    }
}
