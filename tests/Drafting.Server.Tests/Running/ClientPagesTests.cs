using Microsoft.AspNetCore.Builder;

namespace Drafting.Server.Tests.Running;

/// <summary>A server with a client built beside it.</summary>
public sealed class ServerWithClient : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private WebApplication? app;

    public string Address { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        var assets = Directory.CreateDirectory(folder.File("client/assets"));
        await File.WriteAllTextAsync(folder.File("client/index.html"), "<!doctype html><title>Drafting</title>");
        await File.WriteAllTextAsync(Path.Combine(assets.FullName, "app-1a2b.js"), "export {}");
        (app, Address) = await RunningServer.StartAsync(folder, "--Client:Path", folder.File("client"));
    }

    public async ValueTask DisposeAsync()
    {
        if (app is not null)
            await app.DisposeAsync();
        folder.Dispose();
    }
}

public class ClientPagesTests(ServerWithClient server) : IClassFixture<ServerWithClient>
{
    [Theory]
    [InlineData("GET", "/", 200, "text/html")]
    [InlineData("GET", "/drafts/abc/compare", 200, "text/html")]
    [InlineData("HEAD", "/library", 200, "text/html")]
    [InlineData("GET", "/assets/app-1a2b.js", 200, "text/javascript")]
    [InlineData("GET", "/assets/missing.js", 404, "application/problem+json")]
    [InlineData("GET", "/../drafting.db", 404, "application/problem+json")]
    [InlineData("POST", "/drafts/abc", 404, "application/problem+json")]
    [InlineData("GET", "/api/nothing", 404, "application/problem+json")]
    [InlineData("PATCH", "/api/drafts", 405, "application/problem+json")]
    public async Task Address_Asked_IsAPageAFileOrNothing(string method, string path, int status, string type)
    {
        using var response = await new Api(server.Address, null).RawAsync(new(new(method), path));
        Assert.Equal((status, type), ((int)response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        Assert.Contains("default-src 'self'", Assert.Single(response.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        var caching = response.Headers.CacheControl?.ToString() ?? "";
        Assert.Equal(type == "text/javascript", caching.Contains("immutable", StringComparison.Ordinal));
    }
}
