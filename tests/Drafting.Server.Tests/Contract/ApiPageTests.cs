using System.Net;
using Drafting.Server.Tests.Running;

namespace Drafting.Server.Tests.Contract;

/// <summary>The page on which the API can be read.</summary>
public class ApiPageTests(RunningServer server)
{
    [Fact]
    public async Task Page_IsDrawnByOurOwnScriptAlone()
    {
        using var page = await GetAsync("/api");
        Assert.Equal("text/html", page.Content.Headers.ContentType!.MediaType);
        Assert.Contains("default-src 'self';", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.DoesNotContain("script-src", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        var html = await page.Content.ReadAsStringAsync();
        Assert.Contains("src=\"/api-reference.js\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("//", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData(null)]
    public async Task Script_IsSentAsItIsOrCompressed(string? accepted)
    {
        using var script = await GetAsync("/api-reference.js", accepted);
        Assert.Equal("text/javascript", script.Content.Headers.ContentType!.MediaType);
        Assert.Equal(accepted is null ? [] : [accepted], script.Content.Headers.ContentEncoding);
        var bytes = await script.Content.ReadAsByteArrayAsync();
        Assert.Equal(accepted is null ? (byte)'(' : (byte)0x1F, bytes[0]);
    }

    [Fact]
    public async Task Elsewhere_BelowApi_IsNothing()
    {
        var (status, problem) = await server.Anonymous().TryAsync("GET", "/api/nothing");
        Assert.Equal(404, status);
        Assert.Equal("unknownRoute", problem.GetProperty("code").GetString());
    }

    private async Task<HttpResponseMessage> GetAsync(string path, string? accepted = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (accepted is not null)
            request.Headers.AcceptEncoding.ParseAdd(accepted);
        var response = await server.Anonymous().RawAsync(request);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return response;
    }
}
