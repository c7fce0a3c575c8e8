using System.Text.RegularExpressions;

namespace Drafting.Formats.PlainText;

/// <summary>The letters and numerals that count the sections of a text: “A. General”, “II. Means”, “一、总则”, “Б. …”, “ثانيا - …”.</summary>
internal static partial class Sections
{
    /// <summary>Characters of a heading; longer lines are paragraphs.</summary>
    public const int LongestHeading = 160;

    [GeneratedRegex(@"^(?<label>(?:[A-ZА-Я]|[IVXLC]{1,7})(?:\.|\s[-–—])|[一二三四五六七八九十]{1,3}(?:、|\.)|第[一二三四五六七八九十]{1,3}(?:部分|章|节)|(?:أولا|ثانيا|ثالثا|رابعا|خامسا|سادسا|سابعا|ثامنا|تاسعا|عاشرا|ألف|باء|جيم|دال|هاء|واو|زاي|حاء|طاء|ياء)\u064b?\s*[-–.])\s*(?<rest>.*)$", RegexOptions.Singleline)]
    private static partial Regex Labelled();

    /// <summary>Whether a line is a section's heading by its label, in brackets or not: it is short and has no sign at its end.</summary>
    public static bool IsHeading(string text) => text.Length <= LongestHeading && !Punctuation.EndsInSign(text) && TryLabel(Brackets.Inside(text), out _, out _);

    /// <summary>Whether a line, or a number set apart from its line, is nothing but a label; its stop may be left out: “B”, “II”, “ألف -”.</summary>
    public static bool IsLabel(string number) => number.Length > 0 && new[] { $"{number} x", $"{number}. x" }.Any(line => TryLabel(line, out _, out var rest) && rest == "x");

    /// <summary>Takes the label off.</summary>
    public static bool TryLabel(string text, out string label, out string rest)
    {
        var match = Labelled().Match(FullWidth.Narrow(text));
        (label, rest) = match.Success ? (text[..match.Groups["label"].Length], text[match.Groups["rest"].Index..]) : ("", "");
        return match.Success && rest.Length > 0 && (TextWidth.IsChinese(label[0]) || text[label.Length] == ' ');
    }
}
