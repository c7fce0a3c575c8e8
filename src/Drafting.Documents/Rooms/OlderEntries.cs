using Drafting.Documents.Ports;
using Drafting.Operations;

namespace Drafting.Documents.Rooms;

/// <summary>Operations read from the log for a submission written longer ago than the room remembers.</summary>
/// <param name="Reached">The last revision read; what follows it is still to be had.</param>
internal sealed record OlderEntries(IReadOnlyList<Operation> Operations, long Reached)
{
    /// <summary>Nothing read yet.</summary>
    public static OlderEntries None(long baseRevision) => new([], baseRevision);

    /// <summary>Reads on, up to a revision.</summary>
    public async Task<OlderEntries> ReadOnAsync(IDraftLog log, string draftId, long until, CancellationToken cancellation)
    {
        var operations = new List<Operation>(Operations);
        var reached = Reached;
        await foreach (var entry in DraftHistory.EntriesAsync(log, draftId, reached, cancellation))
        {
            operations.AddRange(entry.Operations);
            reached = entry.Revision;
            if (reached == until)
                break;
        }

        if (reached < until)
            throw new StorageUnavailableException($"The log of draft {draftId} ends at {reached}, before revision {until}.");
        return new(operations, reached);
    }

    /// <summary>These and what the room remembers.</summary>
    public IReadOnlyList<Operation> And(IReadOnlyList<Operation> recent) => Operations.Count == 0 ? recent : [.. Operations, .. recent];
}
