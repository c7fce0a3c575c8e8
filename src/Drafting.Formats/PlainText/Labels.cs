using System.Text.RegularExpressions;

namespace Drafting.Formats.PlainText;

/// <summary>Printed numbers of paragraphs: “1.”, “3 bis.”, and of sub-paragraphs: “(a)”, “(i)”, “a)”.</summary>
internal static partial class Labels
{
    [GeneratedRegex(@"^(?<label>(?<number>\d{1,3})(\s?(bis|ter|quater|quinquies|sexies|之[一二三四五六七八九十]+))?\s?[.．])(?!\d)\s*(?<rest>.*)$", RegexOptions.Singleline)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^(?<label>(?<number>\d{1,3})\s?[-–ـ])\s+(?<rest>.*)$", RegexOptions.Singleline)]
    private static partial Regex ArabicNumbered();

    [GeneratedRegex(@"^(?<label>[(（](?<token>[a-z]{1,5}|[A-Z]|[а-я]|[\p{IsArabic}\ufe70-\ufefc]{1,3}|[一二三四五六七八九十]{1,3})[)）]|(?<token>[㈠-㈩]))\s*(?<rest>.*)$|^(?<label>(?<token>[a-z]{1,5}|[а-я]|\p{IsArabic})\))\s+(?<rest>.*)$", RegexOptions.Singleline)]
    private static partial Regex SubLabel();

    [GeneratedRegex(@"^(?<label>(?<token>[a-z]|[ivx]{1,5})\.)\s+(?<rest>.*)$", RegexOptions.Singleline)]
    private static partial Regex DeepLabel();

    private static readonly string[] Romans =
        ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii", "xviii", "xix", "xx"];

    /// <summary>Takes the number off a paragraph.</summary>
    public static bool TryNumber(string text, string language, out int number, out string label, out string rest)
    {
        var match = Numbered().Match(text);
        if (!match.Success && language == "ar")
            match = ArabicNumbered().Match(text);
        number = match.Success ? Digits.Value(match.Groups["number"].Value) : 0;
        label = match.Groups["label"].Value;
        rest = match.Groups["rest"].Value;
        return match.Success;
    }

    /// <summary>
    /// Takes the letter off a sub-paragraph and says how deep it lies: 1 for (a), 2 for (i), 3 for a., 4 for i. Whether “(i)” follows (h)
    /// or opens a deeper row shows from <paramref name="open"/>, the last token at each level, which is brought up to date.
    /// </summary>
    public static bool TrySub(string text, List<string> open, out int level, out string label, out string rest)
    {
        var match = SubLabel().Match(text);
        var deep = false;
        if (!match.Success && open.Count >= 2)
            (match, deep) = (DeepLabel().Match(text), true);
        var token = match.Groups["token"].Value;
        (label, rest, level) = (match.Groups["label"].Value, match.Groups["rest"].Value, 0);
        if (!match.Success || (token.Length > 2 && !IsRoman(token) && token[0] < '\u0600'))
            return false;
        var letters = deep ? 3 : 1;
        // Chinese counts the second row in characters: (一), ㈡.
        var roman = IsChinese(token) || IsRoman(token) && token != "c" && token != "d" && token != "l" && token != "m"
            && !(open.Count >= letters && Follows(open[letters - 1], token))
            && (token != "v" && token != "x" || open.Count > letters)
            && (open.Count >= letters || token == "i");
        level = roman && open.Count >= letters && !GoesOn(open, letters, token) ? letters + 1 : letters;
        if (open.Count > level - 1)
            open.RemoveRange(level - 1, open.Count - level + 1);
        open.Add(token);
        return true;
    }

    // A first row may be counted in these itself: (ii) after (i), (二) after (一).
    private static bool GoesOn(List<string> open, int letters, string token) => IsChinese(token)
        ? IsChinese(open[letters - 1])
        : open.Count == letters && Array.IndexOf(Romans, open[letters - 1]) is >= 0 and var before && Array.IndexOf(Romans, token) == before + 1;

    private static bool IsChinese(string token) => token[0] is (>= '㈠' and <= '㈩') or (>= '一' and <= '鿿');

    private static bool IsRoman(string token) => token.All(c => c is 'i' or 'v' or 'x' or 'l' or 'c' or 'd' or 'm');

    private static bool Follows(string before, string token) =>
        before.Length == 1 && token.Length == 1 ? token[0] == before[0] + 1 : before == "z" && token == "aa";
}
