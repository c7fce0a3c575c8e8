using Drafting.Documents.Json;
using Drafting.Documents.Ports;
using Drafting.Documents.Rooms;
using Drafting.Testing;

namespace Drafting.Documents.Tests.Histories;

/// <summary>
/// A server that may die at any submission, before or after it is durable, and comes back from its log; or whose storage fails so, and it goes on.
/// </summary>
internal sealed class HistoryServer : IDraftObserver
{
    private readonly SeededRandom random;
    private readonly string draft;
    private readonly IReadOnlyList<HistoryClient> clients;
    private DraftRoom? room;
    private int made;

    private HistoryServer(SeededRandom random, string draft, IReadOnlyList<HistoryClient> clients)
    {
        this.random = random;
        this.draft = draft;
        this.clients = clients;
        Log.BeforeAppend = Log.AfterAppend = _ => random.Chance(0.01) ? throw new StorageUnavailableException("The disk is full.") : Task.CompletedTask;
    }

    public InMemoryDraftLog Log { get; } = new();

    public int Restarts { get; private set; }

    public static async Task<HistoryServer> StartAsync(SeededRandom random, Draft start, IReadOnlyList<HistoryClient> clients)
    {
        var server = new HistoryServer(random, start.Id, clients);
        await server.Log.CreateAsync(SnapshotJson.Encode(start), Summaries.Of(start), [new("facilitator@example.org", DraftRole.Facilitator)]);
        return server;
    }

    /// <summary>The room as it is after what was answered; opened again where the server died.</summary>
    public async Task<DraftRoom> RoomAsync()
    {
        if (room is { HasStopped: false })
            return room;
        room = (await DraftRoom.OpenAsync(draft, Log, new Stopwatch()))!;
        room.Subscribe(this);
        return room;
    }

    /// <summary>Takes a submission. A client hears that it is refused; that it is accepted it knows by the entry.</summary>
    public async Task TakeAsync(HistoryClient client, Submission submission)
    {
        try
        {
            if ((await (await RoomAsync()).SubmitAsync(client.Actor, submission)).Refusal is { } refusal)
                client.Undo(submission, refusal);
        }
        catch (StorageUnavailableException) when (random.Chance(0.5))
        {
            room!.Unsubscribe(this);
            room = null;
            Restarts++;
        }
        catch (StorageUnavailableException)
        {
            // The client sends it again.
        }
    }

    /// <summary>The platform writes what somebody says within his delegation: on the text as it was for him, some entries ago.</summary>
    public async Task SealAsync()
    {
        var now = (await RoomAsync()).Committed;
        var known = await DraftHistory.AtRevisionAsync(Log, draft, Math.Max(0, now.Revision - random.Next(10))) ?? now;
        try
        {
            await (await RoomAsync()).SubmitAsync(Actor.Platform, new Submission($"platform-{++made}", 1, known.Revision, [RandomThreads.Sealing(random, known, $"sealed-{made}")]));
        }
        catch (StorageUnavailableException)
        {
            // Its author is told, and sends it again or not.
        }
    }

    /// <summary>Somebody asks for something, whereupon the room finds out what became of an append that failed. By itself it would only in time, and here none passes.</summary>
    public async Task SettleAsync(Actor actor) => await (await RoomAsync()).SubmitAsync(actor, new Submission("late", 1, 0, []));

    /// <summary>Stops in good order; what it was told is durable.</summary>
    public async Task RestartAsync()
    {
        await (await RoomAsync()).CloseAsync();
        Restarts++;
    }

    /// <inheritdoc/>
    public void Committed(string draftId, IReadOnlyList<EncodedEntry> entries)
    {
        foreach (var client in clients)
            client.Tell(entries);
    }

    /// <inheritdoc/>
    public void Attended(string draftId, Attendance elsewhere)
    {
    }

    /// <inheritdoc/>
    public void RoleChanged(string draftId, string email, DraftRole? role)
    {
    }

    /// <inheritdoc/>
    public void Lost(string draftId)
    {
    }

    /// <summary>Time goes on and nothing is done in it: all that happens, happens at a submission.</summary>
    private sealed class Stopwatch : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => base.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, period);
    }
}
