using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Drafting.Documents.Ports;
using Drafting.Server.Notifications;
using Drafting.Server.Tests.Running;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Drafting.Server.Tests.Sealed;

/// <summary>Not a byte of what a delegation writes for itself, nor of whose it is, is in anything that others get, nor in the store.</summary>
public class SealedSecrecyTests(RunningServer server)
{
    private const string Words = "绝密底线MARKER";
    private readonly SealedDraft draft = new(server);

    // The author's address and name, and what could be the delegation's own form in an entry or a thread.
    private static readonly string[] Secrets = [Words, "MARKER", "底线", "isl@", "second@", "of-iceland", "\"ISL\"", "@ISL", "冰岛", Base64(Words), Base64("isl@")];

    [Fact]
    public async Task OthersGet_NoByteOfIt()
    {
        await draft.BeginAsync();
        await using var hub = await HubClient.ConnectAsync(server.Address, draft.As("UZB").Token!);
        await hub.CallAsync("Open", draft.Id, null);
        var start = (await draft.NowAsync()).GetProperty("revision").GetInt64();
        var before = await GetAsync("UZB", $"/api/drafts/{draft.Id}/canonical");

        await draft.BeginThreadAsync("ISL", "t1", $"{Words} @UZB");
        await draft.AnswerAsync("ISL2", "t1", "c2", Words);
        await draft.As("ISL").CallAsync("PUT", draft.Path("t1", "t1"), new { text = $"{Words}二 @UN" });
        await draft.As("ISL2").CallAsync("PUT", draft.Path("t1"), new { resolved = true, assigned = "ISL" });
        await draft.As("ISL2").CallAsync("DELETE", draft.Path("t1", "c2"));
        await draft.BeginThreadAsync("ISL2", "t2", Words);

        for (var revision = start; revision < start + 6;)
        {
            var entries = (await hub.NextAsync("entries")).Value;
            AssertTellsNothing(entries.GetRawText(), "entries");
            revision += entries.GetArrayLength();
        }

        AssertTellsNothing((await hub.CallAsync("Open", draft.Id, null)).GetRawText(), "Open");
        AssertTellsNothing((await hub.CallAsync("Open", draft.Id, start)).GetRawText(), "Open since");
        await server.Services.GetServices<IHostedService>().OfType<NotificationKeeper>().Single().TellAsync();

        foreach (var who in new[] { "UZB", "CHN", "UN" })
        {
            foreach (var path in new[]
            {
                "", $"?revision={start + 2}", "/log?after=0", "/versions", "/removed", "/stages", "/sponsors", "/addenda", "/canonical", "/blame", "/updates", "/sealed-comments",
                "/compilation", "/compilation?format=docx", $"/paragraphs/{draft.Paragraph}/history", "/export?format=text", "/export?format=html", "/export?format=akn", "/export?format=docx",
                "/export?format=docx&comments=true",
            })
                AssertTellsNothing(await GetAsync(who, $"/api/drafts/{draft.Id}{path}"), path);
            foreach (var path in new[] { $"/api/redline?from=draft:{draft.Id}@0&to=draft:{draft.Id}", $"/api/redline?from=draft:{draft.Id}@0&to=draft:{draft.Id}&format=docx", $"/api/redline?from=draft:{draft.Id}@0&to=draft:{draft.Id}&format=docx&comments=true" })
                AssertTellsNothing(await GetAsync(who, path), path);
            AssertTellsNothing(RowsOf(await draft.As(who).CallAsync("GET", "/api/drafts"), draft.Id), "/api/drafts");
            AssertTellsNothing((await draft.As(who).CallAsync("GET", "/api/board")).GetRawText().Split("}},").Where(row => row.Contains(draft.Id, StringComparison.Ordinal)).Aggregate("", string.Concat), "/api/board");
            AssertTellsNothing(RowsOf((await draft.As(who).CallAsync("GET", "/api/notifications")).GetProperty("items"), draft.Id), "/api/notifications");
        }

        // The own people are told by nothing but the one answer either; and a copy has none of it, not even where it stood.
        Assert.Equal(before, await GetAsync("UZB", $"/api/drafts/{draft.Id}/canonical"));
        foreach (var who in new[] { "UZB", "ISL" })
        {
            var copy = await draft.As(who).CallAsync("POST", $"/api/drafts/{draft.Id}/copies", new { title = "copy" }, 201);
            Assert.Equal(0, copy.GetProperty("sealedThreads").GetArrayLength());
            var path = $"/api/drafts/{copy.GetProperty("id").GetString()}/sealed-comments";
            Assert.Equal(0, (await draft.As(who).CallAsync("GET", path)).GetProperty("threads").GetArrayLength());
            await draft.DoAsync("UZB", new { op = "editText", paragraph = draft.Paragraph, delta = new { ops = new[] { new { insert = "x" } } } });
            var followed = await draft.As(who).CallAsync("POST", $"/api/drafts/{copy.GetProperty("id").GetString()}/origin", new { });
            Assert.Equal(0, followed.GetProperty("sealedThreads").GetArrayLength());
        }

        await AssertStoreTellsNothingAsync();
        Assert.Equal(["t1", "t2"], (await draft.SeenByAsync("ISL")).Select(thread => thread.GetProperty("id").GetString()));
    }

    private async Task AssertStoreTellsNothingAsync()
    {
        var log = server.Services.GetRequiredService<IDraftLog>();
        foreach (var entry in await log.ReadAsync(draft.Id, 0, int.MaxValue))
            AssertTellsNothing(Encoding.UTF8.GetString(entry.Payload.Span), $"entry {entry.Revision}");
        if (await log.ReadSnapshotAsync(draft.Id, long.MaxValue) is { } snapshot)
            AssertTellsNothing(Encoding.UTF8.GetString(snapshot.Payload.Span), "snapshot");
        foreach (var path in Directory.GetFiles(server.Folder.File("."), "drafting.db*"))
        {
            await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var bytes = new MemoryStream();
            await file.CopyToAsync(bytes);
            Assert.True(bytes.ToArray().AsSpan().IndexOf(Encoding.UTF8.GetBytes(Words)) < 0, $"{path} has the words.");
        }
    }

    /// <summary>All that is in an answer, as text; of a Word file what is in its parts.</summary>
    private async Task<string> GetAsync(string who, string path)
    {
        using var response = await draft.As(who).RawAsync(new(HttpMethod.Get, path));
        Assert.True(response.IsSuccessStatusCode, $"{path} answered {response.StatusCode} to {who}.");
        var bytes = await response.Content.ReadAsByteArrayAsync();
        if (bytes is not [(byte)'P', (byte)'K', ..])
            return Encoding.UTF8.GetString(bytes);
        using var archive = new ZipArchive(new MemoryStream(bytes));
        var parts = new StringBuilder();
        foreach (var part in archive.Entries)
        {
            using var reader = new StreamReader(part.Open());
            parts.Append(await reader.ReadToEndAsync());
        }

        return parts.ToString();
    }

    private static string RowsOf(JsonElement rows, string draftId) =>
        string.Concat(rows.EnumerateArray().Select(row => row.GetRawText()).Where(row => row.Contains(draftId, StringComparison.Ordinal)));

    private static void AssertTellsNothing(string answer, string where)
    {
        foreach (var secret in Secrets)
            Assert.False(answer.Contains(secret, StringComparison.Ordinal), $"{where} has “{secret}”.");
    }

    private static string Base64(string words) => Convert.ToBase64String(Encoding.UTF8.GetBytes(words)).TrimEnd('=')[..^1];
}
