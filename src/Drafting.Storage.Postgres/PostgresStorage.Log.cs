using Drafting.Documents.Ports;
using Drafting.Operations;

namespace Drafting.Storage.Postgres;

public sealed partial class PostgresStorage
{
    private const long NoDraft = -1;

    /// <inheritdoc/>
    public async Task CreateAsync(EncodedSnapshot initial, DraftSummary summary, IReadOnlyList<DraftMember> members, CancellationToken cancellation = default)
    {
        if (initial.DraftId != summary.Id) throw new ArgumentException("The summary is of another draft.", nameof(summary));
        if (initial.Revision != 0 || summary.Revision != 0) throw new ArgumentException("A draft starts at revision 0.", nameof(initial));
        var create = new Statement(
            "CreateDraft",
            [
                .. SummaryColumns(summary),
                ("payload", Columns.Blob(initial.Payload)),
                ("email", members.Select(member => Columns.Email(member.Email)).ToArray()),
                ("role", members.Select(member => WireName.Of(member.Role)).ToArray()),
                ("opened", members.Select(member => member.HasOpened).ToArray()),
            ]);
        if (await database.WriteAsync([create], row => row.GetString(0), cancellation) is [])
            throw new RevisionConflictException(summary.Id, NoDraft, await RevisionOfAsync(summary.Id, cancellation));
    }

    /// <inheritdoc/>
    public Task AppendAsync(Append append, CancellationToken cancellation = default)
    {
        append.RequireWhole();
        return appender.AppendAsync(append, cancellation);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<EncodedEntry>> ReadAsync(string draftId, long after, int limit, CancellationToken cancellation = default) =>
        await database.ReadAsync(
            [new Statement("ReadEntries", ("draft", draftId), ("after", after), ("limit", Math.Max(0, limit)))],
            row => new EncodedEntry(row.GetInt64(0), row.GetString(1), row.GetInt64(2), row.GetFieldValue<byte[]>(3)),
            cancellation);

    /// <inheritdoc/>
    public async Task<EncodedSnapshot?> ReadSnapshotAsync(string draftId, long atOrBefore, CancellationToken cancellation = default) =>
        (await database.ReadAsync(
            [new Statement("ReadSnapshot", ("draft", draftId), ("at_or_before", atOrBefore))],
            row => new EncodedSnapshot(draftId, row.GetInt64(0), row.GetFieldValue<byte[]>(1)),
            cancellation)).SingleOrDefault();

    /// <inheritdoc/>
    public async Task SaveSnapshotAsync(EncodedSnapshot snapshot, CancellationToken cancellation = default)
    {
        var save = new Statement("SaveSnapshot", ("draft", snapshot.DraftId), ("revision", snapshot.Revision), ("payload", Columns.Blob(snapshot.Payload)));
        var thin = new Statement(
            "ThinSnapshots",
            ("draft", snapshot.DraftId),
            ("revision", snapshot.Revision),
            ("recent", SnapshotThinning.Recent),
            ("every", SnapshotThinning.Every),
            ("kept", SnapshotThinning.Kept));
        if (await database.WriteAsync([thin, save], row => row.GetInt64(0), cancellation) is [])
            throw new RevisionConflictException(snapshot.DraftId, snapshot.Revision, await RevisionOfAsync(snapshot.DraftId, cancellation));
    }

    /// <inheritdoc/>
    public async Task<long?> FindRevisionAsync(string draftId, string clientId, long sequence, CancellationToken cancellation = default) =>
        (await database.ReadAsync(
            [new Statement("FindEntryRevision", ("draft", draftId), ("client", clientId), ("sequence", sequence))], row => (long?)row.GetInt64(0), cancellation))
        .SingleOrDefault();

    private async Task<long> RevisionOfAsync(string draftId, CancellationToken cancellation) =>
        await database.ReadAsync([new Statement("FindDraftRevision", ("id", draftId))], row => row.GetInt64(0), cancellation) is [var revision] ? revision : NoDraft;
}
