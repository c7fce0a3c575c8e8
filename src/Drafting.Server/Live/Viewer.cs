using Drafting.Documents;
using Drafting.Documents.Ports;
using Drafting.Server.Access;
using Drafting.Server.Telemetry;
using Microsoft.AspNetCore.SignalR;

namespace Drafting.Server.Live;

/// <summary>
/// One connection looking at one draft. One message is on its way to it at a time: entries after the last one sent, looked up when the
/// connection takes them, and only the latest of carets, presence and the meeting room. So a slow client holds up nobody and costs no memory.
/// </summary>
internal sealed class Viewer
{
    /// <summary>The reason given where the draft cannot be followed for now; opening it again may work.</summary>
    public const string Unavailable = "unavailable";

    /// <summary>The reason given where the viewer has no role on the draft any more.</summary>
    public const string Removed = "removed";

    /// <summary>The reason given where the viewer's session has ended.</summary>
    public const string SignedOut = "signedOut";

    private readonly string connectionId;
    private readonly Func<SerializedHubMessage, ValueTask> send;
    private readonly ILogger logger;
    private readonly Lock gate = new();
    private readonly SemaphoreSlim sending = new(1, 1);
    private readonly Dictionary<string, SerializedHubMessage> cursors = [];
    private readonly ThrottledCursor cursor;
    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private SerializedHubMessage? presence;
    private SerializedHubMessage? room;
    private DraftRole? newRole;
    private volatile string? closing;
    private volatile bool isStarted;
    private volatile bool isStopped;
    private bool isOver;
    private int isAsked;
    private DraftFeed? feed;
    private long sent;

    /// <param name="send">Completes once the connection has taken the message.</param>
    public Viewer(string connectionId, Person person, Func<SerializedHubMessage, ValueTask> send, TimeProvider time, ILogger logger)
    {
        (this.connectionId, Person, this.send, this.logger) = (connectionId, person, send, logger);
        cursor = new(time, shown => feed?.ShowCursor(this, shown));
    }

    public Person Person { get; }

    /// <summary>The role the viewer was last told.</summary>
    public DraftRole Role { get; private set; }

    /// <summary>Whether the others know of this viewer.</summary>
    public bool IsAnnounced { get; set; }

    /// <summary>The caret as the others see it; null where they see none.</summary>
    public Caret? Cursor => cursor.Shown;

    /// <summary>Completes once nothing more is sent, not even why.</summary>
    public Task Ended => ended.Task;

    private bool IsOpen => closing is null && !isStopped;

    /// <summary>Says where sending is to begin, and the role told; it begins with <see cref="Start"/>.</summary>
    public void Prepare(DraftFeed of, long after, DraftRole role) => (feed, sent, Role) = (of, after, role);

    /// <summary>Begins to send. Called once the answer to <c>Open</c> is on its way.</summary>
    public void Start()
    {
        lock (gate)
        {
            if (isStopped || isStarted)
                return;
            isStarted = true;
        }

        ServerMetrics.ViewerCame();
        // Whatever was asked for before could not be begun.
        Volatile.Write(ref isAsked, 1);
        BeginElsewhere();
    }

    /// <summary>There may be something to send; it is sent from another thread.</summary>
    public void Wake()
    {
        if (Interlocked.Exchange(ref isAsked, 1) == 0)
            BeginElsewhere();
    }

    /// <summary>Sends what there is, on this thread as far as the connection takes it at once.</summary>
    public void Send()
    {
        Volatile.Write(ref isAsked, 1);
        Begin();
    }

    public void TellPresence(SerializedHubMessage now)
    {
        lock (gate)
            presence = now;
        Wake();
    }

    public void TellRoom(SerializedHubMessage now)
    {
        lock (gate)
            room = now;
        Wake();
    }

    /// <param name="of">The connection whose caret it is.</param>
    public void TellCursor(string of, SerializedHubMessage now)
    {
        lock (gate)
            cursors[of] = now;
        Wake();
    }

    /// <summary>The viewer's role on the draft is another one now.</summary>
    public void TellRole(DraftRole now)
    {
        lock (gate)
            Role = (newRole = now).Value;
        Wake();
    }

    /// <summary>The viewer's own caret is at a place in a paragraph, or gone (null).</summary>
    public void SetCursor(string? paragraph, int anchor, int head)
    {
        if (IsOpen)
            cursor.Set(CursorAt(paragraph, anchor, head));
    }

    /// <summary>Shows the caret no more. The caret to tell the others of; null where they saw none.</summary>
    public Caret? HideCursor()
    {
        cursor.Dispose();
        return cursor.Shown is null ? null : CursorAt(null, 0, 0);
    }

    /// <summary>Ends the viewing from the server's side; the client is told why.</summary>
    public void Close(string reason)
    {
        closing = reason;
        Wake();
    }

    /// <summary>Ends the sending; nothing is sent once this has completed.</summary>
    public async Task StopAsync()
    {
        isStopped = true;
        await sending.WaitAsync();
        End();
        ended.TrySetResult();
        sending.Release();
    }

    private Caret CursorAt(string? paragraph, int anchor, int head) => new(connectionId, Person.Email, Person.Delegation, paragraph, anchor, head);

    private void BeginElsewhere() => ThreadPool.UnsafeQueueUserWorkItem(static viewer => viewer.Begin(), this, preferLocal: false);

    /// <summary>Begins to send where that is not under way already; who is sending looks again at the end.</summary>
    private void Begin()
    {
        if (isStarted && sending.Wait(0))
            _ = SendAsync();
    }

    private async Task SendAsync()
    {
        do
        {
            while (!isOver && Interlocked.Exchange(ref isAsked, 0) == 1)
                await SendOnceAsync();
            sending.Release();
        }
        while (!isOver && Volatile.Read(ref isAsked) == 1 && sending.Wait(0));
    }

    private async Task SendOnceAsync()
    {
        try
        {
            await SendRoleAsync();
            await SendPresenceAsync();
            await SendRoomAsync();
            await SendEntriesAsync();
            await SendCursorsAsync();
        }
        catch (Exception failure)
        {
            logger.SendingFailed(feed!.DraftId, connectionId, failure);
            closing = Unavailable;
        }

        if (closing is { } reason && !isStopped)
        {
            End();
            await SayClosedAsync(reason);
            ended.TrySetResult();
        }
    }

    private async Task SayClosedAsync(string reason)
    {
        try
        {
            await send(Push.Closed(feed!.DraftId, reason));
        }
        catch (Exception failure)
        {
            logger.SendingFailed(feed!.DraftId, connectionId, failure);
        }
    }

    /// <summary>Called by who holds the right to send: nothing is sent from here on.</summary>
    private void End()
    {
        if (isOver)
            return;
        isOver = true;
        if (isStarted)
            ServerMetrics.ViewerLeft();
    }

    private async ValueTask SendRoleAsync()
    {
        DraftRole? now;
        lock (gate)
            (now, newRole) = (newRole, null);
        if (now is { } changed && IsOpen)
            await send(Push.Role(feed!.DraftId, changed));
    }

    private async ValueTask SendPresenceAsync()
    {
        SerializedHubMessage? now;
        lock (gate)
            (now, presence) = (presence, null);
        if (now is not null && IsOpen)
            await send(now);
    }

    private async ValueTask SendRoomAsync()
    {
        SerializedHubMessage? now;
        lock (gate)
            (now, room) = (room, null);
        if (now is not null && IsOpen)
            await send(now);
    }

    private async ValueTask SendEntriesAsync()
    {
        while (IsOpen && await feed!.NextAsync(sent) is { } next)
        {
            await send(next.Message);
            sent = next.Last;
        }
    }

    private async ValueTask SendCursorsAsync()
    {
        SerializedHubMessage[] now;
        lock (gate)
        {
            if (cursors.Count == 0)
                return;
            now = [.. cursors.Values];
            cursors.Clear();
        }

        foreach (var caret in now)
        {
            if (IsOpen)
                await send(caret);
        }
    }
}
