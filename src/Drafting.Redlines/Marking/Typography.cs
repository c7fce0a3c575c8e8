using System.Globalization;
using System.Text;

namespace Drafting.Redlines.Marking;

/// <summary>
/// What of a text is typography and not wording: spacing, invisible marks, raised note marks, and which of several hyphens
/// or apostrophes is used.
/// </summary>
internal static class Typography
{
    /// <summary>Whether a character is part of the wording.</summary>
    public static bool IsWording(char c) =>
        !char.IsWhiteSpace(c) && !IsNoteMark(c) && (c < '\u00AD' || char.GetUnicodeCategory(c) != UnicodeCategory.Format);

    /// <summary>One character for all those that an editor takes for the same: - and the hyphen that does not break, ' and ’.</summary>
    public static char Folded(char c) => c switch
    {
        '\u2010' or '\u2011' => '-',
        '\u2019' => '\'',
        _ => c,
    };

    /// <summary>The wording alone, folded.</summary>
    public static string WordingOf(ReadOnlySpan<char> text)
    {
        var wording = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (IsWording(c))
                wording.Append(Folded(c));
        }

        return wording.ToString();
    }

    private static bool IsNoteMark(char c) => c is '¹' or '²' or '³' or '⁰' or '\uFFFC' or (>= '⁴' and <= '⁹');
}
