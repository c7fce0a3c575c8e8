using System.Globalization;

namespace Drafting.Testing;

/// <summary>
/// Randomness that can be had again: a failure names its seed, and the environment variable <c>DRAFTING_SEED</c> runs that one seed.
/// Write laws as <c>SeededRandom.Check(500, random => …)</c>; <c>DRAFTING_LAW_SCALE=100</c> runs a hundred times as many, and with
/// <c>DRAFTING_LAW_SEED</c> given all seeds follow from that one.
/// </summary>
public sealed class SeededRandom(int seed) : Random(seed)
{
    /// <summary>What this randomness started from.</summary>
    public int Seed { get; } = seed;

    /// <summary>Tries a law with fresh seeds, or with the one of <c>DRAFTING_SEED</c>.</summary>
    /// <exception cref="SeededFailureException">The law does not hold; the message names the seed.</exception>
    public static void Check(int runs, Action<SeededRandom> law)
    {
        foreach (var seed in Seeds(runs))
            try
            {
                law(new SeededRandom(seed));
            }
            catch (Exception failure)
            {
                throw new SeededFailureException(seed, failure);
            }
    }

    /// <summary>As <see cref="Check"/>, for a law that waits.</summary>
    /// <exception cref="SeededFailureException">The law does not hold; the message names the seed.</exception>
    public static async Task CheckAsync(int runs, Func<SeededRandom, Task> law)
    {
        foreach (var seed in Seeds(runs))
            try
            {
                await law(new SeededRandom(seed));
            }
            catch (Exception failure)
            {
                throw new SeededFailureException(seed, failure);
            }
    }

    /// <summary>One element of a list.</summary>
    public T Pick<T>(IReadOnlyList<T> list) => list[Next(list.Count)];

    /// <summary>True about so often.</summary>
    public bool Chance(double probability) => NextDouble() < probability;

    private static IEnumerable<int> Seeds(int runs) =>
        Environment.GetEnvironmentVariable("DRAFTING_SEED") is { Length: > 0 } given
            ? [int.Parse(given, CultureInfo.InvariantCulture)]
            : Fresh(runs * Number("DRAFTING_LAW_SCALE", 1));

    private static IEnumerable<int> Fresh(int runs)
    {
        var seeds = new Random(Number("DRAFTING_LAW_SEED", Shared.Next()));
        return Enumerable.Range(0, runs).Select(_ => seeds.Next());
    }

    private static int Number(string variable, int otherwise) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } given ? int.Parse(given, CultureInfo.InvariantCulture) : otherwise;
}

/// <summary>A law that failed, and the seed that shows it.</summary>
public sealed class SeededFailureException(int seed, Exception failure)
    : Exception($"Failed with seed {seed}; to run it alone set DRAFTING_SEED={seed}. {failure.Message}", failure)
{
    /// <summary>The seed.</summary>
    public int Seed { get; } = seed;
}
