using Drafting.Documents.Ports;
using Microsoft.AspNetCore.SignalR;

namespace Drafting.Server.Live;

/// <summary>Entries as they are sent: from the one after a revision to a last one.</summary>
internal sealed record EntryPush(long After, long Last, SerializedHubMessage Message)
{
    /// <param name="entries">Not empty.</param>
    public static EntryPush Of(string draftId, IReadOnlyList<EncodedEntry> entries) =>
        new(entries[0].Revision - 1, entries[^1].Revision, Push.Entries(draftId, entries));
}

/// <summary>
/// The newest entries in portions. What has come since the last portion becomes one when it is sealed, so that viewers who keep pace
/// are all sent the same bytes. Not thread-safe.
/// </summary>
internal sealed class EntryPushes(string draftId, SharedEntries recent)
{
    // Those who keep pace ask for the last one; a few are a little late.
    private const int Kept = 4;

    private readonly Queue<EntryPush> made = new(Kept);
    private long end;

    /// <summary>Lets all that has come so far be sent; how many entries that are.</summary>
    public long Seal()
    {
        var added = recent.Last - end;
        end = recent.Last;
        return added;
    }

    /// <summary>What follows a revision; null where all has been sent, or where it is no longer here (<paramref name="isHere"/>).</summary>
    public EntryPush? After(long revision, out bool isHere)
    {
        isHere = true;
        if (revision >= end)
            return null;
        foreach (var push in made)
        {
            if (push.After == revision)
                return push;
        }

        if (recent.Between(revision, end) is not { } entries)
        {
            isHere = false;
            return null;
        }

        var next = EntryPush.Of(draftId, entries);
        if (made.Count == Kept)
            made.Dequeue();
        made.Enqueue(next);
        return next;
    }
}
