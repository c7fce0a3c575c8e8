namespace Drafting.Redlines.Marking;

/// <summary>Of two dates that differ in the day, the month or the year alone, an editor marks that; of others the whole.</summary>
internal static class Dates
{
    /// <summary>Where the two differ, if in one part only; otherwise null.</summary>
    /// <param name="old">A date.</param>
    /// <param name="new">Another in the same form.</param>
    public static (Range Old, Range New)? OnlyDifference(ReadOnlySpan<char> old, ReadOnlySpan<char> @new)
    {
        (Range, Range)? only = null;
        var (i, j) = (0, 0);
        while (i < old.Length && j < @new.Length)
        {
            var (oldEnd, newEnd) = (PartEnd(old, i), PartEnd(@new, j));
            if (!old[i..oldEnd].SequenceEqual(@new[j..newEnd]) && !(char.IsWhiteSpace(old[i]) && char.IsWhiteSpace(@new[j])))
            {
                if (only is not null || !char.IsLetterOrDigit(old[i]) || !char.IsLetterOrDigit(@new[j]) || char.IsDigit(old[i]) != char.IsDigit(@new[j]))
                    return null;
                only = (i..oldEnd, j..newEnd);
            }

            (i, j) = (oldEnd, newEnd);
        }

        return i == old.Length && j == @new.Length ? only : null;
    }

    private static int PartEnd(ReadOnlySpan<char> date, int start)
    {
        var end = start + 1;
        while (end < date.Length && (char.IsDigit(date[start]) ? char.IsDigit(date[end]) : char.IsLetter(date[start]) && char.IsLetter(date[end])))
            end++;
        return end;
    }
}
