using System.Globalization;
using System.Text;

namespace Drafting.Redlines.Marking;

/// <summary>
/// What of a text is typography and not wording: spacing, invisible marks, raised note marks, and which of several hyphens,
/// quotation marks or widths is used.
/// </summary>
internal static class Typography
{
    /// <summary>Whether a character is part of the wording.</summary>
    public static bool IsWording(char c) =>
        !char.IsWhiteSpace(c) && !IsNoteMark(c) && (c < '\u00AD' || char.GetUnicodeCategory(c) != UnicodeCategory.Format);

    /// <summary>One character for all those that an editor takes for the same: hyphens and dashes, quotation marks, a letter full and half width.</summary>
    public static char Folded(char c) => c < '«' ? c : c switch
    {
        (>= '\u2010' and <= '\u2015') or '\u2212' or '\uFE58' or '\uFE63' => '-',
        (>= '\u2018' and <= '\u201B') or '\u2039' or '\u203A' => '\'',
        (>= '\u201C' and <= '\u201F') or '«' or '»' or (>= '「' and <= '』') or '\u301D' or '\u301E' or '\u301F' => '"',
        >= '\uFF01' and <= '\uFF5E' => (char)(c - '\uFF01' + '!'),
        _ => c,
    };

    /// <summary>A text of the same length with each character folded that no combining mark follows.</summary>
    public static string Folded(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange('\0', 'ª') || !AnyFolds(text))
            return text;
        var cuts = Characters.CutsWhereNotEverywhere(text);
        return string.Create(text.Length, (text, cuts), static (folded, from) =>
        {
            for (var i = 0; i < folded.Length; i++)
                folded[i] = from.cuts is null || from.cuts[i] && (i + 1 == folded.Length || from.cuts[i + 1]) ? Folded(from.text[i]) : from.text[i];
        });
    }

    /// <summary>The wording alone, folded; a dash of several hyphens as one.</summary>
    public static string WordingOf(ReadOnlySpan<char> text)
    {
        var wording = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if ((IsWording(text[i]) || IsPower(text, i)) && Folded(text[i]) is var folded && !(folded == '-' && wording.Length > 0 && wording[^1] == '-'))
                wording.Append(folded);
        }

        return wording.ToString();
    }

    /// <summary>Whether a raised figure is a power, as in 10⁶ and km², and not a note's mark.</summary>
    public static bool IsPower(ReadOnlySpan<char> text, int at)
    {
        var start = at;
        while (start > 0 && IsRaised(text[start - 1]))
            start--;
        if (start == 0 || !IsRaised(text[at]))
            return false;
        var unit = start;
        while (unit > 0 && char.IsAsciiLetter(text[unit - 1]))
            unit--;
        return char.IsAsciiDigit(text[start - 1]) || text[unit..start] is "m" or "km" or "cm" or "mm";
    }

    private static bool AnyFolds(string text)
    {
        foreach (var c in text)
        {
            if (Folded(c) != c)
                return true;
        }

        return false;
    }

    private static bool IsNoteMark(char c) => c == '\uFFFC' || IsRaised(c);

    private static bool IsRaised(char c) => c is '¹' or '²' or '³' or '⁰' or (>= '⁴' and <= '⁹');
}
