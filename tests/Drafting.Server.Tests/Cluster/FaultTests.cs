using System.Diagnostics;
using Drafting.Server.Tests.Running;

namespace Drafting.Server.Tests.Cluster;

/// <summary>
/// What real clusters suffer. Writers and readers are spread over three nodes; whatever is done to the node that owns their draft, to all nodes
/// or to the database: what was acknowledged is there, what was shown is there and the same, and all go on without opening anything anew.
/// </summary>
public class FaultTests
{
    private const int Before = 120;
    private const int After = 240;
    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    [Fact]
    public async Task Owner_Killed() => await RunAsync("kill -9 of the owner", async cluster => await cluster[0].KillAsync());

    [Fact]
    public async Task Owner_HungAndAwakeAgain() => await RunAsync("hang of the owner for 20 s", async cluster =>
    {
        await cluster[0].SignalAsync("STOP");
        await Task.Delay(Hang);
        await cluster[0].SignalAsync("CONT");
    });

    [Fact]
    public async Task Database_Restarted() => await RunAsync("restart of PostgreSQL", async cluster =>
    {
        await cluster.Postgres.StopAsync();
        await cluster.Postgres.StartAsync();
    }, isOfTheLog: true);

    [Fact]
    public async Task Database_Crashed() => await RunAsync("crash of PostgreSQL", async cluster =>
    {
        await cluster.Postgres.CrashAsync();
        await cluster.Postgres.StartAsync();
    }, isOfTheLog: true);

    [Fact]
    public async Task Nodes_RestartedOneAfterTheOther() => await RunAsync("rolling restart", async cluster =>
    {
        for (var node = 0; node < 3; node++)
        {
            await cluster[node].SignalAsync("TERM");
            await cluster[node].EndedAsync();
            await cluster.StartAsync(node);
        }
    });

    [Fact]
    public async Task Owner_OnANodeThatServesNobody_Killed()
    {
        await using var cluster = await ThreeNodes.PrepareAsync("silo", "siloAndWeb", "web");
        await cluster.StartAsync(0);
        await cluster.StartAsync(2);
        // There is no other node yet that could own it.
        var (token, draft) = await DraftAsync(cluster.Addresses[2]);
        await cluster.StartAsync(1);
        await RunAsync("kill -9 of an owner without people, seen from a node that owns nothing", cluster.Addresses[1..], token, draft, async () => await cluster[0].KillAsync());
    }

    private static async Task RunAsync(string fault, Func<ThreeNodes, Task> happen, bool isOfTheLog = false)
    {
        await using var cluster = await ThreeNodes.StartAsync();
        var (token, draft) = await DraftAsync(cluster.Addresses[0]);
        await RunAsync(fault, cluster.Addresses, token, draft, () => happen(cluster), isOfTheLog);
    }

    /// <summary>Somebody signed in, and a draft whose owner is at the node he came to, where that may own drafts.</summary>
    private static async Task<(string Token, string Draft)> DraftAsync(string address)
    {
        var api = await Api.SignInAsync(address, People.Administrator, People.Password);
        var draft = (await api.CallAsync("POST", "/api/drafts", new { title = "草案", language = "zh" }, 201)).GetProperty("id").GetString()!;
        // Whoever asks first has the owner at his node.
        await api.CallAsync("GET", $"/api/drafts/{draft}");
        return (api.Token!, draft);
    }

    private static async Task RunAsync(string fault, string[] addresses, string token, string draft, Func<Task> happen, bool isOfTheLog = false)
    {
        SteadyClient Client(string name, int node) => new($"{name}{node}", addresses, node, token, draft);
        var writers = Enumerable.Range(0, 6).Select(i => Client($"writer{i}-", i % addresses.Length)).ToList();
        var readers = Enumerable.Range(0, addresses.Length).Select(i => Client("reader", i)).ToList();
        long Acknowledged() => writers.Sum(writer => writer.Acknowledged.Count);
        long Last() => writers.SelectMany(writer => writer.Acknowledged).Select(mark => mark.Revision).DefaultIfEmpty().Max();

        using var stopWriting = new CancellationTokenSource();
        using var stopReading = new CancellationTokenSource();
        var reading = readers.ConvertAll(reader => reader.FollowAsync(Last, stopReading.Token));
        var writing = writers.ConvertAll(writer => writer.WriteAsync(stopWriting.Token));
        await UntilAsync(() => Acknowledged() >= Before, "the writers did not get going", writing);
        var struck = Stopwatch.GetTimestamp();
        await happen();
        var over = Stopwatch.GetTimestamp();
        foreach (var writer in writers)
        {
            var had = writer.Acknowledged.Count;
            await UntilAsync(() => writer.Acknowledged.Count >= had + (After / writers.Count), $"{writer.Name} did not go on", writing);
        }

        await stopWriting.CancelAsync();
        await Task.WhenAll(writing).WaitAsync(Patience);
        await stopReading.CancelAsync();
        await Task.WhenAll(reading).WaitAsync(Patience);

        // The node that was hurt may be gone; the last one is there in every run.
        var log = await ReadLogAsync(addresses[^1], token, draft);
        var lost = writers.SelectMany(writer => writer.Acknowledged.Select(mark => (writer.Name, mark))).Where(ack => !log.TryGetValue(ack.mark.Revision, out var entry) || entry.Client != ack.Name || entry.Sequence != ack.mark.Sequence).ToList();
        var taken = readers.SelectMany(reader => reader.Shown).Where(shown => !log.TryGetValue(shown.Key, out var entry) || entry.Text != shown.Value.Entry).ToList();
        var twice = log.Values.GroupBy(entry => (entry.Client, entry.Sequence)).Where(group => group.Count() > 1).ToList();
        Console.WriteLine(
            $"{fault}: {Acknowledged()} edits acknowledged, {lost.Count} lost; {readers.Sum(reader => reader.Shown.Count)} shown, {taken.Count} lost; " +
            $"edits flow again after {Pause(writers.Where(writer => writer.Node != 0), struck)} ms (longest pause of a writer at another node), {Pause(writers.Where(writer => writer.Node == 0), struck)} ms (at that node); " +
            $"the fault took {Stopwatch.GetElapsedTime(struck, over).TotalMilliseconds:0} ms");
        Assert.Empty(lost);
        Assert.Empty(taken);
        Assert.Empty(twice);
        Assert.Empty(readers.SelectMany(reader => reader.Gaps));
        Assert.Equal(Enumerable.Range(1, log.Count).Select(revision => (long)revision), log.Keys.Order());
        Assert.All(readers, reader => Assert.True(reader.Shown.Count + reader.Skipped >= Last(), $"{reader.Name} saw {reader.Shown.Count} of {Last()}, {reader.Skipped} of them in a whole draft."));
        if (!isOfTheLog)
            Assert.Empty(readers.SelectMany(reader => reader.Wholes));
    }

    /// <summary>The longest time, in milliseconds, between two acknowledgements of one writer once the fault has struck.</summary>
    private static string Pause(IEnumerable<SteadyClient> writers, long struck) => writers.Max(writer =>
    {
        var times = writer.Acknowledged.Select(mark => mark.Time).ToList();
        return times.Zip(times.Skip(1)).Where(pair => pair.Second >= struck).Max(pair => Stopwatch.GetElapsedTime(pair.First, pair.Second).TotalMilliseconds);
    }).ToString("0", System.Globalization.CultureInfo.InvariantCulture);

    private static async Task UntilAsync(Func<bool> holds, string complaint, List<Task> running)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        var start = Stopwatch.GetTimestamp();
        while (!holds())
        {
            if (running.Find(task => task.IsFaulted) is { } failed)
                await failed;
            Assert.True(Stopwatch.GetElapsedTime(start) < Patience, $"Within {Patience}, {complaint}.");
            await timer.WaitForNextTickAsync();
        }
    }

    private static async Task<Dictionary<long, (string Client, long Sequence, string Text)>> ReadLogAsync(string address, string token, string draft)
    {
        var entries = new Dictionary<long, (string, long, string)>();
        while (true)
        {
            var page = await new Api(address, token).CallAsync("GET", $"/api/drafts/{draft}/log?after={entries.Count}&limit=1000");
            foreach (var entry in page.EnumerateArray())
                entries[entry.GetProperty("revision").GetInt64()] = (entry.GetProperty("clientId").GetString()!, entry.GetProperty("sequence").GetInt64(), entry.GetRawText());
            if (page.GetArrayLength() == 0)
                return entries;
        }
    }
}
