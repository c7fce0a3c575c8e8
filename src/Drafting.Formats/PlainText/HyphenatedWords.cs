using System.Text.RegularExpressions;

namespace Drafting.Formats.PlainText;

/// <summary>
/// Whether a hyphen at the end of a line is the word's own (“co-|operation”, “long-|term”) or the printer's (“develop-|ment”). Known from a
/// table of what the United Nations' resolutions of sessions 74 to 79 write with a hyphen: words that begin one or end one, with the words
/// that have none in spite of it, and single words. The client's <c>hyphens.ts</c> reads the same table; <c>line-joins.json</c> holds both to
/// one answer.
/// </summary>
internal static partial class HyphenatedWords
{
    // The bound keeps the time small on long paragraphs.
    private const int LongestWord = 64;

    private static readonly Dictionary<(string Part, string Place), HashSet<string>[]> Table = Read();

    // Behind a hyphen or a digit stands no part that a printer cut: “day-to-|day”.
    [GeneratedRegex(@"(?<![\p{L}\d\-\u2010])(?<part>\p{L}?\p{Ll}+)[-\u2010]$")]
    private static partial Regex CutBefore();

    [GeneratedRegex(@"^\p{Ll}+")]
    private static partial Regex CutAfter();

    // “short- and long-term”: the hyphen stands for a part that comes later.
    [GeneratedRegex(@"^(and|or|to|et|ou|y|o|e|u|и|или) ")]
    private static partial Regex Joiner();

    /// <summary>Whether a hyphen before this stands for a part of a word that comes later: “and long-term”.</summary>
    public static bool IsSuspended(string second) => Joiner().IsMatch(second);

    /// <summary>
    /// Whether the hyphen that <paramref name="first"/> ends in goes when <paramref name="second"/> is put behind it: both sides are small
    /// letters, and neither the text <paramref name="elsewhere"/> nor the table has the word with a hyphen. A word that stands elsewhere
    /// decides before the table.
    /// </summary>
    public static bool IsPrinters(string first, string second, string elsewhere = "")
    {
        var (before, after) = (CutBefore().Match(first.Length > LongestWord ? first[^LongestWord..] : first), CutAfter().Match(second));
        if (!before.Success || !after.Success || IsSuspended(second))
            return false;
        var (part, rest) = (before.Groups["part"].Value.ToLowerInvariant(), after.Value);
        if (Stands($"{part}-{rest}", elsewhere))
            return false;
        return Stands(part + rest, elsewhere) || !IsKnown(part, rest);
    }

    private static bool Stands(string word, string text)
    {
        for (var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + word.Length;
            if ((at == 0 || !char.IsLetter(text[at - 1])) && (end == text.Length || !char.IsLetter(text[end])))
                return true;
        }

        return false;
    }

    private static bool IsKnown(string part, string rest) =>
        Has(part, "begins", rest, false) || Has(rest, "ends", part, false) || Has(part, "word", rest, true);

    private static bool Has(string part, string place, string other, bool listed) =>
        Table.TryGetValue((part, place), out var languages) && languages.Any(words => words.Contains(other) == listed);

    // Columns: language, how the part is used, the part, the other parts: those without a hyphen, of single words those with one.
    private static Dictionary<(string Part, string Place), HashSet<string>[]> Read() =>
        EmbeddedTable.Rows("hyphenated-words.tsv")
            .GroupBy(cells => (cells[2], cells[1]), cells => (cells.Length > 3 ? cells[3].Split(' ') : []).ToHashSet())
            .ToDictionary(group => group.Key, group => group.ToArray());
}
