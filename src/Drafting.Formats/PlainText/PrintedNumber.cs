using System.Text.RegularExpressions;
using Drafting.Operations;

namespace Drafting.Formats.PlainText;

/// <summary>
/// A paragraph's number before its text. A blank parts them where the number is one that the importer knows; else a tabulator does, which also stands
/// before a text that could be taken for a number and bears none.
/// </summary>
internal static partial class PrintedNumber
{
    [GeneratedRegex(@"^(?<label>(E?S-)?\d{1,4}/\d{1,3}( ?[A-Z])?\.?( ?[-–—])?) (?<rest>\S.*)$", RegexOptions.Singleline)]
    private static partial Regex OfTitle();

    public static string Before(ParagraphKind kind, string? label, string text, string language)
    {
        var printed = string.IsNullOrEmpty(label) ? text : $"{label} {text}";
        // Blanks that open a text would be taken for its place.
        return printed.Length > 0 && printed[0] != ' ' && Split(kind, printed, language) == (string.IsNullOrEmpty(label) ? null : label, text) ? printed : $"{label}\t{text}";
    }

    public static (string? Label, string Text) Split(ParagraphKind kind, string printed, string language)
    {
        var tab = printed.IndexOf('\t', StringComparison.Ordinal);
        if (tab >= 0)
            return (tab == 0 ? null : printed[..tab], printed[(tab + 1)..]);
        var found = kind switch
        {
            ParagraphKind.Title => OfTitle().Match(printed) is { Success: true } match ? (match.Groups["label"].Value, match.Groups["rest"].Value) : ("", ""),
            ParagraphKind.Heading => Sections.TryLabel(printed, out var label, out var rest) ? (label, rest) : ("", ""),
            ParagraphKind.Preambular => Labels.TryPreambular(printed, out var label, out var rest) ? (label, rest) : ("", ""),
            ParagraphKind.Operative => Labels.TryNumber(printed, language, out _, out var label, out var rest) ? (label, rest) : ("", ""),
            ParagraphKind.Sub => Labels.TrySub(printed, ["a", "i"], out _, out var label, out var rest) ? (label, rest) : ("", ""),
            ParagraphKind.Plain => Labels.TryNumber(printed, language, out _, out var label, out var rest) || Labels.TrySub(printed, ["a", "i"], out _, out label, out rest) ? (label, rest) : ("", ""),
            _ => ("", ""),
        };
        return found.Item1.Length == 0 ? (null, printed) : found;
    }
}
