using Drafting.Server.Tests.Running;
using Drafting.Testing;

namespace Drafting.Server.Tests.Live;

public class ConvergenceTests(RunningServer server)
{
    private const int Clients = 8;
    private const int Submissions = 60;

    [Fact]
    public Task Submit_EightClientsAtOnce_AllSeeTheSameTextWithoutGapsOrDoubles() => SeededRandom.CheckAsync(1, async random =>
    {
        var draft = await server.NewDraftAsync();
        var hubs = new List<HubClient>();
        var clients = new List<LiveClient>();
        for (var i = 0; i < Clients; i++)
        {
            hubs.Add(await server.ConnectAsync(i % 2 == 0 ? People.Facilitator : People.Editor));
            clients.Add(new(hubs[i], draft, $"client-{i}"));
        }

        var seeds = clients.Select(_ => random.Next()).ToList();
        var accepted = await Task.WhenAll(clients.Select((client, i) => RunAsync(client, new SeededRandom(seeds[i]))));

        var final = await server.As(People.Reviewer).CallAsync("GET", $"/api/drafts/{draft}");
        var expected = new LiveText(final);
        foreach (var client in clients)
        {
            await client.ReachAsync(expected.Revision);
            Assert.Equal(expected.Print(), client.Text.Print());
        }

        var log = (await server.As(People.Reviewer).CallAsync("GET", $"/api/drafts/{draft}/log?after=0&limit=5000")).EnumerateArray().ToList();
        Assert.Equal(Enumerable.Range(1, log.Count), log.Select(entry => entry.GetProperty("revision").GetInt32()));
        Assert.Equal(accepted.Sum(), log.Select(entry => (entry.GetProperty("clientId").GetString(), entry.GetProperty("sequence").GetInt64())).Distinct().Count());
        Assert.Equal(accepted.Sum(), log.Count);
        Assert.All(hubs, hub => Assert.Empty(hub.Premature));
        foreach (var hub in hubs)
            await hub.DisposeAsync();
    });

    /// <summary>Opens while the others are at work already; sends random operations, each written for what the client sees.</summary>
    private static async Task<int> RunAsync(LiveClient client, SeededRandom random)
    {
        await client.OpenAsync();
        var accepted = 0;
        for (var i = 0; i < Submissions; i++)
        {
            client.CatchUp();
            var operation = RandomDrafts.Operation(random, client.Text.ToDraft(), $"{client.ClientId}-p{i}");
            var answer = await client.SubmitAsync(operation);
            if (answer.GetProperty("status").GetString() == "accepted")
                accepted++;
            else
                Assert.NotEqual("sequenceGap", answer.GetProperty("code").GetString());
        }

        Assert.True(accepted > Submissions / 2, $"Only {accepted} of {Submissions} were accepted.");
        return accepted;
    }
}
