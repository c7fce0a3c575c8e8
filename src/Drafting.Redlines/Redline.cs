using Drafting.Redlines.Alignment;
using Drafting.Redlines.Marking;

namespace Drafting.Redlines;

/// <summary>
/// The differences between two texts, as a careful editor would mark them. Serialised with camel-case property names it
/// is the paragraphs and statistics of a redline in JSON.
/// </summary>
/// <param name="Language">The language of both texts, such as <c>zh</c>.</param>
/// <param name="Paragraphs">
/// Every paragraph of both texts once, or once for each of its parts, in the reading order of the new text; deleted ones where they
/// stood.
/// </param>
/// <param name="Stats">How much changed.</param>
public sealed record Redline(string Language, IReadOnlyList<RedlinedParagraph> Paragraphs, RedlineStats Stats)
{
    /// <summary>The paragraphs in reading order, and the places that moved ones left.</summary>
    public IReadOnlyList<RedlinePlace> Places => EarlierOrder.With(
        [.. Paragraphs.Select((_, i) => new RedlinePlace(i))],
        place => Paragraphs[place.Paragraph] is { HasMoved: false, From: { } from } ? from.Index : null,
        Paragraphs.Select((p, i) => (p, i)).Where(x => x.p.HasMoved).Select(x => (x.p.From!.Index, new RedlinePlace(x.i, RedlineStage.From))));

    /// <summary>
    /// Compares two texts. Comparing them the other way round gives the same differences with insertions and deletions
    /// exchanged.
    /// </summary>
    /// <param name="from">The old text, in reading order.</param>
    /// <param name="to">The new text, in reading order.</param>
    /// <param name="language">The language of both.</param>
    public static Redline Compare(IReadOnlyList<RedlineParagraph> from, IReadOnlyList<RedlineParagraph> to, string language)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        ArgumentNullException.ThrowIfNull(language);
        var places = ReadingOrder.Of(from.Count, to.Count, ParagraphAlignment.Of(from, to));
        var paragraphs = new List<RedlinedParagraph>(places.Count);
        while (paragraphs.Count < places.Count)
            paragraphs.AddRange(Marked(places, paragraphs.Count, from, to));
        if (from.Concat(to).Any(paragraph => paragraph.Authored.Count > 0))
            paragraphs = [.. paragraphs.Select(row => Attribution.Of(row, row.From is { } f ? from[f.Index] : null, row.To is { } t ? to[t.Index] : null))];
        return Of(language, paragraphs);
    }

    /// <summary>Differences that are known without comparing, such as those of proposals.</summary>
    /// <param name="language">Of both texts.</param>
    /// <param name="paragraphs">As a comparison would give them.</param>
    public static Redline Of(string language, IReadOnlyList<RedlinedParagraph> paragraphs) => new(language, paragraphs, RedlineStats.Of(paragraphs));

    /// <summary>The differences between two states of one paragraph.</summary>
    public static IReadOnlyList<RedlineSegment> Mark(string from, string to)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        return Marker.Mark(from, to);
    }

    /// <summary>The paragraph at a place, or all parts of the divided one that begins there.</summary>
    private static IEnumerable<RedlinedParagraph> Marked(
        IReadOnlyList<Place> places, int at, IReadOnlyList<RedlineParagraph> from, IReadOnlyList<RedlineParagraph> to)
    {
        var place = places[at];
        var parts = places.Skip(at).TakeWhile(p => p.From is not null && p.To is not null && (p.From == place.From || p.To == place.To)).ToList();
        return parts.Count < 2 ? [Marked(place, from, to)]
            : parts[1].From == place.From ? Split(parts, from[place.From!.Value], to)
            : Joined(parts, from, to[place.To!.Value]);
    }

    private static IEnumerable<RedlinedParagraph> Split(List<Place> parts, RedlineParagraph old, IReadOnlyList<RedlineParagraph> to)
    {
        var marked = PartMarker.Mark(old.Text, [.. parts.Select(p => to[p.To!.Value].Text)], oneIsOld: true);
        var stretches = Stretches(marked, SegmentOp.Insert);
        return parts.Select((p, i) => new RedlinedParagraph(
            p.Moved ? RedlineChange.MovedAndChanged : RedlineChange.Changed,
            Side(old, p.From) with { Part = stretches[i] },
            Side(to[p.To!.Value], p.To),
            marked[i]));
    }

    private static IEnumerable<RedlinedParagraph> Joined(List<Place> parts, IReadOnlyList<RedlineParagraph> from, RedlineParagraph @new)
    {
        var marked = PartMarker.Mark(@new.Text, [.. parts.Select(p => from[p.From!.Value].Text)], oneIsOld: false);
        var stretches = Stretches(marked, SegmentOp.Delete);
        return parts.Select((p, i) => new RedlinedParagraph(
            p.Moved ? RedlineChange.MovedAndChanged : RedlineChange.Changed,
            Side(from[p.From!.Value], p.From),
            Side(@new, p.To) with { Part = stretches[i] },
            marked[i]));
    }

    private static List<RedlinePart> Stretches(List<IReadOnlyList<RedlineSegment>> marked, SegmentOp without)
    {
        var stretches = new List<RedlinePart>(marked.Count);
        var start = 0;
        foreach (var segments in marked)
        {
            var length = segments.Where(s => s.Op != without).Sum(s => s.Text.Length);
            stretches.Add(new(stretches.Count + 1, marked.Count, start, length));
            start += length;
        }

        return stretches;
    }

    private static RedlinedParagraph Marked(
        Place place, IReadOnlyList<RedlineParagraph> from, IReadOnlyList<RedlineParagraph> to)
    {
        var old = place.From is { } f ? from[f] : null;
        var @new = place.To is { } t ? to[t] : null;
        var oldText = old?.Text ?? "";
        var newText = @new?.Text ?? "";
        var differs = oldText != newText;
        var change = (old, @new) switch
        {
            (null, _) => RedlineChange.Inserted,
            (_, null) => RedlineChange.Deleted,
            var (o, n) => (place.Moved, differs || o.Kind != n.Kind || o.Level != n.Level) switch
            {
                (false, false) => RedlineChange.Unchanged,
                (false, true) => RedlineChange.Changed,
                (true, false) => RedlineChange.Moved,
                (true, true) => RedlineChange.MovedAndChanged,
            },
        };
        return new(
            change,
            old is null ? null : Side(old, place.From),
            @new is null ? null : Side(@new, place.To),
            Marker.Mark(oldText, newText),
            old is not null && @new is not null && differs && ComparisonKey.Of(oldText) == ComparisonKey.Of(newText));
    }

    private static RedlineSide Side(RedlineParagraph paragraph, int? index) =>
        new(paragraph.Id, index!.Value, paragraph.Label, paragraph.Kind, paragraph.Level, Notes: paragraph.Notes.Count == 0 ? null : paragraph.Notes);
}
