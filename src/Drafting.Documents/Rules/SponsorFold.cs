using System.Collections.Immutable;
using Drafting.Operations;

namespace Drafting.Documents.Rules;

/// <summary>What sponsors' joining and leaving does to the draft, its ledger and its addenda.</summary>
internal static class SponsorFold
{
    public static Draft Add(Draft draft, AddSponsor add, LastChange change)
    {
        var known = draft.Sponsors.FirstOrDefault(sponsor => sponsor.Delegation == add.Delegation);
        var isPresent = known is { Withdrawn: null };
        var sponsor = new Sponsor(add.Delegation, add.Role, isPresent ? known!.Since : change.At, null, add.Group);
        return draft with
        {
            Sponsors = known is null ? draft.Sponsors.Add(sponsor) : draft.Sponsors.Replace(known, sponsor),
            Ledger = draft.Ledger.Add(Line(sponsor, isPresent ? LedgerChange.Changed : LedgerChange.Joined, change)),
        };
    }

    public static Draft Withdraw(Draft draft, WithdrawSponsor withdraw, LastChange change)
    {
        if (draft.Sponsors.FirstOrDefault(sponsor => sponsor.Delegation == withdraw.Delegation) is not { } known)
            return draft;
        return draft with
        {
            Sponsors = draft.Sponsors.Replace(known, known with { Withdrawn = change.At }),
            Ledger = draft.Ledger.Add(Line(known, LedgerChange.Withdrew, change)),
        };
    }

    public static Draft SetProponent(Draft draft, SetProponent set) => WireName.Parse<ProponentKind>(set.Kind) switch
    {
        null => draft,
        ProponentKind.Sponsors => draft with { Proponent = null },
        { } kind => draft with { Proponent = new(kind, set.Name) },
    };

    public static Draft Issue(Draft draft, IssueAddendum addendum, LastChange change)
    {
        if (draft.Issues is not [.., var issue])
            return draft;
        var number = issue.Addenda.Length + 1;
        var listed = addendum.Delegations?.ToHashSet();
        ImmutableArray<Sponsor> sponsors = [.. draft.AdditionalSponsors.Where(sponsor => listed?.Contains(sponsor.Delegation) != false)];
        var issued = new Addendum(number, addendum.Symbol ?? Symbols.OfAddendum(issue.Symbol, number), change.Revision, change.At, change.User, sponsors);
        return draft with { Issues = draft.Issues.SetItem(draft.Issues.Length - 1, issue with { Addenda = issue.Addenda.Add(issued) }) };
    }

    private static LedgerLine Line(Sponsor sponsor, LedgerChange what, LastChange change) =>
        new(sponsor.Delegation, what, sponsor.Role, sponsor.Group, change.Revision, change.At, change.User, change.Delegation);
}
