namespace Drafting.Redlines.Marking;

/// <summary>Differences in nothing but spaces, hyphens and apostrophes.</summary>
internal static class Spacing
{
    public static ReadOnlySpan<char> Without(ReadOnlySpan<char> text)
    {
        if (!text.ContainsAny(" \u00A0\u202F\u3000"))
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

    /// <summary>Marks only the characters that differ between two texts that are equal without spaces and <see cref="Typography.Folded"/>.</summary>
    public static void Mark(ReadOnlySpan<char> old, ReadOnlySpan<char> @new, Segmenter segments)
    {
        while (old.Length > 0 || @new.Length > 0)
        {
            MarkStart(ref old, ref @new, SpacesAtStart(old), SpacesAtStart(@new), segments);
            var letters = 0;
            while (letters < old.Length && !char.IsWhiteSpace(old[letters]) && letters < @new.Length && old[letters] == @new[letters])
                letters++;
            MarkStart(ref old, ref @new, letters, letters, segments);
            var folded = old.Length > 0 && @new.Length > 0 && Typography.Folded(old[0]) == Typography.Folded(@new[0]) ? 1 : 0;
            MarkStart(ref old, ref @new, folded, folded, segments);
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

    private static int SpacesAtStart(ReadOnlySpan<char> text)
    {
        var spaces = 0;
        while (spaces < text.Length && char.IsWhiteSpace(text[spaces]))
            spaces++;
        return spaces;
    }
}
