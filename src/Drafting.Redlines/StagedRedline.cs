using Drafting.Redlines.Alignment;
using Drafting.Redlines.Marking;

namespace Drafting.Redlines;

/// <summary>
/// Three texts compared, such as template, version and draft: what came in and what went at which step. It is the redline of
/// the first step and that of the second, laid over each other at the text between.
/// </summary>
/// <param name="Language">The language of all three.</param>
/// <param name="Paragraphs">
/// The paragraphs of the last text in order; those only in earlier texts where they stood, those divided by the second step once for each part.
/// </param>
/// <param name="First">How much the first step changed.</param>
/// <param name="Second">How much the second step changed.</param>
/// <param name="Places">The paragraphs in reading order, and the places that moved ones left at either step.</param>
public sealed record StagedRedline(
    string Language, IReadOnlyList<StagedParagraph> Paragraphs, RedlineStats First, RedlineStats Second, IReadOnlyList<RedlinePlace> Places)
{
    /// <summary>Compares three texts, each in reading order.</summary>
    public static StagedRedline Compare(
        IReadOnlyList<RedlineParagraph> from, IReadOnlyList<RedlineParagraph> via, IReadOnlyList<RedlineParagraph> to, string language)
    {
        var first = Redline.Compare(from, via, language);
        var second = Redline.Compare(via, to, language);
        var before = first.Paragraphs.Where(p => p.To is not null).ToLookup(p => p.To!.Index);
        var texts = new Dictionary<int, StagedText>();
        List<StagedParagraph> paragraphs = [.. second.Paragraphs.Select(p => Staged(p, before, texts)), .. first.Paragraphs.Where(p => p.To is null).Select(Gone)];
        var places = PlacesOf(paragraphs, second.Paragraphs.Count);

        // What the first step deleted stands among the others only now.
        var order = places.Where(place => place.Left is null).Select(place => place.Paragraph).ToList();
        var renumbered = order.Select((paragraph, i) => (paragraph, i)).ToDictionary(x => x.paragraph, x => x.i);
        return new(
            language, [.. order.Select(i => paragraphs[i])], first.Stats, second.Stats,
            [.. places.Select(place => place with { Paragraph = renumbered[place.Paragraph] })]);
    }

    /// <summary>From the order of the last text to that of the one between, and from there to that of the first: each time what was elsewhere is put where it stood.</summary>
    /// <param name="paragraphs">The paragraphs of the second step, then those that the first one deleted.</param>
    /// <param name="inSecond">How many the former are.</param>
    private static List<RedlinePlace> PlacesOf(List<StagedParagraph> paragraphs, int inSecond)
    {
        List<RedlinePlace> places = [.. Enumerable.Range(0, inSecond).Select(i => new RedlinePlace(i))];
        places = EarlierOrder.With(
            places,
            place => paragraphs[place.Paragraph] is { MovedBySecond: false, Via: { } via } ? via.Index : null,
            Enumerable.Range(0, inSecond).Where(i => paragraphs[i].MovedBySecond).Select(i => (paragraphs[i].Via!.Index, new RedlinePlace(i, RedlineStage.Via))));
        return EarlierOrder.With(
            places,
            place => paragraphs[place.Paragraph] is { MovedByFirst: false, From: [var old, ..] } paragraph && (place.Left is not null || !paragraph.MovedBySecond) ? old.Index : null,
            [
                // The second step may have changed the order of what the first one split.
                .. Enumerable.Range(0, inSecond).Where(i => paragraphs[i].MovedByFirst).OrderBy(i => paragraphs[i].Via!.Index).Select(i => (paragraphs[i].From[0].Index, new RedlinePlace(i, RedlineStage.From))),
                .. Enumerable.Range(inSecond, paragraphs.Count - inSecond).Select(i => (paragraphs[i].From[0].Index, new RedlinePlace(i))),
            ]);
    }

    private static StagedParagraph Gone(RedlinedParagraph first) => new(first.Change, null, [first.From!], null, null, new StagedText([first]).Take([]));

    private static StagedParagraph Staged(RedlinedParagraph second, ILookup<int, RedlinedParagraph> before, Dictionary<int, StagedText> texts)
    {
        if (second.From is not { } via)
            return new(null, second.Change, [], null, second.To, new StagedText([]).Take(second.Segments));
        var first = before[via.Index].ToList();
        if (!texts.TryGetValue(via.Index, out var text))
            texts[via.Index] = text = new(first);
        return new(
            first.Count == 1 ? first[0].Change : first.Max(p => p.Change),
            second.Change,
            [.. first.Select(p => p.From).OfType<RedlineSide>()],
            via,
            second.To,
            text.Take(second.Segments));
    }
}
