using System.Collections.Frozen;
using System.Numerics;

namespace Drafting.Documents.AgreedLanguage;

/// <summary>How a wording relates to a passage.</summary>
public enum LikenessKind
{
    /// <summary>Word for word the same.</summary>
    Same,

    /// <summary>The same but for some words.</summary>
    Alike,

    /// <summary>The passage stands in it, among more.</summary>
    Within,

    /// <summary>A stretch of the passage stands in it.</summary>
    Partly,
}

/// <summary>The longest stretch that a passage and a wording have in common, word for word. Places and lengths are UTF-16 code units.</summary>
/// <param name="Start">Where it begins in the passage.</param>
/// <param name="Length">Its length there.</param>
/// <param name="WordingStart">Where it begins in the wording.</param>
/// <param name="WordingLength">Its length there.</param>
public sealed record SharedStretch(int Start, int Length, int WordingStart, int WordingLength);

/// <summary>How much of a passage a wording has.</summary>
/// <param name="Similarity">Twice the words in common, in order, over all words of both: 1 where they are the same.</param>
/// <param name="Covered">The share of the passage's words that stand in the wording in runs of at least a fingerprint's length.</param>
/// <param name="Shared">What they share in one piece.</param>
public sealed record Likeness(LikenessKind Kind, double Similarity, double Covered, SharedStretch Shared)
{
    /// <summary>By what the best is found: most of the passage's words, or most of both.</summary>
    public double Rank => Kind == LikenessKind.Same ? 2 : Math.Max(Similarity, Covered);
}

/// <summary>Compares wordings with one passage.</summary>
public sealed class LikenessTo
{
    // Below that a wording is another one, though it has words in common, unless a long stretch is the same.
    private const double LeastSimilarity = 0.5;
    private const double LeastCovered = 0.5;
    private const double NearlyAll = 0.85;

    /// <summary>A stretch is long that has so many runs' words; 12 words, 18 Chinese characters.</summary>
    private const int RunsOfAStretch = 3;

    /// <summary>So many places of a run are looked at. In a passage of words that go round and round all of them would be compared with all of the wording's.</summary>
    private const int PlacesOfARun = 32;

    private readonly PassageText passage;
    private readonly int run;
    private readonly FrozenDictionary<long, int[]> places;
    private readonly FrozenDictionary<ulong, ulong[]> bits;

    public LikenessTo(string language, PassageText passage)
    {
        this.passage = passage;
        run = Math.Min(Fingerprints.Of(language).Run, passage.Tokens.Count);
        places = RunsOf(passage).Select((hash, at) => (hash, at)).GroupBy(each => each.hash, each => each.at).ToFrozenDictionary(group => group.Key, group => group.Take(PlacesOfARun).ToArray());
        bits = Bits(passage.Tokens);
    }

    /// <summary>How much of the passage a wording has; null where that is too little to be shown.</summary>
    public Likeness? Of(string wording)
    {
        var other = PassageText.Of(wording);
        if (passage.Tokens.Count == 0 || other.Tokens.Count == 0)
            return null;
        var (longest, covered) = SharedRuns(other);
        var similarity = 2.0 * Common(other.Tokens) / (passage.Tokens.Count + other.Tokens.Count);
        var share = (double)covered / passage.Tokens.Count;
        if (longest.Length == 0 || (similarity < LeastSimilarity && share < LeastCovered && longest.Length < RunsOfAStretch * run))
            return null;
        var kind = passage.Folded == other.Folded ? LikenessKind.Same
            : similarity >= NearlyAll ? LikenessKind.Alike
            : share >= NearlyAll ? LikenessKind.Within
            : similarity >= LeastSimilarity ? LikenessKind.Alike
            : LikenessKind.Partly;
        return new(kind, similarity, share, Stretch(longest, other));
    }

    private SharedStretch Stretch((int At, int OtherAt, int Length) longest, PassageText other)
    {
        var (start, end) = (passage.Tokens[longest.At].Start, passage.Tokens[longest.At + longest.Length - 1].End);
        var (otherStart, otherEnd) = (other.Tokens[longest.OtherAt].Start, other.Tokens[longest.OtherAt + longest.Length - 1].End);
        return new(start, end - start, otherStart, otherEnd - otherStart);
    }

    /// <summary>The longest stretch in common, in tokens, and how many of the passage's tokens are in a run in common.</summary>
    private ((int At, int OtherAt, int Length) Longest, int Covered) SharedRuns(PassageText other)
    {
        var (longest, covered) = ((0, 0, 0), new bool[passage.Tokens.Count]);
        // How long the stretch is that ends with the run before, by where the run begins in the passage.
        var (before, now) = (new Dictionary<int, int>(), new Dictionary<int, int>());
        var runs = RunsOf(other);
        for (var otherAt = 0; otherAt < runs.Length; otherAt++)
        {
            now.Clear();
            if (places.TryGetValue(runs[otherAt], out var found))
            {
                foreach (var at in found)
                {
                    var length = before.TryGetValue(at - 1, out var sofar) ? sofar + 1 : run;
                    now[at] = length;
                    if (length > longest.Item3)
                        longest = (at + run - length, otherAt + run - length, length);
                    Array.Fill(covered, true, at, run);
                }
            }

            (before, now) = (now, before);
        }

        return (longest, covered.Count(each => each));
    }

    // A passage shorter than a fingerprint's run is one run itself.
    private long[] RunsOf(PassageText text)
    {
        var hashes = new long[Math.Max(0, text.Tokens.Count - run + 1)];
        for (var at = 0; at < hashes.Length; at++)
        {
            var hash = 17UL;
            for (var next = at; next < at + run; next++)
                hash = BitOperations.RotateLeft(hash * 0x9E3779B97F4A7C15UL, 31) ^ text.Tokens[next].Hash;
            hashes[at] = (long)hash;
        }

        return hashes;
    }

    // Where each word stands in the passage, a bit for each place.
    private static FrozenDictionary<ulong, ulong[]> Bits(IReadOnlyList<PassageToken> tokens)
    {
        var bits = new Dictionary<ulong, ulong[]>();
        for (var at = 0; at < tokens.Count; at++)
        {
            if (!bits.TryGetValue(tokens[at].Hash, out var places))
                bits[tokens[at].Hash] = places = new ulong[(tokens.Count + 63) / 64];
            places[at / 64] |= 1UL << (at % 64);
        }

        return bits.ToFrozenDictionary();
    }

    /// <summary>How many words both have in the same order: the longest common subsequence, 64 places at a time (Hyyrö, 2004).</summary>
    private int Common(IReadOnlyList<PassageToken> others)
    {
        var row = new ulong[(passage.Tokens.Count + 63) / 64];
        Array.Fill(row, ulong.MaxValue);
        foreach (var token in others)
        {
            if (!bits.TryGetValue(token.Hash, out var match))
                continue;
            var carry = 0UL;
            for (var word = 0; word < row.Length; word++)
            {
                var matched = row[word] & match[word];
                var sum = row[word] + matched + carry;
                carry = sum < row[word] || (carry == 1 && sum == row[word]) ? 1UL : 0UL;
                row[word] = sum | (row[word] & ~match[word]);
            }
        }

        var common = 0;
        for (var at = 0; at < passage.Tokens.Count; at++)
            if ((row[at / 64] & (1UL << (at % 64))) == 0) common++;
        return common;
    }
}
