namespace Drafting.Documents.Tests;

/// <summary>What delegations and groups are called besides their names.</summary>
public class OtherNamesTests
{
    [Theory]
    [InlineData("USA", false, "US")]
    [InlineData("USA", false, "美国")]
    [InlineData("IRN", false, "Iran")]
    [InlineData("IRN", false, "伊朗")]
    [InlineData("g77", true, "G77")]
    [InlineData("g77", true, "G-77 and China")]
    [InlineData("eu", true, "欧盟")]
    [InlineData("grulac", true, "拉加国家组")]
    public void EveryoneIsFoundByThem(string code, bool isGroup, string name) =>
        Assert.Contains(OtherNames.All, other => other.Code == code && other.IsGroup == isGroup && other.Names.Contains(name));

    [Fact]
    public void NobodyStandsTwice() => Assert.Equal(OtherNames.All.Select(other => (other.Code, other.IsGroup)).Distinct(), OtherNames.All.Select(other => (other.Code, other.IsGroup)));

    [Fact]
    public void EveryCode_IsOneThatThereIs() =>
        Assert.All(OtherNames.All, other => Assert.True(other.IsGroup ? SponsorGroups.Find(other.Code) is not null : Delegations.Find(other.Code) is not null, other.Code));
}
