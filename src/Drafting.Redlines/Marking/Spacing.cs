namespace Drafting.Redlines.Marking;

/// <summary>Differences in nothing but spaces.</summary>
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

    /// <summary>Marks only the spaces that differ between two texts that are equal without them.</summary>
    public static void Mark(ReadOnlySpan<char> old, ReadOnlySpan<char> @new, Segmenter segments)
    {
        while (old.Length > 0 || @new.Length > 0)
        {
            var (oldSpaces, newSpaces) = (SpacesAtStart(old), SpacesAtStart(@new));
            if (old[..oldSpaces].SequenceEqual(@new[..newSpaces]))
            {
                segments.Equal(old[..oldSpaces]);
            }
            else
            {
                segments.OnlyOld(old[..oldSpaces]);
                segments.OnlyNew(@new[..newSpaces]);
            }

            old = old[oldSpaces..];
            @new = @new[newSpaces..];
            var letters = 0;
            while (letters < old.Length && !char.IsWhiteSpace(old[letters]) && letters < @new.Length && old[letters] == @new[letters])
                letters++;
            segments.Equal(old[..letters]);
            old = old[letters..];
            @new = @new[letters..];
        }
    }

    private static int SpacesAtStart(ReadOnlySpan<char> text)
    {
        var spaces = 0;
        while (spaces < text.Length && char.IsWhiteSpace(text[spaces]))
            spaces++;
        return spaces;
    }
}
