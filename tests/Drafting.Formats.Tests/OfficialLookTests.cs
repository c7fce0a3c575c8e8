using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using Drafting.Documents;
using Drafting.Formats.AkomaNtoso;
using Drafting.Formats.Docx.Writing;
using Drafting.Formats.Html;
using Drafting.Formats.Tests.AkomaNtoso;
using Drafting.Operations;
using Word = DocumentFormat.OpenXml.Wordprocessing;

namespace Drafting.Formats.Tests;

/// <summary>What is bold and what is in italics, as the United Nations print it in each language, in every file we write.</summary>
public class OfficialLookTests
{
    [Fact]
    public void Organ_OfEveryOfficialText_IsSetOffAsInItsLanguage()
    {
        var languages = new HashSet<string>();
        foreach (var path in UnitedNationsFiles.Paths)
        {
            var document = UnitedNationsFiles.Import(path);
            var official = OrganIn(XDocument.Load(path));
            // Some files draw the style over the comma.
            var organ = official.Text.TrimEnd('，');
            Assert.Equal((path, (organ, official.Look)), (path, OrganIn(XDocument.Parse(AkomaNtosoExport.Write(document)))));
            var look = (official.Look.Contains("bold", StringComparison.Ordinal), official.Look.Contains("italic", StringComparison.Ordinal));
            Assert.Equal((path, look), (path, OpeningWords.LookIn(document.Language)));
            Assert.Equal((path, look), (path, InWord(document, organ)));
            Assert.Equal((path, look), (path, InHtml(document, organ)));
            languages.Add(document.Language);
        }

        if (UnitedNationsFiles.Paths.Count > 0)
            Assert.Superset(Delegations.Languages.ToHashSet(), languages);
    }

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    [InlineData("fr")]
    [InlineData("es")]
    [InlineData("ru")]
    [InlineData("ar")]
    public void Corner_IsBoldButForTheAgendaItem(string language)
    {
        var masthead = new Masthead { Organ = "ORGAN", Session = "SESSION", Committee = "COMMITTEE", AgendaItems = ["17(a)", "19"], AgendaTitles = ["TITLE"] };
        var document = new ExportedDocument { Language = language, Title = "", Masthead = masthead, Sponsors = ["SPONSOR"], Paragraphs = [new("t", ParagraphKind.Title, 0, null, Delta.FromText("RESOLUTION"))] };
        using var file = WordprocessingDocument.Open(new MemoryStream(DocxExport.Write(document)), false);
        var main = file.MainDocumentPart!;
        var bold = string.Concat(main.Document!.Body!.Descendants<Word.Run>().Where(run => IsBold(main, run)).Select(run => run.InnerText));
        var words = PrintedWords.Of(language);
        Assert.Equal($"ORGANSESSIONCOMMITTEETITLE{words.SponsorLine(["SPONSOR"], "")}RESOLUTION", bold);
        var page = HtmlExport.Write(document);
        Assert.Contains($"<strong>SESSION</strong><br><strong>COMMITTEE</strong><br>{words.ItemLine(masthead)}<br><strong>TITLE</strong>", page, StringComparison.Ordinal);
    }

    private static (string Text, string Look) OrganIn(XDocument file)
    {
        var set = file.Descendants().First(element => element.Name.LocalName == "formula").Descendants().First(element => element.Name.LocalName == "span");
        return (set.Value.Trim(), set.Attribute("class")!.Value);
    }

    private static (bool Bold, bool Italic) InWord(ParsedDocument document, string organ)
    {
        using var file = WordprocessingDocument.Open(new MemoryStream(DocxExport.Write(ExportedDocument.Of(document))), false);
        var main = file.MainDocumentPart!;
        var line = main.Document!.Body!.Elements<Word.Paragraph>().First(paragraph => paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value == "DraftingEnacting");
        var looks = line.Elements<Word.Run>().Select(run => (run.InnerText, (IsBold(main, run), IsItalic(main, run)))).ToList();
        Assert.Equal(organ, looks[0].InnerText);
        Assert.All(looks.Skip(1), run => Assert.Equal((false, false), run.Item2));
        return looks[0].Item2;
    }

    private static (bool Bold, bool Italic) InHtml(ParsedDocument document, string organ)
    {
        var page = HtmlExport.Write(ExportedDocument.Of(document));
        var start = page.IndexOf("<p class=\"enacting\"", StringComparison.Ordinal);
        var line = page[(page.IndexOf('>', start) + 1)..page.IndexOf("</p>", start, StringComparison.Ordinal)];
        var before = line[..line.IndexOf(organ, StringComparison.Ordinal)];
        Assert.DoesNotContain("<", line[^1..], StringComparison.Ordinal);
        return (before.Contains("<strong>", StringComparison.Ordinal), before.Contains("<em>", StringComparison.Ordinal));
    }

    private static bool IsBold(MainDocumentPart main, Word.Run run) => run.RunProperties?.Bold is not null || StylesOf(main, run).Any(style => style.StyleRunProperties?.Bold is not null);

    private static bool IsItalic(MainDocumentPart main, Word.Run run) => run.RunProperties?.Italic is not null || StylesOf(main, run).Any(style => style.StyleRunProperties?.Italic is not null);

    private static IEnumerable<Word.Style> StylesOf(MainDocumentPart main, Word.Run run)
    {
        string?[] ids = [run.RunProperties?.RunStyle?.Val?.Value, run.Ancestors<Word.Paragraph>().First().ParagraphProperties?.ParagraphStyleId?.Val?.Value];
        return main.StyleDefinitionsPart!.Styles!.Elements<Word.Style>().Where(style => ids.Contains(style.StyleId?.Value));
    }
}
