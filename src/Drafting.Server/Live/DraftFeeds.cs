using System.Collections.Concurrent;
using Drafting.Documents.Ports;
using Drafting.Server.Access;

namespace Drafting.Server.Live;

/// <summary>The feeds of all drafts that somebody has open on this node.</summary>
internal sealed class DraftFeeds(IDraftHost host, IDraftLog log, IMeetingRooms rooms, DraftAccess access, TimeProvider time, ILogger<DraftFeeds> logger)
{
    private readonly ConcurrentDictionary<string, DraftFeed> feeds = new(StringComparer.Ordinal);

    /// <summary>Whether somebody has the draft open.</summary>
    public bool Follows(string draftId) => feeds.ContainsKey(draftId);

    /// <summary>
    /// Who has these drafts open, on whichever node, by draft and address; a draft that nobody has open may be left out. What somebody here has
    /// open is known here, to the moment; the owners are asked for the rest.
    /// </summary>
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<Attendee>>> PeopleOnAsync(IReadOnlyCollection<string> draftIds, CancellationToken cancellation)
    {
        var people = new Dictionary<string, IReadOnlyList<Attendee>>(StringComparer.Ordinal);
        foreach (var id in draftIds)
        {
            if (feeds.TryGetValue(id, out var feed))
                people[id] = feed.Everyone();
        }

        foreach (var (id, elsewhere) in await host.PeopleOnAsync([.. draftIds.Where(id => !people.ContainsKey(id))], cancellation))
            people[id] = [.. elsewhere.OrderBy(attendee => attendee.User, StringComparer.Ordinal)];
        return people;
    }

    /// <summary>Lets a viewer into its draft's feed; null where there is no such draft.</summary>
    public async Task<DraftFeed?> JoinAsync(string draftId, Viewer viewer)
    {
        while (true)
        {
            var feed = feeds.GetOrAdd(draftId, id => new(id, host, log, rooms, access, Forget, time, logger));
            if (await feed.JoinAsync(viewer))
                return feed;
            if (await host.FindAsync(draftId) is null)
                return null;
        }
    }

    private void Forget(DraftFeed feed) => feeds.TryRemove(new(feed.DraftId, feed));
}
