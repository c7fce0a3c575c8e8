using Drafting.Server.Telemetry;

namespace Drafting.Server.Hosting;

/// <summary>Looks after the memory of this process; see <see cref="MemoryReturn"/>.</summary>
internal sealed class MemoryReturning(TimeProvider time) : BackgroundService
{
    private readonly MemoryReturn memory = new(
        () => ServerMetrics.ViewersNow,
        () => GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true));

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(MemoryReturn.Interval, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                memory.Look();
        }
        catch (OperationCanceledException)
        {
            // The server stops. Where it is disposed of without having been stopped, the host would take this for a failure.
        }
    }
}
