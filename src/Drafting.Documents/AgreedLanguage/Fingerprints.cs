namespace Drafting.Documents.AgreedLanguage;

/// <summary>
/// Fingerprints of a passage: hashes of runs of words, of which the index keeps some. Of every <see cref="Window"/> neighbouring runs the one with
/// the least hash is kept (winnowing: Schleimer, Wilkerson and Aiken, SIGMOD 2003), so that two passages with <see cref="Certain"/> words in a row in
/// common are certain to have a fingerprint in common, wherever these stand in them.
/// </summary>
/// <param name="Run">Words in a run; in Chinese, characters.</param>
/// <param name="Window">Neighbouring runs of which one is kept.</param>
public sealed record Fingerprints(int Run, int Window)
{
    /// <summary>A shorter passage is asked about with every run it has, which finds shorter passages in common, too.</summary>
    private const int FewRuns = 64;

    /// <summary>So many of a long passage's are asked about, evenly spread.</summary>
    private const int MostAsked = 256;

    /// <summary>A fingerprint that so many wordings have tells little of any: no more of them are looked at.</summary>
    public const int Common = 1000;

    private const ulong Seed = 0x9E3779B97F4A7C15;

    private static readonly Fingerprints Chinese = new(6, 6), Spaced = new(4, 4);

    /// <summary>So many words in a row are certain to be found.</summary>
    public int Certain => Run + Window - 1;

    /// <summary>How much it says that a wording has a fingerprint which so many wordings have.</summary>
    public static double Weight(int having) => Math.Log(1 + ((double)Common / having));

    /// <summary>How passages of a language are fingerprinted.</summary>
    public static Fingerprints Of(string language) => language == "zh" ? Chinese : Spaced;

    /// <summary>What of a passage is kept in the index, ascending, each once.</summary>
    public static long[] Kept(string language, PassageText passage) => Of(language).Winnowed(Runs(language, passage));

    /// <summary>What the index is asked about a passage.</summary>
    public static long[] Asked(string language, PassageText passage)
    {
        var runs = Runs(language, passage);
        if (runs.Length <= FewRuns)
            return [.. runs.Distinct()];
        var kept = Of(language).Winnowed(runs);
        return kept.Length <= MostAsked ? kept : [.. Enumerable.Range(0, MostAsked).Select(index => kept[(int)((long)index * kept.Length / MostAsked)])];
    }

    /// <summary>The hash of every run of a passage, in order; none where it has fewer words than a run.</summary>
    public static long[] Runs(string language, PassageText passage)
    {
        var (run, tokens) = (Of(language).Run, passage.Tokens);
        var runs = new long[Math.Max(0, tokens.Count - run + 1)];
        for (var at = 0; at < runs.Length; at++)
        {
            // The same run in another language is another one.
            var hash = Seed ^ ((ulong)language[0] << 8) ^ language[^1];
            for (var next = at; next < at + run; next++)
                hash = Mixed(hash ^ tokens[next].Hash);
            runs[at] = (long)hash;
        }

        return runs;
    }

    private long[] Winnowed(long[] runs)
    {
        var kept = new HashSet<long>();
        var least = -1;
        for (var end = Math.Min(Window, runs.Length) - 1; end >= 0 && end < runs.Length; end++)
        {
            var start = Math.Max(0, end - Window + 1);
            if (least < start)
            {
                least = start;
                for (var at = start + 1; at <= end; at++)
                    if (runs[at] <= runs[least]) least = at;
            }
            else if (runs[end] <= runs[least])
            {
                least = end;
            }

            kept.Add(runs[least]);
        }

        return [.. kept.Order()];
    }

    // The last steps of MurmurHash3: every bit of what goes in is in every bit of what comes out.
    private static ulong Mixed(ulong hash)
    {
        hash = (hash ^ (hash >> 33)) * 0xFF51AFD7ED558CCDUL;
        hash = (hash ^ (hash >> 33)) * 0xC4CEB9FE1A85EC53UL;
        return hash ^ (hash >> 33);
    }
}
