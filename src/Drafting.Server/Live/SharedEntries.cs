using Drafting.Documents.Ports;

namespace Drafting.Server.Live;

/// <summary>The last entries of one draft, shared by all its viewers; what is older is read from the log. Not thread-safe.</summary>
internal sealed class SharedEntries
{
    private const int Capacity = 512;
    private const int MaximumBytes = 1 << 20;

    /// <summary>At most this many entries, and about this many bytes, go into one message.</summary>
    public const int BatchEntries = 256;
    private const int BatchBytes = 256 * 1024;

    // A ring that grows with what is in it: most drafts are only read.
    private EncodedEntry?[] slots = new EncodedEntry?[8];
    private long oldest = 1;
    private int bytes;

    /// <summary>The last revision there is.</summary>
    public long Last { get; private set; }

    /// <summary>Nothing up to a revision will be told.</summary>
    public void StartAfter(long revision)
    {
        if (revision <= Last)
            return;
        Array.Clear(slots);
        (Last, oldest, bytes) = (revision, revision + 1, 0);
    }

    public void Add(EncodedEntry entry)
    {
        if (entry.Revision <= Last)
            return;
        if (entry.Revision != Last + 1)
            StartAfter(entry.Revision - 1);
        if (entry.Revision - oldest >= slots.Length)
            MakeRoom();
        slots[entry.Revision % slots.Length] = entry;
        Last = entry.Revision;
        bytes += entry.Payload.Length;
        while (bytes > MaximumBytes && oldest < Last)
            DropOldest();
    }

    /// <summary>The entries that follow a revision, as many as fit a message; null where they are no longer here.</summary>
    public IReadOnlyList<EncodedEntry>? After(long revision) => Between(revision, Last);

    /// <summary>The same, up to a revision.</summary>
    public IReadOnlyList<EncodedEntry>? Between(long revision, long end)
    {
        if (revision + 1 < oldest)
            return null;
        var batch = new List<EncodedEntry>();
        var size = 0;
        for (var next = revision + 1; next <= end && batch.Count < BatchEntries && size < BatchBytes; next++)
        {
            var entry = slots[next % slots.Length]!;
            batch.Add(entry);
            size += entry.Payload.Length;
        }

        return batch;
    }

    private void MakeRoom()
    {
        if (slots.Length == Capacity)
        {
            DropOldest();
            return;
        }

        var wider = new EncodedEntry?[slots.Length * 2];
        for (var revision = oldest; revision <= Last; revision++)
            wider[revision % wider.Length] = slots[revision % slots.Length];
        slots = wider;
    }

    private void DropOldest()
    {
        bytes -= slots[oldest % slots.Length]!.Payload.Length;
        slots[oldest % slots.Length] = null;
        oldest++;
    }
}
