using Drafting.Hosting.Orleans;
using Drafting.Server.Configuration;

namespace Drafting.Server.Hosting;

/// <summary>The grain host, in a build that has it.</summary>
internal static class Grains
{
    /// <summary>Puts the owners of drafts on Orleans.</summary>
    public static async Task AddAsync(WebApplicationBuilder builder, NodeOptions node, ClusterOptions cluster, StorageOptions storage)
    {
        if (node.Part == Configuration.NodeRole.Web && !storage.IsPostgres)
            throw new StartupException("Node__Role “web” needs a cluster: set Storage__Provider to “postgres”, in whose database the nodes find each other.");
        await builder.AddDraftGrainsAsync(new()
        {
            Role = Enum.Parse<Drafting.Hosting.Orleans.NodeRole>(node.Part.ToString()),
            ClusterId = cluster.ClusterId,
            ServiceId = cluster.ServiceId,
            AdvertisedAddress = cluster.Address,
            SiloPort = cluster.SiloPort,
            GatewayPort = cluster.GatewayPort,
            Database = storage.IsPostgres ? storage.ConnectionString : null,
            ProbeTimeout = TimeSpan.FromMilliseconds(cluster.ProbeTimeout),
        });
        builder.Services.AddSingleton<INodes, GrainNodes>();
    }

    /// <summary>Orleans' own pages on silos and grains, for administrators.</summary>
    public static void MapDashboard(WebApplication app) => app.MapDraftGrainDashboard("/dashboard", Access.AccessSetup.Administrators);

    private sealed class GrainNodes(ICluster cluster) : INodes
    {
        public async Task<IReadOnlyList<NodeView>> ListAsync(CancellationToken cancellation) =>
            [.. (await cluster.NodesAsync(cancellation)).Select(node => new NodeView(node.Address, node.Status))];
    }
}
