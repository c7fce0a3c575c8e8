namespace Drafting.Documents.Ports;

/// <summary>An entry as stored and sent: its JSON bytes are encoded once.</summary>
/// <param name="Payload">The entry's JSON, UTF-8, as in the contract.</param>
public sealed record EncodedEntry(long Revision, string ClientId, long Sequence, ReadOnlyMemory<byte> Payload);

/// <summary>A draft's state as stored.</summary>
/// <param name="Payload">The state's JSON, UTF-8 (<c>SnapshotJson</c>).</param>
public sealed record EncodedSnapshot(string DraftId, long Revision, ReadOnlyMemory<byte> Payload);

/// <summary>One append: entries of one draft, with what the list page shows after them.</summary>
/// <param name="ExpectedRevision">The draft's last revision before these; they follow it without a gap.</param>
public sealed record Append(string DraftId, long ExpectedRevision, IReadOnlyList<EncodedEntry> Entries, DraftSummary Summary)
{
    /// <summary>Refuses what no log may take: nothing to append, a gap, a summary of something else.</summary>
    /// <exception cref="ArgumentException">The caller's mistake.</exception>
    public void RequireWhole()
    {
        if (Entries.Count == 0) throw new ArgumentException("There is nothing to append.");
        for (var i = 0; i < Entries.Count; i++)
            if (Entries[i].Revision != ExpectedRevision + 1 + i)
                throw new ArgumentException("Entries follow the expected revision without a gap.");
        if (Summary.Id != DraftId || Summary.Revision != Entries[^1].Revision)
            throw new ArgumentException("The summary is of another draft or revision.");
    }
}

/// <summary>What the list page shows of a draft.</summary>
/// <param name="AgreedCount">Of the paragraphs under negotiation, those agreed.</param>
/// <param name="ParagraphCount">All paragraphs under negotiation.</param>
/// <param name="Deadline">When the silence that runs on it ends; null where none runs.</param>
/// <param name="EventRevision">The entry of the last event that people are notified of (<see cref="DraftEvents"/>); 0 where there was none.</param>
public sealed record DraftSummary(
    string Id, string Title, string? Symbol, string Language, string Stage, long Revision, int SponsorCount,
    DateTimeOffset CreatedAt, DateTimeOffset LastChangeAt, string? LastChangeBy, string? LastChangeDelegation, string? Template,
    int AgreedCount = 0, int ParagraphCount = 0, DateTimeOffset? Deadline = null, long EventRevision = 0);

/// <summary>Another owner of the draft has written: this one must stop and read again.</summary>
public sealed class RevisionConflictException(string draftId, long expected, long actual)
    : Exception($"Draft {draftId} is at revision {actual}, not {expected}: another owner has written to it.")
{
    /// <summary>The revision the draft is at.</summary>
    public long Actual { get; } = actual;
}

/// <summary>
/// The durable log of all drafts. Contract, checked for every adapter by <c>DraftLogContract</c>:
/// 1. <see cref="AppendAsync"/> completes only when the entries and the summary are durable, together, in one transaction.
/// 2. It fails with <see cref="RevisionConflictException"/>, having written nothing, where the draft's last revision is not the expected one.
/// 3. Concurrent appends of several drafts share a commit; one that fails does not touch the others.
/// 4. Entries are read back byte for byte, in order, without gaps.
/// 5. A snapshot may be saved for any revision that is in the log, any number of times; reading takes the newest at or before the revision asked for.
/// 6. (draft, client id, sequence) names one entry at most.
/// 7. Unknown drafts read as null or empty; appending to one fails with <see cref="RevisionConflictException"/> (actual −1).
/// </summary>
public interface IDraftLog
{
    /// <summary>Creates a draft: its snapshot at revision 0, its summary and its first members, a facilitator among them, together.</summary>
    Task CreateAsync(EncodedSnapshot initial, DraftSummary summary, IReadOnlyList<DraftMember> members, CancellationToken cancellation = default);

    /// <summary>Appends entries; see the contract above.</summary>
    Task AppendAsync(Append append, CancellationToken cancellation = default);

    /// <summary>Entries after a revision, at most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<EncodedEntry>> ReadAsync(string draftId, long after, int limit, CancellationToken cancellation = default);

    /// <summary>The newest snapshot at or before a revision; null for an unknown draft.</summary>
    Task<EncodedSnapshot?> ReadSnapshotAsync(string draftId, long atOrBefore, CancellationToken cancellation = default);

    /// <summary>Saves a snapshot; older ones give way as <see cref="SnapshotThinning"/> says.</summary>
    Task SaveSnapshotAsync(EncodedSnapshot snapshot, CancellationToken cancellation = default);

    /// <summary>The revision a client's submission became; null where it was never accepted.</summary>
    Task<long?> FindRevisionAsync(string draftId, string clientId, long sequence, CancellationToken cancellation = default);
}
