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
            session => session.Query("ListDrafts", row => new ListedDraft(ReadSummary(row), row.GetRole(16)), ("$email", Columns.Email(email))), cancellation);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<DraftDeadline>> DeadlinesAsync(int limit, CancellationToken cancellation = default) =>
        await readers.ReadAsync(
            session => session.Query("ListDeadlines", row => new DraftDeadline(row.GetString(0), row.GetTime(1)), ("$limit", limit)), cancellation);

    /// <inheritdoc/>
    public Task<DraftRole?> FindRoleAsync(string draftId, string email, CancellationToken cancellation = default) =>
        readers.LookUpAsync(
            session => session.Query("FindRole", row => (DraftRole?)row.GetRole(0), ("$draft", draftId), ("$email", Columns.Email(email))).SingleOrDefault(),
            cancellation);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<DraftMember>> MembersAsync(string draftId, CancellationToken cancellation = default) =>
        await readers.ReadAsync(session => Members(session, draftId), cancellation);

    /// <inheritdoc/>
    public Task MarkOpenedAsync(string draftId, string email, CancellationToken cancellation = default) =>
        writer.WriteAsync(session => session.Execute("MarkOpened", ("$draft", draftId), ("$email", Columns.Email(email))), cancellation);

    /// <inheritdoc/>
    public Task<MemberChange> SetMemberAsync(string draftId, DraftMember member, CancellationToken cancellation = default) =>
        ChangeMemberAsync(draftId, member.Email, member.Role, cancellation);

    /// <inheritdoc/>
    public Task<MemberChange> RemoveMemberAsync(string draftId, string email, CancellationToken cancellation = default) =>
        ChangeMemberAsync(draftId, email, null, cancellation);

    private async Task<MemberChange> ChangeMemberAsync(string draftId, string email, DraftRole? role, CancellationToken cancellation)
    {
        var change = MemberChange.Unchanged;
        await writer.WriteAsync(
            session =>
            {
                change = MemberChanges.Of(Members(session, draftId), Columns.Email(email), role);
                if (change is MemberChange.Given or MemberChange.Changed)
                    SetMember(session, draftId, new DraftMember(email, role!.Value));
                else if (change == MemberChange.Removed)
                    session.Execute("RemoveMember", ("$draft", draftId), ("$email", Columns.Email(email)));
            },
            cancellation);
        return change;
    }

    private static List<DraftMember> Members(Session session, string draftId) =>
        session.Query("ListMembers", row => new DraftMember(row.GetString(0), row.GetRole(1), row.GetBoolean(2)), ("$draft", draftId));

    private static void SetMember(Session session, string draftId, DraftMember member)
    {
        if (session.Execute("SetMember", ("$draft", draftId), ("$email", Columns.Email(member.Email)), ("$role", WireName.Of(member.Role)), ("$opened", member.HasOpened)) == 0)
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
        ("$agreedCount", summary.AgreedCount),
        ("$paragraphCount", summary.ParagraphCount),
        ("$deadline", summary.Deadline is { } deadline ? Columns.Time(deadline) : null),
        ("$eventRevision", summary.EventRevision),
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
        row.GetText(11),
        row.GetInt32(12),
        row.GetInt32(13),
        row.IsDBNull(14) ? null : row.GetTime(14),
        row.GetInt64(15));
}
