using System.Globalization;

namespace Drafting.Redlines.Marking;

/// <summary>
/// Says of each change whose it is. A redline's marks are not the changes that somebody tracked: they keep to words and phrases. So within a marked stretch the author
/// changes where the tracked changes' does, and what no tracked change touches goes with the text beside it: with what stands before it in the stretch, or after
/// it, or, where nothing in the stretch is anybody's, with the one author of the other half of the replacement.
/// </summary>
internal static class Attribution
{
    /// <summary>The row with its changes' authors.</summary>
    /// <param name="row">A row of a redline.</param>
    /// <param name="old">Its old paragraph, or null.</param>
    /// <param name="new">Its new paragraph, or null.</param>
    public static RedlinedParagraph Of(RedlinedParagraph row, RedlineParagraph? old, RedlineParagraph? @new)
    {
        var (oldAt, newAt) = (row.From?.Part?.Start ?? 0, row.To?.Part?.Start ?? 0);
        var segments = new List<RedlineSegment>();
        var mark = new List<RedlineSegment>();
        foreach (var segment in row.Segments)
        {
            var pieces = segment.Op switch
            {
                SegmentOp.Delete => Cut(segment, old!, oldAt),
                SegmentOp.Insert => Cut(segment, @new!, newAt),
                _ when row.HasMoved => Cut(segment, @new!, newAt) is [{ By: null }] ? Cut(segment, old!, oldAt) : Cut(segment, @new!, newAt),
                _ => [segment],
            };
            if (segment.Op == SegmentOp.Equal)
            {
                segments.AddRange(Agreed(mark));
                mark.Clear();
                segments.AddRange(pieces);
            }
            else
            {
                mark.AddRange(pieces);
            }

            oldAt += segment.Op == SegmentOp.Insert ? 0 : segment.Text.Length;
            newAt += segment.Op == SegmentOp.Delete ? 0 : segment.Text.Length;
        }

        segments.AddRange(Agreed(mark));
        return row with { Segments = segments, EndBy = EndBy(row, old, @new) };
    }

    private static RedlineAuthor? EndBy(RedlinedParagraph row, RedlineParagraph? old, RedlineParagraph? @new)
    {
        var came = row.From is null || row.HasMoved || row.Division == RedlineDivision.Split ? @new : null;
        var went = row.To is null || row.HasMoved || row.Division == RedlineDivision.Joined ? old : null;
        return (came is null ? null : At(came, came.Text.Length)) ?? (went is null ? null : At(went, went.Text.Length));
    }

    // Both halves of a replacement, of which one may touch no tracked change.
    private static IEnumerable<RedlineSegment> Agreed(List<RedlineSegment> mark)
    {
        var authors = mark.Select(piece => piece.By).OfType<RedlineAuthor>().ToList();
        var only = authors.DistinctBy(author => author.Name).Count() == 1 ? Together(authors) : null;
        return mark.Select(piece => piece.By is null ? piece with { By = only } : piece).ToList();
    }

    private static List<RedlineSegment> Cut(RedlineSegment segment, RedlineParagraph paragraph, int start)
    {
        var cuts = new List<(int End, List<RedlineAuthor> By)>();
        var starts = StringInfo.ParseCombiningCharacters(segment.Text);
        for (var i = 0; i < starts.Length; i++)
        {
            var end = i + 1 < starts.Length ? starts[i + 1] : segment.Text.Length;
            var by = Enumerable.Range(starts[i], end - starts[i]).Select(offset => At(paragraph, start + offset)).FirstOrDefault(author => author is not null);
            if (cuts.Count > 0 && (by is null || cuts[^1].By.Count == 0 || cuts[^1].By[^1].Name == by.Name))
                cuts[^1] = (end, cuts[^1].By);
            else
                cuts.Add((end, []));
            if (by is not null)
                cuts[^1].By.Add(by);
        }

        return [.. cuts.Select((cut, i) => segment with { Text = segment.Text[(i == 0 ? 0 : cuts[i - 1].End)..cut.End], By = cut.By.Count == 0 ? null : Together(cut.By) })];
    }

    private static RedlineAuthor? At(RedlineParagraph paragraph, int offset)
    {
        var (first, end) = (0, paragraph.Authored.Count);
        while (first < end)
        {
            var middle = (first + end) / 2;
            var stretch = paragraph.Authored[middle];
            if (offset < stretch.Start)
                end = middle;
            else if (offset >= stretch.Start + stretch.Length)
                first = middle + 1;
            else
                return stretch.By;
        }

        return null;
    }

    private static RedlineAuthor Together(List<RedlineAuthor> ofOne) => ofOne[0] with { At = ofOne.Max(author => author.At) };
}
