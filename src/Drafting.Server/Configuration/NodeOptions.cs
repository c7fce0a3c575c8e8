using System.Reflection;
using Drafting.Operations;

namespace Drafting.Server.Configuration;

/// <summary>What a node does.</summary>
internal enum NodeRole
{
    /// <summary>Owns drafts and serves people.</summary>
    SiloAndWeb,

    /// <summary>Serves people; other nodes own the drafts.</summary>
    Web,

    /// <summary>Owns drafts and serves nobody but its health page.</summary>
    Silo,
}

/// <summary>What owns the drafts.</summary>
internal enum ActorHost
{
    /// <summary>Grains of an Orleans cluster.</summary>
    Orleans,

    /// <summary>This process alone.</summary>
    InProcess,
}

/// <summary>What this node does: configuration section <c>Node</c>.</summary>
internal sealed class NodeOptions
{
    public const string Section = "Node";

    // The build property: Orleans is not to be had everywhere.
    private static readonly bool HasGrains = typeof(NodeOptions).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Any(built => built.Key == nameof(ActorHost) && string.Equals(built.Value, nameof(Configuration.ActorHost.Orleans), StringComparison.OrdinalIgnoreCase));

    /// <summary>“siloAndWeb”, “web” or “silo”.</summary>
    public string Role { get; set; } = "siloAndWeb";

    /// <summary>“Orleans” or “InProcess”; Orleans where this build has it.</summary>
    public string ActorHost { get; set; } = HasGrains ? "Orleans" : "InProcess";

    public NodeRole Part => WireName.Parse<NodeRole>(Role) ?? NodeRole.SiloAndWeb;

    public ActorHost Owner => Enum.Parse<ActorHost>(ActorHost, ignoreCase: true);

    /// <summary>What is wrong with the settings, in a sentence that says what to do; null where nothing is.</summary>
    public string? Complaint()
    {
        if (WireName.Parse<NodeRole>(Role) is null)
            return $"Node__Role is “{Role}”. Set it to one of: {string.Join(", ", WireName.All<NodeRole>())}.";
        if (!Enum.GetNames<ActorHost>().Contains(ActorHost, StringComparer.OrdinalIgnoreCase))
            return $"Node__ActorHost is “{ActorHost}”. Set it to one of: {string.Join(", ", Enum.GetNames<ActorHost>())}.";
        if (Owner == Configuration.ActorHost.Orleans && !HasGrains)
            return "Node__ActorHost is “Orleans”, which this build does not have. Build with -p:ActorHost=Orleans, or set it to “InProcess”.";
        return Owner == Configuration.ActorHost.InProcess && Part != NodeRole.SiloAndWeb
            ? "Node__Role other than “siloAndWeb” needs Node__ActorHost “Orleans”: in process, drafts are owned where people are served."
            : null;
    }
}
