using System.Collections.Immutable;
using Drafting.Operations;

namespace Drafting.Documents.Rules;

/// <summary>Checks and writes out what concerns the sponsors; who may act for whom is in <see cref="Rights"/>.</summary>
internal static class SponsorResolution
{
    private const string HolySee = "VAT";
    private const int MaximumName = 300;

    public static (ImmutableArray<Operation> Applied, Refusal? Refusal) Add(Draft draft, AddSponsor add)
    {
        if (Delegations.Find(add.Delegation)?.Code != add.Delegation)
            return Refused(RefusalCodes.UnknownDelegation, $"There is no delegation “{add.Delegation}”. Codes are ISO 3166-1 alpha-3.");
        if (add.Group is { } group && SponsorGroups.Find(group) is null)
            return Refused(RefusalCodes.UnknownGroup, $"There is no group “{group}”. The groups are {string.Join(", ", SponsorGroups.All.Select(known => known.Code))}.");
        // The State of Palestine may submit proposals (A/RES/ES-10/23); the Holy See may co-sponsor (A/RES/58/314).
        if (add.Delegation == HolySee && (add.Role == SponsorRole.Main || add.Group is not null))
            return Refused(RefusalCodes.ObserverOnly, "The Holy See is an observer: it may join as a co-sponsor, not as a main sponsor or for a group.");
        if (draft.Proponent is { Kind: ProponentKind.President })
            return Refused(RefusalCodes.NoCoSponsors, "The text is submitted by the President: it has no sponsors.");
        var isSame = draft.PresentSponsors.Any(sponsor => (sponsor.Delegation, sponsor.Role, sponsor.Group) == (add.Delegation, add.Role, add.Group));
        return (isSame ? [] : [add], null);
    }

    public static (ImmutableArray<Operation> Applied, Refusal? Refusal) Withdraw(Draft draft, WithdrawSponsor withdraw) =>
        draft.PresentSponsors.Any(sponsor => sponsor.Delegation == withdraw.Delegation)
            ? ([withdraw], null)
            : Refused(RefusalCodes.NotASponsor, $"{withdraw.Delegation} is not a sponsor of this draft.");

    public static (ImmutableArray<Operation> Applied, Refusal? Refusal) SetProponent(Draft draft, SetProponent set)
    {
        if (WireName.Parse<ProponentKind>(set.Kind) is not { } kind)
            return Refused(RefusalCodes.InvalidProponent, $"There is no proponent “{set.Kind}”. Proponents are {string.Join(", ", WireName.All<ProponentKind>())}.");
        if (set.Name is { } name && (string.IsNullOrWhiteSpace(name) || name.Length > MaximumName || name.Any(char.IsControl)))
            return Refused(RefusalCodes.InvalidProponent, $"A proponent's name has 1 to {MaximumName} characters.");
        if (kind == ProponentKind.President && draft.SponsorCount > 0)
            return Refused(RefusalCodes.NoCoSponsors, "A text by the President has no sponsors. Let those there are withdraw first.");
        return kind == ProponentKind.Body && set.Name is null
            ? Refused(RefusalCodes.InvalidProponent, "Give the name of the body that submits the text.")
            : ([set], null);
    }

    public static (ImmutableArray<Operation> Applied, Refusal? Refusal) Issue(Draft draft)
    {
        if (!draft.Stage.IsIssued() || draft.Issues is not [.., var issue])
            return Refused(RefusalCodes.NotIssued, "An addendum belongs to an issued text. Issue the text first.");
        var additional = draft.AdditionalSponsors.Select(sponsor => sponsor.Delegation).ToList();
        return additional.Count == 0
            ? Refused(RefusalCodes.NothingToIssue, $"Nobody has joined the sponsors since {(issue.Addenda is [.., var last] ? last.Symbol : issue.Symbol)} was issued.")
            : ([new IssueAddendum(Symbols.OfAddendum(issue.Symbol, issue.Addenda.Length + 1), additional)], null);
    }

    /// <summary>Whether somebody who may submit a text stands behind it: an officer or body, a Member State, or the State of Palestine.</summary>
    public static bool HasProponent(Draft draft) =>
        draft.Proponent is not null || draft.PresentSponsors.Any(sponsor => sponsor.Delegation != HolySee);

    private static (ImmutableArray<Operation> Applied, Refusal? Refusal) Refused(string code, string message) => ([], new(code, message));
}
