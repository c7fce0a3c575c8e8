using System.Net.Http.Headers;
using Drafting.Server.Tests.Running;
using Microsoft.AspNetCore.Builder;

namespace Drafting.Server.Tests.Client;

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
        foreach (var file in new[] { folder.File("client/index.html"), Path.Combine(assets.FullName, "app-1a2b.js") })
        {
            await File.WriteAllTextAsync($"{file}.br", "br");
            await File.WriteAllTextAsync($"{file}.gz", "gz");
        }

        await File.WriteAllTextAsync(Path.Combine(assets.FullName, "plain-3c4d.js"), "export {}");
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

    [Theory]
    [InlineData("/assets/app-1a2b.js", "gzip, deflate, br", "br")]
    [InlineData("/assets/app-1a2b.js", "gzip;q=1.0, br;q=0", "gzip")]
    [InlineData("/assets/app-1a2b.js", "zstd", null)]
    [InlineData("/assets/app-1a2b.js", null, null)]
    [InlineData("/assets/plain-3c4d.js", "br, gzip", null)]
    [InlineData("/", "br", "br")]
    [InlineData("/drafts/abc", "gzip", "gzip")]
    public async Task File_Asked_IsSentInTheSmallestFormThatIsTaken(string path, string? accepted, string? encoding)
    {
        using var response = await AskAsync(path, accepted);
        Assert.Equal(200, (int)response.StatusCode);
        Assert.Equal(encoding, response.Content.Headers.ContentEncoding.SingleOrDefault());
        Assert.Equal("Accept-Encoding", Assert.Single(response.Headers.Vary));
        Assert.Equal(path.StartsWith("/assets", StringComparison.Ordinal) ? "text/javascript" : "text/html", response.Content.Headers.ContentType?.MediaType);
        var sent = await response.Content.ReadAsStringAsync();
        Assert.Equal(encoding switch { "br" => "br", "gzip" => "gz", _ => "export {}" }, sent);
    }

    [Fact]
    public async Task Page_AskedAgainWithItsTag_IsNotSentAgain_AndEachFormHasATagOfItsOwn()
    {
        using var first = await AskAsync("/drafts/abc", "br");
        using var plain = await AskAsync("/drafts/abc", null);
        Assert.NotEqual(first.Headers.ETag, plain.Headers.ETag);
        using var again = await AskAsync("/library", "br", first.Headers.ETag);
        Assert.Equal(304, (int)again.StatusCode);
        using var other = await AskAsync("/library", null, first.Headers.ETag);
        Assert.Equal(200, (int)other.StatusCode);
    }

    private Task<HttpResponseMessage> AskAsync(string path, string? accepted, EntityTagHeaderValue? known = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (accepted is not null)
            request.Headers.TryAddWithoutValidation("Accept-Encoding", accepted);
        if (known is not null)
            request.Headers.IfNoneMatch.Add(known);
        return new Api(server.Address, null).RawAsync(request);
    }
}
