using System.Collections.Immutable;
using Drafting.Documents;
using Drafting.Documents.Json;
using Drafting.Documents.Ports;
using Drafting.Documents.Rooms;
using Drafting.Operations;

namespace Drafting.Testing;

/// <summary>What every owner of drafts must do, whatever runs it.</summary>
public abstract class DraftHostContract
{
    private static readonly Actor Facilitator = new("facilitator@example.org", "KAZ", DraftRole.Facilitator);

    /// <summary>A host over a log, and what closes it.</summary>
    protected abstract Task<(IDraftHost Host, IAsyncDisposable Closing)> OpenAsync(IDraftLog log);

    [Fact]
    public async Task Find_UnknownDraft_IsNull()
    {
        var (host, closing) = await OpenAsync(new InMemoryDraftLog());
        await using var closed = closing;
        Assert.Null(await host.FindAsync("none"));
        Assert.Null(await host.SubmitAsync("none", Facilitator, Edit(1, 0)));
        Assert.Null(await host.SubscribeAsync("none", new SimulatedClient("a", new Draft { Id = "none", Title = "", Language = "zh" })));
    }

    [Fact]
    public async Task Submit_SameSubmissionAgain_IsAnsweredAsBeforeAndAppliedOnce()
    {
        var (host, log, closing) = await WithDraftAsync();
        await using var closed = closing;
        var first = await host.SubmitAsync("draft", Facilitator, Edit(1, 0));
        await host.SubmitAsync("draft", Facilitator, Edit(2, 1));
        var again = await host.SubmitAsync("draft", Facilitator, Edit(1, 0));
        Assert.Equal((1L, 1L), (first!.Revision, again!.Revision));
        Assert.Equal("甲甲", (await host.FindAsync("draft"))!.FindLive("p")!.Text.PlainText);
        Assert.Equal(2, (await log.ReadAsync("draft", 0, 10)).Count);
    }

    [Fact]
    public async Task Submit_SequenceThatSkips_IsRefusedAndUsesNothingUp()
    {
        var (host, _, closing) = await WithDraftAsync();
        await using var closed = closing;
        Assert.Equal(RefusalCodes.SequenceGap, (await host.SubmitAsync("draft", Facilitator, Edit(2, 0)))!.Refusal!.Code);
        Assert.Equal(1, (await host.SubmitAsync("draft", Facilitator, Edit(1, 0)))!.Revision);
    }

    [Fact]
    public async Task Submit_OneBadOperation_RefusesAll()
    {
        var (host, _, closing) = await WithDraftAsync();
        await using var closed = closing;
        var submission = Edit(1, 0) with { Operations = [new EditText("p", Delta.FromText("甲")), new RemoveParagraph("nowhere")] };
        var refusal = (await host.SubmitAsync("draft", Facilitator, submission))!.Refusal!;
        Assert.Equal((RefusalCodes.UnknownParagraph, 1), (refusal.Code, refusal.Operation!.Value));
        Assert.Equal(0, (await host.FindAsync("draft"))!.Revision);
    }

    [Fact]
    public async Task Submit_AnothersClientId_IsRefused()
    {
        var (host, _, closing) = await WithDraftAsync();
        await using var closed = closing;
        await host.SubmitAsync("draft", Facilitator, Edit(1, 0));
        var other = Facilitator with { User = "other@example.org" };
        Assert.Equal(RefusalCodes.ClientIdTaken, (await host.SubmitAsync("draft", other, Edit(2, 1)))!.Refusal!.Code);
    }

    [Fact]
    public async Task Observers_HearOnlyWhatIsDurable_InOrderWithoutGaps()
    {
        var log = new InMemoryDraftLog();
        var durable = 0L;
        log.AfterAppend = append =>
        {
            durable = append.Entries[^1].Revision;
            return Task.CompletedTask;
        };
        var (host, _, closing) = await WithDraftAsync(log);
        await using var closed = closing;
        var listener = new Listener { Hear = entries => Assert.True(entries[^1].Revision <= durable, "An entry was shown before it was durable.") };
        await using var subscription = await host.SubscribeAsync("draft", listener);
        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => host.SubmitAsync("draft", Facilitator, Edit(1, 0) with { ClientId = $"client{i}" })));
        await listener.UntilAsync(() => listener.Revisions.Count == 20);
        Assert.Equal(Enumerable.Range(1, 20).Select(revision => (long)revision), listener.Revisions);
    }

    [Fact]
    public async Task Observers_OfAnOwnerThatStops_AreToldAndFindTheNextOne()
    {
        var log = new InMemoryDraftLog();
        var (host, _, closing) = await WithDraftAsync(log);
        await using var closed = closing;
        var listener = new Listener();
        await host.SubscribeAsync("draft", listener);
        var failures = new Queue<string>(["before"]);
        log.BeforeAppend = append => failures.TryDequeue(out _) ? throw new RevisionConflictException("draft", append.ExpectedRevision, 7) : Task.CompletedTask;
        Assert.Equal(1, (await host.SubmitAsync("draft", Facilitator, Edit(1, 0)))!.Revision);
        await listener.UntilAsync(() => listener.TimesLost > 0);
        await using var again = await host.SubscribeAsync("draft", listener);
        Assert.Equal(1, again!.Revision);
        await host.SubmitAsync("draft", Facilitator, Edit(2, 1));
        await listener.UntilAsync(() => listener.Revisions.Contains(2));
    }

    [Fact]
    public async Task Observers_AreToldWhoAttendsThroughTheOthers_AndWhenItIsGone()
    {
        var (host, _, closing) = await WithDraftAsync();
        await using var closed = closing;
        var (first, second) = (new Listener(), new Listener());
        await using var one = await host.SubscribeAsync("draft", first);
        Assert.Equal(Attendance.Nobody.Carets, one!.Elsewhere.Carets);
        var caret = new Caret("connection", "a@example.org", "KAZ", "p", 1, 2);
        one.Attend(new([new Attendee("a@example.org", "KAZ")], [caret]));
        var two = await UntilSubscribedAsync(host, second, elsewhere => elsewhere.Carets.Length == 1);
        Assert.Equal([new Attendee("a@example.org", "KAZ")], two.Elsewhere.People!.Value);
        Assert.Equal([caret], two.Elsewhere.Carets);
        one.Attend(new(null, [caret with { Head = 3 }]));
        await second.UntilAsync(() => second.Carets.GetValueOrDefault("connection")?.Head == 3);
        two.Attend(new([new Attendee("b@example.org", "SGP")], [caret with { ClientId = "other" }]));
        await first.UntilAsync(() => first.Carets.ContainsKey("other") && first.People.SequenceEqual([new Attendee("b@example.org", "SGP")]));
        Assert.DoesNotContain("connection", first.Carets.Keys);
        await two.DisposeAsync();
        await first.UntilAsync(() => first.People.IsEmpty && first.Carets["other"].Paragraph is null);
    }

    [Fact]
    public async Task Observers_AreToldOfRoles()
    {
        var (host, _, closing) = await WithDraftAsync();
        await using var closed = closing;
        var listener = new Listener();
        await host.AnnounceRoleAsync("draft", "nobody.listens@example.org", null);
        await using var subscription = await host.SubscribeAsync("draft", listener);
        await host.AnnounceRoleAsync("draft", "a@example.org", DraftRole.Editor);
        await host.AnnounceRoleAsync("draft", "b@example.org", null);
        await listener.UntilAsync(() => listener.Roles.Count == 2);
        Assert.Equal([("a@example.org", DraftRole.Editor), ("b@example.org", null)], listener.Roles);
    }

    [Fact]
    public async Task Observers_AreToldOfTheMeetingRoom()
    {
        var (host, _, closing) = await WithDraftAsync();
        await using var closed = closing;
        var (first, second) = (new Listener(), new Listener());
        await host.AnnounceMeetingRoomAsync("draft");
        await using var one = await host.SubscribeAsync("draft", first);
        await using var two = await host.SubscribeAsync("draft", second);
        await host.AnnounceMeetingRoomAsync("draft");
        await first.UntilAsync(() => first.RoomChanges == 1);
        await second.UntilAsync(() => second.RoomChanges == 1);
    }

    [Fact]
    public async Task PeopleOn_TellsWhoAttendsThroughAnyObserver_UntilTheyAreGone()
    {
        var (host, _, closing) = await WithDraftAsync();
        await using var closed = closing;
        await using var one = await host.SubscribeAsync("draft", new Listener());
        await using var two = await host.SubscribeAsync("draft", new Listener());
        one!.Attend(new([new Attendee("a@example.org", "KAZ")], []));
        two!.Attend(new([new Attendee("a@example.org", "KAZ"), new Attendee("b@example.org", null)], []));
        await UntilPeopleAsync(host, "a@example.org KAZ", "b@example.org ");
        await two.DisposeAsync();
        await UntilPeopleAsync(host, "a@example.org KAZ");
        one.Attend(new([], []));
        await UntilPeopleAsync(host);
    }

    [Fact]
    public async Task PeopleOn_DraftsThatAreNotOpen_OpensNone()
    {
        var (host, log, closing) = await WithDraftAsync();
        await using var closed = closing;
        Assert.Empty(await host.PeopleOnAsync(["draft", "none", "draft"]));
        Assert.Empty(await host.PeopleOnAsync([]));
        Assert.Equal(0, log.TimesOpened);
    }

    [Fact]
    public async Task Submit_StorageFailsBeforeOrAfterCommitting_TheSameSubmissionSentAgainIsAppliedOnce()
    {
        var log = new InMemoryDraftLog();
        var (host, _, closing) = await WithDraftAsync(log);
        await using var closed = closing;
        var failures = new Queue<string>(["before", "after"]);
        log.BeforeAppend = _ => failures.TryPeek(out var when) && when == "before" ? Fail(failures) : Task.CompletedTask;
        log.AfterAppend = _ => failures.TryPeek(out var when) && when == "after" ? Fail(failures) : Task.CompletedTask;
        Answer? answer = null;
        for (var sent = 1; answer is null; sent++)
        {
            try
            {
                answer = await host.SubmitAsync("draft", Facilitator, Edit(1, 0));
            }
            catch (StorageUnavailableException) when (sent <= 2)
            {
                // On a busy machine either failure may last longer than a host is patient; a client sends the submission again then.
            }
        }

        Assert.Equal(1, answer.Revision);
        Assert.Empty(failures);
        Assert.Equal("甲", (await host.FindAsync("draft"))!.FindLive("p")!.Text.PlainText);
    }

    [Fact]
    public async Task Submit_StorageAway_IsAnsweredSoonAndReadingGoesOn_WritingOnceItIsBack()
    {
        var log = new InMemoryDraftLog();
        var (host, _, closing) = await WithDraftAsync(log);
        await using var closed = closing;
        var listener = new Listener();
        await using var subscription = await host.SubscribeAsync("draft", listener);
        await host.SubmitAsync("draft", Facilitator, Edit(1, 0));
        log.IsAway = true;
        await Assert.ThrowsAsync<StorageUnavailableException>(() => host.SubmitAsync("draft", Facilitator, Edit(2, 1)));
        await Assert.ThrowsAsync<StorageUnavailableException>(() => host.SubmitAsync("draft", Facilitator, Edit(2, 1)));
        Assert.Equal(1, (await host.FindAsync("draft"))!.Revision);
        await using var another = await host.SubscribeAsync("draft", new Listener());
        Assert.Equal(1, another!.Revision);
        log.IsAway = false;
        Assert.Equal(2, (await host.SubmitAsync("draft", Facilitator, Edit(2, 1)))!.Revision);
        await listener.UntilAsync(() => listener.Revisions is [1, 2]);
        Assert.Equal(0, listener.TimesLost);
    }

    [Fact]
    public async Task Append_ThatFailedAndIsDurableAfterAll_IsShownWithoutAnotherSubmission()
    {
        var log = new InMemoryDraftLog();
        var (host, _, closing) = await WithDraftAsync(log);
        await using var closed = closing;
        var listener = new Listener();
        await using var subscription = await host.SubscribeAsync("draft", listener);
        log.AfterAppend = _ =>
        {
            log.IsAway = true;
            throw new StorageUnavailableException("The connection is gone.");
        };
        await Assert.ThrowsAsync<StorageUnavailableException>(() => host.SubmitAsync("draft", Facilitator, Edit(1, 0)));
        Assert.Equal(0, (await host.FindAsync("draft"))!.Revision);
        log.AfterAppend = _ => Task.CompletedTask;
        log.IsAway = false;
        await listener.UntilAsync(() => listener.Revisions is [1]);
        Assert.Equal("甲", (await host.FindAsync("draft"))!.FindLive("p")!.Text.PlainText);
        Assert.Equal(1, (await host.SubmitAsync("draft", Facilitator, Edit(1, 0)))!.Revision);
    }

    [Fact]
    public async Task SeveralClients_AnyInterleaving_ConvergeOnTheReplayedLogAndLoseNothing() => await SeededRandom.CheckAsync(10, async random =>
    {
        var start = RandomDrafts.Draft(random, 6);
        var log = new InMemoryDraftLog();
        await log.CreateAsync(SnapshotJson.Encode(start), Summaries.Of(start), [new("facilitator@example.org", DraftRole.Facilitator)]);
        var (host, closing) = await OpenAsync(log);
        await using var closed = closing;
        var clients = Enumerable.Range(0, random.Next(2, 9)).Select(i => new SimulatedClient($"c{i}", start)).ToList();
        var subscriptions = new List<IDraftSubscription>();
        // Every second client is not told and falls behind; it reads the log only now and then.
        foreach (var client in clients.Where((_, i) => i % 2 == 0))
            subscriptions.Add((await host.SubscribeAsync(start.Id, client))!);
        await Task.WhenAll(clients.Select(async client =>
        {
            var own = new SeededRandom(random.Seed ^ client.Actor.User.GetHashCode(StringComparison.Ordinal));
            for (var i = 0; i < 60; i++)
            {
                await client.WriteAsync(own, NeverRefused, async (actor, submission) => (await host.SubmitAsync(start.Id, actor, submission))!);
                if (own.Chance(0.2))
                    await client.CatchUpAsync(log);
            }
        }));
        foreach (var client in clients)
            await client.CatchUpAsync(log);
        foreach (var subscription in subscriptions)
            await subscription.DisposeAsync();
        var replayed = await DraftHistory.AtRevisionAsync(log, start.Id, clients.Sum(client => client.Accepted.Count));
        var owner = await host.FindAsync(start.Id);
        var expected = SnapshotJson.Encode(replayed!).Payload.ToArray();
        Assert.Equal(Enumerable.Range(1, clients.Sum(client => client.Accepted.Count)).Select(r => (long)r), clients.SelectMany(client => client.Accepted).Order());
        Assert.Equal(expected, SnapshotJson.Encode(owner!).Payload.ToArray());
        Assert.All(clients, client => Assert.Equal(Live(owner!), Live(client.Seen)));
        // Entries are self-contained: who holds only live paragraphs can fold them.
        var reader = new LiveOnlyFold(start);
        foreach (var entry in await log.ReadAsync(start.Id, 0, int.MaxValue))
            reader.Apply(entry.Payload);
        Assert.Equal(LiveOnlyFold.Of(owner!), reader.Paragraphs);
    });

    // Where several join and restore the same paragraphs, something may be refused for what others did in the meantime (RB3): the laws of histories count that.
    private static Operation NeverRefused(SeededRandom random, Draft draft, string newId)
    {
        while (true)
        {
            if (RandomDrafts.Operation(random, draft, newId) is var operation and not (JoinParagraph or RestoreParagraph))
                return operation;
        }
    }

    [Fact]
    public async Task SeveralClients_WhoDeleteNoText_LoseNotOneCharacter() => await SeededRandom.CheckAsync(5, async random =>
    {
        var start = RandomDrafts.Draft(random, 5);
        var log = new InMemoryDraftLog();
        await log.CreateAsync(SnapshotJson.Encode(start), Summaries.Of(start), [new("facilitator@example.org", DraftRole.Facilitator)]);
        var (host, closing) = await OpenAsync(log);
        await using var closed = closing;
        var written = 0;
        Operation Write(SeededRandom own, Draft draft, string id)
        {
            var live = draft.Live.Select(placed => placed.Content).ToList();
            if (live.Count > 0 && own.Chance(0.6))
                return new EditText(own.Pick(live).Id, Delta.FromText(((char)(0x3400 + Interlocked.Increment(ref written))).ToString()));
            return RandomDrafts.Operation(own, draft, id) is var other && other is EditText ? new NameVersion(id) : other;
        }

        await Task.WhenAll(Enumerable.Range(0, 5).Select(async i =>
        {
            var client = new SimulatedClient($"c{i}", start);
            var own = new SeededRandom(random.Seed + i);
            for (var n = 0; n < 40; n++)
            {
                await client.WriteAsync(own, Write, async (actor, submission) => (await host.SubmitAsync(start.Id, actor, submission))!);
                await client.CatchUpAsync(log);
            }
        }));
        var draft = (await host.FindAsync(start.Id))!;
        var text = string.Concat(draft.Paragraphs.Values.Select(placed => placed.Content.Text.PlainText));
        Assert.All(Enumerable.Range(1, written), n => Assert.Contains((char)(0x3400 + n), text));
    });

    private static ImmutableArray<string> Live(Draft draft) => [.. draft.Live.Select(p => $"{p.Content.Id} {DeltaJson.ToString(p.Content.Text)} {p.Content.Kind} {p.Content.Version}")];

    private static Task Fail(Queue<string> failures)
    {
        failures.Dequeue();
        throw new StorageUnavailableException("The disk is full.");
    }

    private static Submission Edit(long sequence, long baseRevision) =>
        new("client", sequence, baseRevision, [new EditText("p", Delta.FromText("甲"))]);

    private async Task<(IDraftHost Host, InMemoryDraftLog Log, IAsyncDisposable Closing)> WithDraftAsync(InMemoryDraftLog? log = null)
    {
        log ??= new InMemoryDraftLog();
        await OneParagraph.CreateAsync(log, "draft", "facilitator@example.org");
        var (host, closing) = await OpenAsync(log);
        return (host, log, closing);
    }

    /// <summary>What an observer shows arrives in its own time; a newcomer asks until it is there.</summary>
    private static async Task<IDraftSubscription> UntilSubscribedAsync(IDraftHost host, IDraftObserver observer, Func<Attendance, bool> isComplete)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (true)
        {
            var subscription = (await host.SubscribeAsync("draft", observer))!;
            if (isComplete(subscription.Elsewhere))
                return subscription;
            Assert.False(patience.IsCancellationRequested, "The newcomer was never told who is there.");
            await subscription.DisposeAsync();
        }
    }

    /// <summary>Asks who looks at the draft until it is these, as “address delegation”.</summary>
    private static async Task UntilPeopleAsync(IDraftHost host, params string[] expected)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (true)
        {
            var people = await host.PeopleOnAsync(["draft", "none"]);
            string[] there = [.. people.GetValueOrDefault("draft", []).Select(attendee => $"{attendee.User} {attendee.Delegation}").Order(StringComparer.Ordinal)];
            if (there.SequenceEqual(expected))
            {
                Assert.Equal(expected.Length > 0 ? ["draft"] : [], people.Keys);
                return;
            }

            Assert.False(patience.IsCancellationRequested, $"[{string.Join(", ", there)}] look at the draft, not [{string.Join(", ", expected)}].");
        }
    }

    /// <summary>Keeps what an observer hears.</summary>
    private sealed class Listener : IDraftObserver
    {
        private readonly Noticing noticing = new();

        public Action<IReadOnlyList<EncodedEntry>> Hear { get; init; } = _ => { };

        public List<long> Revisions { get; } = [];

        public Dictionary<string, Caret> Carets { get; } = [];

        public ImmutableArray<Attendee> People { get; private set; } = [];

        public List<(string, DraftRole?)> Roles { get; } = [];

        public int RoomChanges { get; private set; }

        public int TimesLost { get; private set; }

        /// <summary>Completes once something heard makes the condition hold.</summary>
        public Task UntilAsync(Func<bool> holds) => noticing.UntilAsync(holds, () => $"the observer heard revisions {string.Join(' ', Revisions)}, {Roles.Count} roles, {Carets.Count} carets, {RoomChanges} changes of the room, and was lost {TimesLost} times");

        public void Committed(string draftId, IReadOnlyList<EncodedEntry> entries) => noticing.Note(() =>
        {
            Hear(entries);
            Revisions.AddRange(entries.Select(entry => entry.Revision));
        });

        public void Attended(string draftId, Attendance elsewhere) => noticing.Note(() =>
        {
            People = elsewhere.People ?? People;
            foreach (var caret in elsewhere.Carets)
                Carets[caret.ClientId] = caret;
        });

        public void RoleChanged(string draftId, string email, DraftRole? role) => noticing.Note(() => Roles.Add((email, role)));

        public void MeetingRoomChanged(string draftId) => noticing.Note(() => RoomChanges++);

        public void Lost(string draftId) => noticing.Note(() => TimesLost++);
    }
}
