using System.Text;

namespace Drafting.Documents;

/// <summary>
/// Text as a person would write it: nothing that no reader sees, and letters instead of the shapes a printer or a PDF reader puts in their place.
/// Its twin for what is typed and pasted is <c>client/src/operations/writtenText.ts</c>; <c>tests/vectors/written-text.json</c> holds both to one answer.
/// </summary>
public static class WrittenText
{
    // Radicals that the copied text of Chinese PDF files has in the place of words, and that Unicode does not decompose; from EquivalentUnifiedIdeograph.txt.
    private const string Radicals = "⺠民⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙⺌小⺙攵⺝月⺫目⺬示⺶羊⺼肉⻁虎⻗雨⺩王⺧牛";

    /// <summary>
    /// The text in normal form C without invisible characters (soft hyphens, zero-width spaces and joins, byte order marks, controls of direction, tags);
    /// line and paragraph separators become line ends, ligatures, Arabic presentation forms and radicals the letters and words they stand for.
    /// Joiners that shape words and emoji (U+200C, U+200D) and variation selectors stay.
    /// </summary>
    /// <exception cref="ArgumentException">The text has half a surrogate pair.</exception>
    public static string Of(string text)
    {
        var written = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            var c = text[at];
            if (IsInvisible(text, at))
                at += char.IsHighSurrogate(c) ? 1 : 0;
            else if (IsSeparator(c))
                written.Append('\n');
            else if (IsShape(c))
                AppendLetters(written, c);
            else
                written.Append(c);
        }

        return Normalization.Of(written.ToString(), NormalizationForm.FormC);
    }

    /// <summary>Whether the text has a character that no reader sees, or a separator that would break a line.</summary>
    public static bool HasInvisible(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] >= '\u0080' && (IsInvisible(text, at) || IsSeparator(text[at])))
                return true;
        }

        return false;
    }

    private static bool IsSeparator(char c) => c is '\v' or '\u0085' or '\u2028' or '\u2029';

    // Tags (U+E0000 to U+E007F) are written as pairs; the rest are single units.
    private static bool IsInvisible(string text, int at) => text[at] switch
    {
        '\u00ad' or '\u034f' or '\u061c' or '\u115f' or '\u1160' or '\u17b4' or '\u17b5' or '\u3164' or '\ufeff' or '\uffa0' => true,
        (>= '\u0080' and <= '\u009f') and not '\u0085' => true,
        (>= '\u180b' and <= '\u180e') or '\u200b' or '\u200e' or '\u200f' => true,
        (>= '\u202a' and <= '\u202e') or (>= '\u2060' and <= '\u206f') or (>= '\ufff0' and <= '\ufffb') => true,
        '\udb40' => at + 1 < text.Length && text[at + 1] is >= '\udc00' and <= '\udc7f',
        _ => false,
    };

    // Ligatures of Latin and Armenian; Arabic letters by their place in a word, but not its ornate brackets; radicals.
    private static bool IsShape(char c) =>
        c is (>= '\ufb00' and <= '\ufb17') or (>= '\ufb50' and <= '\ufdff' and not ('\ufd3e' or '\ufd3f')) or (>= '\ufe70' and <= '\ufefc') or (>= '\u2e80' and <= '\u2fdf');

    private static void AppendLetters(StringBuilder written, char c)
    {
        var radical = Radicals.IndexOf(c, StringComparison.Ordinal);
        if (radical >= 0)
            written.Append(Radicals[radical + 1]);
        else
            // A vowel sign shown alone decomposes into a blank and the sign.
            written.Append(c is >= '\ufe70' and <= '\ufe7f' ? c.ToString().Normalize(NormalizationForm.FormKC).TrimStart(' ', '\u0640') : c.ToString().Normalize(NormalizationForm.FormKC));
    }
}
