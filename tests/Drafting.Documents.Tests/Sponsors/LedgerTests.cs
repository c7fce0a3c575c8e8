using Drafting.Documents.Tests.Stages;
using Drafting.Operations;

namespace Drafting.Documents.Tests.Sponsors;

/// <summary>Who joined and withdrew, for whom and by whose hand.</summary>
public class LedgerTests
{
    [Fact]
    public void Ledger_KeepsEveryStepWithWhoTookItInWhichCapacity()
    {
        var life = new Life();
        life.Do(new AddSponsor("CHN", SponsorRole.Co), Life.Proposer, 1);
        life.Do(new WithdrawSponsor("CHN"), Life.Facilitator, 2);
        life.Do(new AddSponsor("CHN", SponsorRole.Main), Life.Secretariat, 3);
        life.Do(new AddSponsor("CHN", SponsorRole.Main, "g77"), Life.Proposer, 4);
        life.Do(new AddSponsor("CHN", SponsorRole.Main, "g77"), Life.Proposer, 5);
        Assert.Equal(
            ["Joined Co  delegation 1", "Withdrew Co  facilitator 2", "Joined Main  secretariat 3", "Changed Main g77 delegation 4"],
            life.Draft.Ledger.Where(line => line.Delegation == "CHN").Select(line => $"{line.Change} {line.Role} {line.Group} {line.Capacity} {(line.At - Life.Start).TotalMinutes}"));
        var sponsor = life.Draft.PresentSponsors.Single(sponsor => sponsor.Delegation == "CHN");
        Assert.Equal((Life.Start.AddMinutes(3), "g77"), (sponsor.Since, sponsor.Group));
    }

    [Fact]
    public void Delegate_ActsForHisOwnDelegation_SecretariatAndFacilitatorForAny()
    {
        var life = new Life();
        Assert.Equal(RefusalCodes.Forbidden, life.Ask(new AddSponsor("FRA", SponsorRole.Co), Life.Proposer)?.Code);
        Assert.Equal(RefusalCodes.Forbidden, life.Ask(new AddSponsor("FRA", SponsorRole.Co), Life.Reviewer)?.Code);
        Assert.Null(life.Ask(new AddSponsor("FRA", SponsorRole.Co), Life.Secretariat));
        Assert.Null(life.Ask(new AddSponsor("FRA", SponsorRole.Co), Life.Facilitator));
    }

    [Fact]
    public void ClosedList_RefusesWithTheReasonGiven()
    {
        var life = new Life();
        life.Do(new SetSponsorship(false, "名单已送秘书处"));
        var late = life.Ask(new AddSponsor("CHN", SponsorRole.Co), Life.Proposer);
        Assert.Equal(RefusalCodes.SponsorshipClosed, late?.Code);
        Assert.Contains("名单已送秘书处", late!.Message, StringComparison.Ordinal);
        life.Do(new SetSponsorship(true, null));
        life.Do(new AddSponsor("CHN", SponsorRole.Co), Life.Proposer);
        var adopted = Life.At(Stage.Adopted);
        Assert.Equal(RefusalCodes.SponsorshipClosed, adopted.Ask(new AddSponsor("CHN", SponsorRole.Co), Life.Proposer)?.Code);
        Assert.Equal(RefusalCodes.SponsorshipClosed, adopted.Ask(new SetSponsorship(true, null))?.Code);
        Assert.Null(Life.At(Stage.Action).Ask(new WithdrawSponsor("KAZ")));
    }

    [Theory]
    [InlineData("VAT", SponsorRole.Co, null, null)]
    [InlineData("VAT", SponsorRole.Main, null, RefusalCodes.ObserverOnly)]
    [InlineData("VAT", SponsorRole.Co, "g77", RefusalCodes.ObserverOnly)]
    [InlineData("PSE", SponsorRole.Main, "g77", null)]
    [InlineData("PSE", SponsorRole.Co, null, null)]
    [InlineData("UGA", SponsorRole.Main, "g78", RefusalCodes.UnknownGroup)]
    [InlineData("UNO", SponsorRole.Co, null, RefusalCodes.UnknownDelegation)]
    public void Observer_SponsorsAsThePracticeHasIt(string delegation, SponsorRole role, string? group, string? code) =>
        Assert.Equal(code, new Life().Ask(new AddSponsor(delegation, role, group))?.Code);

    [Fact]
    public void PresidentsText_HasNoSponsors()
    {
        var life = new Life();
        Assert.Equal(RefusalCodes.NoCoSponsors, life.Ask(new SetProponent("president", null))?.Code);
        life.Do(new WithdrawSponsor("KAZ"));
        life.Do(new SetProponent("president", null));
        Assert.Equal(RefusalCodes.NoCoSponsors, life.Ask(new AddSponsor("CHN", SponsorRole.Co), Life.Proposer)?.Code);
        Assert.Equal(RefusalCodes.InvalidProponent, life.Ask(new SetProponent("body", null))?.Code);
        life.Do(new SetProponent("sponsors", null));
        Assert.Null(life.Draft.Proponent);
    }

    [Fact]
    public void Addenda_ListThoseWhoJoinedSince_AndTheIssuedTextStaysAsItWas()
    {
        var life = Life.At(Stage.Tabled);
        Assert.Equal(RefusalCodes.NotIssued, life.Ask(new IssueAddendum())?.Code);
        life.Do(new AddSponsor("UZB", SponsorRole.Co));
        life.Do(new SetStage("issued", "A/79/L.57"));
        Assert.Equal(RefusalCodes.NothingToIssue, life.Ask(new IssueAddendum())?.Code);
        life.Do(new AddSponsor("CHN", SponsorRole.Co), minute: 1);
        life.Do(new WithdrawSponsor("UZB"), minute: 1);
        life.Do(new AddSponsor("FRA", SponsorRole.Co), minute: 1);
        Assert.Equal(RefusalCodes.Forbidden, life.Ask(new IssueAddendum(), Life.Editor)?.Code);
        life.Do(new IssueAddendum("A/1/L.1/Add.9", ["KAZ"]), Life.Secretariat, 2);
        life.Do(new WithdrawSponsor("FRA"), minute: 3);
        life.Do(new AddSponsor("FRA", SponsorRole.Co), minute: 4);
        life.Do(new AddSponsor("ALB", SponsorRole.Co), minute: 4);
        life.Do(new IssueAddendum(), minute: 5);
        var issue = Assert.Single(life.Draft.Issues);
        Assert.Equal("KAZ UZB", Codes(issue.Sponsors));
        Assert.Equal(["1 A/79/L.57/Add.1 CHN FRA", "2 A/79/L.57/Add.2 ALB"], issue.Addenda.Select(addendum => $"{addendum.Number} {addendum.Symbol} {Codes(addendum.Sponsors)}"));
    }

    private static string Codes(IEnumerable<Sponsor> sponsors) => string.Join(' ', sponsors.Select(sponsor => sponsor.Delegation));
}
