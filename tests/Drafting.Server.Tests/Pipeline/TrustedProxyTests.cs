using System.Net.Http.Json;
using Drafting.Server.Tests.Running;

namespace Drafting.Server.Tests.Pipeline;

public class TrustedProxyTests
{
    private const string PublicOrigin = "https://drafting.example";

    [Fact]
    public async Task Proxy_ThatIsTrusted_SaysSchemeHostAndClient()
    {
        using var folder = new TemporaryFolder();
        using var server = await ServerProcess.StartAsync(folder, "--Proxy:Trusted", "127.0.0.0/8", "--Limits:SignInsPerMinute", "2");
        using var signedIn = await SignInAsync(server, "198.51.100.1", People.Password);
        Assert.Equal(200, (int)signedIn.StatusCode);
        Assert.All(signedIn.Headers.GetValues("Set-Cookie"), cookie => Assert.Contains("; secure", cookie, StringComparison.OrdinalIgnoreCase));

        // What a client writes before the proxy's own addition is not believed: the last address counts.
        Assert.Equal(401, await StatusAsync(server, "203.0.113.9, 198.51.100.1"));
        Assert.Equal(429, await StatusAsync(server, "203.0.113.10, 198.51.100.1"));
        Assert.Equal(401, await StatusAsync(server, "198.51.100.2"));
    }

    [Theory]
    [InlineData("10.0.0.0/8")]
    [InlineData("")]
    public async Task Proxy_ThatIsNotTrusted_IsNotBelieved(string trusted)
    {
        using var folder = new TemporaryFolder();
        using var server = await ServerProcess.StartAsync(folder, "--Proxy:Trusted", trusted, "--Limits:SignInsPerMinute", "1");
        using var foreign = await SignInAsync(server, "198.51.100.1", People.Password);
        Assert.Equal(403, (int)foreign.StatusCode);
        Assert.Equal(401, await StatusAsync(server, "198.51.100.1", origin: null));
        Assert.Equal(429, await StatusAsync(server, "198.51.100.2", origin: null));
    }

    private static async Task<int> StatusAsync(ServerProcess server, string client, string? origin = PublicOrigin)
    {
        using var response = await SignInAsync(server, client, "a wrong password", origin);
        return (int)response.StatusCode;
    }

    /// <summary>As a proxy on this machine would pass it on.</summary>
    private static Task<HttpResponseMessage> SignInAsync(ServerProcess server, string client, string password, string? origin = PublicOrigin)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/session") { Content = JsonContent.Create(new { email = People.Administrator, password }) };
        request.Headers.Add("X-Forwarded-For", client);
        request.Headers.Add("X-Forwarded-Proto", "https");
        request.Headers.Add("X-Forwarded-Host", "drafting.example");
        if (origin is not null)
            request.Headers.Add("Origin", origin);
        return new Api(server.Address, null).RawAsync(request);
    }
}
