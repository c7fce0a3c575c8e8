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
            else if (chunk.Class is not (ChunkClass.Word or ChunkClass.NumberWord) || chunk.Length >= ShortestWord)
            {
                terms.Add(hash);
                // A/77/275 and A/78/265 are no equal terms, but equal in kind: what is rolled forward year by year.
                if (chunk.Class is ChunkClass.Date or ChunkClass.Symbol or ChunkClass.Title)
                    terms.Add(Hash(text.AsSpan(chunk.Start, chunk.Length), withoutDigits: true));
            }
        }

        var hashes = (terms.Count > 0 ? terms : all).ToArray();
        Array.Sort(hashes);
        return new(hashes);
    }

    /// <summary>
    /// 1 for texts alike, 0 for texts with nothing in common: twice the common terms over all terms. Where that says the texts
    /// are related at all, a text wholly taken up into a longer one counts more.
    /// </summary>
    public double Similarity(Terms other)
    {
        const double related = 0.25;
        var (count, otherCount) = (_hashes.Length, other._hashes.Length);
        if (count == 0 || otherCount == 0)
            return 0;
        var common = Common(other);
        var alike = 2.0 * common / (count + otherCount);
        return alike < related ? alike : (alike + (double)common / Math.Min(count, otherCount)) / 2;
    }

    /// <summary>How many terms there are, repetitions counted.</summary>
    public int Count => _hashes.Length;

    /// <summary>The terms of this text that the other does not have, or has less often.</summary>
    public Terms Without(Terms other)
    {
        var rest = new List<int>(_hashes.Length);
        var j = 0;
        foreach (var hash in _hashes)
        {
            while (j < other._hashes.Length && other._hashes[j] < hash)
                j++;
            if (j < other._hashes.Length && other._hashes[j] == hash)
                j++;
            else
                rest.Add(hash);
        }

        return new([.. rest]);
    }

    /// <summary>How many terms both texts have.</summary>
    public int Common(Terms other)
    {
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

        return common;
    }

    // Not string.GetHashCode, which differs from one process to the next: a collision must not change the result of a run.
    private static int Hash(ReadOnlySpan<char> term, bool withoutDigits = false)
    {
        var hash = 2166136261u;
        foreach (var c in term)
        {
            if (!char.IsWhiteSpace(c) && !(withoutDigits && char.IsAsciiDigit(c)))
                hash = (hash ^ char.ToLower(Typography.Folded(c), CultureInfo.InvariantCulture)) * 16777619u;
        }

        return (int)hash;
    }
}
