using System.Threading.Channels;
using Drafting.Documents;
using Drafting.Documents.Ports;
using Drafting.Operations;
using Drafting.Server.Access;
using Drafting.Server.Telemetry;
using Drafting.Server.Wire;
using Microsoft.AspNetCore.SignalR;

namespace Drafting.Server.Hubs;

/// <summary>
/// One connection looking at one draft. A single loop sends to it: entries after the last one sent, read when the connection takes
/// them, and only the latest of carets and presence. So a slow client holds up nobody and costs no memory.
/// </summary>
internal sealed class Viewer
{
    /// <summary>The reason given where the draft cannot be followed for now; opening it again may work.</summary>
    public const string Unavailable = "unavailable";

    /// <summary>The reason given where the viewer has no role on the draft any more.</summary>
    public const string Removed = "removed";

    private readonly string connectionId;
    private readonly IClientProxy client;
    private readonly ILogger logger;
    private readonly Lock gate = new();
    private readonly Channel<bool> wakings = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });
    private readonly Dictionary<string, Caret> cursors = [];
    private readonly ThrottledCursor cursor;
    private JsonBytes? presence;
    private DraftRole? newRole;
    private volatile string? closing;
    private volatile bool isStopped;
    private DraftFeed? feed;
    private long sent;
    private Task? sending;

    public Viewer(string connectionId, Person person, IClientProxy client, TimeProvider time, ILogger logger)
    {
        (this.connectionId, Person, this.client, this.logger) = (connectionId, person, client, logger);
        cursor = new(time, shown => feed?.ShowCursor(this, shown));
    }

    public Person Person { get; }

    /// <summary>The role the viewer was last told.</summary>
    public DraftRole Role { get; private set; }

    /// <summary>Whether the others know of this viewer.</summary>
    public bool IsAnnounced { get; set; }

    /// <summary>The caret as the others see it; null where they see none.</summary>
    public Caret? Cursor => cursor.Shown;

    /// <summary>Says where sending is to begin, and the role told; it begins with <see cref="Start"/>.</summary>
    public void Prepare(DraftFeed of, long after, DraftRole role) => (feed, sent, Role) = (of, after, role);

    /// <summary>Begins to send. Called once the answer to <c>Open</c> is on its way.</summary>
    public void Start()
    {
        lock (gate)
        {
            if (isStopped || sending is not null)
                return;
            sending = Task.Run(SendAsync);
        }

        Wake();
    }

    /// <summary>There may be something to send.</summary>
    public void Wake() => wakings.Writer.TryWrite(true);

    public void TellPresence(JsonBytes now)
    {
        lock (gate)
            presence = now;
        Wake();
    }

    public void TellCursor(Caret other)
    {
        lock (gate)
            cursors[other.ClientId] = other;
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
        if (!isStopped && closing is null)
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
    public Task StopAsync()
    {
        isStopped = true;
        wakings.Writer.TryComplete();
        lock (gate)
            return sending ?? Task.CompletedTask;
    }

    private Caret CursorAt(string? paragraph, int anchor, int head) => new(connectionId, Person.Email, Person.Delegation, paragraph, anchor, head);

    private async Task SendAsync()
    {
        ServerMetrics.ViewerCame();
        try
        {
            while (closing is null && await wakings.Reader.WaitToReadAsync())
            {
                wakings.Reader.TryRead(out _);
                await SendRoleAsync();
                await SendPresenceAsync();
                await SendEntriesAsync();
                await SendCursorsAsync();
            }
        }
        catch (Exception failure)
        {
            logger.SendingFailed(feed!.DraftId, connectionId, failure);
            closing = Unavailable;
        }

        ServerMetrics.ViewerLeft();
        if (closing is { } reason && !isStopped)
            await client.SendAsync("closed", feed!.DraftId, reason);
    }

    private async Task SendRoleAsync()
    {
        DraftRole? now;
        lock (gate)
            (now, newRole) = (newRole, null);
        if (now is { } changed && IsOpen)
            await client.SendAsync("role", feed!.DraftId, WireName.Of(changed));
    }

    private async Task SendPresenceAsync()
    {
        JsonBytes? now;
        lock (gate)
            (now, presence) = (presence, null);
        if (now is not null && IsOpen)
            await client.SendAsync("presence", feed!.DraftId, now);
    }

    private async Task SendEntriesAsync()
    {
        while (IsOpen && await feed!.AfterAsync(sent) is [.., var last] batch)
        {
            await client.SendAsync("entries", feed.DraftId, new EntryList(batch));
            sent = last.Revision;
        }
    }

    private async Task SendCursorsAsync()
    {
        Caret[] now;
        lock (gate)
        {
            now = [.. cursors.Values];
            cursors.Clear();
        }

        foreach (var view in now)
        {
            if (IsOpen)
                await client.SendAsync("cursor", feed!.DraftId, view);
        }
    }

    private bool IsOpen => closing is null && !isStopped;
}
