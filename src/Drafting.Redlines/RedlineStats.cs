namespace Drafting.Redlines;

/// <summary>How much changed. The first eight count paragraphs.</summary>
/// <param name="Unchanged">Paragraphs kept as they were.</param>
/// <param name="Changed">Paragraphs changed in place.</param>
/// <param name="Split">Old paragraphs split into several, moved or not; not among the changed ones.</param>
/// <param name="Joined">New paragraphs joined from several, moved or not; not among the changed ones.</param>
/// <param name="Inserted">New paragraphs.</param>
/// <param name="Deleted">Paragraphs left out.</param>
/// <param name="Moved">Paragraphs moved without a change.</param>
/// <param name="MovedAndChanged">Paragraphs moved and changed.</param>
/// <param name="Editorial">Of the changed ones, those that differ in spacing and the like only.</param>
/// <param name="Marks">Places where the wording is marked: each run of deleted or inserted text, or both together, counts once.</param>
/// <param name="EditorialMarks">Places where only spacing and the like is marked.</param>
/// <param name="CharactersInserted">UTF-16 code units only in the new text.</param>
/// <param name="CharactersDeleted">UTF-16 code units only in the old text.</param>
public sealed record RedlineStats(
    int Unchanged,
    int Changed,
    int Split,
    int Joined,
    int Inserted,
    int Deleted,
    int Moved,
    int MovedAndChanged,
    int Editorial,
    int Marks,
    int EditorialMarks,
    int CharactersInserted,
    int CharactersDeleted)
{
    internal static RedlineStats Of(IReadOnlyList<RedlinedParagraph> paragraphs)
    {
        var counts = paragraphs.Where(p => p.Division is null).CountBy(p => p.Change).ToDictionary();
        return new(
            counts.GetValueOrDefault(RedlineChange.Unchanged),
            counts.GetValueOrDefault(RedlineChange.Changed),
            paragraphs.Count(p => p.From?.Part is { Number: 1 }),
            paragraphs.Count(p => p.To?.Part is { Number: 1 }),
            counts.GetValueOrDefault(RedlineChange.Inserted),
            counts.GetValueOrDefault(RedlineChange.Deleted),
            counts.GetValueOrDefault(RedlineChange.Moved),
            counts.GetValueOrDefault(RedlineChange.MovedAndChanged),
            paragraphs.Count(p => p.Editorial),
            paragraphs.Sum(p => MarksIn(p.Segments, editorial: false)),
            paragraphs.Sum(p => MarksIn(p.Segments, editorial: true)),
            Characters(paragraphs, SegmentOp.Insert),
            Characters(paragraphs, SegmentOp.Delete));
    }

    private static int MarksIn(IReadOnlyList<RedlineSegment> segments, bool editorial) =>
        segments.Where((s, i) => s.Op != SegmentOp.Equal && s.Editorial == editorial && (i == 0 || segments[i - 1].Op == SegmentOp.Equal)).Count();

    private static int Characters(IReadOnlyList<RedlinedParagraph> paragraphs, SegmentOp op) =>
        paragraphs.Sum(p => p.Segments.Where(s => s.Op == op).Sum(s => s.Text.Length));
}
