using System.Text.RegularExpressions;

namespace Drafting.Formats.PlainText;

/// <summary>Numbers of sections, which stand above paragraphs: “A.”, “II.”, “一、”, “ألف -”.</summary>
internal static partial class SectionNumbers
{
    private const int LongestHeading = 160;

    private const string Number =
        @"([A-ZА-Я]|[IVXL]{1,6}|[一二三四五六七八九十]{1,3}|أولا|ثانيا|ثالثا|رابعا|خامسا|سادسا|سابعا|ثامنا|تاسعا|عاشرا|ألف|باء|جيم|دال|هاء|واو|زاي|حاء|طاء|ياء)";

    [GeneratedRegex($@"^{Number}(\s?[.．、]|\s?[-–—ـ])?$")]
    private static partial Regex Alone();

    [GeneratedRegex($@"^{Number}(([.．]|\s?[-–—ـ])\s+|、\s*)\S", RegexOptions.Singleline)]
    private static partial Regex Opening();

    /// <summary>Whether a number is that of a section.</summary>
    public static bool Is(string number) => Alone().IsMatch(number);

    /// <summary>Whether a line is the heading of a section: its number alone, or before words that end in no sign.</summary>
    /// <param name="number">The number, where it does not stand in the line.</param>
    public static bool IsHeading(string? number, string line) => number is null
        ? Is(line) || (Opening().IsMatch(line) && IsTitle(line))
        : Is(number) && (line.Length == 0 || IsTitle(line));

    private static bool IsTitle(string line) => line.Length is > 0 and <= LongestHeading && !Punctuation.EndsInSign(line);
}
