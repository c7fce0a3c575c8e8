using Drafting.Documents.Tests.Stages;
using Drafting.Operations;
using Drafting.Testing;

namespace Drafting.Documents.Tests.Sponsors;

/// <summary>The list of sponsors as numbers agrees with the list, whatever its history.</summary>
public class SponsorHistoryTests
{
    private const int MinutesADay = 24 * 60;

    [Fact]
    public void AnyHistory_EndsWithTheSponsorsThereAre() => SeededRandom.Check(40, random =>
    {
        var life = new Life();
        var before = life.Draft.SponsorCount;
        var ends = new SortedDictionary<DateOnly, int>();
        var minute = 1;
        for (var step = 0; step < 60; step++, minute += random.Next(MinutesADay))
        {
            var code = random.Pick(Delegations.All).Code;
            var isIn = life.Draft.PresentSponsors.Any(sponsor => sponsor.Delegation == code);
            life.Do(isIn && random.Chance(0.7) ? new WithdrawSponsor(code) : new AddSponsor(code, SponsorRole.Co), minute: minute);
            if (isIn && life.Draft.SponsorCount == before)
                continue;
            before = life.Draft.SponsorCount;
            ends[DateOnly.FromDateTime(Life.Start.AddMinutes(minute).UtcDateTime)] = before;
        }

        var days = SponsorHistory.Days(life.Draft).ToDictionary(day => day.Day, day => day.Count);
        Assert.All(ends, end => Assert.Equal(end.Value, days[end.Key]));
        Assert.Equal(life.Draft.SponsorCount, SponsorHistory.Days(life.Draft)[^1].Count);
        Assert.Equal(SponsorHistory.Days(life.Draft).OrderBy(day => day.Day), SponsorHistory.Days(life.Draft));

        var shares = SponsorHistory.Shares(life.Draft);
        Assert.Equal((life.Draft.SponsorCount, Delegations.All.Count), (shares.Sum(share => share.Count), shares.Sum(share => share.Size)));
        Assert.All(shares, share => Assert.InRange(share.Count, 0, share.Size));
    });

    [Fact]
    public void Missing_AreThoseOfBeforeThatDoNotSponsorNow()
    {
        var life = new Life();
        life.Do(new AddSponsor("CHN", SponsorRole.Co));
        life.Do(new AddSponsor("FRA", SponsorRole.Co));
        life.Do(new WithdrawSponsor("FRA"));
        Assert.Equal(["UZB", "FRA"], SponsorHistory.Missing(life.Draft, ["UZB", "CHN", "FRA", "UZB"]));
    }
}
