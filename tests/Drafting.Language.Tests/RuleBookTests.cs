namespace Drafting.Language.Tests;

public class RuleBookTests
{
    [Fact]
    public void EveryRule_IsExplained()
    {
        Assert.NotEmpty(RuleBook.All);
        Assert.Equal(RuleBook.All.Count, RuleBook.All.Select(rule => rule.Id).Distinct().Count());
        Assert.All(RuleBook.All, rule =>
        {
            Assert.All([rule.Title.En, rule.Title.Zh, rule.Message.En, rule.Message.Zh, rule.Why.En, rule.Why.Zh, rule.Wrong, rule.Right, rule.Source], words => Assert.NotEqual("", words.Trim()));
            Assert.Empty(rule.Languages.Except(["en", "zh", "fr", "es", "ru", "ar"]));
        });
    }

    [Fact]
    public void Page_IsThatOfTheTables()
    {
        if (Environment.GetEnvironmentVariable("DRAFTING_WRITE_TABLES") == "1")
            File.WriteAllText(RulePage.Path, RulePage.Write());
        Assert.True(RulePage.Write() == File.ReadAllText(RulePage.Path), "The rules are not those of docs/rules.md. If that is meant, run this test with DRAFTING_WRITE_TABLES=1, and commit the file.");
    }
}
