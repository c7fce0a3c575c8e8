namespace Drafting.Documents.Tests;

public class DelegationNameTests
{
    [Fact]
    public void FindByName_OfEveryOfficialName_FindsItsState()
    {
        foreach (var delegation in Delegations.All)
        {
            foreach (var (language, name) in delegation.Names)
            {
                Assert.Equal(delegation, Delegations.FindByName(name, language));
                Assert.Equal(delegation, Delegations.FindByName(name.ToUpperInvariant(), language));
                Assert.Equal(delegation, Delegations.FindByName($"  {name} ", language));
            }
        }
    }

    [Theory]
    [InlineData("荷兰", "NLD")]
    [InlineData("荷兰王国", "NLD")]
    [InlineData("Netherlands", "NLD")]
    [InlineData("Kingdom of the Netherlands", "NLD")]
    [InlineData("Turkey", "TUR")]
    [InlineData("Turquía", "TUR")]
    [InlineData("TÜRKİYE", "TUR")]
    [InlineData("CÔTE D’IVOIRE", "CIV")]
    [InlineData("Cote d'Ivoire", "CIV")]
    [InlineData("United Kingdom", "GBR")]
    [InlineData("UNITED STATES", "USA")]
    [InlineData("VENEZUELA (BOLIVARIAN REPUBLIC)", "VEN")]
    [InlineData("Islamic Republic of Iran", "IRN")]
    [InlineData("The former Yugoslav Republic of Macedonia", "MKD")]
    [InlineData("Swaziland", "SWZ")]
    [InlineData("the Gambia", "GMB")]
    [InlineData("俄罗斯 联邦", "RUS")]
    [InlineData("刚果（布）", "COG")]
    [InlineData("多米尼加共和国", "DOM")]
    [InlineData("Иран", "IRN")]
    [InlineData("الأردن", "JOR")]
    public void FindByName_OfAnotherFormOfTheName_FindsTheState(string name, string code) =>
        Assert.Equal(code, Delegations.FindByName(name)?.Code);

    [Theory]
    [InlineData("")]
    [InlineData("*")]
    [InlineData("Atlantis")]
    [InlineData("共和国")]
    public void FindByName_OfNoState_IsNull(string name) => Assert.Null(Delegations.FindByName(name));

    [Fact]
    public void Find_OfAnUnknownCode_IsNull()
    {
        Assert.Null(Delegations.Find("XXX"));
        Assert.Equal("KAZ", Delegations.Find("kaz")!.Code);
    }
}
