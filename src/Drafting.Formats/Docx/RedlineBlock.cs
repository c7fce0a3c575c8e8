using Drafting.Operations;
using Drafting.Redlines;

namespace Drafting.Formats.Docx;

/// <summary>What a run of a redline's rows is in Word: one paragraph, or those of a split or joined one; or the place that a moved one left.</summary>
/// <param name="Rows">The rows; several where a paragraph was split or joined.</param>
/// <param name="Move">Which move it belongs to, from 1: the same number at both places. 0 where it did not move.</param>
/// <param name="IsOldPlace">Whether it is the place that was left.</param>
internal sealed record RedlineBlock(IReadOnlyList<RedlinedParagraph> Rows, int Move = 0, bool IsOldPlace = false)
{
    public bool IsSplit => Rows.Count > 1 && Rows[0].From!.Part is not null;

    public bool IsJoined => Rows.Count > 1 && Rows[0].To!.Part is not null;

    /// <summary>
    /// All blocks in the order of the file, so that those with an old side stand in the order of the old text and those with a new side in that of the new one.
    /// Footnotes are left out: they stand with their references.
    /// </summary>
    public static IReadOnlyList<RedlineBlock> Of(Redline redline)
    {
        var moves = 0;
        var blocks = Groups([.. redline.Paragraphs.Where(row => row.Kind != WireName.Of(ParagraphKind.Footnote))])
            .Select(rows => new RedlineBlock(rows, rows.TrueForAll(row => row.HasMoved) ? ++moves : 0)).ToList();
        var left = new Queue<RedlineBlock>(blocks.Where(block => block.Move > 0).SelectMany(OldPlaces).OrderBy(place => place.Rows[0].From!.Index));
        var ordered = new List<RedlineBlock>();
        foreach (var block in blocks)
        {
            var standing = block.Move > 0 ? null : block.Rows.Select(row => row.From?.Index).Max();
            while (left.TryPeek(out var place) && place.Rows[0].From!.Index < standing && !(block.IsJoined && place.Rows[0].From!.Index > block.Rows[0].From!.Index))
                ordered.Add(left.Dequeue());
            ordered.Add(block);
        }

        return [.. ordered, .. left];
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
