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
public sealed record StagedRedline(string Language, IReadOnlyList<StagedParagraph> Paragraphs, RedlineStats First, RedlineStats Second)
{
    /// <summary>Compares three texts, each in reading order.</summary>
    public static StagedRedline Compare(
        IReadOnlyList<RedlineParagraph> from, IReadOnlyList<RedlineParagraph> via, IReadOnlyList<RedlineParagraph> to, string language)
    {
        var first = Redline.Compare(from, via, language);
        var second = Redline.Compare(via, to, language);
        var left = LeftByFirstStep(first.Paragraphs);
        var before = first.Paragraphs.Where(p => p.To is not null).ToLookup(p => p.To!.Index);
        var texts = new Dictionary<int, StagedText>();
        var paragraphs = new List<StagedParagraph>();
        paragraphs.AddRange(left[-1]);
        foreach (var paragraph in second.Paragraphs)
        {
            paragraphs.Add(Staged(paragraph, before, texts));
            if (paragraph.From is { } place && IsLastPart(place))
                paragraphs.AddRange(left[place.Index]);
        }

        return new(language, paragraphs, first.Stats, second.Stats);
    }

    private static bool IsLastPart(RedlineSide side) => side.Part is null || side.Part.Number == side.Part.Of;

    /// <summary>The paragraphs that the first step deleted, by the index of the paragraph between that they follow; -1 for the beginning.</summary>
    private static ILookup<int, StagedParagraph> LeftByFirstStep(IReadOnlyList<RedlinedParagraph> first)
    {
        var after = -1;
        var left = new List<(int After, StagedParagraph Paragraph)>();
        foreach (var paragraph in first)
        {
            if (paragraph.To is null)
                left.Add((after, new(paragraph.Change, null, [paragraph.From!], null, null, new StagedText([paragraph]).Take([]))));
            after = paragraph.To?.Index ?? after;
        }

        return left.ToLookup(l => l.After, l => l.Paragraph);
    }

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
