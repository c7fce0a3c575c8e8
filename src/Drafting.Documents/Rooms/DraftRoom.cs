using System.Collections.Immutable;
using Drafting.Documents.Json;
using Drafting.Documents.Ports;
using Drafting.Documents.Rules;
using Drafting.Documents.Telemetry;

namespace Drafting.Documents.Rooms;

/// <summary>
/// The one authority that orders a draft's entries. A submission is checked, rebased and applied at once to the room's own
/// view (<c>head</c>), then waits with others for one append; only when that is durable is it answered and shown to observers.
/// Safe to call from several threads; every step between awaits is short.
/// Where storage fails, what was under way is answered so, and the room goes on showing what is durable; before it takes anything
/// more it looks whether the append that failed is in the log after all.
/// </summary>
public sealed partial class DraftRoom
{
    // Opening folds at most about so many entries: a few milliseconds.
    private const int EntriesPerSnapshot = 500;
    private const long Unknown = -1;
    private static readonly TimeSpan SettleAgainAfter = TimeSpan.FromMilliseconds(500);

    private readonly Lock gate = new();
    private readonly IDraftLog log;
    private readonly TimeProvider time;
    private readonly RebaseWindow recent;
    private readonly Gathering gathering;
    private List<Waiting> waiting = [];
    private List<Waiting> appending = [];
    private Task flushing = Task.CompletedTask;
    private Task snapshotting = Task.CompletedTask;
    private Task settling = Task.CompletedTask;
    private List<Waiting>? uncertain;
    private Draft head;
    private Draft committed;
    private long lastSnapshot;
    private bool isClosing;
    private Exception? failure;
    private int isOpen = 1;

    private DraftRoom(Draft draft, long lastSnapshot, IReadOnlyList<Entry> recent, IDraftLog log, TimeProvider time)
    {
        head = committed = draft;
        this.lastSnapshot = lastSnapshot;
        this.recent = new RebaseWindow(recent, draft.Revision);
        gathering = new Gathering(draft.Id);
        this.log = log;
        this.time = time;
        RoomMetrics.Opened();
    }

    private sealed record Waiting(Acceptance Acceptance, EncodedEntry Encoded, TaskCompletionSource Durable);

    /// <summary>The draft as of its last durable revision.</summary>
    public Draft Committed
    {
        get
        {
            lock (gate)
                return committed;
        }
    }

    /// <summary>Who looks at the draft, through whichever observer.</summary>
    public ImmutableArray<Attendee> People
    {
        get
        {
            lock (gate)
                return gathering.People;
        }
    }

    /// <summary>True while storage can not even be read, so that nobody can tell what became of the last append.</summary>
    public bool IsCutOff { get; private set; }

    /// <summary>True once the room takes nothing more; see <see cref="RoomFailedException"/>.</summary>
    public bool HasStopped
    {
        get
        {
            lock (gate)
                return !IsOpen;
        }
    }

    private bool IsOpen => failure is null && !isClosing;

    /// <summary>Opens a draft from its newest snapshot and the entries after it; null where there is none.</summary>
    public static async Task<DraftRoom?> OpenAsync(string draftId, IDraftLog log, TimeProvider time, CancellationToken cancellation = default)
    {
        if (await log.ReadSnapshotAsync(draftId, long.MaxValue, cancellation) is not { } snapshot)
            return null;
        var draft = SnapshotJson.Decode(snapshot.Payload);
        var entries = new List<Entry>();
        await foreach (var entry in DraftHistory.EntriesAsync(log, draftId, draft.Revision, cancellation))
        {
            draft = DraftFold.Apply(draft, entry);
            entries.Add(entry);
        }

        return new DraftRoom(draft, snapshot.Revision, entries, log, time);
    }

    /// <summary>Takes a submission; completes when it is durable or refused.</summary>
    /// <exception cref="RoomFailedException">The room has stopped; see there.</exception>
    /// <exception cref="StorageUnavailableException">Storage failed. Whether the submission is durable is not known; sent again, it is applied once.</exception>
    public async Task<Answer> SubmitAsync(Actor actor, Submission submission, CancellationToken cancellation = default)
    {
        await SettleAsync();
        var older = OlderEntries.None(submission.BaseRevision);
        while (true)
        {
            long start;
            lock (gate)
            {
                start = recent.Start;
                if (older.Reached >= start)
                    break;
            }

            older = await older.ReadOnAsync(log, head.Id, start, cancellation);
        }

        var (answer, durable) = Take(actor, submission, older);
        await durable;
        if (answer.Refusal is not null)
            await ConfirmAsync(cancellation);
        return answer.Revision is not Unknown ? answer : Answer.Accepted(await FindRevisionAsync(submission, cancellation));
    }

    private (Answer Answer, Task Durable) Take(Actor actor, Submission submission, OlderEntries older)
    {
        lock (gate)
        {
            if (!IsOpen)
                throw new RoomFailedException(head.Id, failure);
            if (uncertain is not null)
                throw new StorageUnavailableException($"What became of the last append to draft {head.Id} is not known yet.");
            var mark = head.Clients.GetValueOrDefault(submission.ClientId);
            if (mark is not null && mark.User != actor.User)
                return Refused(RefusalCodes.ClientIdTaken, "Another account uses this client id. Take a new one.");
            var last = mark?.Sequence ?? 0;
            if (submission.Sequence > last + 1)
                return Refused(RefusalCodes.SequenceGap, $"The next submission of this client has the number {last + 1}, not {submission.Sequence}.");
            if (submission.Sequence <= last)
                return (Answer.Accepted(submission.Sequence == last ? mark!.Revision : Unknown), DurabilityOf(submission));
            if (submission.BaseRevision > head.Revision)
                return Refused(RefusalCodes.UnknownRevision, $"There is no revision {submission.BaseRevision} yet; the draft is at {head.Revision}.");
            if (submission.SaysNothing)
                return Refused(Rights.CheckRole(actor, submission) ?? new(RefusalCodes.EmptySubmission, "The submission changes nothing, whatever the draft is. Send operations, or nothing at all."));
            var since = older.And(recent.OperationsAfter(older.Reached));
            RoomMetrics.Rebased(since.Count);
            var (accepted, refusal) = Acceptance.Of(head, actor, submission, since, Now());
            return refusal is not null
                ? (Answer.Rejected(refusal), Task.CompletedTask)
                : (Answer.Accepted(accepted!.Entry.Revision, accepted.Notes), Enqueue(accepted));
        }
    }

    /// <summary>
    /// Who refuses must know the newest there is: an owner that another has overtaken would refuse what has been written on top of what the other took.
    /// </summary>
    /// <exception cref="RoomFailedException">Another owner has written since.</exception>
    /// <exception cref="StorageUnavailableException">Whether one has cannot be known now.</exception>
    private async Task ConfirmAsync(CancellationToken cancellation)
    {
        Task running;
        long known;
        lock (gate)
            (running, known) = (flushing, head.Revision);
        await running;
        var newer = await log.ReadAsync(head.Id, known, 1, cancellation);
        lock (gate)
        {
            if (!IsOpen)
                throw new RoomFailedException(head.Id, failure);
            if (uncertain is not null)
                throw new StorageUnavailableException($"What became of the last append to draft {head.Id} is not known yet.");
            // What this owner has appended meanwhile is its own.
            if (newer.Count == 0 || newer[0].Revision <= head.Revision)
                return;
        }

        var overtaken = new RevisionConflictException(head.Id, known, newer[0].Revision);
        Fail([], overtaken);
        throw new RoomFailedException(head.Id, overtaken);
    }

    private static (Answer Answer, Task Durable) Refused(string code, string message) => Refused(new(code, message));

    private static (Answer Answer, Task Durable) Refused(Refusal refusal) => (Answer.Rejected(refusal), Task.CompletedTask);

    /// <summary>When a submission that was taken before is durable.</summary>
    private Task DurabilityOf(Submission submission) =>
        appending.Concat(waiting)
            .FirstOrDefault(item => item.Encoded.ClientId == submission.ClientId && item.Encoded.Sequence == submission.Sequence)
            ?.Durable.Task ?? Task.CompletedTask;

    /// <summary>Has an observer told of all entries after the returned revision; and who looks at the draft through the others.</summary>
    /// <exception cref="RoomFailedException">The room has stopped; open a new one.</exception>
    public (long Revision, Attendance Elsewhere) Subscribe(IDraftObserver observer)
    {
        lock (gate)
        {
            if (!IsOpen)
                throw new RoomFailedException(head.Id, failure);
            return (committed.Revision, gathering.Add(observer));
        }
    }

    /// <summary>Tells an observer no more.</summary>
    public void Unsubscribe(IDraftObserver observer)
    {
        lock (gate)
            gathering.Remove(observer);
    }

    /// <summary>Tells the other observers who looks at the draft through this one.</summary>
    public void Attend(IDraftObserver observer, Attendance here)
    {
        lock (gate)
            gathering.Attend(observer, here);
    }

    /// <summary>Tells all observers that somebody's role on the draft has changed; null: has ended.</summary>
    public void AnnounceRole(string email, DraftRole? role)
    {
        lock (gate)
        {
            gathering.TellAll(observer => observer.RoleChanged(head.Id, email, role));
        }
    }

    /// <summary>Tells all observers that the draft's meeting room has changed.</summary>
    public void AnnounceMeetingRoom()
    {
        lock (gate)
            gathering.TellAll(observer => observer.MeetingRoomChanged(head.Id));
    }

    /// <summary>Stops the room if nobody listens and nothing waits; false where it goes on.</summary>
    public bool TryRetire()
    {
        lock (gate)
        {
            if (!gathering.IsEmpty || waiting.Count > 0 || appending.Count > 0 || uncertain is not null)
                return false;
            failure ??= new OperationCanceledException("The draft was closed because nobody used it.");
            CountClosed();
            return true;
        }
    }

    /// <summary>Waits until all that was taken is durable, then saves a snapshot so that the next opening is quick.</summary>
    public async Task DrainAsync()
    {
        Task running;
        lock (gate)
            running = flushing;
        await running;
        await snapshotting;
        if (Committed is var draft && draft.Revision > lastSnapshot)
            await SaveSnapshotAsync(draft);
        CountClosed();
    }

    /// <summary>A room is retired, drained or fails, or one after the other: it is closed once.</summary>
    private void CountClosed()
    {
        if (Interlocked.Exchange(ref isOpen, 0) == 1)
            RoomMetrics.Closed();
    }

    /// <summary>Takes nothing more, makes durable what was taken and answers it, saves a snapshot and tells the observers that it has stopped.</summary>
    public async Task CloseAsync()
    {
        bool canSave;
        lock (gate)
        {
            isClosing = true;
            canSave = failure is null && uncertain is null;
        }

        // What has lost its draft or its storage has nothing to save, and must not keep the next owner waiting.
        if (canSave)
            await DrainAsync();
        lock (gate)
            gathering.Dissolve();
    }

    private DateTimeOffset Now() => DateTimeOffset.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds());

    private Task Enqueue(Acceptance accepted)
    {
        var item = new Waiting(accepted, EntryJson.Encode(accepted.Entry), new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        head = accepted.After;
        recent.Add(accepted.Entry);
        waiting.Add(item);
        if (flushing.IsCompleted)
            flushing = FlushAsync();
        return item.Durable.Task;
    }

    /// <summary>A snapshot is a shortcut, not a promise: where it cannot be saved, the log is read instead.</summary>
    private async Task SaveSnapshotAsync(Draft draft)
    {
        // Writing out a whole draft takes milliseconds: not under the caller's lock, where everybody's submissions would wait for it.
        await Task.Yield();
        try
        {
            await log.SaveSnapshotAsync(SnapshotJson.Encode(draft));
            lastSnapshot = draft.Revision;
            RoomMetrics.SnapshotSaved();
        }
        catch (Exception problem) when (problem is StorageUnavailableException or RevisionConflictException or ObjectDisposedException)
        {
            RoomMetrics.StorageFailed("snapshot", problem);
        }
    }

    private async Task<long> FindRevisionAsync(Submission submission, CancellationToken cancellation) =>
        await log.FindRevisionAsync(head.Id, submission.ClientId, submission.Sequence, cancellation)
        ?? throw new RoomFailedException(head.Id, null);
}
