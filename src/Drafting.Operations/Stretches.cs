namespace Drafting.Operations;

/// <summary>Stretches of text that stay at their words while the text around them changes (SPEC.md, PR5).</summary>
public static class Stretches
{
    /// <summary>The stretches as they are after an operation. One whose words are all gone stays, empty, where they were; those that meet are one.</summary>
    public static IReadOnlyList<TextStretch> Over(IReadOnlyList<TextStretch> stretches, Operation landed)
    {
        var after = Changed(stretches, landed);
        return after.SequenceEqual(stretches) ? stretches : after;
    }

    private static IReadOnlyList<TextStretch> Changed(IReadOnlyList<TextStretch> stretches, Operation landed)
    {
        var concerned = Concerned(landed);
        if (!stretches.Any(stretch => concerned.Contains(stretch.Paragraph)))
            return stretches;
        // Of two paragraphs that are meant as wholes, the whole is meant.
        if (landed is JoinParagraph { Into: { } into } join && stretches.Contains(new(into, 0, null)) && stretches.Contains(new(join.Paragraph, 0, null)))
            return Together(stretches.Where(stretch => stretch != new TextStretch(join.Paragraph, 0, null)).SelectMany(stretch => stretch.Length is null ? [stretch] : Over(stretch, landed, false)));
        var isFull = stretches.Count >= Most;
        return Together(stretches.SelectMany(stretch => Over(stretch, landed, isFull)));
    }

    // Splitting makes no more of them: who splits a paragraph a thousand times is not measured against what stands on it.
    private const int Most = 100;

    private static string[] Concerned(Operation landed) => landed switch
    {
        EditText edit => [edit.Paragraph],
        InsertParagraph insert => [insert.Id],
        SplitParagraph split => [split.Paragraph, split.NewId],
        JoinParagraph { Into: { } into } join => [join.Paragraph, into],
        _ => [],
    };

    private static List<TextStretch> Together(IEnumerable<TextStretch> stretches)
    {
        var result = new List<TextStretch>();
        foreach (var stretch in stretches)
        {
            var whole = stretch;
            foreach (var met in result.Where(other => Meet(other, stretch)).ToList())
            {
                result.Remove(met);
                whole = Union(met, whole);
            }

            result.Add(whole);
        }

        return result;
    }

    private static bool Meet(TextStretch a, TextStretch b) =>
        a.Paragraph == b.Paragraph && (a.Length is null || b.Length is null || (a.Start <= b.Start + b.Length && b.Start <= a.Start + a.Length));

    private static TextStretch Union(TextStretch a, TextStretch b)
    {
        if (a.Length is not { } first || b.Length is not { } second)
            return a with { Start = 0, Length = null };
        var start = Math.Min(a.Start, b.Start);
        return a with { Start = start, Length = Math.Max(a.Start + first, b.Start + second) - start };
    }

    private static IEnumerable<TextStretch> Over(TextStretch stretch, Operation landed, bool isFull)
    {
        switch (landed)
        {
            case EditText edit when edit.Paragraph == stretch.Paragraph && stretch.Length is { } length:
                // What is written at either end stands outside.
                var start = edit.Delta.TransformPosition(stretch.Start);
                var end = edit.Delta.TransformPosition(stretch.Start + length, priority: true);
                yield return stretch with { Start = Math.Min(start, end), Length = Math.Max(end - start, 0) };
                break;
            case InsertParagraph insert when insert.Id == stretch.Paragraph && stretch.Length is not null:
                // It comes back with other words.
                yield return stretch with { Start = 0, Length = 0 };
                break;
            case SplitParagraph split when split.Paragraph == stretch.Paragraph:
                foreach (var half in Halves(stretch, split).Take(isFull ? 1 : 2))
                    yield return half;
                break;
            case JoinParagraph { Into: { } into } join when join.Paragraph == stretch.Paragraph:
                yield return new(into, join.Offset + (stretch.Length is null ? 0 : stretch.Start), stretch.Length ?? join.Length);
                break;
            case JoinParagraph join when join.Into == stretch.Paragraph && stretch.Length is null:
                // The whole paragraph was meant as it was, not what others bring into it.
                yield return stretch with { Start = 0, Length = join.Offset };
                break;
            default:
                yield return stretch;
                break;
        }
    }

    private static IEnumerable<TextStretch> Halves(TextStretch stretch, SplitParagraph split)
    {
        if (stretch.Length is not { } length)
            return [stretch, stretch with { Paragraph = split.NewId }];
        var end = stretch.Start + length;
        if (end <= split.Offset && stretch.Start < split.Offset)
            return [stretch];
        if (stretch.Start >= split.Offset)
            return [new(split.NewId, stretch.Start - split.Offset, length)];
        return [stretch with { Length = split.Offset - stretch.Start }, new(split.NewId, 0, end - split.Offset)];
    }
}
