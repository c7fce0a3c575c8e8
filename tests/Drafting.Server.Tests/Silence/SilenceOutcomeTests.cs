using Drafting.Documents;
using Drafting.Documents.Ports;
using Drafting.Operations;
using Drafting.Server.Answers;
using Microsoft.Extensions.Time.Testing;

namespace Drafting.Server.Tests.Silence;

/// <summary>Silence ends at its deadline, whoever is there and whenever somebody looks.</summary>
public class SilenceOutcomeTests
{
    private static readonly Actor Delegate = new("delegate@tests.example", "UZB", DraftRole.Proposer);

    [Fact]
    public async Task UnbrokenSilence_AtTheDeadline_AgreesTheText()
    {
        await using var draft = new SilentDraft();
        var node = await draft.CreateAsync();
        await SilentDraft.DoAsync(node, new SetStage("silence", null));
        var deadline = draft.Clock.GetUtcNow().AddHours(72);
        Assert.Equal(deadline, (await node.NowAsync()).RunningSilence!.Deadline);

        draft.Clock.Advance(TimeSpan.FromHours(72) - TimeSpan.FromMilliseconds(1));
        await node.Keeper.EndDueAsync();
        Assert.Equal(Stage.Silence, (await node.NowAsync()).Stage);
        draft.Clock.Advance(TimeSpan.FromMilliseconds(1));
        await node.Keeper.EndDueAsync();

        var after = await node.NowAsync();
        Assert.Equal((Stage.Final, ParagraphStatus.Agreed, deadline, Actor.PlatformName), (after.Stage, after.FindLive("op")!.Status, after.Moves[^1].At, after.Moves[^1].By));
        Assert.Equal((deadline, (Stage?)Stage.Final), (after.Silences[^1].EndedAt, after.Silences[^1].Outcome));
        Assert.Empty(await node.Storage.DeadlinesAsync(10));
    }

    [Fact]
    public async Task Deadline_ThatPassedWhileNoServerRan_IsTheDateOfTheOutcome()
    {
        await using var draft = new SilentDraft();
        var first = await draft.CreateAsync();
        await SilentDraft.DoAsync(first, new SetStage("silence", null) { Deadline = "2026-11-27T18:00", TimeZone = "America/New_York" });
        await first.DisposeAsync();
        draft.Clock.Advance(TimeSpan.FromDays(9));

        var second = await draft.OpenAsync();
        await second.Keeper.EndDueAsync();
        var moves = (await second.NowAsync()).Moves;
        Assert.Equal((Stage.Final, new DateTimeOffset(2026, 11, 27, 23, 0, 0, TimeSpan.Zero)), (moves[^1].Stage, moves[^1].At));
        Assert.Equal(draft.Clock.GetUtcNow(), Assert.Single(await second.Storage.ListAsync(SilentDraft.Facilitator.User)).Summary.LastChangeAt);
    }

    [Fact]
    public async Task SeveralNodes_EndSilenceOnce()
    {
        await using var draft = new SilentDraft();
        var nodes = new List<SilentDraft.Node> { await draft.CreateAsync(), await draft.OpenAsync(), await draft.OpenAsync() };
        await SilentDraft.DoAsync(nodes[0], new SetStage("silence", null));
        foreach (var node in nodes)
            await node.NowAsync();
        draft.Clock.Advance(TimeSpan.FromDays(4));
        await Task.WhenAll(nodes.Select(node => node.Keeper.EndDueAsync()));

        var last = await draft.OpenAsync();
        Assert.Equal(Stage.Final, (await last.NowAsync()).Stage);
        Assert.Single((await last.NowAsync()).Moves, move => move.From == Stage.Silence);
    }

    [Fact]
    public async Task BrokenSilence_AtTheDeadline_GoesBackToNegotiation()
    {
        await using var draft = new SilentDraft();
        var node = await draft.CreateAsync();
        await SilentDraft.DoAsync(node, new SetStage("silence", null));
        await node.Objections.BreakAsync(Delegate, SilentDraft.Id, new(["op"], "没有指示", null), default);
        Assert.Equal(RefusalCodes.StageNotPossible, (await SilentDraft.TryAsync(node, new SetStage("final", null))).Refusal?.Code);
        draft.Clock.Advance(TimeSpan.FromDays(3));
        await node.Keeper.EndDueAsync();
        var after = await node.NowAsync();
        Assert.Equal((Stage.Negotiation, ParagraphStatus.Open), (after.Stage, after.FindLive("op")!.Status));
    }

    [Fact]
    public async Task AfterTheDeadline_NobodyBreaksSilence_AndWhoeverMovesTheDraftDatesTheOutcome()
    {
        await using var draft = new SilentDraft();
        var node = await draft.CreateAsync();
        await SilentDraft.DoAsync(node, new SetStage("silence", null));
        var deadline = draft.Clock.GetUtcNow().AddHours(72);
        draft.Clock.Advance(TimeSpan.FromHours(80));
        var late = await Assert.ThrowsAsync<RefusedException>(() => node.Objections.BreakAsync(Delegate, SilentDraft.Id, new(["op"], null, null), default));
        Assert.Equal(RefusalCodes.SilenceOver, late.Code);
        Assert.Equal(RefusalCodes.SilenceOver, (await SilentDraft.TryAsync(node, new SetStage("negotiation", null, "r"))).Refusal?.Code);
        await SilentDraft.DoAsync(node, new SetStage("final", null));
        await node.Keeper.EndDueAsync();
        Assert.Equal((Stage.Final, deadline, SilentDraft.Facilitator.User), ((await node.NowAsync()).Moves[^1].Stage, (await node.NowAsync()).Moves[^1].At, (await node.NowAsync()).Moves[^1].By));
    }

    [Fact]
    public async Task RunningServer_EndsSilenceByItself()
    {
        var clock = new NoticingClock();
        await using var draft = new SilentDraft { Clock = clock };
        var node = await draft.CreateAsync();
        await SilentDraft.DoAsync(node, new SetStage("silence", null));
        var ended = new Ended();
        await node.Host.SubscribeAsync(SilentDraft.Id, ended);
        await node.Keeper.StartAsync(default);
        await clock.TimerAsync();
        clock.Advance(TimeSpan.FromHours(73));
        await ended.Task.WaitAsync(TimeSpan.FromSeconds(60));
        Assert.Equal(Stage.Final, (await node.NowAsync()).Stage);
        await node.Keeper.StopAsync(default);
    }

    /// <summary>Tells when somebody waits on it for a while of seconds.</summary>
    private sealed class NoticingClock() : FakeTimeProvider(new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero))
    {
        private readonly SemaphoreSlim timers = new(0);

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = base.CreateTimer(callback, state, dueTime, period);
            if (period == Timeout.InfiniteTimeSpan)
                timers.Release();
            return timer;
        }

        public async Task TimerAsync() => Assert.True(await timers.WaitAsync(TimeSpan.FromSeconds(60)), "Nobody has set a timer.");
    }

    private sealed class Ended : IDraftObserver
    {
        private readonly TaskCompletionSource done = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Task => done.Task;

        public void Committed(string draftId, IReadOnlyList<EncodedEntry> entries) => done.TrySetResult();

        public void Attended(string draftId, Attendance attendance)
        {
        }

        public void RoleChanged(string draftId, string email, DraftRole? role)
        {
        }

        public void Lost(string draftId) => done.TrySetException(new InvalidOperationException("The owner was lost."));
    }
}
