using Drafting.Documents;
using Drafting.Formats.Docx.Writing;
using Drafting.Redlines;

namespace Drafting.Formats.Docx.Redlines;

/// <summary>
/// Lays the redline of two texts out: what moved stands at both places, what was changed in it besides as deleted where it was and inserted where it is; where a paragraph was
/// split or joined, its end came or went.
/// </summary>
internal sealed class StepTokens
{
    private readonly RedlineStep step;
    private readonly IReadOnlyList<Paragraph> from;
    private readonly IReadOnlyList<Paragraph> to;
    private readonly RevisionMarks marks;
    private readonly StepNotes notes;
    private readonly int movesBefore;
    private readonly List<RedlineToken> tokens = [];
    private int blocks = -1;

    private StepTokens(RedlineStep step, IReadOnlyList<Paragraph> from, IReadOnlyList<Paragraph> to, RevisionMarks marks, StepNotes notes, int movesBefore) =>
        (this.step, this.from, this.to, this.marks, this.notes, this.movesBefore) = (step, from, to, marks, notes, movesBefore);

    /// <summary>The tokens, of texts 0 and 1. Footnotes are left out: they stand with their references.</summary>
    /// <param name="step">The redline.</param>
    /// <param name="from">The old text: the paragraphs that the redline's indices count.</param>
    /// <param name="to">The new text likewise.</param>
    /// <param name="marks">Whose the changes are of which the redline does not say it.</param>
    /// <param name="notes">The footnotes of both.</param>
    /// <param name="movesBefore">How many moves other steps have taken the numbers of.</param>
    public static IReadOnlyList<RedlineToken> Of(
        RedlineStep step, IReadOnlyList<Paragraph> from, IReadOnlyList<Paragraph> to, RevisionMarks marks, StepNotes notes, int movesBefore)
    {
        var writing = new StepTokens(step, from, to, marks, notes, movesBefore);
        foreach (var block in RedlineBlock.Of(step.Redline))
            writing.Add(block);
        return writing.tokens;
    }

    /// <summary>The text of a row alone.</summary>
    public static IEnumerable<TextToken> OfRow(RedlinedParagraph row, Paragraph? old, Paragraph? @new, string language, RevisionMarks marks, StepNotes notes) =>
        TrackedPiece.Of(row, old, @new, language, notes.IsSame).Select(piece => new TextToken(
            piece.Old is { Footnote: { } gone } && piece.New is null ? Gone(notes.Gone(gone))
                : piece.New is { Footnote: { } came } && piece.Old is null ? Came(notes.Came(came))
                : LifeOf(piece.Old is not null, piece.New is not null, new(marks.By(piece.By))),
            [piece.Old, piece.New]));

    private static Life Came(TrackedChange change) => new(1, 1, Came: change);

    private static Life Gone(TrackedChange change) => new(0, 0, Went: change);

    private static Life LifeOf(bool isOld, bool isNew, TrackedChange change) => isOld && isNew ? new(0, 1) : isOld ? Gone(change) : Came(change);

    private Paragraph? Old(RedlinedParagraph row) => row.From is { } side ? from[side.Index] : null;

    private Paragraph? New(RedlinedParagraph row) => row.To is { } side ? to[side.Index] : null;

    private void Add(RedlineBlock block)
    {
        var rows = block.Rows;
        var number = ++blocks;
        var change = new TrackedChange(MarksOf(rows[^1]), block.Move > 0 ? block.Move + movesBefore : null);
        var range = MoveRange.Of(block, movesBefore, change.Marks);
        if (range is not null)
            tokens.Add(new MoveToken(range, IsStart: true));
        if (block is { IsOldPlace: true } or { Move: > 0, IsJoined: true })
        {
            AddNumber(block.IsOldPlace ? Old(rows[0]) : null, block.IsOldPlace ? null : New(rows[0]), change);
            tokens.AddRange(rows.SelectMany(row => Text(row, block, change)));
            AddEnd(block.IsOldPlace ? Old(rows[0]) : null, block.IsOldPlace ? null : New(rows[0]), EndOf(block, change), number);
        }
        else
        {
            for (var i = 0; i < rows.Count; i++)
            {
                foreach (var (_, place) in block.Within.Where(within => within.Row == i))
                    Add(place);
                AddRow(block, i, change, number);
            }
        }

        if (range is not null)
            tokens.Add(new MoveToken(range, IsStart: false));
    }

    // The end that stays is the last: those of the other parts came with a split or went with a join. A number stands where its paragraph begins, whichever end the paragraph keeps.
    private void AddRow(RedlineBlock block, int i, TrackedChange change, int number)
    {
        var (row, isLast, hasMoved) = (block.Rows[i], i == block.Rows.Count - 1, block.Move > 0);
        AddNumber(hasMoved || (block.IsSplit && i > 0) ? null : Old(row), block.IsJoined && i > 0 ? null : New(row), change);
        tokens.AddRange(Text(row, block, change));
        var end = hasMoved && isLast ? EndOf(block, change) : new TrackedChange(MarksOf(row));
        AddEnd(hasMoved || (block.IsSplit && !isLast) ? null : Old(row), block.IsJoined && !isLast ? null : New(row), end, number);
    }

    private void AddNumber(Paragraph? old, Paragraph? @new, TrackedChange change)
    {
        if (old is not null || @new is not null)
            tokens.Add(new NumberToken(LifeOf(old is not null, @new is not null, change), [LabelOf(old), LabelOf(@new)], [change.Marks]));
    }

    private void AddEnd(Paragraph? old, Paragraph? @new, TrackedChange change, int number) =>
        tokens.Add(new EndToken(LifeOf(old is not null, @new is not null, change), [old, @new], [number]));

    private static string? LabelOf(Paragraph? paragraph) => string.IsNullOrEmpty(paragraph?.Label) ? null : paragraph.Label;

    // LibreOffice loses the end of a paragraph that moved where there is a link in it, so that end came or went.
    private TrackedChange EndOf(RedlineBlock block, TrackedChange change) => HasLinks(block) ? change with { Move = null } : change;

    private bool HasLinks(RedlineBlock block) =>
        block.Rows.SelectMany(row => (block.IsOldPlace ? Old(row) : New(row))?.Text.Ops ?? []).Any(op => op.Attributes?.Values.ContainsKey("link") == true);

    /// <summary>Marks of whoever changed a row as a whole, or its end.</summary>
    private RevisionMarks MarksOf(RedlinedParagraph row) => marks.By(row.EndBy ?? row.Segments.Select(segment => segment.By).LastOrDefault(by => by is not null));

    private IEnumerable<RedlineToken> Text(RedlinedParagraph row, RedlineBlock block, TrackedChange change)
    {
        var pieces = TrackedPiece.Of(row, Old(row), New(row), step.Redline.Language, notes.IsSame);
        if (block.Move == 0)
            return OfRow(row, Old(row), New(row), step.Redline.Language, marks, notes);
        return block.IsOldPlace
            ? pieces.Where(piece => piece.Old is not null).Select(piece => new TextToken(
                Gone(piece.Old!.Footnote is { } gone ? notes.Gone(gone) : new(marks.By(piece.By), piece.Op == SegmentOp.Equal ? change.Move : null)), [piece.Old, null]))
            : pieces.Where(piece => piece.New is not null).Select(piece => new TextToken(
                Came(piece.New!.Footnote is { } came ? notes.Came(came) : new(marks.By(piece.By), piece.Op == SegmentOp.Equal ? change.Move : null)), [null, piece.New]));
    }
}
