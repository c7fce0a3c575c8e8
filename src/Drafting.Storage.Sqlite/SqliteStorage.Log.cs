using Drafting.Documents.Ports;
using Microsoft.Data.Sqlite;

namespace Drafting.Storage.Sqlite;

public sealed partial class SqliteStorage
{
    private const long NoDraft = -1;

    /// <inheritdoc/>
    public Task CreateAsync(EncodedSnapshot initial, DraftSummary summary, IReadOnlyList<DraftMember> members, CancellationToken cancellation = default)
    {
        if (initial.DraftId != summary.Id) throw new ArgumentException("The summary is of another draft.", nameof(summary));
        if (initial.Revision != 0 || summary.Revision != 0) throw new ArgumentException("A draft starts at revision 0.", nameof(initial));
        return writer.WriteAsync(
            session =>
            {
                if (session.Execute("CreateDraft", SummaryColumns(summary)) == 0)
                    throw new RevisionConflictException(summary.Id, NoDraft, RevisionOf(session, summary.Id));
                SaveSnapshot(session, initial);
                foreach (var member in members)
                    SetMember(session, initial.DraftId, member);
            },
            cancellation);
    }

    /// <inheritdoc/>
    public Task AppendAsync(Append append, CancellationToken cancellation = default)
    {
        append.RequireWhole();
        return writer.WriteAsync(session => Append(session, append), cancellation);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<EncodedEntry>> ReadAsync(string draftId, long after, int limit, CancellationToken cancellation = default) =>
        await readers.ReadAsync(
            session => session.Query(
                "ReadEntries",
                row => new EncodedEntry(row.GetInt64(0), row.GetString(1), row.GetInt64(2), row.GetFieldValue<byte[]>(3)),
                ("$draft", draftId),
                ("$after", after),
                ("$limit", Math.Max(0, limit))),
            cancellation);

    /// <inheritdoc/>
    public Task<EncodedSnapshot?> ReadSnapshotAsync(string draftId, long atOrBefore, CancellationToken cancellation = default) =>
        readers.ReadAsync(
            session => session.Query(
                "ReadSnapshot",
                row => new EncodedSnapshot(draftId, row.GetInt64(0), row.GetFieldValue<byte[]>(1)),
                ("$draft", draftId),
                ("$atOrBefore", atOrBefore)).SingleOrDefault(),
            cancellation);

    /// <inheritdoc/>
    public Task SaveSnapshotAsync(EncodedSnapshot snapshot, CancellationToken cancellation = default) =>
        writer.WriteAsync(session => SaveSnapshot(session, snapshot), cancellation);

    /// <inheritdoc/>
    public Task<long?> FindRevisionAsync(string draftId, string clientId, long sequence, CancellationToken cancellation = default) =>
        readers.ReadAsync(
            session => session.Query(
                "FindEntryRevision", row => (long?)row.GetInt64(0), ("$draft", draftId), ("$client", clientId), ("$sequence", sequence)).SingleOrDefault(),
            cancellation);

    private static void Append(Session session, Append append)
    {
        if (session.Execute("AdvanceDraft", [.. SummaryColumns(append.Summary), ("$expected", append.ExpectedRevision)]) == 0)
            throw new RevisionConflictException(append.DraftId, append.ExpectedRevision, RevisionOf(session, append.DraftId));
        try
        {
            foreach (var entry in append.Entries)
                session.Execute(
                    "AppendEntry",
                    ("$draft", append.DraftId),
                    ("$revision", entry.Revision),
                    ("$client", entry.ClientId),
                    ("$sequence", entry.Sequence),
                    ("$payload", Columns.Blob(entry.Payload)));
        }
        catch (SqliteException exception) when (exception.IsDuplicate())
        {
            throw new RevisionConflictException(append.DraftId, append.ExpectedRevision, append.ExpectedRevision);
        }
    }

    private static void SaveSnapshot(Session session, EncodedSnapshot snapshot)
    {
        if (session.Execute("SaveSnapshot", ("$draft", snapshot.DraftId), ("$revision", snapshot.Revision), ("$payload", Columns.Blob(snapshot.Payload))) == 0)
            throw new RevisionConflictException(snapshot.DraftId, snapshot.Revision, RevisionOf(session, snapshot.DraftId));
        session.Execute(
            "ThinSnapshots",
            ("$draft", snapshot.DraftId),
            ("$revision", snapshot.Revision),
            ("$recent", SnapshotThinning.Recent),
            ("$every", SnapshotThinning.Every),
            ("$kept", SnapshotThinning.Kept));
    }

    private static long RevisionOf(Session session, string draftId) =>
        session.Query("FindDraftRevision", row => row.GetInt64(0), ("$id", draftId)) is [var revision] ? revision : NoDraft;
}
