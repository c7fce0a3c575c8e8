using System.Collections.Concurrent;
using Microsoft.AspNetCore.SignalR;

namespace Drafting.Server.Live;

/// <summary>The hub's connections on this node, which may be sent messages that are encoded once for all who get them.</summary>
internal sealed class Connections(ILogger<DefaultHubLifetimeManager<DraftingHub>> logger) : DefaultHubLifetimeManager<DraftingHub>(logger)
{
    private readonly ConcurrentDictionary<string, HubConnectionContext> connected = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override Task OnConnectedAsync(HubConnectionContext connection)
    {
        connected[connection.ConnectionId] = connection;
        return base.OnConnectedAsync(connection);
    }

    /// <inheritdoc/>
    public override Task OnDisconnectedAsync(HubConnectionContext connection)
    {
        connected.TryRemove(connection.ConnectionId, out _);
        return base.OnDisconnectedAsync(connection);
    }

    /// <summary>Sends to one connection; completes once it has taken the message, at once where it has gone.</summary>
    public ValueTask SendAsync(string connectionId, SerializedHubMessage message) =>
        connected.TryGetValue(connectionId, out var connection) ? connection.WriteAsync(message) : ValueTask.CompletedTask;
}
