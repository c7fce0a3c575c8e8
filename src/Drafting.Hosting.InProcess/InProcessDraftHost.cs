using System.Collections.Concurrent;
using System.Collections.Immutable;
using Drafting.Documents;
using Drafting.Documents.Ports;
using Drafting.Documents.Rooms;

namespace Drafting.Hosting.InProcess;

/// <summary>
/// One room per open draft, in this process. A draft is opened when first asked for and closed, with a snapshot, when nobody
/// has used it for a while.
/// </summary>
public sealed class InProcessDraftHost : IDraftHost, IAsyncDisposable
{
    private const int Attempts = 3;

    // A failure that passes at once is nobody's business; one that does not is said soon.
    private static readonly TimeSpan StoragePatience = TimeSpan.FromMilliseconds(500);

    private readonly ConcurrentDictionary<string, OpenRoom> rooms = new();
    private readonly IDraftLog log;
    private readonly TimeProvider time;
    private readonly TimeSpan idleAfter;
    private readonly ITimer sweep;

    /// <summary>A host over a log.</summary>
    /// <param name="idleAfter">How long an unused draft stays open; 2 minutes where not given.</param>
    public InProcessDraftHost(IDraftLog log, TimeProvider time, TimeSpan? idleAfter = null)
    {
        this.log = log;
        this.time = time;
        this.idleAfter = idleAfter ?? TimeSpan.FromMinutes(2);
        sweep = time.CreateTimer(_ => CloseIdle(), null, this.idleAfter, this.idleAfter / 2);
    }

    /// <summary>Drafts open now.</summary>
    public int OpenDrafts => rooms.Count;

    /// <inheritdoc/>
    public async Task<Draft?> FindAsync(string draftId, CancellationToken cancellation = default) =>
        (await OpenAsync(draftId, cancellation))?.Committed;

    /// <inheritdoc/>
    public async Task<Answer?> SubmitAsync(string draftId, Actor actor, Submission submission, CancellationToken cancellation = default)
    {
        var start = time.GetTimestamp();
        for (var attempt = 1; ; attempt++)
        {
            var room = await OpenAsync(draftId, cancellation);
            if (room is null)
                return null;
            try
            {
                return await room.SubmitAsync(actor, submission, cancellation);
            }
            catch (RoomFailedException) when (attempt < Attempts)
            {
                // A new room reads what is durable; the submission is applied once even where it already was.
                Forget(draftId, room);
            }
            catch (StorageUnavailableException) when (attempt < Attempts && time.GetElapsedTime(start) < StoragePatience)
            {
                // The room looks first what became of it.
            }
        }
    }

    /// <inheritdoc/>
    public async Task<IDraftSubscription?> SubscribeAsync(string draftId, IDraftObserver observer, CancellationToken cancellation = default)
    {
        while (true)
        {
            if (await OpenAsync(draftId, cancellation) is not { } room)
                return null;
            try
            {
                return Subscription.Begin(room, observer);
            }
            catch (RoomFailedException)
            {
                Forget(draftId, room);
            }
        }
    }

    /// <inheritdoc/>
    public async Task AnnounceRoleAsync(string draftId, string email, DraftRole? role)
    {
        // Nobody listens to a draft that is not open.
        if (rooms.TryGetValue(draftId, out var open) && await open.Room.Value is { } room)
            room.AnnounceRole(email, role);
    }

    /// <inheritdoc/>
    public async Task AnnounceMeetingRoomAsync(string draftId)
    {
        if (rooms.TryGetValue(draftId, out var open) && await open.Room.Value is { } room)
            room.AnnounceMeetingRoom();
    }

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, ImmutableArray<Attendee>>> PeopleOnAsync(IReadOnlyCollection<string> draftIds, CancellationToken cancellation = default) =>
        Task.FromResult<IReadOnlyDictionary<string, ImmutableArray<Attendee>>>(draftIds.Distinct()
            .Select(id => (Id: id, People: rooms.TryGetValue(id, out var open) && open.Opened is { } room ? room.People : []))
            .Where(draft => !draft.People.IsEmpty)
            .ToDictionary(draft => draft.Id, draft => draft.People));

    /// <summary>Drains every room.</summary>
    public async ValueTask DisposeAsync()
    {
        await sweep.DisposeAsync();
        foreach (var (id, open) in rooms)
        {
            if (await open.Room.Value is { } room)
                await room.DrainAsync();
            rooms.TryRemove(id, out _);
        }
    }

    private async Task<DraftRoom?> OpenAsync(string draftId, CancellationToken cancellation)
    {
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            var open = rooms.GetOrAdd(draftId, id => new OpenRoom(new Lazy<Task<DraftRoom?>>(() => DraftRoom.OpenAsync(id, log, time, CancellationToken.None))));
            open.LastUse = time.GetTimestamp();
            DraftRoom? room;
            try
            {
                room = await open.Room.Value;
            }
            catch
            {
                rooms.TryRemove(new(draftId, open));
                throw;
            }

            if (room is { HasStopped: false })
                return room;
            rooms.TryRemove(new(draftId, open));
            if (room is null)
                return null;
        }
    }

    private void Forget(string draftId, DraftRoom room)
    {
        if (rooms.TryGetValue(draftId, out var open) && open.Opened == room)
            rooms.TryRemove(new(draftId, open));
    }

    private void CloseIdle()
    {
        foreach (var (id, open) in rooms)
        {
            if (time.GetElapsedTime(open.LastUse) >= idleAfter && open.Opened is { } room && room.TryRetire() && rooms.TryRemove(new(id, open)))
                _ = room.DrainAsync();
        }
    }

    private sealed class Subscription(DraftRoom room, IDraftObserver observer, long revision, Attendance elsewhere) : IDraftSubscription
    {
        public long Revision => revision;

        public Attendance Elsewhere => elsewhere;

        public static Subscription Begin(DraftRoom room, IDraftObserver observer)
        {
            var (revision, elsewhere) = room.Subscribe(observer);
            return new(room, observer, revision, elsewhere);
        }

        public void Attend(Attendance here) => room.Attend(observer, here);

        public ValueTask DisposeAsync()
        {
            room.Unsubscribe(observer);
            return ValueTask.CompletedTask;
        }
    }

    private sealed class OpenRoom(Lazy<Task<DraftRoom?>> room)
    {
        public Lazy<Task<DraftRoom?>> Room { get; } = room;

        /// <summary>The room, once it is open; null before, and where there is no such draft.</summary>
#pragma warning disable RS0030 // It has been waited for.
        public DraftRoom? Opened => Room is { IsValueCreated: true, Value: { IsCompletedSuccessfully: true, Result: var room } } ? room : null;
#pragma warning restore RS0030

        public long LastUse { get; set; }
    }
}
