using Drafting.Documents.Ports;
using Drafting.Testing;

namespace Drafting.Hosting.Orleans.Tests;

/// <summary>The contract on one silo.</summary>
public class OneSiloTests : DraftHostContract
{
    protected override async Task<(IDraftHost Host, IAsyncDisposable Closing)> OpenAsync(IDraftLog log)
    {
        var cluster = await TestCluster.StartAsync(log, 1);
        return (cluster.On(cluster.Silos[0]), cluster);
    }
}

/// <summary>The contract where every call may go to another silo than the last, in and out of the cluster.</summary>
public class TwoSilosTests : DraftHostContract
{
    protected override async Task<(IDraftHost Host, IAsyncDisposable Closing)> OpenAsync(IDraftLog log)
    {
        var cluster = await TestCluster.StartAsync(log, 2);
        return (new AnyNode(cluster.On(cluster.Silos[0]), cluster.On(cluster.Silos[1]), cluster.Outside()), cluster);
    }
}
