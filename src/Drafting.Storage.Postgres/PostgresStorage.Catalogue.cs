using Drafting.Documents;
using Drafting.Documents.Ports;
using Drafting.Operations;
using Npgsql;

namespace Drafting.Storage.Postgres;

public sealed partial class PostgresStorage
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<ListedDraft>> ListAsync(string email, CancellationToken cancellation = default) =>
        await database.ReadAsync(
            [new Statement("ListDrafts", ("email", Columns.Email(email)))], row => new ListedDraft(ReadSummary(row), row.GetRole(16)), cancellation);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<DraftDeadline>> DeadlinesAsync(int limit, CancellationToken cancellation = default) =>
        await database.ReadAsync([new Statement("ListDeadlines", ("limit", limit))], row => new DraftDeadline(row.GetString(0), row.GetTime(1)), cancellation);

    /// <inheritdoc/>
    public async Task<DraftRole?> FindRoleAsync(string draftId, string email, CancellationToken cancellation = default) =>
        (await database.ReadAsync(
            [new Statement("FindRole", ("draft", draftId), ("email", Columns.Email(email)))], row => (DraftRole?)row.GetRole(0), cancellation)).SingleOrDefault();

    /// <inheritdoc/>
    public async Task<IReadOnlyList<DraftMember>> MembersAsync(string draftId, CancellationToken cancellation = default) =>
        await database.ReadAsync([ListMembers(draftId)], ReadMember, cancellation);

    /// <inheritdoc/>
    public Task MarkOpenedAsync(string draftId, string email, CancellationToken cancellation = default) =>
        database.WriteAsync([new Statement("MarkOpened", ("draft", draftId), ("email", Columns.Email(email)))], row => row.GetString(0), cancellation);

    /// <inheritdoc/>
    public Task<MemberChange> SetMemberAsync(string draftId, DraftMember member, CancellationToken cancellation = default) =>
        ChangeMemberAsync(draftId, Columns.Email(member.Email), member.Role, cancellation);

    /// <inheritdoc/>
    public Task<MemberChange> RemoveMemberAsync(string draftId, string email, CancellationToken cancellation = default) =>
        ChangeMemberAsync(draftId, Columns.Email(email), null, cancellation);

    private Task<MemberChange> ChangeMemberAsync(string draftId, string email, DraftRole? role, CancellationToken cancellation) =>
        database.WriteAsync(
            async transaction =>
            {
                var members = await transaction.RunAsync([new Statement("LockMembers", ("draft", draftId)), ListMembers(draftId)], ReadMember, cancellation);
                var change = MemberChanges.Of(members, email, role);
                if (change is MemberChange.Given or MemberChange.Changed)
                {
                    var set = new Statement("SetMember", ("draft", draftId), ("email", email), ("role", WireName.Of(role!.Value)));
                    if (await transaction.RunAsync([set], row => row.GetString(0), cancellation) is [])
                        throw new KeyNotFoundException($"There is no draft {draftId}.");
                }
                else if (change == MemberChange.Removed)
                {
                    await transaction.RunAsync([new Statement("RemoveMember", ("draft", draftId), ("email", email))], row => row.GetString(0), cancellation);
                }

                return change;
            },
            cancellation);

    private static Statement ListMembers(string draftId) => new("ListMembers", ("draft", draftId));

    private static DraftMember ReadMember(NpgsqlDataReader row) => new(row.GetString(0), row.GetRole(1), row.GetBoolean(2));

    private static (string Name, object? Value)[] SummaryColumns(DraftSummary summary) =>
    [
        ("id", summary.Id),
        ("title", summary.Title),
        ("symbol", summary.Symbol),
        ("language", summary.Language),
        ("stage", summary.Stage),
        ("revision", summary.Revision),
        ("sponsor_count", summary.SponsorCount),
        ("created_at", summary.CreatedAt),
        ("last_change_at", summary.LastChangeAt),
        ("last_change_by", summary.LastChangeBy),
        ("last_change_delegation", summary.LastChangeDelegation),
        ("template", summary.Template),
        ("agreed_count", summary.AgreedCount),
        ("paragraph_count", summary.ParagraphCount),
        ("deadline", summary.Deadline?.ToUniversalTime()),
        ("event_revision", summary.EventRevision),
    ];

    private static DraftSummary ReadSummary(NpgsqlDataReader row) => new(
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
