using System.Collections.Immutable;
using Drafting.Documents.Json;
using Drafting.Documents.Rules;
using Drafting.Operations;
using Drafting.Testing;

namespace Drafting.Documents.Tests.Histories;

/// <summary>
/// Random histories: two to eight clients write at once, over lines that delay, lose, double and reorder, with reconnects and a server that dies.
/// Everyone ends with the document that the log replays to, and each submission is in it once (RB1, RB3, OP13, OP14).
/// </summary>
public class HistoryLawTests
{
    [Fact]
    public Task RB3_AnyHistory_EndsWithOneDocumentThatIsTheReplayedLog() => HoldsAsync(_ => true, mayBeRefused: true);

    // Where both sides join and rejoin the same paragraphs, what one writes after may find another text and be refused (TX13).
    [Fact]
    public Task RB3_AnyHistoryWithoutJoins_HasNothingRefused() => HoldsAsync(operation => operation is not (JoinParagraph or RestoreParagraph), mayBeRefused: false);

    [Fact]
    public Task PR2_AnyHistoryWithProposals_EndsWithTheSameOnesEverywhere() => HoldsAsync(_ => true, mayBeRefused: true, proposes: true);

    private static async Task HoldsAsync(Func<Operation, bool> isMeant, bool mayBeRefused, bool proposes = false)
    {
        var (histories, operations, entries, restarts, refused) = (0, 0L, 0L, 0, 0);
        await SeededRandom.CheckAsync(10, async random =>
        {
            var start = RandomDrafts.Draft(random, random.Next(1, 7)) with { Stage = Stage.Negotiation };
            var clients = Enumerable.Range(0, random.Next(2, 9)).Select(i => new HistoryClient($"c{i}", start)).ToList();
            var server = await HistoryServer.StartAsync(random, start, clients);
            for (var step = random.Next(100, 1_500); step > 0; step--)
                operations += await StepAsync(random, random.Pick(clients), server, isMeant, proposes);
            await SettleAsync(random, clients, server);
            await AssertOneDocumentAsync(start, clients, server);
            Assert.True(mayBeRefused || clients.TrueForAll(client => client.Refused == 0), "A submission was refused for what happened in the meantime.");
            histories++;
            entries += (await server.RoomAsync()).Committed.Revision;
            restarts += server.Restarts;
            refused += clients.Sum(client => client.Refused);
        });
        TestContext.Current.TestOutputHelper?.WriteLine($"{histories} histories: {operations} operations in {entries} entries, {refused} submissions refused and undone, {restarts} restarts");
    }

    private static async Task<int> StepAsync(SeededRandom random, HistoryClient client, HistoryServer server, Func<Operation, bool> isMeant, bool proposes)
    {
        switch (random.Next(100))
        {
            case < 25:
                return client.Write(random, isMeant, proposes);
            case < 45:
                client.Send();
                return 0;
            case < 68:
                if (client.Arriving(random) is { } submission)
                    await server.TakeAsync(client, submission);
                return 0;
            case < 95:
                client.Hear(random);
                return 0;
            case < 99:
                await client.ReconnectAsync(server.Log);
                return 0;
            case 99 when proposes && random.Chance(0.8):
                await server.SealAsync();
                return 0;
            default:
                await server.RestartAsync();
                return 0;
        }
    }

    /// <summary>Everyone comes back, until nobody has anything left to send or to hear.</summary>
    private static async Task SettleAsync(SeededRandom random, List<HistoryClient> clients, HistoryServer server)
    {
        while (clients.Find(client => client.HasUnsent) is { } client)
        {
            await client.ReconnectAsync(server.Log);
            if (client.Arriving(random) is { } submission)
                await server.TakeAsync(client, submission);
        }

        await server.SettleAsync(clients[0].Actor);
        foreach (var client in clients)
            await client.ReconnectAsync(server.Log);
    }

    private static async Task AssertOneDocumentAsync(Draft start, List<HistoryClient> clients, HistoryServer server)
    {
        var room = (await server.RoomAsync()).Committed;
        var log = await server.Log.ReadAsync(start.Id, 0, int.MaxValue);
        var replayed = log.Aggregate(start, (draft, entry) => DraftFold.Apply(draft, EntryJson.Decode(entry.Payload)));
        Assert.Equal(SnapshotJson.Encode(replayed).Payload.ToArray(), SnapshotJson.Encode(room).Payload.ToArray());
        var paragraphs = Live(room);
        foreach (var client in clients)
        {
            Assert.Equal(paragraphs, Live(client.Confirmed));
            Assert.Equal(paragraphs, Live(client.View));
            Assert.Equal(Said(room), Said(client.Confirmed));
            Assert.Equal(Enumerable.Range(1, (int)client.Sequence - 1).Select(n => (long)n), log.Where(entry => entry.ClientId == client.Name).Select(entry => entry.Sequence));
        }

        var reader = new LiveOnlyFold(start);
        foreach (var entry in log)
            reader.Apply(entry.Payload);
        Assert.Equal(LiveOnlyFold.Of(room), reader.Paragraphs);
    }

    private static string Said(Draft draft) => System.Text.Encoding.UTF8.GetString(Utf8Json.Encode(writer =>
    {
        writer.WriteStartObject();
        ProposalJson.Write(writer, draft.Proposals);
        ThreadJson.Write(writer, draft.Threads);
        SealedThreadJson.Write(writer, draft.SealedThreads, stored: true);
        writer.WriteEndObject();
    }).Span);

    private static ImmutableArray<string> Live(Draft draft) =>
        [.. draft.Live.Select(placed => $"{placed.Content.Id} {DeltaJson.ToString(placed.Content.Text)} {placed.Content.Kind} {placed.Content.Level} {placed.Content.Label} {placed.Content.Status} {placed.Content.Version}")];
}
