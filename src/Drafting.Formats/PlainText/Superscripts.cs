namespace Drafting.Formats.PlainText;

/// <summary>Raised digits.</summary>
internal static class Superscripts
{
    private const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    public static bool Is(char c) => Raised.Contains(c, StringComparison.Ordinal);

    /// <summary>“¹²” to “12”.</summary>
    public static string ToDigits(string raised) => string.Concat(raised.Select(c => (char)('0' + Raised.IndexOf(c, StringComparison.Ordinal))));

    /// <summary>“12” to “¹²”; marks that are no number stay as they are.</summary>
    public static string FromLabel(string label) => string.Concat(label.Select(c => char.IsAsciiDigit(c) ? Raised[c - '0'] : c));
}
