using System.Text.RegularExpressions;

namespace Drafting.Formats.PlainText;

/// <summary>Puts the two halves of a text together that a line break cut.</summary>
internal static partial class LineJoin
{
    /// <summary>Characters of a paragraph made of lines, more than any real one has; the bounds keep the time small on any text.</summary>
    public const int LongestParagraph = 20_000;

    /// <summary>Lines of a paragraph.</summary>
    public const int MostLines = 500;

    [GeneratedRegex(@"[A-Za-z0-9](?<space> ?)[\u3400-\u9fff]")]
    private static partial Regex LatinThenChinese();

    [GeneratedRegex(@"[\u3400-\u9fff](?<space> ?)[A-Za-z0-9]")]
    private static partial Regex ChineseThenLatin();

    /// <summary>Puts <paramref name="second"/> behind <paramref name="first"/>. <paramref name="elsewhere"/> is the text around, whose words tell a printer's hyphen from the word's own.</summary>
    public static string Join(string first, string second, string elsewhere = "")
    {
        if (first.Length == 0 || second.Length == 0)
            return first + second;
        if (HyphenatedWords.IsPrinters(first, second, elsewhere))
            return first[..^1] + second;
        return first + (NeedsSpace(first, second) ? " " : "") + second;
    }

    private static bool NeedsSpace(string first, string second)
    {
        var (before, after) = (first[^1], second[0]);
        if (TextWidth.IsFullWidthMark(before) || TextWidth.IsFullWidthMark(after))
            return false;
        var (chineseBefore, chineseAfter) = (TextWidth.IsChinese(before), TextWidth.IsChinese(after));
        if (chineseBefore && chineseAfter)
            return false;
        if (chineseBefore)
            return char.IsAsciiLetterOrDigit(after) && PrintsSpace(ChineseThenLatin(), first, second);
        if (chineseAfter)
            return char.IsAsciiLetterOrDigit(before) && PrintsSpace(LatinThenChinese(), first, second);
        // A quotation mark or dash of a Chinese text stands close; a Latin hyphen at the line's end joins its word, but “short- and long-term”.
        return !IsCloseMark(before, first) && !IsCloseMark(after, second) && (before is not ('-' or '‐' or '/') || before != '/' && HyphenatedWords.IsSuspended(second));
    }

    private static bool IsCloseMark(char c, string text) => c is '“' or '”' or '‘' or '’' or '—' or '…' && text.Any(TextWidth.IsChinese);

    // Official Chinese sets a space between characters and digits; some lines print none. The nearest place where the text
    // shows the same change of script decides: “2015年 9月 25” and “日” make “25日”.
    private static bool PrintsSpace(Regex change, string first, string second)
    {
        var near = first.Length > 24 ? first[^24..] : first;
        if (change.Matches(near) is { Count: > 0 } before)
            return before[^1].Groups["space"].Length > 0;
        near = second.Length > 24 ? second[..24] : second;
        return !change.Match(near).Success || change.Match(near).Groups["space"].Length > 0;
    }
}
