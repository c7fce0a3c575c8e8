namespace Drafting.Server.Hosting;

/// <summary>The state of the server.</summary>
/// <param name="ActorHost">What owns the drafts: “Orleans”, or “InProcess”.</param>
internal sealed record HealthView(string Status, string ActorHost, string Storage, string Version);

/// <summary>The nodes that own drafts, as this one sees them.</summary>
internal sealed record ClusterView(string Status, string ActorHost, string Role, IReadOnlyList<NodeView> Nodes);
