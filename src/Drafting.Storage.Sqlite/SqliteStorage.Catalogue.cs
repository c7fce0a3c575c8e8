using Drafting.Documents;
using Drafting.Documents.Ports;
using Drafting.Operations;
using Microsoft.Data.Sqlite;

namespace Drafting.Storage.Sqlite;

public sealed partial class SqliteStorage
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<ListedDraft>> ListAsync(string email, CancellationToken cancellation = default) =>
        await readers.ReadAsync(
            session => session.Query("ListDrafts", row => new ListedDraft(ReadSummary(row), row.GetRole(12)), ("$email", Columns.Email(email))), cancellation);

    /// <inheritdoc/>
    public Task<DraftRole?> FindRoleAsync(string draftId, string email, CancellationToken cancellation = default) =>
        readers.ReadAsync(
            session => session.Query("FindRole", row => (DraftRole?)row.GetRole(0), ("$draft", draftId), ("$email", Columns.Email(email))).SingleOrDefault(),
            cancellation);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<DraftMember>> MembersAsync(string draftId, CancellationToken cancellation = default) =>
        await readers.ReadAsync(
            session => session.Query("ListMembers", row => new DraftMember(row.GetString(0), row.GetRole(1)), ("$draft", draftId)), cancellation);

    /// <inheritdoc/>
    public Task SetMemberAsync(string draftId, DraftMember member, CancellationToken cancellation = default) =>
        writer.WriteAsync(session => SetMember(session, draftId, member), cancellation);

    /// <inheritdoc/>
    public async Task<bool> RemoveMemberAsync(string draftId, string email, CancellationToken cancellation = default)
    {
        var removed = false;
        await writer.WriteAsync(
            session => removed = session.Execute("RemoveMember", ("$draft", draftId), ("$email", Columns.Email(email))) > 0, cancellation);
        return removed;
    }

    private static void SetMember(Session session, string draftId, DraftMember member)
    {
        if (session.Execute("SetMember", ("$draft", draftId), ("$email", Columns.Email(member.Email)), ("$role", WireName.Of(member.Role))) == 0)
            throw new KeyNotFoundException($"There is no draft {draftId}.");
    }

    private static (string Name, object? Value)[] SummaryColumns(DraftSummary summary) =>
    [
        ("$id", summary.Id),
        ("$title", summary.Title),
        ("$symbol", summary.Symbol),
        ("$language", summary.Language),
        ("$stage", summary.Stage),
        ("$revision", summary.Revision),
        ("$sponsorCount", summary.SponsorCount),
        ("$createdAt", Columns.Time(summary.CreatedAt)),
        ("$lastChangeAt", Columns.Time(summary.LastChangeAt)),
        ("$lastChangeBy", summary.LastChangeBy),
        ("$lastChangeDelegation", summary.LastChangeDelegation),
        ("$template", summary.Template),
    ];

    private static DraftSummary ReadSummary(SqliteDataReader row) => new(
        row.GetString(0),
        row.GetString(1),
        row.GetText(2),
        row.GetString(3),
        row.GetString(4),
        row.GetInt64(5),
        row.GetInt32(6),
        row.GetTime(7),
        row.GetTime(8),
        row.GetText(9),
        row.GetText(10),
        row.GetText(11));
}
