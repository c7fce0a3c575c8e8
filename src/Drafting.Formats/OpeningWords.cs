using Drafting.Operations;

namespace Drafting.Formats;

/// <summary>
/// The words that are set off at the beginning of a paragraph: “又回顾”, “表示注意到”, “Recalling also”, “Takes note” in the preambular and operative
/// ones, in the enacting line the organ. Known from a table of what the United Nations' resolutions of sessions 74 to 80 open with.
/// </summary>
public static class OpeningWords
{
    private static readonly Dictionary<string, string[]> Phrases = Read();

    /// <summary>UTF-16 units at the start of <paramref name="text"/> that are its opening words, the longest that are known; 0 where none are, or
    /// where the paragraph has none. Case does not matter.</summary>
    public static int Length(string text, string language, ParagraphKind kind)
    {
        if (kind == ParagraphKind.Enacting)
            return text.AsSpan().IndexOfAny("，,،") is >= 0 and var comma ? comma : text.Length;
        if (kind is not (ParagraphKind.Preambular or ParagraphKind.Operative) || !Phrases.TryGetValue(language, out var phrases))
            return 0;
        // The second and third of one kind in a row: “又回顾”, “还回顾”.
        if (language == "zh" && text.Length > 1 && text[0] is ('又' or '还') && LongestPhrase(text[1..], language, phrases) is var rest and > 0)
            return Math.Max(rest + 1, LongestPhrase(text, language, phrases));
        return LongestPhrase(text, language, phrases);
    }

    /// <summary>How they are printed: bold in Chinese, in italics in the other languages, both in Arabic.</summary>
    public static (bool Bold, bool Italic) LookIn(string language) => (language is "zh" or "ar", language != "zh");

    private static int LongestPhrase(string text, string language, string[] phrases)
    {
        foreach (var phrase in phrases)
        {
            if (text.StartsWith(phrase, StringComparison.OrdinalIgnoreCase)
                && (language == "zh" || text.Length == phrase.Length || !char.IsLetter(text[phrase.Length])))
                return phrase.Length;
        }

        return 0;
    }

    // Longest first, so that the first that fits is the longest.
    private static Dictionary<string, string[]> Read() =>
        EmbeddedTable.Rows("opening-words.tsv").ToDictionary(cells => cells[0], cells => cells.Skip(1).OrderByDescending(phrase => phrase.Length).ToArray());
}
