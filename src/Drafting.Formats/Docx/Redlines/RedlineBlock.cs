using Drafting.Operations;
using Drafting.Redlines;

namespace Drafting.Formats.Docx.Redlines;

/// <summary>What a run of a redline's rows is in Word: one paragraph, or those of a split or joined one; or the place that a moved one left.</summary>
/// <param name="Rows">The rows; several where a paragraph was split or joined.</param>
/// <param name="Move">Which move it belongs to, from 1: the same number at both places. 0 where it did not move.</param>
/// <param name="IsOldPlace">Whether it is the place that was left.</param>
internal sealed record RedlineBlock(IReadOnlyList<RedlinedParagraph> Rows, int Move = 0, bool IsOldPlace = false)
{
    /// <summary>Places left by others that stood between the rows of a joined paragraph, each with the row it stood before.</summary>
    public IReadOnlyList<(int Row, RedlineBlock Place)> Within { get; private init; } = [];

    public bool IsSplit => Rows.Count > 1 && Rows[0].From!.Part is not null;

    public bool IsJoined => Rows.Count > 1 && Rows[0].To!.Part is not null;

    /// <summary>
    /// All blocks in the order of the file, so that those with an old side stand in the order of the old text and those with a new side in that of the new one.
    /// Footnotes are left out: they stand with their references.
    /// </summary>
    public static IReadOnlyList<RedlineBlock> Of(Redline redline)
    {
        var (moves, last) = (0, -1);
        var blocks = new List<RedlineBlock>();
        var old = new List<RedlineBlock>();
        foreach (var rows in Groups([.. redline.Paragraphs.SelectMany(Apart).Where(row => !IsNote(row.To ?? row.From))]))
        {
            if (rows[0].To is null)
            {
                old.Add(new(rows));
                continue;
            }

            // Where a part of several has moved, all of them are shown as moved.
            var hasMoved = rows.Exists(row => row.HasMoved || row.From?.Index < last);
            var block = new RedlineBlock(rows, hasMoved ? ++moves : 0);
            blocks.Add(block);
            if (hasMoved)
                old.AddRange(OldPlaces(block));
            else
                last = rows.Max(row => row.From?.Index) ?? last;
        }

        var left = new Queue<RedlineBlock>(old.OrderBy(place => place.Rows[0].From!.Index));
        var ordered = new List<RedlineBlock>();
        foreach (var block in blocks)
        {
            var within = new List<(int, RedlineBlock)>();
            for (var row = 0; block.Move == 0 && row < block.Rows.Count; row++)
            {
                while (left.TryPeek(out var place) && place.Rows[0].From!.Index < block.Rows[row].From?.Index)
                {
                    left.Dequeue();
                    if (row == 0)
                        ordered.Add(place);
                    else
                        within.Add((row, place));
                }
            }

            ordered.Add(block with { Within = within });
        }

        return [.. ordered, .. left];
    }

    private static bool IsNote(RedlineSide? side) => side?.Kind == WireName.Of(ParagraphKind.Footnote);

    // A footnote that became a paragraph of the text, or the other way round, is no change that Word can track: one goes, one comes.
    private static IEnumerable<RedlinedParagraph> Apart(RedlinedParagraph row)
    {
        if (row.From is null || row.To is null || IsNote(row.From) == IsNote(row.To))
            return [row];
        return
        [
            new(RedlineChange.Deleted, row.From, null, [.. row.Segments.Where(segment => segment.Op != SegmentOp.Insert).Select(segment => segment with { Op = SegmentOp.Delete })]),
            new(RedlineChange.Inserted, null, row.To, [.. row.Segments.Where(segment => segment.Op != SegmentOp.Delete).Select(segment => segment with { Op = SegmentOp.Insert })]),
        ];
    }

    // One place for the whole of a split paragraph; each of several joined had its own.
    private static IEnumerable<RedlineBlock> OldPlaces(RedlineBlock block) =>
        block.IsJoined ? block.Rows.Select(row => new RedlineBlock([row], block.Move, IsOldPlace: true)) : [block with { IsOldPlace = true }];

    private static IEnumerable<List<RedlinedParagraph>> Groups(List<RedlinedParagraph> rows)
    {
        for (var i = 0; i < rows.Count;)
        {
            var group = rows.Skip(i).TakeWhile((row, ahead) => ahead == 0
                || (row.From?.Part is not null && row.From.Index == rows[i].From?.Index && rows[i].From!.Part is not null)
                || (row.To?.Part is not null && row.To.Index == rows[i].To?.Index && rows[i].To!.Part is not null)).ToList();
            yield return group;
            i += group.Count;
        }
    }
}
