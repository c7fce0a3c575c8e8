namespace Drafting.Hosting.Orleans;

/// <summary>Which silos have gone, as far as this node knows.</summary>
internal interface ISiloWatch
{
    /// <summary>Whether a silo is dead, or not in the cluster any more.</summary>
    bool HasGone(SiloAddress silo);

    /// <summary>Yields whenever the cluster's members may have changed, until cancelled.</summary>
    IAsyncEnumerable<bool> ChangesAsync(CancellationToken cancellation);
}
