using System.Text.RegularExpressions;

namespace Drafting.Formats.PlainText;

/// <summary>Printed numbers of paragraphs: “1.”, “3 bis.”, and of sub-paragraphs: “(a)”, “(i)”, “a)”.</summary>
internal static partial class Labels
{
    [GeneratedRegex(@"^(?<label>(?<number>\d{1,3})(\s?(bis|ter|quater|quinquies|sexies|之[一二三四五六七八九十]+))?\s?[.．])(?!\d)\s*(?<rest>.*)$", RegexOptions.Singleline)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^(?<label>(?<number>\d{1,3})\s?[-–ـ])\s+(?<rest>.*)$", RegexOptions.Singleline)]
    private static partial Regex ArabicNumbered();

    [GeneratedRegex(@"^(?<label>[(（](?<token>[a-z]{1,5}|[A-Z]|[а-я]|\p{IsArabic}{1,3})[)）])\s*(?<rest>.*)$|^(?<label>(?<token>[a-z]{1,5}|[а-я]|\p{IsArabic})\))\s+(?<rest>.*)$", RegexOptions.Singleline)]
    private static partial Regex SubLabel();

    [GeneratedRegex(@"^(?<label>(?<token>[a-z]|[ivx]{1,5})\.)\s+(?<rest>.*)$", RegexOptions.Singleline)]
    private static partial Regex DeepLabel();

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
        var roman = IsRoman(token) && token != "c" && token != "d" && token != "l" && token != "m"
            && !(open.Count >= letters && Follows(open[letters - 1], token))
            && (token != "v" && token != "x" || open.Count > letters)
            && (open.Count >= letters || token == "i");
        level = roman && open.Count >= letters ? letters + 1 : letters;
        if (open.Count > level - 1)
            open.RemoveRange(level - 1, open.Count - level + 1);
        open.Add(token);
        return true;
    }

    private static bool IsRoman(string token) => token.All(c => c is 'i' or 'v' or 'x' or 'l' or 'c' or 'd' or 'm');

    private static bool Follows(string before, string token) =>
        before.Length == 1 && token.Length == 1 ? token[0] == before[0] + 1 : before == "z" && token == "aa";
}
