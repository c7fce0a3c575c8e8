using System.Globalization;
using Drafting.Redlines.Marking;

namespace Drafting.Redlines.Alignment;

/// <summary>
/// What a text is about, for telling how alike two texts are: the multiset of its longer words, numbers and symbols and
/// of its pairs of neighbouring Chinese characters, as sorted hashes. Case, spacing and short words do not count.
/// </summary>
internal sealed class Terms
{
    private const int ShortestWord = 4;
    private readonly int[] _hashes;

    private Terms(int[] hashes) => _hashes = hashes;

    /// <summary>The hashes, ascending, repeated as often as the terms.</summary>
    public ReadOnlySpan<int> Hashes => _hashes;

    public static Terms Of(string text)
    {
        var chunks = Chunker.Chunks(text);
        var terms = new List<int>(chunks.Count);
        var all = new List<int>(chunks.Count);
        for (var i = 0; i < chunks.Count; i++)
        {
            var chunk = chunks[i];
            if (chunk.Class is ChunkClass.Space or ChunkClass.Punctuation)
                continue;
            var hash = Hash(text.AsSpan(chunk.Start, chunk.Length));
            all.Add(hash);
            if (chunk.Class == ChunkClass.Ideograph)
            {
                if (i > 0 && chunks[i - 1].Class == ChunkClass.Ideograph)
                    terms.Add(Hash(text.AsSpan(chunks[i - 1].Start, chunks[i - 1].Length + chunk.Length)));
            }
            else if (chunk.Class != ChunkClass.Word || chunk.Length >= ShortestWord)
            {
                terms.Add(hash);
            }
        }

        var hashes = (terms.Count > 0 ? terms : all).ToArray();
        Array.Sort(hashes);
        return new(hashes);
    }

    /// <summary>Twice the common terms over all terms: 1 for texts alike, 0 for texts with nothing in common.</summary>
    public double Similarity(Terms other)
    {
        if (_hashes.Length + other._hashes.Length == 0)
            return 0;
        int common = 0, i = 0, j = 0;
        while (i < _hashes.Length && j < other._hashes.Length)
        {
            var order = _hashes[i].CompareTo(other._hashes[j]);
            if (order == 0)
                common++;
            if (order <= 0)
                i++;
            if (order >= 0)
                j++;
        }

        return 2.0 * common / (_hashes.Length + other._hashes.Length);
    }

    // Not string.GetHashCode, which differs from one process to the next: a collision must not change the result of a run.
    private static int Hash(ReadOnlySpan<char> term)
    {
        var hash = 2166136261u;
        foreach (var c in term)
        {
            if (!char.IsWhiteSpace(c))
                hash = (hash ^ char.ToLower(c, CultureInfo.InvariantCulture)) * 16777619u;
        }

        return (int)hash;
    }
}
