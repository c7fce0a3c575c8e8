using Drafting.Formats.PlainText;
using Drafting.Operations;

namespace Drafting.Formats.Tests.PlainText;

public class HyphenationTests
{
    [Theory]
    [InlineData("international co-", "operation", "international co-operation")]
    [InlineData("well-", "being", "well-being")]
    [InlineData("long-", "term goals", "long-term goals")]
    [InlineData("decision-", "making", "decision-making")]
    [InlineData("people-to-", "people", "people-to-people")]
    [InlineData("non-", "permanent", "non-permanent")]
    [InlineData("Secretary-", "General", "Secretary-General")]
    [InlineData("COVID-", "19", "COVID-19")]
    [InlineData("UN-", "led", "UN-led")]
    [InlineData("short-", "and long-term", "short- and long-term")]
    [InlineData("le bien-", "être", "le bien-être")]
    [InlineData("социально-", "экономического развития", "социально-экономического развития")]
    [InlineData("develop-", "ment", "development")]
    [InlineData("sustainable develop‐", "ment", "sustainable development")]
    [InlineData("inter-", "national", "international")]
    [InlineData("counter-", "part", "counterpart")]
    [InlineData("high-", "er", "higher")]
    [InlineData("déve-", "loppement", "développement")]
    public void Join_OfTwoLines_KeepsTheWordsOwnHyphens(string first, string second, string joined) => Assert.Equal(joined, LineJoin.Join(first, second));

    [Fact]
    public void Import_WithSoftHyphensAndOtherInvisibleCharacters_HasNoneOfThem()
    {
        var document = PlainTextImporter.Import("The General Assembly,\n\nRecalling the develop\u00ad\nment of inter\u00adnational law, the o\ufb03ce\u200b and \u202eits\u202c\u2060 work,\n\n1. Decides to meet.");
        Assert.Equal("Recalling the development of international law, the office and its work,", document.Paragraphs.Single(paragraph => paragraph.Kind == ParagraphKind.Preambular).Text.PlainText);
    }

    [Fact]
    public void Import_OfTabs_KeepsCellsApart() =>
        Assert.Contains(PlainTextImporter.Import("The General Assembly,\n\n1. Decides to meet:\n\nStates\t193\t2\n").Paragraphs, paragraph => paragraph.Text.PlainText == "States 193 2");
}
