using System.Net;

namespace Drafting.Server.Configuration;

/// <summary>How this node takes part in its cluster: configuration section <c>Cluster</c>. Of use with <c>Storage__Provider</c> “postgres” only.</summary>
internal sealed class ClusterOptions
{
    public const string Section = "Cluster";

    private const int LeastProbe = 100;

    /// <summary>Nodes of one cluster have the same.</summary>
    public string ClusterId { get; set; } = "drafting";

    /// <summary>Stays the same over the cluster's whole life.</summary>
    public string ServiceId { get; set; } = "drafting";

    /// <summary>The IP address at which other nodes reach this one; “auto” takes the host's own.</summary>
    public string AdvertisedAddress { get; set; } = "127.0.0.1";

    /// <summary>The port on which silos talk to each other.</summary>
    public int SiloPort { get; set; } = 11111;

    /// <summary>The port on which nodes that own no drafts reach this one; 0 for none.</summary>
    public int GatewayPort { get; set; } = 30000;

    /// <summary>How long, in milliseconds, a silo may take to answer a probe; one that misses two is declared dead.</summary>
    public int ProbeTimeout { get; set; } = 700;

    /// <summary>The address, found out where it is “auto”.</summary>
    public IPAddress Address => AdvertisedAddress == "auto"
        ? Dns.GetHostAddresses(Dns.GetHostName()).FirstOrDefault(address => address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetwork) ?? IPAddress.Loopback
        : IPAddress.Parse(AdvertisedAddress);

    /// <summary>What is wrong with the settings, in a sentence that says what to do; null where nothing is.</summary>
    public string? Complaint()
    {
        if (string.IsNullOrWhiteSpace(ClusterId) || string.IsNullOrWhiteSpace(ServiceId))
            return "Cluster__ClusterId and Cluster__ServiceId are names, the same on all nodes.";
        if (AdvertisedAddress != "auto" && !IPAddress.TryParse(AdvertisedAddress, out _))
            return $"Cluster__AdvertisedAddress is “{AdvertisedAddress}”. Set it to an IP address at which the other nodes reach this one, or to “auto”.";
        if (SiloPort is < 1 or > 65535 || GatewayPort is < 0 or > 65535 || SiloPort == GatewayPort)
            return "Cluster__SiloPort and Cluster__GatewayPort are two different ports; the gateway's may be 0 for none.";
        return ProbeTimeout < LeastProbe ? $"Cluster__ProbeTimeout is a number of milliseconds, {LeastProbe} or more." : null;
    }
}
