using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Drafting.Formats.Docx.Reading;

/// <summary>What a field shows that has no result in the file: some say it in their instruction.</summary>
internal static partial class EmptyField
{
    // Entries of indexes and tables, values for other fields: they show nothing.
    private static readonly HashSet<string> Silent = new(StringComparer.OrdinalIgnoreCase)
    {
        "XE", "TC", "TA", "RD", "SET", "ASK", "PRIVATE", "ADVANCE", "NEXT", "NEXTIF", "SKIPIF", "DATA", "DATABASE", "BIDIOUTLINE", "PRINT", "IF", "HYPERLINK", "REF", "DOCPROPERTY", "DOCVARIABLE", "MERGEFIELD",
    };

    [GeneratedRegex("""\G\s*("(?<word>[^"]*)"|“(?<word>[^”]*)”|(?<word>\S+))""")]
    private static partial Regex Word();

    // How older Words write a reading above characters: \o\ad(\s\up 9(hàn),汉).
    [GeneratedRegex(@"\\o\s*(\\a\w\s*)?\(\s*\\s\s*\\up\s*\d+\s*\((?<aloud>[^()]*)\)\s*[,;]\s*(?<characters>[^()]*)\)", RegexOptions.IgnoreCase)]
    private static partial Regex Reading();

    /// <summary>Its text; null where it is not known, or a prompt. Then <paramref name="omissions"/> knows.</summary>
    /// <param name="instruction">“ SYMBOL 167 \f "Times New Roman" ”.</param>
    /// <param name="begin">The field's first mark, which holds what a form's field is set to; null where there is none.</param>
    /// <param name="isEmpty">Whether the file has a result, of no characters.</param>
    /// <param name="omissions">Takes down what is left out.</param>
    public static string? Text(string instruction, XElement? begin, bool isEmpty, Omissions omissions)
    {
        var words = Word().Matches(instruction).Select(match => match.Groups["word"].Value).ToList();
        if (words.Count == 0)
            return null;
        switch (words[0].ToUpperInvariant())
        {
            case "SYMBOL" when words.Count > 1 && Code(words[1]) is { } code:
                var font = words.IndexOf("\\f") is > 0 and var at && at + 1 < words.Count ? words[at + 1] : null;
                return SymbolFonts.Character(font, code, omissions, words.Contains("\\u"));
            case "QUOTE" when words.Count > 1:
                return words[1];
            case "FORMCHECKBOX":
                var box = begin?.Element(Wml.W + "ffData")?.Element(Wml.W + "checkBox");
                return (box?.Element(Wml.W + "checked") is null ? box.IsOn("default") : box.IsOn("checked")) ? "☒" : "☐";
            case "FORMDROPDOWN":
                var list = begin?.Element(Wml.W + "ffData")?.Element(Wml.W + "ddList");
                return (string?)list?.Elements(Wml.W + "listEntry").ElementAtOrDefault(list.Number("result") ?? list.Number("default") ?? 0)?.Attribute(Wml.W + "val");
            case "EQ" when Reading().Match(instruction) is { Success: true } reading:
                return $"{reading.Groups["characters"].Value}({reading.Groups["aloud"].Value})";
            case "MACROBUTTON":
                omissions.Add(Omission.Placeholder, string.Join(' ', words.Skip(2)));
                return null;
            case var name when !Silent.Contains(name) && !(isEmpty && name.StartsWith("FORM", StringComparison.Ordinal)):
                omissions.Add(Omission.Field, name is "EQ" ? instruction : name);
                return null;
            case "DOCPROPERTY" or "DOCVARIABLE" or "MERGEFIELD" or "IF" or "REF" when !isEmpty:
                omissions.Add(Omission.Field, instruction);
                return null;
            default:
                return null;
        }
    }

    private static int? Code(string digits) =>
        digits.StartsWith("0x", StringComparison.OrdinalIgnoreCase) && int.TryParse(digits[2..], NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var hex) ? hex
        : int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var code) ? code
        : digits.Length == 1 ? digits[0] : null;
}
