using System.Diagnostics;

namespace Drafting.Benchmarks.Load;

/// <summary>Times, counted in steps of a tenth of a millisecond up to ten seconds. For several threads at once.</summary>
internal sealed class Latencies
{
    private const int StepsPerMillisecond = 10;

    private readonly int[] counts = new int[10_000 * StepsPerMillisecond];
    private long count;

    /// <summary>How many were counted.</summary>
    public long Count => Interlocked.Read(ref count);

    /// <summary>Counts the time since a timestamp.</summary>
    public void Since(long start)
    {
        var step = (int)Math.Clamp(Stopwatch.GetElapsedTime(start).TotalMilliseconds * StepsPerMillisecond, 0, counts.Length - 1);
        Interlocked.Increment(ref counts[step]);
        Interlocked.Increment(ref count);
    }

    /// <summary>The time, in milliseconds, that this share of all did not exceed.</summary>
    public double At(double share)
    {
        var wanted = (long)Math.Ceiling(Count * share);
        long seen = 0;
        for (var step = 0; step < counts.Length; step++)
        {
            seen += counts[step];
            if (seen >= wanted)
                return (step + 1) / (double)StepsPerMillisecond;
        }

        return 0;
    }
}
