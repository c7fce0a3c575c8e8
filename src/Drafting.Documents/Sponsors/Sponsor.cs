using Drafting.Operations;

namespace Drafting.Documents;

/// <summary>A sponsor of a draft.</summary>
/// <param name="Delegation">ISO 3166-1 alpha-3.</param>
/// <param name="Since">When it joined, or joined again.</param>
/// <param name="Withdrawn">When it withdrew; null while it sponsors.</param>
/// <param name="Group">The group on whose members' behalf it sponsors (<see cref="SponsorGroups"/>); null where for itself.</param>
public sealed record Sponsor(string Delegation, SponsorRole Role, DateTimeOffset Since, DateTimeOffset? Withdrawn, string? Group = null);

/// <summary>What a line of the ledger says. On the wire the name in camelCase.</summary>
public enum LedgerChange
{
    /// <summary>Joined, or joined again.</summary>
    Joined,

    /// <summary>Changed between main and co-sponsor, or for whom it sponsors.</summary>
    Changed,

    /// <summary>Withdrew.</summary>
    Withdrew,
}

/// <summary>One line of the ledger of sponsors: nothing is ever taken out of it.</summary>
/// <param name="Delegation">Who joined or withdrew.</param>
/// <param name="Revision">The entry.</param>
/// <param name="By">The account's address; null in drafts older than the ledger.</param>
/// <param name="ByDelegation">The delegation of who acted; null for the secretariat.</param>
public sealed record LedgerLine(
    string Delegation, LedgerChange Change, SponsorRole Role, string? Group, long Revision, DateTimeOffset At, string? By, string? ByDelegation)
{
    /// <summary>“delegation” where it acted for itself, else “facilitator”, or “secretariat” where who acted has no delegation.</summary>
    public string Capacity => ByDelegation == Delegation ? "delegation" : ByDelegation is null ? "secretariat" : "facilitator";
}

/// <summary>The facilitator's word on the list of sponsors.</summary>
public sealed record SponsorshipWord(bool Open, string? Reason, DateTimeOffset At, string? By);
