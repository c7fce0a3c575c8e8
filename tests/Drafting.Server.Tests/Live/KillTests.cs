using System.Collections.Concurrent;
using System.Text.Json;
using Drafting.Operations;
using Drafting.Server.Tests.Running;

namespace Drafting.Server.Tests.Live;

/// <summary>Nothing is acknowledged or shown before it is durable: the server is killed under load and started again.</summary>
public class KillTests
{
    private const int Writers = 4;
    private const int AcknowledgedBeforeKill = 150;

    [Fact]
    public async Task Server_KilledUnderLoad_HasAllThatWasAcknowledgedOrShown()
    {
        using var folder = new TemporaryFolder();
        var acknowledged = new ConcurrentDictionary<long, (string Client, int Sequence)>();
        var shown = new ConcurrentDictionary<long, string>();
        string draft;
        string token;
        using (var server = await ServerProcess.StartAsync(folder))
        {
            var api = await Api.SignInAsync(server.Address, People.Administrator, People.Password);
            token = api.Token!;
            draft = (await api.CallAsync("POST", "/api/drafts", new { title = "草案", language = "zh" }, 201)).GetProperty("id").GetString()!;
            var enough = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            var watching = WatchAsync(await HubClient.ConnectAsync(server.Address, api.Token!), draft, shown);
            var writing = Enumerable.Range(0, Writers).Select(async i =>
                await WriteAsync(await HubClient.ConnectAsync(server.Address, api.Token!), draft, $"writer-{i}", acknowledged, enough)).ToList();
            await enough.Task.WaitAsync(TimeSpan.FromSeconds(120));
            await server.KillAsync();
            await Task.WhenAll([.. writing, watching]);
        }

        Assert.NotEmpty(shown);
        using var again = await ServerProcess.StartAsync(folder);
        // A restart signs nobody out.
        var reader = new Api(again.Address, token);
        var log = (await reader.CallAsync("GET", $"/api/drafts/{draft}/log?limit=5000")).EnumerateArray().ToDictionary(entry => entry.GetProperty("revision").GetInt64());
        Assert.Equal(Enumerable.Range(1, log.Count).Select(revision => (long)revision), log.Keys.Order());
        foreach (var (revision, (client, sequence)) in acknowledged)
            Assert.Equal((client, sequence), (log[revision].GetProperty("clientId").GetString(), log[revision].GetProperty("sequence").GetInt32()));
        foreach (var (revision, entry) in shown)
            Assert.Equal(entry, log[revision].GetRawText());
        Assert.Equal(log.Count, (await reader.CallAsync("GET", $"/api/drafts/{draft}")).GetProperty("revision").GetInt32());

        // What was sent last is sent again after the failure: applied now, or recognised.
        var last = acknowledged.Values.Where(mark => mark.Client == "writer-0").Max(mark => mark.Sequence);
        await using var hub = await HubClient.ConnectAsync(again.Address, reader.Token!);
        Assert.Equal("accepted", (await hub.CallAsync("Submit", draft, Insert("writer-0", last))).GetProperty("status").GetString());
        Assert.Equal("accepted", (await hub.CallAsync("Submit", draft, Insert("writer-0", last + 1))).GetProperty("status").GetString());
    }

    private static JsonElement Insert(string client, int sequence) =>
        LiveClient.Submission(client, sequence, 0, new InsertParagraph($"{client}-{sequence}", null, ParagraphKind.Plain, 0, Delta.FromText("回顾")));

    private static async Task WriteAsync(
        HubClient hub, string draft, string client, ConcurrentDictionary<long, (string, int)> acknowledged, TaskCompletionSource enough)
    {
        await using (hub)
        {
            try
            {
                for (var sequence = 1; ; sequence++)
                {
                    var answer = await hub.CallAsync("Submit", draft, Insert(client, sequence));
                    acknowledged[answer.GetProperty("revision").GetInt64()] = (client, sequence);
                    if (acknowledged.Count >= AcknowledgedBeforeKill)
                        enough.TrySetResult();
                }
            }
            catch (Exception killed) when (killed is IOException or System.Net.WebSockets.WebSocketException or ObjectDisposedException)
            {
                // The server was killed.
            }
            catch (Exception failure)
            {
                enough.TrySetException(failure);
                throw;
            }
        }
    }

    private static async Task WatchAsync(HubClient hub, string draft, ConcurrentDictionary<long, string> shown)
    {
        await using (hub)
        {
            await hub.CallAsync("Open", draft, null);
            try
            {
                while (true)
                {
                    foreach (var entry in (await hub.NextAsync("entries")).Value.EnumerateArray())
                        shown[entry.GetProperty("revision").GetInt64()] = entry.GetRawText();
                }
            }
            catch (System.Threading.Channels.ChannelClosedException)
            {
                // The server was killed.
            }
        }
    }
}
