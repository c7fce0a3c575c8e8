using System.Globalization;
using System.Text;

namespace Drafting.Documents;

/// <summary>
/// Unicode normalization whose time is bounded by the length of the text. Marks on one letter are put in order, which takes the square of their
/// number; so, as in the Stream-Safe Text Format (Unicode Standard Annex 15), no more than <see cref="MostMarks"/> are taken together.
/// </summary>
public static class Normalization
{
    /// <summary>More marks than a letter of any script bears.</summary>
    public const int MostMarks = 30;

    /// <summary>The text in a normal form; where a letter bears more than <see cref="MostMarks"/> marks, they are in order only among so many at a time.</summary>
    /// <exception cref="ArgumentException">The text has half a surrogate pair.</exception>
    public static string Of(string text, NormalizationForm form)
    {
        var normal = new StringBuilder();
        var (start, marks) = (0, 0);
        for (var at = 0; at < text.Length;)
        {
            Rune.DecodeFromUtf16(text.AsSpan(at), out var character, out var length);
            marks = IsMark(character) ? marks + 1 : 0;
            at += length;
            if (marks < MostMarks)
                continue;
            normal.Append(text[start..at].Normalize(form));
            (start, marks) = (at, 0);
        }

        return normal.Length == 0 ? text.Normalize(form) : normal.Append(text[start..].Normalize(form)).ToString();
    }

    // The half-width voicing marks are letters that become marks.
    private static bool IsMark(Rune character) =>
        character.Value is 0xFF9E or 0xFF9F
        || Rune.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;
}
