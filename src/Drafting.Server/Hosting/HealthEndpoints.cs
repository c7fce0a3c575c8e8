using System.Reflection;
using Drafting.Server.Answers;
using Drafting.Server.Configuration;
using Drafting.Server.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Drafting.Server.Hosting;

/// <summary>Whether the server is alive, and whether it can work.</summary>
internal static class HealthEndpoints
{
    private const string Healthy = "healthy";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly string Version =
        typeof(HealthEndpoints).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";

    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        var health = app.MapGroup("/health").WithTags("Health");
        health.MapGet("/live", (StorageOptions storage, NodeOptions node) => TypedResults.Ok(View(storage, node))).WithSummary("The process answers.");
        health.MapGet("/ready", ReadyAsync).Refuses("storageUnavailable", "clusterUnavailable").WithSummary("Storage can be read and written, and drafts have owners.");
        health.MapGet("/cluster", ClusterAsync).Refuses("clusterUnavailable").WithSummary("The nodes that own drafts, as this one sees them.");
        health.MapGet("/", ReadyAsync).Refuses("storageUnavailable", "clusterUnavailable").WithSummary("What runs here.");
    }

    private static async Task<Ok<HealthView>> ReadyAsync(StorageReadiness readiness, StorageOptions storage, NodeOptions node, INodes nodes, CancellationToken cancellation)
    {
        if (!await readiness.IsReadyAsync(cancellation))
            throw new RefusedException("storageUnavailable", "Storage cannot be read and written. Look at the server's log.") { RetryAfter = StorageFault.RetryAfter };
        await NodesAsync(nodes, cancellation);
        return TypedResults.Ok(View(storage, node));
    }

    private static async Task<Ok<ClusterView>> ClusterAsync(NodeOptions node, INodes nodes, CancellationToken cancellation) =>
        TypedResults.Ok(new ClusterView(Healthy, node.ActorHost, node.Role, await NodesAsync(nodes, cancellation)));

    private static async Task<IReadOnlyList<NodeView>> NodesAsync(INodes nodes, CancellationToken cancellation)
    {
        try
        {
            return await nodes.ListAsync(cancellation).WaitAsync(Patience, cancellation);
        }
        catch (TimeoutException)
        {
            throw new RefusedException("clusterUnavailable", "No node that owns drafts answers. Look at the server's log, and at /health/cluster of the other nodes.");
        }
    }

    private static HealthView View(StorageOptions storage, NodeOptions node) => new(Healthy, node.ActorHost, storage.Provider.ToLowerInvariant(), Version);
}
