namespace Drafting.Hosting.Orleans;

/// <summary>A silo of the cluster.</summary>
/// <param name="Address">Its address, port and generation.</param>
/// <param name="Status">Orleans' word for its state, such as “Active” or “Dead”.</param>
public sealed record ClusterNode(string Address, string Status);

/// <summary>The cluster as this node sees it.</summary>
public interface ICluster
{
    /// <summary>Its silos, by address.</summary>
    /// <exception cref="TimeoutException">No silo answers.</exception>
    Task<IReadOnlyList<ClusterNode>> NodesAsync(CancellationToken cancellation = default);
}

/// <summary>Asks Orleans.</summary>
internal sealed class Cluster(IGrainFactory grains) : ICluster
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<ClusterNode>> NodesAsync(CancellationToken cancellation = default)
    {
        try
        {
            var hosts = await grains.GetGrain<IManagementGrain>(0).GetHosts().WaitAsync(cancellation);
            return [.. hosts.Select(host => new ClusterNode(host.Key.ToString(), host.Value.ToString())).OrderBy(node => node.Address, StringComparer.Ordinal)];
        }
        catch (Exception failure) when (OwnerCalls.MayPass(failure))
        {
            throw new TimeoutException("No silo of the cluster answers.", failure);
        }
    }
}
