using System.Text.RegularExpressions;

namespace Drafting.Formats.PlainText;

/// <summary>
/// Whether a hyphen at a line's end is the word's own (“co-/operation”) or only cut it (“develop-/ment”). Known from a table of what the United Nations'
/// official texts write with a hyphen: compounds, first parts that many compounds share, and the words that open like those and have none.
/// </summary>
internal static partial class Hyphenation
{
    private static readonly Dictionary<string, HashSet<string>> Words = Read();

    // The last word of a line, the hyphen behind it; a dash stands apart and is none.
    [GeneratedRegex(@"(?<first>\p{L}+([-‐‑]\p{L}+)*)[-‐‑]$", RegexOptions.RightToLeft)]
    private static partial Regex Cut();

    [GeneratedRegex(@"^\p{Ll}+([-‐‑]\p{L}+)*")]
    private static partial Regex Rest();

    // “short- and long-term”: the hyphen stands for a part that comes later.
    [GeneratedRegex(@"^(and|or|to|et|ou|y|o|e|u|и|или)\b")]
    private static partial Regex Joiner();

    /// <summary>Longer than any word; the bound keeps the time small on any text.</summary>
    private const int LongestWord = 80;

    /// <summary>The two halves of a text that was cut behind a hyphen; null where the first ends in no word with a hyphen.</summary>
    public static string? Join(string first, string second)
    {
        if (first.Length == 0 || first[^1] is not ('-' or '‐' or '‑') || Cut().Match(first[^Math.Min(first.Length, LongestWord)..]) is not { Success: true } cut)
            return null;
        if (Joiner().IsMatch(second))
            return first + " " + second;
        // What goes on with a capital, a digit or another script is no half of a word.
        if (Rest().Match(second[..Math.Min(second.Length, LongestWord)]) is not { Success: true } rest)
            return first + second;
        var before = cut.Groups["first"].Value;
        // A letter alone and an abbreviation are no syllables: “T-/shirt”, “UN-/led”.
        var isWhole = before.Length == 1 || char.IsUpper(before[^1]);
        return isWhole || IsOwn(Plain(before), Plain(rest.Value)) ? first + second : first[..^1] + second;
    }

    private static bool IsOwn(string before, string after)
    {
        if (Words["compound"].Contains($"{before}-{after}"))
            return true;
        // Of a word that has a hyphen already the last part is seldom cut.
        return !Words["solid"].Contains(before + after) && (before.Contains('-', StringComparison.Ordinal) || Words["first"].Contains(before));
    }

    private static string Plain(string word) => word.Replace('‐', '-').Replace('‑', '-').ToLowerInvariant();

    private static Dictionary<string, HashSet<string>> Read()
    {
        using var stream = typeof(Hyphenation).Assembly.GetManifestResourceStream("hyphenated.tsv")
            ?? throw new InvalidOperationException("The table hyphenated.tsv is not part of the assembly.");
        using var reader = new StreamReader(stream);
        var words = new Dictionary<string, HashSet<string>>();
        while (reader.ReadLine() is { } line)
        {
            var cells = line.Split('\t');
            if (!words.TryGetValue(cells[1], out var known))
                words[cells[1]] = known = [];
            known.UnionWith(cells.Skip(2));
        }

        return words;
    }
}
