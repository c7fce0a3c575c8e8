using System.Net;

namespace Drafting.Server.Configuration;

/// <summary>The proxies in front of the server whose word is taken: configuration section <c>Proxy</c>. None unless set.</summary>
internal sealed class ProxyOptions
{
    public const string Section = "Proxy";

    private const int MostHops = 10;

    /// <summary>Addresses and networks, divided by commas: <c>10.0.0.5, 172.28.7.0/24</c>.</summary>
    public string Trusted { get; set; } = "";

    /// <summary>How many proxies stand one behind the other.</summary>
    public int Hops { get; set; } = 1;

    /// <summary>Whether any proxy is trusted.</summary>
    public bool IsSet => Given.Length > 0;

    /// <summary>The trusted networks; an address is a network of one.</summary>
    public IReadOnlyList<IPNetwork> Networks => [.. Given.Select(given => Parse(given)!.Value)];

    private string[] Given => Trusted.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    public string? Complaint()
    {
        if (Hops is < 1 or > MostHops)
            return $"Proxy__Hops is {Hops}. Set it to the number of proxies a request passes, 1 to {MostHops}.";
        if (Given.FirstOrDefault(given => Parse(given) is null) is { } unreadable)
            return $"Proxy__Trusted holds “{unreadable}”. Set it to addresses and networks divided by commas, such as 10.0.0.5, 172.28.7.0/24.";
        return Given.FirstOrDefault(given => Parse(given) is { PrefixLength: 0 }) is { } everyone
            ? $"Proxy__Trusted holds “{everyone}”, which is everyone: then anyone could pass for anyone. Name your proxies."
            : null;
    }

    private static IPNetwork? Parse(string given) =>
        IPAddress.TryParse(given, out var address) ? new(address, address.GetAddressBytes().Length * 8)
        : IPNetwork.TryParse(given, out var network) ? network
        : null;
}
