using Drafting.Operations;

namespace Drafting.Documents.Rooms;

/// <summary>The newest entries of a draft, kept so that a submission written a little while ago is rebased without reading the log.</summary>
internal sealed class RebaseWindow
{
    private const int Kept = 512;
    private readonly List<Entry> entries;

    /// <summary>Starts with the entries that lead up to a revision.</summary>
    public RebaseWindow(IReadOnlyList<Entry> entries, long revision)
    {
        this.entries = [.. entries.Skip(Math.Max(0, entries.Count - Kept))];
        Start = revision - this.entries.Count;
    }

    /// <summary>The revision before the first kept entry.</summary>
    public long Start { get; private set; }

    public void Add(Entry entry) => entries.Add(entry);

    /// <summary>Forgets the entries after a revision, which did not become durable.</summary>
    public void DropAfter(long revision)
    {
        var kept = (int)(revision - Start);
        entries.RemoveRange(kept, entries.Count - kept);
    }

    /// <summary>Lets the oldest go, in steps of many; never one that is not durable.</summary>
    public void Trim(long committed)
    {
        var excess = Math.Min(entries.Count - Kept, (int)(committed - Start));
        if (excess < Kept)
            return;
        entries.RemoveRange(0, excess);
        Start += excess;
    }

    /// <summary>The operations of the entries after a revision, in order; of all where it is before them.</summary>
    public IReadOnlyList<Operation> OperationsAfter(long revision)
    {
        var skipped = (int)Math.Clamp(revision - Start, 0, entries.Count);
        if (skipped == entries.Count)
            return [];
        var operations = new List<Operation>(entries.Count - skipped);
        for (var i = skipped; i < entries.Count; i++)
            operations.AddRange(entries[i].Operations.AsSpan());
        return operations;
    }
}
