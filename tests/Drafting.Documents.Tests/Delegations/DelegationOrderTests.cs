namespace Drafting.Documents.Tests;

public class DelegationOrderTests
{
    [Theory]
    [InlineData("en", "CRI CIV HRV CUB CYP CZE PRK COD DNK")]
    [InlineData("en", "TUN TUR TKM TUV UGA UKR ARE GBR TZA USA URY UZB")]
    [InlineData("en", "HUN ISL IND IDN IRN IRQ IRL")]
    [InlineData("en", "MUS MEX FSM MCO MNG MNE MAR MOZ MMR NAM NRU NPL NLD NZL")]
    [InlineData("zh", "ALB AND ARG AUS AUT")]
    [InlineData("fr", "AFG ZAF ALB DZA DEU AND AGO")]
    [InlineData("fr", "SYR CAF KOR COD LAO MDA DOM PRK TZA ROU GBR RWA LCA KNA SMR VCT WSM STP")]
    [InlineData("es", "CAN TCD CZE CHL CHN CYP COL")]
    [InlineData("es", "SVK SVN ESP USA EST")]
    [InlineData("ru", "AUS AUT AZE ALB DZA AGO")]
    [InlineData("ru", "CIV CUB KWT KGZ LAO LVA")]
    [InlineData("ar", "ARG ESP AUS EST ISR")]
    [InlineData("ar", "BRA PRT BEL BGR")]
    public void Comparer_OfEachLanguage_FollowsItsAlphabet(string language, string codes)
    {
        var expected = codes.Split(' ');
        var sorted = expected.Select(code => Delegations.Find(code)!).Reverse().Order(Delegations.Comparer(language));
        Assert.Equal(expected, sorted.Select(delegation => delegation.Code));
    }

    [Fact]
    public void Comparer_OfEveryLanguage_SetsObserversAfterMembersAndPalestineLast()
    {
        foreach (var language in Delegations.Languages)
        {
            var sorted = Delegations.All.Order(Delegations.Comparer(language)).ToList();
            Assert.Equal(["VAT", "PSE"], sorted.TakeLast(2).Select(delegation => delegation.Code));
        }
    }

    [Fact]
    public void Comparer_OfChinese_IsTheOneOfEnglish() =>
        Assert.Equal(Delegations.All.Order(Delegations.Comparer("en")), Delegations.All.Order(Delegations.Comparer("zh")));
}
