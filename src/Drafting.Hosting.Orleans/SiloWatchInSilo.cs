using System.Runtime.CompilerServices;

namespace Drafting.Hosting.Orleans;

/// <summary>What a silo is told of the cluster's members.</summary>
internal sealed class SiloWatchInSilo(IClusterMembershipService members) : ISiloWatch
{
    /// <inheritdoc/>
    public bool HasGone(SiloAddress silo) => members.CurrentSnapshot.GetSiloStatus(silo) is SiloStatus.Dead;

    /// <inheritdoc/>
    public async IAsyncEnumerable<bool> ChangesAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var _ in members.MembershipUpdates.WithCancellation(cancellation))
            yield return true;
    }
}
