using System.Net;

namespace Drafting.Hosting.Orleans;

/// <summary>What a node does.</summary>
public enum NodeRole
{
    /// <summary>Owns drafts and serves people.</summary>
    SiloAndWeb,

    /// <summary>Serves people; other nodes own the drafts.</summary>
    Web,

    /// <summary>Owns drafts.</summary>
    Silo,
}

/// <summary>How a node takes part in its cluster.</summary>
public sealed record ClusterSettings
{
    /// <summary>What the node does.</summary>
    public NodeRole Role { get; init; } = NodeRole.SiloAndWeb;

    /// <summary>Nodes of one cluster have the same.</summary>
    public string ClusterId { get; init; } = "drafting";

    /// <summary>Stays the same over the cluster's whole life.</summary>
    public string ServiceId { get; init; } = "drafting";

    /// <summary>Where other nodes reach this one.</summary>
    public IPAddress AdvertisedAddress { get; init; } = IPAddress.Loopback;

    /// <summary>The port on which silos talk to each other.</summary>
    public int SiloPort { get; init; } = 11111;

    /// <summary>The port on which nodes that own no drafts reach this one; 0 for none.</summary>
    public int GatewayPort { get; init; } = 30000;

    /// <summary>The PostgreSQL database in which the nodes find each other; null for a cluster of this one node.</summary>
    public string? Database { get; init; }

    /// <summary>How long a silo may take to answer a probe. One that misses two is declared dead, and its drafts get other owners.</summary>
    public TimeSpan ProbeTimeout { get; init; } = TimeSpan.FromMilliseconds(700);
}
