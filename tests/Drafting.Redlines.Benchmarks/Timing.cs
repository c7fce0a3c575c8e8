using System.Diagnostics;

namespace Drafting.Redlines.Benchmarks;

/// <summary>Measures time.</summary>
internal static class Timing
{
    /// <summary>The median time in milliseconds, after as many runs to warm up.</summary>
    public static double Median(Action work, int runs)
    {
        for (var run = 0; run < runs; run++)
            work();
        var times = new List<double>();
        for (var run = 0; run < runs; run++)
        {
            var start = Stopwatch.GetTimestamp();
            work();
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        times.Sort();
        return times[runs / 2];
    }
}
