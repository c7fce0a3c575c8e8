namespace Drafting.Redlines.Marking;

/// <summary>Differences in nothing but typography.</summary>
internal static class Spacing
{
    public static ReadOnlySpan<char> Without(ReadOnlySpan<char> text)
    {
        if (!text.ContainsAny(" \u00A0\u2009\u202F\u3000"))
            return text;
        var rest = new char[text.Length];
        var length = 0;
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c))
                rest[length++] = c;
        }

        return rest.AsSpan(0, length);
    }

    /// <summary>Marks only the characters that differ between two texts of the same <see cref="Typography.WordingOf"/>.</summary>
    public static void Mark(ReadOnlySpan<char> old, ReadOnlySpan<char> @new, Segmenter segments)
    {
        if (Characters.CutsWhereNotEverywhere(old) is not null || Characters.CutsWhereNotEverywhere(@new) is not null)
        {
            MarkStart(ref old, ref @new, old.Length, @new.Length, segments);
            return;
        }

        while (old.Length > 0 || @new.Length > 0)
        {
            MarkStart(ref old, ref @new, TypographyAtStart(old), TypographyAtStart(@new), segments);
            var letters = 0;
            while (letters < old.Length && letters < @new.Length && old[letters] == @new[letters] && Typography.IsWording(old[letters]))
                letters++;
            MarkStart(ref old, ref @new, letters, letters, segments);
            if (TypographyAtStart(old) == 0 && TypographyAtStart(@new) == 0)
                MarkStart(ref old, ref @new, FoldedAtStart(old), FoldedAtStart(@new), segments);
        }
    }

    private static void MarkStart(ref ReadOnlySpan<char> old, ref ReadOnlySpan<char> @new, int oldLength, int newLength, Segmenter segments)
    {
        if (old[..oldLength].SequenceEqual(@new[..newLength]))
            segments.Equal(old[..oldLength]);
        else
            segments.Differing(old[..oldLength], @new[..newLength], editorial: true);
        old = old[oldLength..];
        @new = @new[newLength..];
    }

    private static int TypographyAtStart(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && !Typography.IsWording(text[length]))
            length++;
        return length;
    }

    /// <summary>One character, or a dash of any length.</summary>
    private static int FoldedAtStart(ReadOnlySpan<char> text)
    {
        var length = Math.Min(1, text.Length);
        while (length > 0 && length < text.Length && Typography.Folded(text[length - 1]) == '-' && Typography.Folded(text[length]) == '-')
            length++;
        return length;
    }
}
