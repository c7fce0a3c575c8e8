namespace Drafting.Redlines.Marking;

/// <summary>
/// How strongly two neighbouring Chinese characters belong to one word, told from the texts at hand: the share of the
/// rarer one's occurrences that stand beside the other.
/// </summary>
internal sealed class Cohesion
{
    private const int EnoughToTell = 3;
    private readonly Dictionary<int, int> _pairs = [];
    private readonly int[] _single = new int[char.MaxValue + 1];

    /// <summary>Learns from texts.</summary>
    public static Cohesion Of(IReadOnlyList<string> texts)
    {
        var cohesion = new Cohesion();
        foreach (var text in texts)
        {
            for (var i = 0; i < text.Length; i++)
            {
                if (!Characters.IsIdeograph(text, i, out var length) || length > 1)
                    continue;
                cohesion._single[text[i]]++;
                if (i > 0 && Characters.IsIdeograph(text, i - 1, out _))
                {
                    var pair = Pair(text[i - 1], text[i]);
                    cohesion._pairs[pair] = cohesion._pairs.GetValueOrDefault(pair) + 1;
                }
            }
        }

        return cohesion;
    }

    /// <summary>From 0 (nothing known) to 1 (one never occurs without the other).</summary>
    public double Between(char left, char right)
    {
        var together = _pairs.GetValueOrDefault(Pair(left, right));
        return together < EnoughToTell ? 0 : (double)together / Math.Min(_single[left], _single[right]);
    }

    private static int Pair(char left, char right) => left << 16 | right;
}
