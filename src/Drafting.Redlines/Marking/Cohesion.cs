using System.Runtime.InteropServices;

namespace Drafting.Redlines.Marking;

/// <summary>
/// How strongly two neighbouring Chinese characters belong to one word, told from the texts at hand: the share of the
/// rarer one's occurrences that stand beside the other.
/// </summary>
internal sealed class Cohesion
{
    private const int EnoughToTell = 3;

    /// <summary>Characters that mostly stand between words, however often they follow one.</summary>
    private const string Particles = "的地得了着和与及或并也又还在对向从由为以于其等各之而且但将把被使让";

    private readonly Dictionary<int, int> _counts = [];

    /// <summary>Learns from texts.</summary>
    public static Cohesion Of(IReadOnlyList<string> texts)
    {
        var cohesion = new Cohesion();
        foreach (var text in texts)
        {
            var left = '\0';
            foreach (var c in text)
            {
                var right = Characters.IsIdeograph(c) ? c : '\0';
                if (right != '\0')
                    cohesion.Count(right);
                if (right != '\0' && left != '\0')
                    cohesion.Count(Pair(left, right));
                left = right;
            }
        }

        return cohesion;
    }

    /// <summary>From 0 (nothing known) to 1 (one never occurs without the other).</summary>
    public double Between(char left, char right)
    {
        if (Particles.Contains(left) || Particles.Contains(right))
            return 0;
        var together = _counts.GetValueOrDefault(Pair(left, right));
        return together < EnoughToTell
            ? 0
            : (double)together / Math.Min(_counts.GetValueOrDefault(left), _counts.GetValueOrDefault(right));
    }

    private void Count(int what) => CollectionsMarshal.GetValueRefOrAddDefault(_counts, what, out _)++;

    private static int Pair(char left, char right) => left << 16 | right;
}
