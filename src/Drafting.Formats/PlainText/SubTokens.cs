namespace Drafting.Formats.PlainText;

/// <summary>The letters and numerals that count sub-paragraphs, and what follows what.</summary>
internal static class SubTokens
{
    private static readonly string[] Romans =
        ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii", "xviii", "xix", "xx"];

    /// <summary>Whether letters in brackets count: a letter, a doubled one, a numeral, but not “(of)” or “(and)”.</summary>
    public static bool IsToken(string token) => token.Length == 1 || token[0] >= '\u0600' || IsRoman(token) || (token.Length <= 3 && IsRepeated(token));

    /// <summary>How deep a token lies.</summary>
    /// <param name="open">The last token at each level.</param>
    /// <param name="letters">The level of letters: 1 of (a), 3 of a.</param>
    /// <param name="following">The tokens after it.</param>
    public static int Level(string token, List<string> open, int letters, IEnumerable<string> following)
    {
        var inLetters = open.Count >= letters ? open[letters - 1] : null;
        // “(ii)” goes on with the “(i)” before it, and else follows “(hh)” as a letter.
        if (open.Count > letters && IsNextNumeral(open[letters], token))
            return letters + 1;
        if (inLetters is null || IsNextNumeral(inLetters, token) && open.Count == letters)
            return letters;
        // Chinese counts the second row in characters: (一), ㈡.
        if (IsChinese(token))
            return IsChinese(inLetters) ? letters : letters + 1;
        if (token == "i" && inLetters == "h" && OpensRow(following))
            return letters + 1;
        var isDeeper = IsRoman(token) && token is not ("c" or "d" or "l" or "m") && !IsNextLetter(inLetters, token)
            && (token is not ("v" or "x") || open.Count > letters);
        return isDeeper ? letters + 1 : letters;
    }

    // “(h) (i) (j)”, “(h) (i) (i) (ii)” and “(h) (i) 2.” are letters; “(h) (i) (ii)” is a row of its own, whatever stands in it.
    private static bool OpensRow(IEnumerable<string> following) =>
        following.FirstOrDefault(token => token is "i" or "ii" or "j" || token.Length > 0 && char.IsAsciiDigit(token[0])) == "ii";

    private static bool IsNextNumeral(string before, string token) => Array.IndexOf(Romans, before) is >= 0 and var index && Array.IndexOf(Romans, token) == index + 1;

    // After z come aa, bb, cc.
    private static bool IsNextLetter(string before, string token) => before[0] == 'z' && IsRepeated(before)
        ? token == new string('a', before.Length + 1)
        : IsRepeated(before) && IsRepeated(token) && before.Length == token.Length && token[0] == before[0] + 1;

    private static bool IsRepeated(string token) => token.All(c => c == token[0]);

    private static bool IsRoman(string token) => token.All(c => c is 'i' or 'v' or 'x' or 'l' or 'c' or 'd' or 'm');

    private static bool IsChinese(string token) => token[0] is (>= '㈠' and <= '㈩') or (>= '⑴' and <= '⒇') or (>= '①' and <= '⑳') or (>= '一' and <= '鿿');
}
