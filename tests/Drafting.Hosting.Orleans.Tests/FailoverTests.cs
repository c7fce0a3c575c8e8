using Drafting.Documents;
using Drafting.Documents.Ports;
using Drafting.Documents.Rooms;
using Drafting.Operations;
using Drafting.Testing;

namespace Drafting.Hosting.Orleans.Tests;

/// <summary>Owners stop, move and are lost; nothing that was acknowledged is, and observers go on with the next owner.</summary>
public class FailoverTests
{
    private const string DraftId = "draft";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly Actor Facilitator = new("facilitator@example.org", "KAZ", DraftRole.Facilitator);

    [Fact]
    public async Task Owner_WhoseSiloIsKilled_IsFollowedByOneThatHasAll()
    {
        await using var cluster = await TestCluster.StartAsync(await LogAsync(), 3);
        var (first, second) = (cluster.Silos[0], cluster.Silos[1]);
        // The draft is where it was first asked for.
        await cluster.On(second).FindAsync(DraftId);
        Assert.Equal(second, cluster.OwnerOf(DraftId));
        await WriteAsync(cluster.On(first), 1, 5);
        await cluster.Inside.KillSiloAsync(second);
        await WriteAsync(cluster.On(first), 6, 10);
        Assert.NotNull(cluster.OwnerOf(DraftId));
        Assert.Equal("字字字字字字字字字字", (await cluster.On(first).FindAsync(DraftId))!.FindLive("p")!.Text.PlainText);
    }

    [Fact]
    public async Task Observer_OfAnOwnerWhoseSiloIsKilled_IsToldAndHearsTheNextOne()
    {
        await using var cluster = await TestCluster.StartAsync(await LogAsync(), 3);
        var (first, second) = (cluster.Silos[0], cluster.Silos[1]);
        await cluster.On(second).FindAsync(DraftId);
        Assert.Equal(second, cluster.OwnerOf(DraftId));
        var follower = await Follower.StartAsync(cluster.On(first));
        var outside = await Follower.StartAsync(cluster.Outside());
        await WriteAsync(cluster.On(first), 1, 3);
        await cluster.Inside.KillSiloAsync(second);
        // Nobody writes: the observers find out by themselves.
        await follower.LostAsync(1);
        await outside.LostAsync(1);
        await WriteAsync(cluster.On(first), 4, 6);
        await follower.HeardAsync(6);
        await outside.HeardAsync(6);
    }

    [Fact]
    public async Task Owner_OnASiloThatStops_HandsOver()
    {
        await using var cluster = await TestCluster.StartAsync(await LogAsync(), 2);
        var (first, second) = (cluster.Silos[0], cluster.Silos[1]);
        await cluster.On(second).FindAsync(DraftId);
        var follower = await Follower.StartAsync(cluster.On(first));
        var writing = WriteAsync(cluster.On(first), 1, 200);
        await follower.HeardAsync(20);
        await cluster.Inside.StopSiloAsync(second);
        await writing;
        await follower.HeardAsync(200);
        Assert.Equal(first, cluster.OwnerOf(DraftId));
    }

    [Fact]
    public async Task Owner_ThatMovesUnderWriters_LosesNothing()
    {
        var log = await LogAsync();
        await using var cluster = await TestCluster.StartAsync(log, 2);
        var follower = await Follower.StartAsync(cluster.On(cluster.Silos[0]));
        var writing = Task.WhenAll(Enumerable.Range(0, 4).Select(i => WriteAsync(cluster.On(cluster.Silos[i % 2]), 1, 50, $"writer{i}")));
        for (var move = 1; move <= 4; move++)
        {
            await follower.HeardAsync(move * 30);
            var other = cluster.Silos.First(silo => silo != cluster.OwnerOf(DraftId));
            await cluster.Inside.MigrateAsync(GrainId.Create("draft", DraftId), other.SiloAddress).WaitAsync(Patience);
        }

        await writing;
        await follower.HeardAsync(200);
        Assert.Equal(200, (await log.ReadAsync(DraftId, 0, 1_000)).Count);
    }

    [Fact]
    public async Task Owner_ThatAnotherHasOvertaken_EndsItselfAndTheSubmissionIsAppliedOnce()
    {
        var log = await LogAsync();
        await using var cluster = await TestCluster.StartAsync(log, 1);
        var host = cluster.On(cluster.Silos[0]);
        await WriteAsync(host, 1, 1);
        // Another owner, as in a split network, writes past this one.
        var other = await DraftRoom.OpenAsync(DraftId, log, TimeProvider.System);
        Assert.Equal(2, (await other!.SubmitAsync(Facilitator, Edit("other", 1))).Revision);
        Assert.Equal(3, (await host.SubmitAsync(DraftId, Facilitator, Edit("writer", 2)))!.Revision);
        await Assert.ThrowsAsync<RoomFailedException>(() => other.SubmitAsync(Facilitator, Edit("other", 2)));
        // Overtaken once more, it does not know this client's last number; the next owner does.
        var third = await DraftRoom.OpenAsync(DraftId, log, TimeProvider.System);
        Assert.Equal(4, (await third!.SubmitAsync(Facilitator, Edit("third", 1))).Revision);
        Assert.Equal(5, (await host.SubmitAsync(DraftId, Facilitator, Edit("third", 2)))!.Revision);
        Assert.Equal(5, (await log.ReadAsync(DraftId, 0, 10)).Count);
    }

    [Fact]
    public async Task Owner_ThatNobodyUses_LeavesMemoryAndComesBackFromItsSnapshot()
    {
        var log = await LogAsync();
        await using var cluster = await TestCluster.StartAsync(log, 1);
        var host = cluster.On(cluster.Silos[0]);
        await WriteAsync(host, 1, 3);
        await cluster.Inside.Client.GetGrain<IManagementGrain>(0).ForceActivationCollection(TimeSpan.Zero);
        Assert.Null(cluster.OwnerOf(DraftId));
        Assert.Equal(3, (await log.ReadSnapshotAsync(DraftId, long.MaxValue))!.Revision);
        Assert.Equal(3, (await host.FindAsync(DraftId))!.Revision);
    }

    [Fact]
    public async Task Storage_ThatIsBackInAMoment_IsWaitedFor()
    {
        var log = await LogAsync();
        var refusals = 5;
        log.BeforeAppend = _ => Interlocked.Decrement(ref refusals) >= 0 ? throw new StorageUnavailableException("The database restarts.") : Task.CompletedTask;
        await using var cluster = await TestCluster.StartAsync(log, 1);
        await WriteAsync(cluster.On(cluster.Silos[0], new WaitedTime()), 1, 1);
        Assert.Single(await log.ReadAsync(DraftId, 0, 10));
    }

    [Fact]
    public async Task Storage_ThatStaysAway_IsSaid()
    {
        var log = await LogAsync();
        log.BeforeAppend = _ => throw new StorageUnavailableException("The database is gone.");
        await using var cluster = await TestCluster.StartAsync(log, 1);
        var host = cluster.On(cluster.Silos[0], new WaitedTime());
        await Assert.ThrowsAsync<StorageUnavailableException>(() => host.SubmitAsync(DraftId, Facilitator, Edit("writer", 1)));
    }

    /// <summary>A clock that only the waits between tries move: a machine that is slow to try uses up nobody's patience.</summary>
    private sealed class WaitedTime : TimeProvider
    {
        private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(1);
        private long waited;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Interlocked.Read(ref waited);

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var counted = dueTime > TimeSpan.Zero && dueTime < LongestWait ? dueTime.Ticks : 0;
            return base.CreateTimer(
                passed =>
                {
                    Interlocked.Add(ref waited, counted);
                    callback(passed);
                },
                state,
                dueTime,
                period);
        }
    }

    private static Submission Edit(string client, long sequence) => new(client, sequence, 0, [new EditText("p", Delta.FromText("字"))]);

    private static async Task WriteAsync(IDraftHost host, int first, int last, string client = "writer")
    {
        for (var sequence = first; sequence <= last; sequence++)
            Assert.Null((await host.SubmitAsync(DraftId, Facilitator, Edit(client, sequence)))!.Refusal);
    }

    private static async Task<InMemoryDraftLog> LogAsync()
    {
        var log = new InMemoryDraftLog();
        await OneParagraph.CreateAsync(log, DraftId, Facilitator.User);
        return log;
    }

    /// <summary>An observer that, as a node does, subscribes again when its owner is lost.</summary>
    private sealed class Follower(IDraftHost host) : IDraftObserver
    {
        private readonly Noticing noticing = new();
        private long heard;
        private int lost;

        public static async Task<Follower> StartAsync(IDraftHost host)
        {
            var follower = new Follower(host);
            await host.SubscribeAsync(DraftId, follower);
            return follower;
        }

        public Task HeardAsync(long revision) => UntilAsync(() => heard >= revision, $"revision {revision} was not heard");

        public Task LostAsync(int times) => UntilAsync(() => lost >= times, "the observer was not told that its owner has gone");

        public void Committed(string draftId, IReadOnlyList<EncodedEntry> entries) => noticing.Note(() => heard = Math.Max(heard, entries[^1].Revision));

        public void Attended(string draftId, Attendance elsewhere)
        {
        }

        public void RoleChanged(string draftId, string email, DraftRole? role)
        {
        }

        public void Lost(string draftId)
        {
            noticing.Note(() => lost++);
            _ = AgainAsync();
        }

        private async Task AgainAsync()
        {
            await Task.Yield();
            var subscription = await host.SubscribeAsync(DraftId, this);
            noticing.Note(() => heard = Math.Max(heard, subscription!.Revision));
        }

        private Task UntilAsync(Func<bool> holds, string complaint) => noticing.UntilAsync(holds, () => $"{complaint}; heard up to {Interlocked.Read(ref heard)}");
    }
}
