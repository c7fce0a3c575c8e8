using System.Text;
using System.Xml.Linq;
using Drafting.Documents;
using Drafting.Documents.Json;
using Drafting.Formats.AkomaNtoso;
using Drafting.Formats.Html;

namespace Drafting.Formats.Tests.AkomaNtoso;

/// <summary>Who submitted a text, who joined later, and how it went on: read from the metadata and written again as the file has it.</summary>
public class WorkflowTests(ITestOutputHelper output)
{
    private const string Steps = """
        <step date="2022-11-01" outcome="draftResolution" as="A/77/L.1 and A/77/L.1/Add.1" by="Angola, Uganda (on behalf of the States Members of the United Nations that are members of the Group of 77 and China), Venezuela (Bolivarian Republic of) and Viet Nam"/>
        <step date="0001-01-01" outcome="draftResolutionAdditionalSponsors" by="Bosnia and Herzegovina and Ruritania"/>
        <step date="2022-12-01" outcome="recommendedForAdoption" as="A/77/463: pp. 12–15" by="http://[see pages 3-5" refersTo="42"/>
        <step date="2022-12-15" outcome="adopted" as="A/77/PV.54" by=""/>
        """;

    [Theory]
    [InlineData("eng", "Angola|Uganda (on behalf of the States Members of the United Nations that are members of the Group of 77 and China)|Venezuela (Bolivarian Republic of)|Viet Nam|Bosnia and Herzegovina")]
    [InlineData("zho", "安哥拉|乌干达(代表作为77国集团成员的联合国会员国和中国)|委内瑞拉玻利瓦尔共和国|越南|波斯尼亚和黑塞哥维那")]
    public void Sponsors_AreThoseOfTheSteps(string language, string names)
    {
        var document = Read(Steps, language);
        Assert.Equal(names.Split('|').Select(Plain), document.Sponsors.Select(sponsor => Plain(sponsor.Name)));
        Assert.Equal(["AGO  False", "UGA g77 False", "VEN  False", "VNM  False", "BIH  True"], document.Sponsors.Select(sponsor => $"{sponsor.Code} {sponsor.Group} {sponsor.IsAdditional}"));
        Assert.Equal(["Ruritania"], document.UnresolvedSponsors);
        Assert.Contains(document.Warnings, warning => warning.Line == 4 && warning.Message.Contains("Ruritania", StringComparison.Ordinal));
    }

    [Fact]
    public void Steps_AreWrittenAsTheyStand_WhateverTheSchemaTakesForAnAddress()
    {
        var document = Read(Steps, "eng");
        Assert.Equal(("http://[see pages 3-5", "A/77/463: pp. 12–15", "42"), (document.Steps[2].By, document.Steps[2].As, document.Steps[2].RefersTo));
        var file = AkomaNtosoExport.Write(document);
        Schema.AssertValid(file, "steps");
        Assert.Equal(document.Steps, UnitedNationsFiles.Import(Encoding.UTF8.GetBytes(file), "x.xml").Steps);
        AssertSteps(XElement.Parse($"<workflow>{Steps}</workflow>"), XElement.Parse(file), except: 2, "steps");
    }

    [Theory]
    [InlineData("submitted by the President of the General Assembly", ProponentKind.President, null, "")]
    [InlineData("submitted by the Vice-Chair of the Committee, Ahmed Magdy (Egypt) and on the basis of informal consultations on draft resolution", ProponentKind.ViceChair, "the Vice-Chair of the Committee, Ahmed Magdy (Egypt) and on the basis of informal consultations on draft resolution", "")]
    [InlineData("the representative of Mexico, on behalf of the Bureau", ProponentKind.Bureau, "the representative of Mexico, on behalf of the Bureau", "")]
    [InlineData("submitted by the Committee on Information", ProponentKind.Body, "the Committee on Information", "")]
    [InlineData("submitted by the Chair, Japan and the United Arab Emirates", ProponentKind.Chair, "the Chair, Japan and the United Arab Emirates", "JPN ARE")]
    public void OfficersAndBodies_AreNoSponsors(string by, ProponentKind kind, string? name, string sponsors)
    {
        var document = Read($"<step date=\"2022-11-01\" outcome=\"draftResolution\" by=\"{by}\"/>", "eng");
        Assert.Equal(new Proponent(kind, name), document.Proponent);
        Assert.Equal((sponsors, 0), (string.Join(' ', document.Sponsors.Select(sponsor => sponsor.Code)), document.UnresolvedSponsors.Count));
        AssertSame(document, by);
    }

    /// <summary>What comes from elsewhere than a file of this kind has no steps: they follow from its sponsors, its own and the additional ones apart.</summary>
    [Fact]
    public void StepsOfOtherTexts_FollowFromTheirSponsors()
    {
        var document = Read("", "zho") with
        {
            Kind = DocumentKind.DraftResolution,
            Masthead = new() { Symbol = "A/80/L.5", Date = "2026-01-20" },
            Sponsors = [new("UGA", "乌干达(代表作为77国集团成员的联合国会员国和中国)", "g77"), new("ROU", "罗马尼亚(代表河流之友)"), new("CHN", "中国", null, true), new("TUR", "土耳其", null, true)],
            UnresolvedSponsors = ["卢里塔尼亚"],
        };
        var steps = XElement.Parse(AkomaNtosoExport.Write(document)).Descendants().Where(element => element.Name.LocalName == "step").ToList();
        Assert.Equal(
            [
                "2026-01-20 draftResolution A/80/L.5 Uganda (on behalf of the States Members of the United Nations that are members of the Group of 77 and China), Romania (代表河流之友) and 卢里塔尼亚",
                "0001-01-01 draftResolutionAdditionalSponsors  China and Türkiye",
            ],
            steps.Select(step => string.Join(' ', new[] { "date", "outcome", "as", "by" }.Select(name => step.Attribute(name)?.Value))));
        AssertSame(document, "draft");
        AssertSame(document with { Proponent = new(ProponentKind.Chair, null), Sponsors = [], UnresolvedSponsors = [] }, "chair");
    }

    /// <summary>Against the files' own metadata and cover pages, read here with nothing of ours.</summary>
    [Fact]
    public void OfficialFiles_KeepTheirMetadataAndAdoption()
    {
        foreach (var path in UnitedNationsFiles.Paths)
        {
            var (source, document, name) = (XDocument.Load(path).Root!, UnitedNationsFiles.Import(path), Path.GetFileName(path));
            var file = AkomaNtosoExport.Write(document);
            Schema.AssertValid(file, name);
            AssertSteps(source, XElement.Parse(file), except: -1, name);
            AssertSponsors(source, document, name);
            AssertSame(document, name);
            // How it was adopted and on whose proposal stands in the text, and on the page.
            var html = HtmlExport.Write(ExportedDocument.Of(document));
            var cover = source.Descendants().Single(element => element.Name.LocalName == "coverPage").Descendants();
            foreach (var line in cover.Where(element => element.Name.LocalName is "docTitle" or "docProponent").Select(element => Folded(element.Value)))
            {
                Assert.Contains(document.Paragraphs, paragraph => Folded(paragraph.Text.PlainText) == line);
                Assert.Contains(line, Folded(System.Net.WebUtility.HtmlDecode(System.Text.RegularExpressions.Regex.Replace(html, "<[^>]*>", ""))), StringComparison.Ordinal);
            }

            Assert.Equal(source.Descendants().First(element => element.Name.LocalName == "FRBRdate" && element.Attribute("name")?.Value == "adoption").Attribute("date")!.Value, document.Masthead.AdoptedOn);
        }
    }

    private void AssertSponsors(XElement source, ParsedDocument document, string name)
    {
        var entries = StepsOf(source).Where(step => step["outcome"].StartsWith("draftResolution", StringComparison.Ordinal)).Sum(step => Entries(step["by"]));
        output.WriteLine($"{name}: {entries} sponsors");
        Assert.Equal(entries, document.Sponsors.Count + document.UnresolvedSponsors.Count);
        Assert.Equal(StepsOf(source).Sum(step => step["by"].Split("on behalf of the ").Length - 1), document.Sponsors.Count(sponsor => sponsor.Group is not null));
    }

    // Counted by hand: commas outside brackets, and the “and” before the last, but for the names that hold one.
    private static int Entries(string by)
    {
        var text = System.Text.RegularExpressions.Regex.Replace(by, @"\([^)]*\)", "");
        foreach (var name in new[] { "Antigua and", "Bosnia and", "Trinidad and", "Kitts and", "Tome and", "Vincent and", "Britain and" })
            text = text.Replace(name, "", StringComparison.Ordinal);
        return text.Split([",", " and "], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Length;
    }

    private static void AssertSteps(XElement source, XElement written, int except, string name)
    {
        var (expected, actual) = (StepsOf(source).ToList(), StepsOf(written).ToList());
        Assert.Equal(expected.Count, actual.Count);
        foreach (var index in Enumerable.Range(0, expected.Count).Where(index => index != except))
            Assert.Equal((name, Text(expected[index])), (name, Text(actual[index])));
    }

    private static string Text(Dictionary<string, string> step) => string.Join("; ", step.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}={pair.Value}"));

    private static IEnumerable<Dictionary<string, string>> StepsOf(XElement root) => root.DescendantsAndSelf().Where(element => element.Name.LocalName == "step")
        .Select(step => step.Attributes().Where(attribute => attribute.Name.NamespaceName.Length == 0).ToDictionary(attribute => attribute.Name.LocalName, attribute => attribute.Value));

    private static ParsedDocument Read(string steps, string language) => UnitedNationsFiles.Import(
        Encoding.UTF8.GetBytes(
            $"""
            <akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><statement name="resolution"><meta><identification source="#x"><FRBRExpression><FRBRlanguage language="{language}"/></FRBRExpression></identification>
            <workflow source="#x">
            {steps}</workflow></meta><coverPage><p><docNumber>A/RES/77/1</docNumber></p></coverPage><preface><p><docNumber>77/1.</docNumber><docTitle>Rivers</docTitle></p></preface><mainBody><paragraph><num>1.</num><content><p>Decides.</p></content></paragraph></mainBody></statement></akomaNtoso>
            """),
        "x.xml");

    private static void AssertSame(ParsedDocument document, string name)
    {
        var file = AkomaNtosoExport.Write(document);
        Schema.AssertValid(file, name);
        Assert.Equal(Json(document), Json(UnitedNationsFiles.Import(Encoding.UTF8.GetBytes(file), "x.xml")));
        using var json = System.Text.Json.JsonDocument.Parse(Json(document));
        Assert.Equal(Json(document), Json(DocumentJson.Read(json.RootElement).Document));
    }

    private static string Json(ParsedDocument document) =>
        Encoding.UTF8.GetString(Utf8Json.Encode(writer => DocumentJson.Write(writer, "id", document with { Warnings = [] })).Span);

    private static string Folded(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c is not ('\u200e' or '\u200f')));

    private static string Plain(string name) => name.Replace(" ", "", StringComparison.Ordinal);
}
