using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;

namespace Drafting.Hosting.Orleans;

/// <summary>
/// The cluster's members as a node sees them that is none: it asks every second, one small call whatever the number of drafts, since nobody
/// tells it.
/// </summary>
internal sealed class SiloWatchOutside(IGrainFactory grains, TimeProvider time, ILogger<SiloWatchOutside> logger) : ISiloWatch
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private volatile Dictionary<SiloAddress, SiloStatus> members = [];

    /// <inheritdoc/>
    public bool HasGone(SiloAddress silo) =>
        members.TryGetValue(silo, out var status) ? status == SiloStatus.Dead : members.Keys.Any(other => other.IsSuccessorOf(silo));

    /// <inheritdoc/>
    public async IAsyncEnumerable<bool> ChangesAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        using var timer = new PeriodicTimer(Interval, time);
        while (await timer.WaitForNextTickAsync(cancellation))
        {
            if (await TryReadAsync(cancellation))
                yield return true;
        }
    }

    private async Task<bool> TryReadAsync(CancellationToken cancellation)
    {
        try
        {
            members = await grains.GetGrain<IManagementGrain>(0).GetHosts().WaitAsync(cancellation);
            return true;
        }
        catch (Exception failure) when (OwnerCalls.MayPass(failure))
        {
            logger.MembersNotRead(failure);
            return false;
        }
    }
}
