using System.Collections.Immutable;
using Drafting.Documents;
using Drafting.Documents.Json;
using Drafting.Documents.Ports;
using Drafting.Documents.Rooms;
using Drafting.Testing;

namespace Drafting.Hosting.Orleans.Tests;

/// <summary>Who looks at which drafts, asked at a node that owns none of them.</summary>
public class AttendanceTests
{
    [Fact]
    public async Task PeopleOn_DraftsOfSeveralSilos_TellsAllAndOpensNone()
    {
        await using var cluster = await TestCluster.StartAsync(await LogAsync("here", "there", "closed"), 2);
        var (first, second) = (cluster.On(cluster.Silos[0]), cluster.On(cluster.Silos[1]));
        await AttendAsync(first, "here");
        await AttendAsync(second, "there");
        foreach (var node in new IDraftHost[] { first, second, cluster.Outside() })
            await UntilAsync(node, people => people.Keys.Order().SequenceEqual(["here", "there"]));
        Assert.Equal([cluster.Silos[0], cluster.Silos[1], null], new[] { "here", "there", "closed" }.Select(cluster.OwnerOf));
    }

    [Fact]
    public async Task PeopleOn_WhileASiloIsGone_TellsTheRest()
    {
        await using var cluster = await TestCluster.StartAsync(await LogAsync("here", "there"), 3);
        var (first, second) = (cluster.On(cluster.Silos[0]), cluster.On(cluster.Silos[1]));
        await AttendAsync(first, "here");
        await AttendAsync(second, "there");
        await UntilAsync(first, people => people.Count == 2);
        await cluster.Inside.KillSiloAsync(cluster.Silos[1]);
        // At once: the others may not know yet that it has died.
        Assert.Equal(["here"], (await first.PeopleOnAsync(["here", "there"])).Keys);
    }

    private static async Task AttendAsync(IDraftHost host, string draft) =>
        (await host.SubscribeAsync(draft, new Deaf()))!.Attend(new([new Attendee("a@example.org", "KAZ")], []));

    private static async Task UntilAsync(IDraftHost host, Func<IReadOnlyDictionary<string, ImmutableArray<Attendee>>, bool> holds)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (await host.PeopleOnAsync(["here", "there", "closed"]) is var people && !holds(people))
            Assert.False(patience.IsCancellationRequested, $"Somebody was said to look at: {string.Join(", ", people.Keys)}.");
    }

    private static async Task<IDraftLog> LogAsync(params string[] drafts)
    {
        var log = new InMemoryDraftLog();
        foreach (var id in drafts)
        {
            var draft = new Draft { Id = id, Title = "标题", Language = "zh" };
            await log.CreateAsync(SnapshotJson.Encode(draft), Summaries.Of(draft), [new("facilitator@example.org", DraftRole.Facilitator)]);
        }

        return log;
    }

    /// <summary>An observer that only shows.</summary>
    private sealed class Deaf : IDraftObserver
    {
        public void Committed(string draftId, IReadOnlyList<EncodedEntry> entries)
        {
        }

        public void Attended(string draftId, Attendance elsewhere)
        {
        }

        public void RoleChanged(string draftId, string email, DraftRole? role)
        {
        }

        public void Lost(string draftId)
        {
        }
    }
}
