using Drafting.Server.Configuration;
using Microsoft.AspNetCore.HttpOverrides;

namespace Drafting.Server.Pipeline;

/// <summary>
/// Behind a proxy, the client's address and the scheme and host it asked for stand in <c>X-Forwarded-…</c>. They count only from proxies that
/// <see cref="ProxyOptions"/> names: cookies, the same-origin check and the limit on sign-ins rest on them.
/// </summary>
internal static class TrustedProxies
{
    public static void UseTrustedProxies(this WebApplication app)
    {
        var proxies = app.Services.GetRequiredService<ProxyOptions>();
        if (!proxies.IsSet)
            return;
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost, ForwardLimit = proxies.Hops };
        // Loopback is there by default; only what was named counts.
        options.KnownIPNetworks.Clear();
        options.KnownProxies.Clear();
        foreach (var network in proxies.Networks)
            options.KnownIPNetworks.Add(network);
        app.UseForwardedHeaders(options);
    }
}
