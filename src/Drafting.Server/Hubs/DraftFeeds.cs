using System.Collections.Concurrent;
using Drafting.Documents;
using Drafting.Documents.Ports;

namespace Drafting.Server.Hubs;

/// <summary>The feeds of all drafts that somebody has open on this node.</summary>
internal sealed class DraftFeeds(IDraftHost host, IDraftLog log, TimeProvider time, ILogger<DraftFeeds> logger)
{
    private readonly ConcurrentDictionary<string, DraftFeed> feeds = new(StringComparer.Ordinal);

    /// <summary>Whether somebody has the draft open.</summary>
    public bool Follows(string draftId) => feeds.ContainsKey(draftId);

    /// <summary>Lets a viewer into its draft's feed; null where there is no such draft.</summary>
    public async Task<DraftFeed?> JoinAsync(string draftId, Viewer viewer)
    {
        while (true)
        {
            var feed = feeds.GetOrAdd(draftId, id => new(id, host, log, time, logger));
            var joined = false;
            try
            {
                joined = await feed.JoinAsync(viewer);
            }
            finally
            {
                if (feed.IsRetired)
                    Forget(feed);
            }

            if (joined)
                return feed;
            if (await host.FindAsync(draftId) is null)
                return null;
        }
    }

    public async Task LeaveAsync(DraftFeed feed, Viewer viewer)
    {
        await feed.LeaveAsync(viewer);
        if (feed.IsRetired)
            Forget(feed);
    }

    /// <summary>Ends what somebody sees of a draft, on all his connections.</summary>
    public async Task CloseAsync(string draftId, string email, string reason)
    {
        if (!feeds.TryGetValue(draftId, out var feed))
            return;
        foreach (var viewer in feed.Viewers.Where(viewer => viewer.Person.Email == email))
        {
            viewer.Close(reason);
            await LeaveAsync(feed, viewer);
        }
    }

    /// <summary>Tells somebody of his new role on a draft, on all his connections.</summary>
    public void TellRole(string draftId, string email, DraftRole role)
    {
        if (!feeds.TryGetValue(draftId, out var feed))
            return;
        foreach (var viewer in feed.Viewers.Where(viewer => viewer.Person.Email == email))
            viewer.TellRole(role);
    }

    private void Forget(DraftFeed feed) => feeds.TryRemove(new(feed.DraftId, feed));
}
