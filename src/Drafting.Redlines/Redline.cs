using Drafting.Redlines.Alignment;
using Drafting.Redlines.Marking;

namespace Drafting.Redlines;

/// <summary>
/// The differences between two texts, as a careful editor would mark them. Serialised with camel-case property names it
/// is the paragraphs and statistics of a redline in JSON.
/// </summary>
/// <param name="Language">The language of both texts, such as <c>zh</c>.</param>
/// <param name="Paragraphs">
/// Every paragraph of both texts once, in the reading order of the new text; deleted ones where they stood.
/// </param>
/// <param name="Stats">How much changed.</param>
public sealed record Redline(string Language, IReadOnlyList<RedlinedParagraph> Paragraphs, RedlineStats Stats)
{
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
        var marker = new Marker(Cohesion.Of([.. from.Select(p => p.Text), .. to.Select(p => p.Text)]));
        var paragraphs = ReadingOrder.Of(from.Count, to.Count, ParagraphAlignment.Of(from, to))
            .Select(place => Marked(place, from, to, marker))
            .ToList();
        return new(language, paragraphs, RedlineStats.Of(paragraphs));
    }

    private static RedlinedParagraph Marked(
        Place place, IReadOnlyList<RedlineParagraph> from, IReadOnlyList<RedlineParagraph> to, Marker marker)
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
            Side(old, place.From),
            Side(@new, place.To),
            marker.Mark(oldText, newText),
            old is not null && @new is not null && differs && ComparisonKey.Of(oldText) == ComparisonKey.Of(newText));
    }

    private static RedlineSide? Side(RedlineParagraph? paragraph, int? index) =>
        paragraph is null ? null : new(paragraph.Id, index!.Value, paragraph.Label, paragraph.Kind, paragraph.Level);
}
