using System.IO.Compression;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using Drafting.Server.Pipeline;
using Drafting.Server.Tests.Running;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Drafting.Server.Tests.Pipeline;

public class CompressionTests(RunningServer server)
{
    private static readonly object Draft = new { title = "草案", language = "zh" };

    [Theory]
    [InlineData("/api/delegations")]
    [InlineData("/api/groups")]
    [InlineData("/api/rules?words=zh")]
    [InlineData("/api/library?query={id}")]
    [InlineData("/api/drafts/{id}")]
    [InlineData("/api/drafts/{id}/log")]
    [InlineData("/api/drafts/{id}/sponsors")]
    [InlineData("/api/drafts/{id}/blame")]
    [InlineData("/api/drafts/{id}/canonical")]
    [InlineData("/api/drafts/{id}/updates")]
    [InlineData("/api/drafts/{id}/export?format=text")]
    [InlineData("/api/drafts/{id}/export?format=html")]
    [InlineData("/api/drafts/{id}/export?format=akn")]
    [InlineData("/openapi/v1.json")]
    public async Task AnswerWhoseWritersMayReadItAll_IsCompressed(string path)
    {
        path = path.Replace("{id}", await server.NewDraftAsync(), StringComparison.Ordinal);
        using var plain = await AskAsync(path, null);
        var text = await plain.Content.ReadAsStringAsync();
        Assert.Empty(plain.Content.Headers.ContentEncoding);
        foreach (var encoding in new[] { "br", "gzip" })
        {
            using var answer = await AskAsync(path, encoding);
            Assert.Equal(encoding, Assert.Single(answer.Content.Headers.ContentEncoding));
            Assert.Contains("Accept-Encoding", answer.Headers.Vary);
            Assert.Equal(text, await UnpackedAsync(answer, encoding));
        }
    }

    [Theory]
    [InlineData("/api/session")]
    [InlineData("/api/drafts")]
    [InlineData("/api/board")]
    [InlineData("/api/notifications")]
    [InlineData("/api/drafts/{id}/members")]
    [InlineData("/api/drafts/{id}/room")]
    [InlineData("/api/drafts/{id}/languages")]
    [InlineData("/api/drafts/{id}/sealed-comments")]
    [InlineData("/api/drafts/{id}/findings")]
    [InlineData("/api/drafts/{id}/findings/report")]
    [InlineData("/api/redline?from=draft:{id}&to=draft:{other}")]
    [InlineData("/api/redline?from=draft:{id}&to=draft:{other}&format=html")]
    [InlineData("/api/redline/amendments?from=draft:{id}&to=draft:{other}")]
    public async Task AnswerInWhichOthersWordsStandBesideSecrets_IsNot(string path)
    {
        var (id, other) = (await server.NewDraftAsync(), await server.NewDraftAsync());
        using var answer = await AskAsync(path.Replace("{id}", id, StringComparison.Ordinal).Replace("{other}", other, StringComparison.Ordinal), "br, gzip");
        Assert.Equal(200, (int)answer.StatusCode);
        Assert.Empty(answer.Content.Headers.ContentEncoding);
    }

    [Fact]
    public async Task TokenOfASession_IsNot() =>
        await AssertIsNotAsync(server.Anonymous(), "/api/session?token=true", new { email = People.Editor, password = People.Password });

    [Fact]
    public async Task LinkOfAnInvitation_IsNot() =>
        await AssertIsNotAsync(server.As(People.Administrator), "/api/users/invitations", new { people = new[] { new { email = $"{Guid.NewGuid():N}@tests.example", name = "Aigerim" } } });

    /// <summary>Whoever adds one here says that nobody can put words into its answers who may not read all of them.</summary>
    [Fact]
    public void Endpoints_ThatMayCompress_AreThese()
    {
        var routes = server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<Compression.OneReadership>() is not null).Select(endpoint => endpoint.RoutePattern.RawText!.TrimEnd('/')).Distinct();
        Assert.Equal(
            [
                "/api/agreed-language/{library}/{paragraph}/counterparts", "/api/check", "/api/delegations", "/api/delegations/names", "/api/drafts/{id}", "/api/drafts/{id}/addenda", "/api/drafts/{id}/addenda/{number:int}",
                "/api/drafts/{id}/blame", "/api/drafts/{id}/canonical", "/api/drafts/{id}/compilation", "/api/drafts/{id}/export", "/api/drafts/{id}/log", "/api/drafts/{id}/paragraphs/{paragraph}/history", "/api/drafts/{id}/progress",
                "/api/drafts/{id}/removed", "/api/drafts/{id}/sponsors", "/api/drafts/{id}/stages", "/api/drafts/{id}/updates", "/api/drafts/{id}/versions", "/api/groups", "/api/library",
                "/api/library/reading", "/api/library/{id}", "/api/library/{id}/beside/{other}", "/api/library/{id}/export", "/api/library/{id}/languages", "/api/rules", "/openapi/{documentName}.json",
            ],
            routes.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("/api/delegations")]
    [InlineData("/api/groups")]
    [InlineData("/api/rules")]
    public async Task WhatHardlyChanges_IsKeptByTheBrowserAloneAndAskedForWithItsTag(string path)
    {
        using var first = await AskAsync(path, "br");
        Assert.Equal("no-cache, private", first.Headers.CacheControl?.ToString());
        using var again = await AskAsync(path, "gzip", first.Headers.ETag);
        Assert.Equal(304, (int)again.StatusCode);
        Assert.Equal("no-cache, private", again.Headers.CacheControl?.ToString());
        using var stranger = await AskAsync(path, null, first.Headers.ETag, server.Anonymous());
        Assert.Equal(401, (int)stranger.StatusCode);
        Assert.Null(stranger.Headers.ETag);
    }

    [Fact]
    public async Task ListOfMyDrafts_IsAskedForWithItsTag_AndKeptNowhere()
    {
        // Two people of whose drafts no other test makes any.
        var (me, other) = (await NewcomerAsync(), await NewcomerAsync());
        await me.CallAsync("POST", "/api/drafts", Draft, 201);
        using var first = await AskAsync("/api/drafts", null, null, me);
        Assert.True(first.Headers.CacheControl?.NoStore);
        using var again = await AskAsync("/api/drafts", null, first.Headers.ETag, me);
        Assert.Equal(304, (int)again.StatusCode);
        // Somebody else's tag says nothing: he is answered what he may read.
        using var others = await AskAsync("/api/drafts", null, first.Headers.ETag, other);
        Assert.Equal((200, "[]"), ((int)others.StatusCode, await others.Content.ReadAsStringAsync()));
        await me.CallAsync("POST", "/api/drafts", Draft, 201);
        using var more = await AskAsync("/api/drafts", null, first.Headers.ETag, me);
        Assert.Equal(200, (int)more.StatusCode);
    }

    private async Task<Api> NewcomerAsync()
    {
        var email = $"{Guid.NewGuid():N}@tests.example";
        await server.As(People.Administrator).CallAsync("POST", "/api/users", new { email, password = People.Password, name = email }, 201);
        return await Api.SignInAsync(server.Address, email, People.Password);
    }

    private static async Task AssertIsNotAsync(Api who, string path, object body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        request.Headers.TryAddWithoutValidation("Accept-Encoding", "br, gzip");
        using var answer = await who.RawAsync(request);
        Assert.Equal(200, (int)answer.StatusCode);
        Assert.Empty(answer.Content.Headers.ContentEncoding);
    }

    private Task<HttpResponseMessage> AskAsync(string path, string? accepted, EntityTagHeaderValue? known = null, Api? who = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (accepted is not null)
            request.Headers.TryAddWithoutValidation("Accept-Encoding", accepted);
        if (known is not null)
            request.Headers.IfNoneMatch.Add(known);
        return (who ?? server.As(People.Facilitator)).RawAsync(request);
    }

    private static async Task<string> UnpackedAsync(HttpResponseMessage answer, string encoding)
    {
        var packed = await answer.Content.ReadAsStreamAsync();
        using var unpacked = new StreamReader(encoding == "br" ? new BrotliStream(packed, CompressionMode.Decompress) : new GZipStream(packed, CompressionMode.Decompress));
        return await unpacked.ReadToEndAsync();
    }
}
