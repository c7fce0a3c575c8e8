using System.Globalization;

namespace Drafting.Redlines.Marking;

/// <summary>
/// The words of Chinese United Nations texts with their counts: <c>ChineseWords.txt</c>, a line for each count, made by
/// <c>tests/Drafting.Redlines.Benchmarks/words.mjs</c>, and the short names of States.
/// </summary>
internal static class ChineseWords
{
    /// <summary>The longest word, in characters.</summary>
    public static int Longest { get; private set; }

    private static readonly Dictionary<string, double>.AlternateLookup<ReadOnlySpan<char>> Costs = Read().GetAlternateLookup<ReadOnlySpan<char>>();

    private static double _unknown;

    /// <summary>How unlikely a word is: the negative logarithm of its share of all words, more than any for an unknown character.</summary>
    /// <param name="text">What may be a word.</param>
    /// <param name="characters">How many characters that is.</param>
    public static double Cost(ReadOnlySpan<char> text, int characters) =>
        Costs.TryGetValue(text, out var cost) ? cost : characters == 1 ? _unknown : double.PositiveInfinity;

    private static Dictionary<string, double> Read()
    {
        using var stream = typeof(ChineseWords).Assembly.GetManifestResourceStream("ChineseWords.txt")!;
        using var lines = new StreamReader(stream);
        var counts = new Dictionary<string, double>(StringComparer.Ordinal);
        while (lines.ReadLine() is { } line)
        {
            var words = line.Split(' ');
            foreach (var word in words.Skip(1))
                counts[word] = double.Parse(words[0], CultureInfo.InvariantCulture);
        }

        foreach (var name in StateNames.ShortChinese)
            counts.TryAdd(name, 1);

        var logarithmOfAll = Math.Log(counts.Values.Sum());
        Longest = counts.Keys.Max(word => word.Length);
        _unknown = logarithmOfAll + 2;
        return counts.ToDictionary(word => word.Key, word => logarithmOfAll - Math.Log(word.Value), StringComparer.Ordinal);
    }
}
