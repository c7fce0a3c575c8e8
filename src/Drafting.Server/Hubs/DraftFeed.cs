using System.Collections.Immutable;
using System.Text.Json;
using Drafting.Documents.Ports;
using Drafting.Server.Telemetry;
using Drafting.Server.Wire;

namespace Drafting.Server.Hubs;

/// <summary>
/// What this node tells the viewers of one draft: one observer toward the draft's owner, whoever is looking. It lives from the first
/// viewer's coming to the last one's leaving.
/// </summary>
internal sealed class DraftFeed : IDraftObserver
{
    // When a meeting begins, hundreds come within seconds.
    private static readonly TimeSpan PresenceInterval = TimeSpan.FromMilliseconds(200);

    private readonly string draftId;
    private readonly IDraftHost host;
    private readonly IDraftLog log;
    private readonly ILogger logger;
    private readonly Throttle presence;
    private readonly Lock gate = new();
    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly RecentEntries recent = new();
    private ImmutableArray<Viewer> viewers = [];
    private DraftSubscription? subscription;
    private Task resubscribing = Task.CompletedTask;

    public DraftFeed(string draftId, IDraftHost host, IDraftLog log, TimeProvider time, ILogger logger)
    {
        (this.draftId, this.host, this.log, this.logger) = (draftId, host, log, logger);
        presence = new(time, PresenceInterval, TellPresence);
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

        foreach (var viewer in viewers)
            viewer.Wake();
    }

    /// <inheritdoc/>
    public void Lost(string draftId) => resubscribing = ResubscribeAsync();

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
                IsRetired = true;
                return false;
            }

            lock (gate)
                viewers = viewers.Add(viewer);
            return true;
        }
        catch
        {
            IsRetired = viewers.IsEmpty;
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
            IsRetired = true;
            presence.Dispose();
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
        foreach (var other in viewers.Where(other => other != viewer))
        {
            if (other.Cursor is { } cursor)
                viewer.TellCursor(cursor);
        }

        presence.Ask();
    }

    public void ShowCursor(Viewer author, CursorView cursor)
    {
        foreach (var viewer in viewers)
        {
            if (viewer != author)
                viewer.TellCursor(cursor);
        }
    }

    /// <summary>The next entries after a revision, as many as fit a message; empty where there are none yet.</summary>
    public async Task<IReadOnlyList<EncodedEntry>> AfterAsync(long revision)
    {
        IReadOnlyList<EncodedEntry>? batch;
        lock (gate)
            batch = recent.After(revision);
        if (batch is not null)
            return batch;
        ServerMetrics.CaughtUp();
        return await log.ReadAsync(draftId, revision, RecentEntries.BatchEntries);
    }

    private async Task<bool> SubscribeAsync()
    {
        subscription = await host.SubscribeAsync(draftId, this);
        if (subscription is null)
            return false;
        lock (gate)
            recent.StartAfter(subscription.Revision);
        return true;
    }

    /// <summary>The draft has another owner now; what was missed in between, the viewers read from the log.</summary>
    private async Task ResubscribeAsync()
    {
        await Task.Yield();
        await turn.WaitAsync();
        try
        {
            if (IsRetired)
                return;
            subscription = null;
            if (viewers.IsEmpty || await SubscribeAsync())
                return;
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

    private void TellPresence()
    {
        PresenceView[] people;
        lock (gate)
            people = [.. viewers.Where(viewer => viewer.IsAnnounced).Select(viewer => new PresenceView(viewer.Person.Email, viewer.Person.Delegation)).Distinct().OrderBy(view => view.User, StringComparer.Ordinal)];
        var encoded = JsonBytes.Of(writer => JsonSerializer.Serialize(writer, people, WireJson.Default.PresenceViewArray));
        foreach (var viewer in viewers)
            viewer.TellPresence(encoded);
    }
}
