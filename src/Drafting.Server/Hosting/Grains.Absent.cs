using Drafting.Server.Configuration;

namespace Drafting.Server.Hosting;

/// <summary>Stands for the grain host in a build without it.</summary>
internal static class Grains
{
    public static Task AddAsync(WebApplicationBuilder builder, NodeOptions node, ClusterOptions cluster, StorageOptions storage) =>
        throw new StartupException(node.Complaint()!);

    public static void MapDashboard(WebApplication app)
    {
        // There are no grains to show.
    }
}
