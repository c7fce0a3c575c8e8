using System.Text.RegularExpressions;
using System.Xml.Linq;
using Drafting.Documents;
using Drafting.Formats.Html;
using Drafting.Formats.Tests.PlainText;
using Drafting.Operations;

namespace Drafting.Formats.Tests.Html;

public class HtmlExportTests
{
    [Theory]
    [MemberData(nameof(Seeds.All), MemberType = typeof(Seeds))]
    public void Write_OfASeed_ShowsEveryParagraphInOrder(string seed)
    {
        var document = Seeds.Document(seed);
        var page = Parsed(HtmlExport.Write(ExportedDocument.Of(document)));
        foreach (var paragraph in document.Paragraphs)
        {
            var shown = page.Descendants().Single(element => (string?)element.Attribute("id") == paragraph.Id);
            foreach (var mark in shown.Descendants("sup").ToList())
                mark.Remove();
            Assert.Equal(paragraph.Label is null ? paragraph.Text.PlainText : $"{paragraph.Label} {paragraph.Text.PlainText}", shown.Value);
        }

        var shownIds = page.Descendants().Select(element => (string?)element.Attribute("id")).Where(id => id?[0] == 'p');
        Assert.Equal(document.Paragraphs.Select(paragraph => paragraph.Id), shownIds);
    }

    [Fact]
    public void Write_OfAChineseResolution_SetsOpeningWordsBoldAndLinksFootnotesBothWays()
    {
        var page = Parsed(HtmlExport.Write(ExportedDocument.Of(Seeds.Document("000"))));
        Assert.Equal("zh", (string?)page.Attribute("lang"));
        var second = page.Descendants("p").Single(element => element.Value.StartsWith("又回顾", StringComparison.Ordinal));
        Assert.Equal("又回顾", second.Element("strong")!.Value);
        var reference = second.Element("sup")!;
        Assert.Equal("1", reference.Value);
        var note = page.Descendants("p").Single(element => "#" + (string?)element.Attribute("id") == (string?)reference.Element("a")!.Attribute("href"));
        Assert.Equal("1 S/2007/279 和 S/2007/280。", note.Value);
        Assert.Equal("#" + (string?)reference.Attribute("id"), (string?)note.Element("a")!.Attribute("href"));
    }

    [Fact]
    public void Write_OfADraft_PrintsItsSponsorsBeforeTheTitle()
    {
        var page = Parsed(HtmlExport.Write(ExportedDocument.Of(Seeds.Document("002"))));
        var sponsors = page.Descendants("p").Single(element => (string?)element.Attribute("class") == "sponsors");
        Assert.StartsWith("阿尔及利亚、安哥拉、", sponsors.Value, StringComparison.Ordinal);
        Assert.EndsWith("赞比亚和津巴布韦：* 决议草案", sponsors.Value, StringComparison.Ordinal);
        Assert.Equal("h1", sponsors.ElementsAfterSelf().First().Name.LocalName);
    }

    [Fact]
    public void Write_OfHostileText_EscapesIt()
    {
        const string Hostile = "<script>alert(1)</script>\"'&";
        var link = Attributes.Of([new("link", System.Text.Json.JsonSerializer.SerializeToElement("javascript:alert(1)"))]);
        var page = HtmlExport.Write(new ExportedDocument
        {
            Language = "\"><script>",
            Title = Hostile,
            Masthead = new Masthead { Organ = Hostile, Symbol = Hostile, Session = Hostile, AgendaTitles = [Hostile], JobNumber = Hostile, Distribution = Hostile },
            Sponsors = [Hostile],
            Paragraphs =
            [
                new("\"><script>", ParagraphKind.Title, 0, Hostile, Delta.Of(DeltaOp.Insert(Hostile, link))),
                new("n", ParagraphKind.Footnote, 0, Hostile, Delta.FromText(Hostile)),
            ],
        });
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.DoesNotContain("javascript:", page, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ar", "rtl", "وإذ تشير إلى", "وإذ تشير")]
    [InlineData("en", "ltr", "Recalling also its resolution 72/7,", "Recalling also")]
    [InlineData("ru", "ltr", "ссылаясь на свою резолюцию,", "ссылаясь")]
    public void Write_InAnotherLanguage_SetsDirectionAndItalics(string language, string direction, string text, string opening)
    {
        var page = Parsed(HtmlExport.Write(new ExportedDocument
        {
            Language = language,
            Title = "",
            Masthead = new Masthead(),
            Paragraphs = [new("p1", ParagraphKind.Preambular, 0, null, Delta.FromText(text))],
        }));
        Assert.Equal(direction, (string?)page.Attribute("dir"));
        Assert.Equal(opening, page.Descendants("em").Single().Value);
    }

    // The page is well-formed but for the tags that HTML leaves open.
    private static XElement Parsed(string page) =>
        XElement.Parse(Regex.Replace(page.Replace("<!DOCTYPE html>", "", StringComparison.Ordinal), "<(meta[^>]*|br)>", "<$1/>"), LoadOptions.PreserveWhitespace);
}
