namespace Drafting.Documents.Ports;

/// <summary>What became of a change to somebody's role on a draft.</summary>
public enum MemberChange
{
    /// <summary>He had none and has one now.</summary>
    Given,

    /// <summary>He had another before.</summary>
    Changed,

    /// <summary>He has it already; nothing was written.</summary>
    Unchanged,

    /// <summary>He has none any more.</summary>
    Removed,

    /// <summary>He had none to take away.</summary>
    NoRole,

    /// <summary>Refused, nothing was written: he is the only facilitator, and a draft always keeps one.</summary>
    LastFacilitator,
}

/// <summary>The rule behind <see cref="MemberChange"/>, for every <see cref="IDraftCatalogue"/>.</summary>
public static class MemberChanges
{
    /// <summary>What a change comes to.</summary>
    /// <param name="members">Everyone with a role on the draft, read so that nobody changes them meanwhile.</param>
    /// <param name="email">Whose role changes, in lower case.</param>
    /// <param name="role">The new role; null for none.</param>
    public static MemberChange Of(IReadOnlyCollection<DraftMember> members, string email, DraftRole? role)
    {
        var before = members.FirstOrDefault(member => member.Email == email)?.Role;
        if (before == role)
            return role is null ? MemberChange.NoRole : MemberChange.Unchanged;
        if (before == DraftRole.Facilitator && members.Count(member => member.Role == DraftRole.Facilitator) == 1)
            return MemberChange.LastFacilitator;
        return role is null ? MemberChange.Removed : before is null ? MemberChange.Given : MemberChange.Changed;
    }
}
