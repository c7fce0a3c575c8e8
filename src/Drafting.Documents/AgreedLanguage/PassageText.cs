using System.Globalization;
using System.Text;

namespace Drafting.Documents.AgreedLanguage;

/// <summary>A word or number of a text, or one Chinese character.</summary>
/// <param name="Start">Where it begins in the text, in UTF-16 code units.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Hash">The same for all that are folded alike, in every process.</param>
public readonly record struct PassageToken(int Start, int End, ulong Hash);

/// <summary>
/// A passage as it is compared: its words without regard to case, width, accents written apart, the script's digits, invisible marks, the raised marks of notes,
/// spacing and punctuation. Numbers count, since resolutions are told apart by them.
/// </summary>
public sealed class PassageText
{
    private PassageText(string text, IReadOnlyList<PassageToken> tokens, string folded) => (Text, Tokens, Folded) = (text, tokens, folded);

    /// <summary>As written.</summary>
    public string Text { get; }

    /// <summary>In the order of the text.</summary>
    public IReadOnlyList<PassageToken> Tokens { get; }

    /// <summary>The folded words, a blank between two unless both are Chinese characters. Two passages with the same have the same wording.</summary>
    public string Folded { get; }

    /// <summary>Reads a passage.</summary>
    public static PassageText Of(string text)
    {
        var (tokens, folded) = (new List<PassageToken>(text.Length / 4), new StringBuilder(text.Length));
        var (start, wasChinese) = (-1, false);
        for (var at = 0; at < text.Length;)
        {
            Rune.DecodeFromUtf16(text.AsSpan(at), out var character, out var length);
            var kind = KindOf(character);
            if (kind != Sign.Word && kind != Sign.Nothing && start >= 0)
            {
                Add(start, at, isChinese: false);
                start = -1;
            }

            if (kind == Sign.Chinese)
                Add(at, at + length, isChinese: true);
            else if (kind == Sign.Word && start < 0)
                start = at;
            at += length;
        }

        if (start >= 0)
            Add(start, text.Length, isChinese: false);
        return new(text, tokens, folded.ToString());

        void Add(int from, int to, bool isChinese)
        {
            if (folded.Length > 0 && !(isChinese && wasChinese))
                folded.Append(' ');
            var begin = folded.Length;
            AppendFolded(folded, text.AsSpan(from, to - from));
            if (folded.Length == begin)
            {
                folded.Length = begin > 0 && !(isChinese && wasChinese) ? begin - 1 : begin;
                return;
            }

            tokens.Add(new(from, to, Hash(folded, begin)));
            wasChinese = isChinese;
        }
    }

    private enum Sign
    {
        Break,
        Word,
        Chinese,

        /// <summary>Inside a word it is passed over.</summary>
        Nothing,
    }

    private static Sign KindOf(Rune character)
    {
        var code = character.Value;
        if (code < 0x80)
            return char.IsAsciiLetterOrDigit((char)code) ? Sign.Word : Sign.Break;
        if (code is (>= 0x4E00 and <= 0x9FFF) or (>= 0x3400 and <= 0x4DBF) or 0x3007 or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF))
            return Sign.Chinese;
        return Rune.GetUnicodeCategory(character) switch
        {
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter
                or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber => Sign.Word,
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => Sign.Nothing,
            _ => Sign.Break,
        };
    }

    private static void AppendFolded(StringBuilder folded, ReadOnlySpan<char> word)
    {
        if (Ascii.IsValid(word))
        {
            foreach (var letter in word)
                folded.Append(char.ToLowerInvariant(letter));
            return;
        }

        foreach (var letter in Normalization.Of(word.ToString(), NormalizationForm.FormKC).ToLowerInvariant().EnumerateRunes())
            if (Rune.GetUnicodeCategory(letter) == UnicodeCategory.DecimalDigitNumber)
                folded.Append((char)('0' + (int)Rune.GetNumericValue(letter)));
            else if (KindOf(letter) is Sign.Word or Sign.Chinese && letter.Value != ArabicTatweel)
                folded.Append(letter.ToString());
    }

    private const int ArabicTatweel = 0x640;

    // FNV-1a, of the word's UTF-16 code units.
    private static ulong Hash(StringBuilder text, int start)
    {
        var hash = 14695981039346656037UL;
        for (var at = start; at < text.Length; at++)
            hash = (hash ^ text[at]) * 1099511628211UL;
        return hash;
    }
}
