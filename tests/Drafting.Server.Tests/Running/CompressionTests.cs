using System.IO.Compression;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Drafting.Server.Tests.Running;

public class CompressionTests(RunningServer server)
{
    [Theory]
    [InlineData("/api/delegations")]
    [InlineData("/api/groups")]
    [InlineData("/api/library")]
    [InlineData("/api/drafts/{id}")]
    [InlineData("/api/drafts/{id}/log")]
    [InlineData("/api/drafts/{id}/sponsors")]
    [InlineData("/api/drafts/{id}/blame")]
    [InlineData("/api/drafts/{id}/canonical")]
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
    [InlineData("/api/redline?from=draft:{id}&to=draft:{other}")]
    [InlineData("/api/redline?from=draft:{id}&to=draft:{other}&format=html")]
    public async Task AnswerInWhichOthersWordsStandBesideSecrets_IsNot(string path)
    {
        var (id, other) = (await server.NewDraftAsync(), await server.NewDraftAsync());
        using var answer = await AskAsync(path.Replace("{id}", id, StringComparison.Ordinal).Replace("{other}", other, StringComparison.Ordinal), "br, gzip");
        Assert.Equal(200, (int)answer.StatusCode);
        Assert.Empty(answer.Content.Headers.ContentEncoding);
    }

    [Fact]
    public async Task TokenOfASession_IsNot()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/session?token=true") { Content = new StringContent(JsonSerializer.Serialize(new { email = People.Editor, password = People.Password }), MediaTypeHeaderValue.Parse("application/json")) };
        request.Headers.TryAddWithoutValidation("Accept-Encoding", "br, gzip");
        using var answer = await server.Anonymous().RawAsync(request);
        Assert.Equal(200, (int)answer.StatusCode);
        Assert.Empty(answer.Content.Headers.ContentEncoding);
    }

    [Theory]
    [InlineData("/api/delegations")]
    [InlineData("/api/groups")]
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
        var id = await server.NewDraftAsync();
        using var first = await AskAsync("/api/drafts", null);
        Assert.True(first.Headers.CacheControl?.NoStore);
        using var again = await AskAsync("/api/drafts", null, first.Headers.ETag);
        Assert.Equal(304, (int)again.StatusCode);
        // Somebody else's tag says nothing: he is answered what he may read.
        using var stranger = await AskAsync("/api/drafts", null, first.Headers.ETag, server.As(People.Stranger));
        Assert.Equal(200, (int)stranger.StatusCode);
        Assert.DoesNotContain(id, await stranger.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await server.NewDraftAsync();
        using var more = await AskAsync("/api/drafts", null, first.Headers.ETag);
        Assert.Equal(200, (int)more.StatusCode);
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
