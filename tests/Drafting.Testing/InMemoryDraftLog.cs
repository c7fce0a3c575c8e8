using Drafting.Documents.Ports;

namespace Drafting.Testing;

/// <summary>The reference adapter of <see cref="IDraftLog"/>: keeps everything, forgets it with the process, and fails on demand.</summary>
public sealed class InMemoryDraftLog : IDraftLog
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, List<EncodedEntry>> entries = [];
    private readonly Dictionary<string, SortedDictionary<long, EncodedSnapshot>> snapshots = [];

    /// <summary>Called before each append; what it throws is what storage would.</summary>
    public Func<Append, Task> BeforeAppend { get; set; } = _ => Task.CompletedTask;

    /// <summary>Called after each append, once it is durable; what it throws leaves its outcome unknown to the caller.</summary>
    public Func<Append, Task> AfterAppend { get; set; } = _ => Task.CompletedTask;

    /// <summary>While it is, nothing can be read or written.</summary>
    public bool IsAway { get; set; }

    /// <summary>How often a snapshot was asked for, which is how opening a draft begins.</summary>
    public int TimesOpened { get; private set; }

    /// <inheritdoc/>
    public Task CreateAsync(EncodedSnapshot initial, DraftSummary summary, IReadOnlyList<DraftMember> members, CancellationToken cancellation = default)
    {
        lock (gate)
        {
            entries.Add(initial.DraftId, []);
            snapshots.Add(initial.DraftId, new() { [initial.Revision] = initial });
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task AppendAsync(Append append, CancellationToken cancellation = default)
    {
        RequireThere();
        await BeforeAppend(append);
        lock (gate)
        {
            var actual = entries.TryGetValue(append.DraftId, out var log) ? log.Count : -1;
            if (actual != append.ExpectedRevision || append.Entries.Any(entry => log!.Any(other => other.ClientId == entry.ClientId && other.Sequence == entry.Sequence)))
                throw new RevisionConflictException(append.DraftId, append.ExpectedRevision, actual);
            log!.AddRange(append.Entries);
        }

        await AfterAppend(append);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<EncodedEntry>> ReadAsync(string draftId, long after, int limit, CancellationToken cancellation = default)
    {
        RequireThere();
        lock (gate)
            return Task.FromResult<IReadOnlyList<EncodedEntry>>(entries.TryGetValue(draftId, out var log) ? [.. log.Where(entry => entry.Revision > after).Take(limit)] : []);
    }

    /// <inheritdoc/>
    public Task<EncodedSnapshot?> ReadSnapshotAsync(string draftId, long atOrBefore, CancellationToken cancellation = default)
    {
        RequireThere();
        lock (gate)
        {
            TimesOpened++;
            return Task.FromResult(snapshots.TryGetValue(draftId, out var all) ? all.Values.LastOrDefault(snapshot => snapshot.Revision <= atOrBefore) : null);
        }
    }

    /// <inheritdoc/>
    public Task SaveSnapshotAsync(EncodedSnapshot snapshot, CancellationToken cancellation = default)
    {
        RequireThere();
        lock (gate)
            snapshots[snapshot.DraftId][snapshot.Revision] = snapshot;
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<long?> FindRevisionAsync(string draftId, string clientId, long sequence, CancellationToken cancellation = default)
    {
        RequireThere();
        lock (gate)
            return Task.FromResult(entries.TryGetValue(draftId, out var log) ? log.Find(entry => entry.ClientId == clientId && entry.Sequence == sequence)?.Revision : null);
    }

    private void RequireThere()
    {
        if (IsAway)
            throw new StorageUnavailableException("Storage is away.");
    }
}
