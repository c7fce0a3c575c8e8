using System.Text.RegularExpressions;

namespace Drafting.Formats.PlainText;

/// <summary>How a piece of text ends, whatever footnote mark or closing bracket follows its last sign.</summary>
internal static partial class Punctuation
{
    [GeneratedRegex(@"(?<=[,，;；:：.。、»”"")）》\]】])\s*(\d{1,2}|[⁰¹²³⁴-⁹]+|\*{1,3})$", RegexOptions.RightToLeft)]
    private static partial Regex TrailingMark();

    // What an end can hold; the bound keeps the time small on long paragraphs.
    private const int LongestEnd = 64;

    /// <summary>The last sign before a footnote mark; '\0' where the text ends in no sign.</summary>
    public static char Last(string text)
    {
        var end = TrailingMark().Replace(text.Length > LongestEnd ? text[^LongestEnd..] : text, "").TrimEnd(' ', '”', '"', '»', '’', '*', ']', '］', '】', '〕');
        return end.Length > 0 && end[^1] is ',' or '，' or ';' or '；' or ':' or '：' or '.' or '。' or '．' or '!' or '！' or '?' or '？' or '،' or '؛' or '؟' or '…' or '—'
            ? end[^1]
            : '\0';
    }

    public static bool EndsInComma(string text) => Last(text) is ',' or '，' or '،';

    public static bool EndsInSemicolon(string text) => Last(text) is ';' or '；' or '؛';

    public static bool EndsInColon(string text) => Last(text) is ':' or '：';

    public static bool EndsInStop(string text) => Last(text) is '.' or '。' or '．' or '!' or '！' or '?' or '？' or '؟';

    public static bool EndsInSign(string text) => Last(text) != '\0';
}
