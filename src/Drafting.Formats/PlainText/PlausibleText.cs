namespace Drafting.Formats.PlainText;

/// <summary>Whether decoded bytes read as text in one of the six languages, or as what a wrong encoding makes of them.</summary>
internal static class PlausibleText
{
    // Of a hundred characters.
    private const int MostStrangers = 3;

    // Two or three characters can be anything.
    private const int Shortest = 8;

    /// <summary>Letters, digits and signs of the six languages, hardly anything else, and Chinese characters only as Chinese texts have them.</summary>
    public static bool IsText(string text) =>
        text.Length >= Shortest && text.Count(c => !IsUsual(c)) * 100 <= text.Length * MostStrangers && CommonCharacters.AreMost(text);

    /// <summary>The same of a text that is Chinese, so that every character bears witness.</summary>
    public static bool IsChinese(string text) => text.Count(TextWidth.IsChinese) >= Shortest && IsText(text);

    private static bool IsUsual(char c) => c switch
    {
        '\n' or '\r' or '\t' or '\f' => true,
        < ' ' or '\u007f' => false,
        < '\u0080' or (>= '\u00a0' and < '\u0250') => true,
        (>= '\u0400' and <= '\u045f') or (>= '\u0600' and <= '\u06ff') or '\u200e' or '\u200f' => true,
        (>= '\u2010' and <= '\u2044') or (>= '\u2070' and <= '\u209f') or (>= '\u2160' and <= '\u217f') or (>= '\u2460' and <= '\u249b') => true,
        (>= '\u3000' and <= '\u3017') or (>= '\u3220' and <= '\u3229') or (>= '\u4e00' and <= '\u9fff') or (>= '\uff01' and <= '\uff5e') => true,
        _ => false,
    };
}
