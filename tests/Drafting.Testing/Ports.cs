using System.Net;
using System.Net.Sockets;

namespace Drafting.Testing;

/// <summary>Ports of this machine.</summary>
public static class Ports
{
    /// <summary>A port nobody listens on at 127.0.0.1 now.</summary>
    public static int Free()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
