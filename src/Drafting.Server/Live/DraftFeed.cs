using System.Collections.Immutable;
using System.Text.Json;
using Drafting.Documents;
using Drafting.Documents.Ports;
using Drafting.Server.Access;
using Drafting.Server.Answers;
using Drafting.Server.MeetingRooms;
using Drafting.Server.Telemetry;

namespace Drafting.Server.Live;

/// <summary>
/// What this node tells the viewers of one draft: one observer toward the draft's owner, whoever is looking. It lives from the first
/// viewer's coming to the last one's leaving.
/// </summary>
internal sealed class DraftFeed : IDraftObserver
{
    // When a meeting begins, hundreds come within seconds.
    private static readonly TimeSpan PresenceInterval = TimeSpan.FromMilliseconds(200);

    // Whoever steers a wall sees it move as he presses the key.
    private static readonly TimeSpan RoomInterval = TimeSpan.FromMilliseconds(50);

    private readonly string draftId;
    private readonly IDraftHost host;
    private readonly IDraftLog log;
    private readonly IMeetingRooms rooms;
    private readonly DraftAccess access;
    private readonly Action<DraftFeed> retired;
    private readonly ILogger logger;
    private readonly Throttle presence;
    private readonly Throttle roomDue;
    private readonly SemaphoreSlim tellingRoom = new(1, 1);
    private readonly Lock gate = new();
    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly SharedEntries recent = new();
    private readonly EntryPushes pushes;
    private readonly Throttle entriesDue;
    private readonly AttendanceSum elsewhere = new();
    private ImmutableArray<Viewer> viewers = [];
    private volatile IDraftSubscription? subscription;
    private long lastPush;

    /// <param name="retired">Called once the last viewer has left.</param>
    public DraftFeed(string draftId, IDraftHost host, IDraftLog log, IMeetingRooms rooms, DraftAccess access, Action<DraftFeed> retired, TimeProvider time, ILogger logger)
    {
        (this.draftId, this.host, this.log, this.rooms, this.access, this.retired, this.logger) = (draftId, host, log, rooms, access, retired, logger);
        presence = new(time, PresenceInterval, TellPresence);
        roomDue = new(time, RoomInterval, () => _ = TellRoomAsync());
        pushes = new(draftId, recent);
        entriesDue = new(time, () => Pace.For(viewers.Length, lastPush), TellEntries);
    }

    /// <summary>The last viewer has left: who comes now needs another feed.</summary>
    public bool IsRetired { get; private set; }

    public string DraftId => draftId;

    public ImmutableArray<Viewer> Viewers => viewers;

    /// <inheritdoc/>
    public void Committed(string draftId, IReadOnlyList<EncodedEntry> entries)
    {
        lock (gate)
        {
            foreach (var entry in entries)
                recent.Add(entry);
        }

        entriesDue.Ask();
    }

    /// <inheritdoc/>
    public void Attended(string draftId, Attendance elsewhere)
    {
        lock (gate)
            this.elsewhere.Follow(elsewhere);

        foreach (var caret in elsewhere.Carets)
            TellCaret(caret, null);
        if (elsewhere.People is not null)
            presence.Ask();
    }

    /// <inheritdoc/>
    public void RoleChanged(string draftId, string email, DraftRole? role)
    {
        access.Heard(draftId, email, role);
        foreach (var viewer in viewers.Where(viewer => viewer.Person.Email == email))
            ShowRole(viewer, role);
    }

    /// <inheritdoc/>
    public void MeetingRoomChanged(string draftId) => roomDue.Ask();

    /// <inheritdoc/>
    public void Lost(string draftId) => _ = ResubscribeAsync();

    /// <summary>Lets a viewer in; false where the feed is retired or there is no such draft, which retires it.</summary>
    public async Task<bool> JoinAsync(Viewer viewer)
    {
        await turn.WaitAsync();
        try
        {
            if (IsRetired)
                return false;
            if (subscription is null && !await SubscribeAsync())
            {
                Retire();
                return false;
            }

            lock (gate)
                viewers = viewers.Add(viewer);
            return true;
        }
        catch
        {
            if (viewers.IsEmpty)
                Retire();
            throw;
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Takes a viewer out; the last one ends the subscription.</summary>
    public async Task LeaveAsync(Viewer viewer)
    {
        await turn.WaitAsync();
        try
        {
            lock (gate)
            {
                if (!viewers.Contains(viewer))
                    return;
                viewers = viewers.Remove(viewer);
            }

            if (viewer.HideCursor() is { } gone)
                ShowCursor(viewer, gone);
            if (viewer.IsAnnounced)
                presence.Ask();
            if (!viewers.IsEmpty)
                return;
            Retire();
            presence.Dispose();
            roomDue.Dispose();
            entriesDue.Dispose();
            if (subscription is not null)
                await subscription.DisposeAsync();
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>The viewer has opened the draft: it is shown to the others, and their carets to it.</summary>
    public void Announce(Viewer viewer)
    {
        viewer.IsAnnounced = true;
        Caret[] away;
        lock (gate)
            away = [.. elsewhere.Carets];
        foreach (var caret in viewers.Where(other => other != viewer).Select(other => other.Cursor).OfType<Caret>().Concat(away))
            viewer.TellCursor(caret.ClientId, Push.Cursor(draftId, caret));
        presence.Ask();
    }

    /// <summary>Who looks at the draft, here and elsewhere, by address.</summary>
    public Attendee[] Everyone()
    {
        var here = People();
        lock (gate)
            return [.. here.Union(elsewhere.People ?? []).OrderBy(attendee => attendee.User, StringComparer.Ordinal)];
    }

    public void ShowCursor(Viewer author, Caret cursor)
    {
        TellCaret(cursor, author);
        subscription?.Attend(new(null, [cursor]));
    }

    /// <summary>The next entries after a revision, as many as fit a message; empty where there are none yet.</summary>
    public async Task<IReadOnlyList<EncodedEntry>> AfterAsync(long revision)
    {
        IReadOnlyList<EncodedEntry>? batch;
        lock (gate)
            batch = recent.After(revision);
        if (batch is not null)
            return batch;
        return await FromLogAsync(revision);
    }

    /// <summary>What is to be sent next to who has everything up to a revision; null where that is all there is to send so far.</summary>
    public async ValueTask<EntryPush?> NextAsync(long revision)
    {
        EntryPush? next;
        bool isHere;
        lock (gate)
            next = pushes.After(revision, out isHere);
        if (isHere)
            return next;
        return await FromLogAsync(revision) is { Count: > 0 } entries ? EntryPush.Of(draftId, entries) : null;
    }

    private Task<IReadOnlyList<EncodedEntry>> FromLogAsync(long revision)
    {
        ServerMetrics.CaughtUp();
        return log.ReadAsync(draftId, revision, SharedEntries.BatchEntries);
    }

    private void TellEntries()
    {
        lock (gate)
            lastPush = pushes.Seal();
        foreach (var viewer in viewers)
            viewer.Send();
    }

    private void Retire()
    {
        IsRetired = true;
        retired(this);
    }

    private void TellCaret(Caret caret, Viewer? author)
    {
        var message = Push.Cursor(draftId, caret);
        foreach (var viewer in viewers)
        {
            if (viewer != author)
                viewer.TellCursor(caret.ClientId, message);
        }
    }

    private void ShowRole(Viewer viewer, DraftRole? role)
    {
        if (role is { } changed)
        {
            if (changed != viewer.Role)
                viewer.TellRole(changed);
            return;
        }

        viewer.Close(Viewer.Removed);
        _ = LeaveAsync(viewer);
    }

    private async Task<bool> SubscribeAsync()
    {
        if (await host.SubscribeAsync(draftId, this) is not { } begun)
            return false;
        subscription = begun;
        ImmutableArray<Caret> gone;
        lock (gate)
        {
            recent.StartAfter(begun.Revision);
            pushes.Seal();
            gone = [.. elsewhere.Carets.ExceptBy(begun.Elsewhere.Carets.Select(caret => caret.ClientId), caret => caret.ClientId)
                .Select(caret => caret with { Paragraph = null, Anchor = 0, Head = 0 })];
        }

        Attended(draftId, begun.Elsewhere with { Carets = begun.Elsewhere.Carets.AddRange(gone) });
        return true;
    }

    /// <summary>
    /// The draft has another owner now; what was missed in between, the viewers read from the log. A role that changed in between is
    /// looked up, and so is the meeting room; the new owner is told who looks at the draft here.
    /// </summary>
    private async Task ResubscribeAsync()
    {
        await Task.Yield();
        await turn.WaitAsync();
        try
        {
            if (IsRetired)
                return;
            subscription = null;
            if (viewers.IsEmpty || !await SubscribeAsync())
                return;
            subscription!.Attend(new(People(), [.. viewers.Select(viewer => viewer.Cursor).OfType<Caret>()]));
            foreach (var viewer in viewers)
                ShowRole(viewer, (await access.FindAsync(viewer.Person, draftId, default))?.Role);
            roomDue.Ask();
        }
        catch (Exception failure)
        {
            logger.OwnerLost(draftId, failure);
        }
        finally
        {
            turn.Release();
            foreach (var viewer in viewers)
            {
                if (subscription is null)
                    viewer.Close(Viewer.Unavailable);
                viewer.Wake();
            }
        }
    }

    private ImmutableArray<Attendee> People()
    {
        lock (gate)
            return [.. viewers.Where(viewer => viewer.IsAnnounced).Select(viewer => new Attendee(viewer.Person.Email, viewer.Person.Delegation)).Distinct()];
    }

    /// <summary>Looks at the meeting room and tells; one after the other, so that nothing earlier is told last.</summary>
    private async Task TellRoomAsync()
    {
        await tellingRoom.WaitAsync();
        try
        {
            var room = VersionedRoom.Of(await rooms.FindMeetingRoomAsync(draftId));
            var message = Push.Room(draftId, room.ToJson());
            foreach (var viewer in viewers)
                viewer.TellRoom(message);
        }
        catch (StorageUnavailableException failure)
        {
            logger.MeetingRoomNotRead(draftId, failure);
        }
        finally
        {
            tellingRoom.Release();
        }
    }

    private void TellPresence()
    {
        var here = People();
        subscription?.Attend(new(here, []));
        var message = Push.Presence(draftId, JsonBytes.Of(writer => JsonSerializer.Serialize(writer, Everyone(), LiveAnswers.Default.AttendeeArray)));
        foreach (var viewer in viewers)
            viewer.TellPresence(message);
    }
}
