using System.Diagnostics;

namespace Drafting.Benchmarks.Engine;

/// <summary>What doing something took.</summary>
/// <param name="Elapsed">On the clock.</param>
/// <param name="Processor">Of all threads of this process.</param>
/// <param name="Allocated">Bytes allocated by all threads.</param>
/// <param name="Kept">Bytes by which the heap is larger afterwards, all garbage collected, while the result is held.</param>
internal sealed record Measured(TimeSpan Elapsed, TimeSpan Processor, long Allocated, long Kept)
{
    /// <summary>Does it once.</summary>
    /// <param name="work">Gives what is to be held while memory is measured.</param>
    public static async Task<(Measured Figures, T Result)> OnceAsync<T>(Func<Task<T>> work)
    {
        var heap = GC.GetTotalMemory(forceFullCollection: true);
        var (allocated, processor, start) = (GC.GetTotalAllocatedBytes(), Environment.CpuUsage.TotalTime, Stopwatch.GetTimestamp());
        var result = await work();
        var elapsed = Stopwatch.GetElapsedTime(start);
        processor = Environment.CpuUsage.TotalTime - processor;
        allocated = GC.GetTotalAllocatedBytes() - allocated;
        var kept = GC.GetTotalMemory(forceFullCollection: true) - heap;
        GC.KeepAlive(result);
        return (new(elapsed, processor, allocated, kept), result);
    }

    /// <summary>Does it several times; the run in the middle, by the clock, and the quickest. What is kept is that of the first run: later the result before may still be held.</summary>
    public static async Task<(Measured Middle, Measured Quickest)> SeveralAsync<T>(int runs, Func<Task<T>> work)
    {
        var all = new List<Measured>();
        for (var run = 0; run < runs; run++)
            all.Add((await OnceAsync(work)).Figures);
        var kept = all[0].Kept;
        all.Sort((a, b) => a.Elapsed.CompareTo(b.Elapsed));
        return (all[runs / 2] with { Kept = kept }, all[0]);
    }
}
