namespace Drafting.Documents.Ports;

/// <summary>A person's role on a draft.</summary>
/// <param name="Email">Names the account; compared without case, kept in lower case.</param>
/// <param name="HasOpened">Whether he has opened the draft since; before, there may not even be an account.</param>
public sealed record DraftMember(string Email, DraftRole Role, bool HasOpened = false);

/// <summary>A draft in somebody's list.</summary>
public sealed record ListedDraft(DraftSummary Summary, DraftRole Role);

/// <summary>When the silence on a draft ends.</summary>
public sealed record DraftDeadline(string DraftId, DateTimeOffset Deadline);

/// <summary>
/// Which drafts there are, and who may do what on them. A draft always keeps a facilitator, also where several owners of storage change
/// roles at once. Contract: <c>DraftCatalogueContract</c>.
/// </summary>
public interface IDraftCatalogue
{
    /// <summary>The drafts somebody has a role on, last changed first.</summary>
    Task<IReadOnlyList<ListedDraft>> ListAsync(string email, CancellationToken cancellation = default);

    /// <summary>All drafts whose summary has a deadline, earliest first, at most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<DraftDeadline>> DeadlinesAsync(int limit, CancellationToken cancellation = default);

    /// <summary>Somebody's role on a draft; null for none, and for an unknown draft.</summary>
    Task<DraftRole?> FindRoleAsync(string draftId, string email, CancellationToken cancellation = default);

    /// <summary>Everyone with a role on a draft, by address.</summary>
    Task<IReadOnlyList<DraftMember>> MembersAsync(string draftId, CancellationToken cancellation = default);

    /// <summary>Notes that somebody with a role on a draft has opened it; nothing where he has none.</summary>
    Task MarkOpenedAsync(string draftId, string email, CancellationToken cancellation = default);

    /// <summary>Gives or changes a role. Whether the draft has been opened stays as it is.</summary>
    /// <exception cref="KeyNotFoundException">There is no such draft.</exception>
    Task<MemberChange> SetMemberAsync(string draftId, DraftMember member, CancellationToken cancellation = default);

    /// <summary>Takes a role away.</summary>
    Task<MemberChange> RemoveMemberAsync(string draftId, string email, CancellationToken cancellation = default);
}
