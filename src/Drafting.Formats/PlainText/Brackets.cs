namespace Drafting.Formats.PlainText;

/// <summary>The square brackets in which negotiators set what is not agreed. They stand before a paragraph's number and are part of its text.</summary>
internal static class Brackets
{
    private const string Opening = "[［【〔";
    private const string Closing = "]］】〕";

    public static bool IsOpening(char c) => Opening.Contains(c, StringComparison.Ordinal);

    public static bool IsClosing(char c) => Closing.Contains(c, StringComparison.Ordinal);

    /// <summary>The brackets that open a text, with the spaces between and behind them: “[[ ” of “[[ 2. Decides”.</summary>
    public static string Of(string text)
    {
        var end = 0;
        for (var i = 0; i < text.Length && (IsOpening(text[i]) || text[i] == ' '); i++)
            end = i + 1;
        return end > 0 && IsOpening(text[0]) ? text[..end] : "";
    }

    /// <summary>The text behind the brackets that open it.</summary>
    public static string Inside(string text) => text[Of(text).Length..];

    /// <summary>The rest of a paragraph whose number has been taken out of its brackets, in them again: “2. Decides]” and “[” make “[Decides]”.</summary>
    public static string Around(string brackets, string rest) => brackets.TrimEnd(' ') + rest;
}
