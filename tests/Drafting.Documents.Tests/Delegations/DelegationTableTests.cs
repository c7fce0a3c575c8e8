using System.Text.RegularExpressions;

namespace Drafting.Documents.Tests;

public class DelegationTableTests
{
    [Fact]
    public void All_Always_HoldsTheMembersAndTheObserverStates()
    {
        Assert.Equal(193, Delegations.All.Count(delegation => delegation.Member));
        Assert.Equal(["PSE", "VAT"], Delegations.All.Where(delegation => !delegation.Member).Select(delegation => delegation.Code).Order());
        Assert.Equal(195, Delegations.All.Select(delegation => delegation.Code).Distinct().Count());
        Assert.All(Delegations.All, delegation => Assert.Matches("^[A-Z]{3}$", delegation.Code));
    }

    [Fact]
    public void Names_InEachLanguage_AreThereOnceAndClean()
    {
        foreach (var language in Delegations.Languages)
        {
            var names = Delegations.All.Select(delegation => delegation.Names[language]).ToList();
            Assert.Equal(195, names.Distinct().Count());
            Assert.All(names, name => Assert.Matches(@"^[^\s*\u200e\u200f][^*\u200e\u200f]*[^\s*\u200e\u200f]$", name));
            Assert.DoesNotContain(names, name => Regex.IsMatch(name, @"\((the|le|la|los|las)\)", RegexOptions.IgnoreCase));
        }
    }

    // The sizes of the groups as the Department for General Assembly and Conference Management lists them, the United States with
    // the group it attends.
    [Theory]
    [InlineData("African", 54)]
    [InlineData("Asia-Pacific", 54)]
    [InlineData("Eastern European", 23)]
    [InlineData("Latin American and Caribbean", 33)]
    [InlineData("Western European and Others", 29)]
    [InlineData("observer", 2)]
    public void Group_OfAll_HasTheOfficialSize(string group, int size) =>
        Assert.Equal(size, Delegations.All.Count(delegation => delegation.Group == group));

    [Theory]
    [InlineData("CIV", "en", "Côte d'Ivoire")]
    [InlineData("TUR", "en", "Türkiye")]
    [InlineData("SWZ", "en", "Eswatini")]
    [InlineData("MKD", "en", "North Macedonia")]
    [InlineData("CZE", "en", "Czechia")]
    [InlineData("CPV", "en", "Cabo Verde")]
    [InlineData("NLD", "en", "Netherlands (Kingdom of the)")]
    [InlineData("NLD", "zh", "荷兰王国")]
    [InlineData("TUR", "zh", "土耳其")]
    [InlineData("CIV", "zh", "科特迪瓦")]
    [InlineData("COG", "zh", "刚果")]
    [InlineData("PSE", "zh", "巴勒斯坦国")]
    [InlineData("SYR", "zh", "阿拉伯叙利亚共和国")]
    [InlineData("BOL", "fr", "Bolivie (État plurinational de)")]
    [InlineData("GBR", "es", "Reino Unido de Gran Bretaña e Irlanda del Norte")]
    [InlineData("KOR", "ru", "Республика Корея")]
    [InlineData("TZA", "ar", "جمهورية تنزانيا المتحدة")]
    public void Name_OfAState_IsTheOneTheUnitedNationsUses(string code, string language, string name) =>
        Assert.Equal(name, Delegations.Find(code)!.Name(language));
}
