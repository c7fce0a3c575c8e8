using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Drafting.Redlines.Alignment;

/// <summary>
/// A paragraph's text without what does not count when looking for its counterpart: its own number, raised note
/// numbers, invisible marks and spacing.
/// </summary>
internal static partial class ComparisonKey
{
    public static string Of(string text)
    {
        var key = new StringBuilder(text.Length);
        foreach (var c in text.AsSpan(NumberLength(text)))
        {
            if (!char.IsWhiteSpace(c) && !IsNoteMark(c) && char.GetUnicodeCategory(c) != UnicodeCategory.Format)
                key.Append(c);
        }

        return key.ToString();
    }

    private static int NumberLength(string text)
    {
        var number = OwnNumber().Match(text);
        return number.Length < text.Length ? number.Length : 0;
    }

    private static bool IsNoteMark(char c) => c is '¹' or '²' or '³' or '⁰' or '\uFFFC' or (>= '⁴' and <= '⁹');

    [GeneratedRegex(@"\A\s*(?:\d{1,3}\.|\([0-9a-z]{1,4}\)|[a-z]\))(?=\s)")]
    private static partial Regex OwnNumber();
}
