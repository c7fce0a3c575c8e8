using System.Collections.Concurrent;
using Drafting.Documents.Ports;
using Drafting.Server.Access;

namespace Drafting.Server.Hubs;

/// <summary>The feeds of all drafts that somebody has open on this node.</summary>
internal sealed class DraftFeeds(IDraftHost host, IDraftLog log, DraftAccess access, TimeProvider time, ILogger<DraftFeeds> logger)
{
    private readonly ConcurrentDictionary<string, DraftFeed> feeds = new(StringComparer.Ordinal);

    /// <summary>Whether somebody has the draft open.</summary>
    public bool Follows(string draftId) => feeds.ContainsKey(draftId);

    /// <summary>Who has the draft open, by address; nobody where nobody has it open on this node.</summary>
    public IReadOnlyList<Attendee> PeopleOn(string draftId) => feeds.TryGetValue(draftId, out var feed) ? feed.Everyone() : [];

    /// <summary>Lets a viewer into its draft's feed; null where there is no such draft.</summary>
    public async Task<DraftFeed?> JoinAsync(string draftId, Viewer viewer)
    {
        while (true)
        {
            var feed = feeds.GetOrAdd(draftId, id => new(id, host, log, access, Forget, time, logger));
            if (await feed.JoinAsync(viewer))
                return feed;
            if (await host.FindAsync(draftId) is null)
                return null;
        }
    }

    private void Forget(DraftFeed feed) => feeds.TryRemove(new(feed.DraftId, feed));
}
