using Drafting.Server.Tests.Running;
using Drafting.Testing;

namespace Drafting.Server.Tests.Cluster;

/// <summary>Three nodes, each a process of its own, over one PostgreSQL.</summary>
internal sealed class ThreeNodes : IAsyncDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly string[][] settings = new string[3][];
    private readonly ServerProcess[] nodes = new ServerProcess[3];

    public PostgresServer Postgres { get; } = PostgresServer.OfItsOwn();

    public string[] Addresses { get; } = new string[3];

    public ServerProcess this[int node] => nodes[node];

    /// <summary>Three nodes that serve people and own drafts, started together on an empty database.</summary>
    public static async Task<ThreeNodes> StartAsync()
    {
        var cluster = await PrepareAsync("siloAndWeb", "siloAndWeb", "siloAndWeb");
        await Task.WhenAll(Enumerable.Range(0, 3).Select(cluster.StartAsync));
        return cluster;
    }

    /// <summary>The database, and three nodes of these roles that are still to be started.</summary>
    public static async Task<ThreeNodes> PrepareAsync(params string[] roles)
    {
        var cluster = new ThreeNodes();
        await cluster.Postgres.InitializeAsync();
        var database = await cluster.Postgres.CreateDatabaseAsync();
        for (var node = 0; node < 3; node++)
        {
            // The same ports after every start, as a container has them.
            cluster.settings[node] =
            [
                .. RunningServer.NodeOn(database), "--Node:Role", roles[node], "--urls", cluster.Addresses[node] = $"http://127.0.0.1:{Ports.Free()}",
            ];
        }

        return cluster;
    }

    /// <summary>Starts a node; it serves when this completes.</summary>
    public async Task StartAsync(int node) => nodes[node] = await ServerProcess.StartAsync(folder, settings[node]);

    public async ValueTask DisposeAsync()
    {
        foreach (var node in nodes)
            node?.Dispose();
        await Postgres.DisposeAsync();
        folder.Dispose();
    }
}
