using System.Globalization;

namespace Drafting.Redlines.Marking;

/// <summary>What single characters are, as far as cutting a text needs to know.</summary>
internal static class Characters
{
    private const string ChineseNumerals = "〇一二三四五六七八九十百千";

    public static bool IsChineseNumeral(char c) => ChineseNumerals.Contains(c);

    /// <summary>Whether the character at <paramref name="index"/> is written without spaces around it, as in Chinese.</summary>
    public static bool IsIdeograph(string text, int index, out int length)
    {
        length = 1;
        if (IsIdeograph(text[index]))
            return true;
        if (!char.IsHighSurrogate(text[index]) || index + 1 >= text.Length || !char.IsLowSurrogate(text[index + 1]))
            return false;
        length = 2;
        return char.ConvertToUtf32(text[index], text[index + 1]) is >= 0x20000 and <= 0x3FFFF;
    }

    public static bool IsWordCharacter(char c) =>
        char.IsAsciiLetterOrDigit(c)
        || c >= 0x80 && !IsIdeograph(c) && (char.IsLetterOrDigit(c) || IsMark(char.GetUnicodeCategory(c)));

    /// <summary>
    /// For each index whether the text may be cut there without cutting a user-perceived character; null where that holds
    /// for every index, as in most texts.
    /// </summary>
    public static bool[]? CutsWhereNotEverywhere(ReadOnlySpan<char> text)
    {
        var simple = true;
        foreach (var c in text)
            simple &= StandsAlone(c);
        if (simple)
            return null;
        var cuts = new bool[text.Length + 1];
        foreach (var start in StringInfo.ParseCombiningCharacters(text.ToString()))
            cuts[start] = true;
        return cuts;
    }

    /// <summary>The same for characters of one code unit.</summary>
    public static bool IsIdeograph(char c) =>
        c is (>= '\u4E00' and <= '\u9FFF') or (>= '\u3400' and <= '\u4DBF') or (>= '\uF900' and <= '\uFAFF')
            or '々' or '〇' or (>= '\u3041' and <= '\u3096') or (>= '\u30A1' and <= '\u30FA') or 'ー';

    private static bool IsMark(UnicodeCategory category) =>
        category is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    // Neither joins its neighbours nor can be joined by them; '\r' is left out because of "\r\n".
    private static bool StandsAlone(char c) =>
        c is (>= ' ' and < '\u0300') or (>= '\u0370' and <= '\u0482') or (>= '\u048A' and <= '\u0590') or (>= '\u0621' and <= '\u064A')
            or (>= '\u0660' and <= '\u066D') or '\u060C' or '\u061B' or '\u061F'
            or (>= '\u2010' and <= '\u2027') or (>= '\u2030' and <= '\u205E') or (>= '\u3000' and <= '\u3029') or (>= '\u3041' and <= '\u3096')
            or (>= '\u30A1' and <= '\u30FF') or (>= '\u3400' and <= '\u4DBF') or (>= '\u4E00' and <= '\u9FFF')
            or (>= '\uFF01' and <= '\uFF9D') or '\n' or '\t';
}
