using System.Text;

namespace Drafting.Storage.Sqlite;

/// <summary>
/// The search index's terms: every run of one, two or three characters of a folded text that holds no blank. A word of up to three characters
/// is one gram, so the index alone answers for it, Chinese words above all; a longer word has all its threes in every text that contains it,
/// and few other texts have them all.
/// <para>
/// A gram is written as it is, but for ASCII punctuation, which the tokenizer would cut at: the 32 signs become the 32 noncharacters from U+FDD0,
/// which no text holds. A character of those in a text or word is left to the exact comparison.
/// </para>
/// </summary>
internal static class Grams
{
    private const int Longest = 3;

    /// <summary>More of a long word's threes narrow no further.</summary>
    private const int MostOfAWord = 12;

    private const int FirstSign = 0xFDD0;
    private const int Signs = 32;

    private const int BitsOfACharacter = 21;

    /// <summary>The grams of a folded text, each once, divided by blanks.</summary>
    public static string OfText(string folded)
    {
        var (grams, text) = (new HashSet<long>(), new StringBuilder(folded.Length));
        // The two characters before this one; 0 where there is none, or a blank.
        var (before, last) = (0, 0);
        foreach (var rune in folded.EnumerateRunes())
        {
            if (rune.Value == ' ' || IsSign(rune))
            {
                (before, last) = (0, 0);
                continue;
            }

            var sign = Sign(rune);
            Add(0, 0, sign);
            if (last > 0)
                Add(0, last, sign);
            if (before > 0)
                Add(before, last, sign);
            (before, last) = (last, sign);
        }

        return text.ToString();

        void Add(int first, int second, int third)
        {
            if (!grams.Add(((long)first << (2 * BitsOfACharacter)) | ((long)second << BitsOfACharacter) | (uint)third))
                return;
            Append(first);
            Append(second);
            Append(third);
            text.Append(' ');
        }

        void Append(int sign)
        {
            if (sign is > 0 and <= char.MaxValue)
                text.Append((char)sign);
            else if (sign > 0)
                text.Append(char.ConvertFromUtf32(sign));
        }
    }

    /// <summary>
    /// The index's query for texts that contain all words, as far as it can tell; null where it can tell nothing. With the words for which the
    /// text itself must be asked.
    /// </summary>
    public static (string? Query, IReadOnlyList<string> Open) OfWords(IReadOnlyList<string> words)
    {
        var (grams, open) = (new HashSet<string>(StringComparer.Ordinal), new List<string>());
        foreach (var word in words)
        {
            var (signs, isWhole) = Written(word);
            if (!isWhole || signs.Count > Longest)
                open.Add(word);
            if (!isWhole)
                continue;
            var threes = Math.Max(1, signs.Count - Longest + 1);
            var step = Math.Max(1, (threes + MostOfAWord - 1) / MostOfAWord);
            for (var start = 0; start < threes; start += step)
                grams.Add(string.Concat(signs.Skip(start).Take(Longest)));
        }

        return (grams.Count == 0 ? null : string.Join(" AND ", grams.Select(gram => $"\"{gram}\"")), open);
    }

    // The word's characters as they stand in the index; of one that cannot, nothing.
    private static (List<string> Signs, bool IsWhole) Written(string word)
    {
        var (signs, isWhole) = (new List<string>(word.Length), true);
        foreach (var rune in word.EnumerateRunes())
        {
            isWhole &= !IsSign(rune);
            signs.Add(IsSign(rune) ? "" : char.ConvertFromUtf32(Sign(rune)));
        }

        return (signs, isWhole);
    }

    private static bool IsSign(Rune rune) => rune.Value is >= FirstSign and < FirstSign + Signs;

    private static int Sign(Rune rune) => rune.IsAscii && !char.IsAsciiLetterOrDigit((char)rune.Value) ? FirstSign + SignNumber(rune.Value) : rune.Value;

    // The four rows of ASCII punctuation, numbered through.
    private static int SignNumber(int sign) => sign switch
    {
        < '0' => sign - '!',
        < 'A' => sign - ':' + 15,
        < 'a' => sign - '[' + 22,
        _ => sign - '{' + 28,
    };
}
