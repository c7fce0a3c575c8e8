using System.Net;
using System.Net.Sockets;
using Drafting.Documents.Ports;
using Drafting.Hosting.Orleans.Clustering;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Configuration;
using Orleans.Dashboard;

namespace Drafting.Hosting.Orleans;

/// <summary>Puts the owners of drafts on Orleans.</summary>
public static class OrleansHosting
{
    private const string Npgsql = "Npgsql";

    // Longer than a silo's death takes to be noticed: what waits for a dead silo is told so, not timed out.
    private static readonly TimeSpan ResponseTimeout = TimeSpan.FromSeconds(15);

    /// <summary>
    /// Adds <see cref="IDraftHost"/> and <see cref="ICluster"/>, and the silo or client behind them. The log and the time provider are
    /// taken from the services.
    /// </summary>
    /// <exception cref="StorageUnavailableException">The database in which the nodes find each other cannot be reached.</exception>
    public static async Task AddDraftGrainsAsync(this IHostApplicationBuilder builder, ClusterSettings settings)
    {
        if (settings.Role == NodeRole.Web && settings.Database is null)
            throw new ArgumentException("A node that owns no drafts needs a cluster: give the database in which its nodes find each other.", nameof(settings));
        if (settings.Database is { } database)
            await ClusterSchema.PrepareAsync(database);
        // What Orleans says of garbage collection and of clocks at every start, and of each placement, concerns nobody here.
        builder.Logging.AddFilter("Orleans", LogLevel.Warning);
        builder.Logging.AddFilter("Polly", LogLevel.Warning);
        foreach (var chatter in (string[])["Orleans.Runtime.Silo", "Orleans.Runtime.SiloLifecycleSubject", "Orleans.Runtime.Watchdog"])
            builder.Logging.AddFilter(chatter, LogLevel.Error);
        if (settings.Role == NodeRole.Web)
            AddClient(builder, settings);
        else
            AddSilo(builder, settings);
        builder.Services.AddSingleton<IDraftHost, OrleansDraftHost>();
        builder.Services.AddSingleton<ICluster, Cluster>();
    }

    /// <summary>Maps Orleans' own pages on silos and grains, for whom the policy lets pass.</summary>
    public static void MapDraftGrainDashboard(this IEndpointRouteBuilder endpoints, string path, string policy) =>
        endpoints.MapOrleansDashboard(path).RequireAuthorization(policy).ExcludeFromDescription();

    /// <summary>What every silo of drafts is given, whatever brings the silos together.</summary>
    internal static void ConfigureSilo(ISiloBuilder silo, TimeSpan probeTimeout)
    {
        silo.AddActivityPropagation();
        silo.Configure<SiloMessagingOptions>(options => options.ResponseTimeout = ResponseTimeout);
        silo.Configure<ClusterMembershipOptions>(options =>
        {
            // The verdict on a silo that hangs: two probes missed. The longest timeout is set too, else it is four times the other.
            options.ProbeTimeout = probeTimeout;
            options.MaxProbeTimeout = probeTimeout;
            options.NumMissedProbesLimit = 2;
        });
        silo.Configure<GrainCollectionOptions>(options =>
        {
            // Longer than listeners take to renew, so that what is looked at stays open.
            options.CollectionAge = TimeSpan.FromMinutes(2);
            options.CollectionQuantum = TimeSpan.FromSeconds(30);
        });
        silo.Services.AddSingleton<ISiloWatch, SiloWatchInSilo>();
        silo.Services.AddSingleton<OwnedDrafts>();
        silo.Services.AddSingleton<SiloAttendanceClient>();
        silo.AddGrainService<SiloAttendance>();
    }

    private static void AddSilo(IHostApplicationBuilder builder, ClusterSettings settings) => builder.UseOrleans(silo =>
    {
        ConfigureSilo(silo, settings.ProbeTimeout);
        silo.AddDashboard();
        if (settings.Database is null)
        {
            // One node: it finds itself, on ports nobody else has, and takes no other.
            silo.UseLocalhostClustering(FreePort(), gatewayPort: 0, serviceId: settings.ServiceId, clusterId: settings.ClusterId);
            return;
        }

        silo.Configure<ClusterOptions>(options => (options.ClusterId, options.ServiceId) = (settings.ClusterId, settings.ServiceId));
        silo.Configure<EndpointOptions>(options =>
        {
            options.AdvertisedIPAddress = settings.AdvertisedAddress;
            options.SiloPort = settings.SiloPort;
            options.GatewayPort = settings.GatewayPort;
            if (!IPAddress.IsLoopback(settings.AdvertisedAddress))
            {
                options.SiloListeningEndpoint = new IPEndPoint(IPAddress.Any, settings.SiloPort);
                options.GatewayListeningEndpoint = settings.GatewayPort == 0 ? null : new IPEndPoint(IPAddress.Any, settings.GatewayPort);
            }
        });
        silo.UseAdoNetClustering(options => (options.Invariant, options.ConnectionString) = (Npgsql, settings.Database));
    });

    private static void AddClient(IHostApplicationBuilder builder, ClusterSettings settings)
    {
        builder.UseOrleansClient(client =>
        {
            client.AddActivityPropagation();
            client.AddDashboard();
            client.Configure<ClusterOptions>(options => (options.ClusterId, options.ServiceId) = (settings.ClusterId, settings.ServiceId));
            client.Configure<ClientMessagingOptions>(options => options.ResponseTimeout = ResponseTimeout);
            client.Configure<GatewayOptions>(options => options.GatewayListRefreshPeriod = TimeSpan.FromSeconds(5));
            client.UseAdoNetClustering(options => (options.Invariant, options.ConnectionString) = (Npgsql, settings.Database));
            // Nodes start in any order.
            client.UseConnectionRetryFilter(async (_, cancellation) =>
            {
                await Task.Delay(TimeSpan.FromSeconds(1), cancellation);
                return true;
            });
        });
        builder.Services.AddSingleton<ISiloWatch, SiloWatchOutside>();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
