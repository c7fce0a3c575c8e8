using Drafting.Documents.Ports;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Orleans.TestingHost;

namespace Drafting.Hosting.Orleans.Tests;

/// <summary>Silos in this process over one log, each with a host of drafts as its node would have.</summary>
internal sealed class TestCluster : IAsyncDisposable
{
    private readonly Dictionary<InProcessSiloHandle, OrleansDraftHost> hosts = [];
    private readonly InProcessTestCluster cluster;

    private readonly IDraftLog log;

    private TestCluster(InProcessTestCluster cluster, IDraftLog log) => (this.cluster, this.log) = (cluster, log);

    public IReadOnlyList<InProcessSiloHandle> Silos => cluster.Silos;

    public InProcessTestCluster Inside => cluster;

    public static async Task<TestCluster> StartAsync(IDraftLog log, short silos)
    {
        var builder = new InProcessTestClusterBuilder(silos);
        builder.ConfigureSilo((_, silo) =>
        {
            silo.Services.AddSingleton(log);
            silo.Services.AddSingleton(TimeProvider.System);
            OrleansHosting.ConfigureSilo(silo, TimeSpan.FromSeconds(1));
        });
        var cluster = builder.Build();
        await cluster.DeployAsync();
        return new(cluster, log);
    }

    /// <summary>The drafts as seen from a silo's node.</summary>
    /// <param name="time">What its patience is measured by; the system's time, if not said.</param>
    public OrleansDraftHost On(InProcessSiloHandle silo, TimeProvider? time = null)
    {
        if (!hosts.TryGetValue(silo, out var host))
        {
            var services = silo.ServiceProvider;
            hosts[silo] = host = new(
                services.GetRequiredService<IGrainFactory>(), services.GetRequiredService<ISiloWatch>(), log, time ?? TimeProvider.System, NullLogger<OrleansDraftHost>.Instance);
        }

        return host;
    }

    /// <summary>The drafts as seen from a node that is no silo.</summary>
    public OrleansDraftHost Outside() =>
        new(cluster.Client, new SiloWatchOutside(cluster.Client, TimeProvider.System, NullLogger<SiloWatchOutside>.Instance), log, TimeProvider.System, NullLogger<OrleansDraftHost>.Instance);

    /// <summary>Where a draft's owner is; null for nowhere.</summary>
    public InProcessSiloHandle? OwnerOf(string draftId) =>
        cluster.TryGetGrainContext(GrainId.Create("draft", draftId), out var grain) ? cluster.Silos.Single(silo => silo.SiloAddress.Equals(grain!.Address.SiloAddress)) : null;

    public async ValueTask DisposeAsync()
    {
        foreach (var host in hosts.Values)
            await host.DisposeAsync();
        await cluster.DisposeAsync();
    }
}
