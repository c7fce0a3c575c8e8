using System.Net.Http.Headers;
using System.Text.Json;
using Drafting.Documents.Ports;
using Drafting.Server.Tests.Running;
using Drafting.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Drafting.Server.Tests.AgreedLanguage;

/// <summary>Whether something is agreed language, and where from: asked over HTTP, of the official texts.</summary>
public class AgreedLanguageTests(RunningServer server)
{
    private const string Bishkek = "Welcoming the fact that the year 2031 marked the anniversary of the Issyk Kul declaration on rivers and mountains of the region";

    [Fact]
    public async Task Find_AParagraphOverTheYearlyChain_HasItsFirstAndLatestText()
    {
        if (!RepositoryPaths.TryFindSharedData("un-texts/culture-of-peace", out var folder))
            return;
        var texts = await AddFolderAsync(folder);
        const string paragraph = "Recognizing the importance of the Declaration and Programme of Action on a Culture of Peace";
        var wordings = await FindAsync(new { text = paragraph, language = "en" });
        // Other tests add texts beside these.
        var ours = wordings.Where(wording => wording.GetProperty("texts").EnumerateArray().All(place => texts.Any(text => text.Id == place.GetProperty("library").GetString()))).ToList();
        Assert.NotEmpty(ours);
        foreach (var wording in ours)
        {
            // What the server says of each wording is what reading all texts says.
            var having = texts.Where(text => text.Language == "en" && text.Paragraphs.Any(each => Folded(each.Text) == Folded(wording.GetProperty("text").GetString()!))).OrderBy(text => text.Date, StringComparer.Ordinal).ToList();
            Assert.Equal(having.Count, wording.GetProperty("count").GetInt32());
            Assert.Equal(having[0].Date, wording.GetProperty("first").GetProperty("date").GetString());
            Assert.Equal(having[^1].Id, wording.GetProperty("latest").GetProperty("library").GetString());
            Assert.Equal(having.Count, wording.GetProperty("texts").GetArrayLength());
        }
    }

    [Fact]
    public async Task Find_EveryParagraphOfTheLatestOfEachChain_IsTheSameAsInItself()
    {
        if (!RepositoryPaths.TryFindSharedData("un-texts/ict-security", out var folder))
            return;
        var texts = await AddFolderAsync(folder);
        foreach (var text in texts.Where(text => text.Symbol == "A/RES/78/237"))
        {
            foreach (var paragraph in text.Paragraphs.Where(paragraph => paragraph.Kind is "preambular" or "operative" && paragraph.Text.Trim().Length is >= 8 and <= 5000))
            {
                var best = (await FindAsync(new { text = paragraph.Text, language = text.Language, limit = 5 }))[0];
                Assert.Equal("same", best.GetProperty("kind").GetString());
                Assert.Equal(1, best.GetProperty("similarity").GetDouble());
                Assert.Equal(text.Id, best.GetProperty("latest").GetProperty("library").GetString());
                Assert.All(best.GetProperty("segments").EnumerateArray(), segment => Assert.True(segment.GetProperty("op").GetString() == "equal" || segment.TryGetProperty("editorial", out _)));
            }
        }
    }

    [Fact]
    public async Task Find_ASelectionAndAChangedParagraph_SayHowTheyRelate()
    {
        await AddAsync("agreed-rivers.xml", Resolution("91/7", "2030-12-04", Bishkek));
        var within = Assert.Single(await FindAsync(new { text = "the Issyk Kul declaration on rivers", language = "en" }));
        Assert.Equal("within", within.GetProperty("kind").GetString());
        var shared = within.GetProperty("shared");
        Assert.Equal(0, shared.GetProperty("start").GetInt32());
        Assert.Equal("the Issyk Kul declaration on rivers", Bishkek.Substring(shared.GetProperty("wordingStart").GetInt32(), shared.GetProperty("wordingLength").GetInt32()));
        var place = within.GetProperty("first");
        Assert.Equal(("Rivers and mountains", "2030-12-04"), (place.GetProperty("title").GetString(), place.GetProperty("date").GetString()));
        Assert.EndsWith(place.GetProperty("library").GetString()!, place.GetProperty("paragraph").GetString()!.Split("-p")[0], StringComparison.Ordinal);

        var alike = Assert.Single(await FindAsync(new { text = $"  {Bishkek.Replace("2031", "2036", StringComparison.Ordinal)}  ", language = "en" }));
        Assert.Equal("alike", alike.GetProperty("kind").GetString());
        Assert.Equal("2031→2036→,", string.Join("→", alike.GetProperty("segments").EnumerateArray().Where(segment => segment.GetProperty("op").GetString() != "equal").Select(segment => segment.GetProperty("text").GetString())));
        var partly = Assert.Single(await FindAsync(new { text = "Requests the Secretary-General to convene next spring an entirely new panel on glaciers, and notes that the year 2031 marked the anniversary of the Issyk Kul declaration on rivers and mountains, which nobody had expected of so small and so remote a gathering of experts from twelve countries, among them some that had never before sent anybody so far", language = "en" }));
        Assert.Equal("partly", partly.GetProperty("kind").GetString());
    }

    [Fact]
    public async Task Find_LettersAndTrackedFiles_AreNoAgreedLanguage()
    {
        const string text = "Noting with concern that the glaciers of the Pamir mountains have receded by a quarter";
        await AddAsync("proposal.xml", Resolution("91/8", "2030-12-05", $"{text}<ins> and more</ins>"));
        Assert.Empty(await FindAsync(new { text, language = "en" }));
        Assert.NotEmpty(await FindAsync(new { text, language = "en", all = true }));
    }

    [Theory]
    [InlineData("""{"language":"en"}""", "text")]
    [InlineData("""{"text":"short","language":"en"}""", "text")]
    [InlineData("""{"text":"   short    ","language":"en"}""", "text")]
    [InlineData("""{"text":"Recalling its resolution"}""", "language")]
    [InlineData("""{"text":"Recalling its resolution","language":"de"}""", "language")]
    [InlineData("""{"text":"Recalling its resolution","language":"en","limit":0}""", "limit")]
    [InlineData("""{"text":"Recalling its resolution","language":"en","limit":51}""", "limit")]
    public async Task Find_WhatCannotBeAsked_IsRefused(string body, string field)
    {
        var refused = await server.As(People.Reviewer).CallAsync("POST", "/api/agreed-language", body, 400);
        Assert.Equal(("invalidField", field), (refused.GetProperty("code").GetString(), refused.GetProperty("field").GetString()));
    }

    [Fact]
    public async Task Find_TooLongAText_OrWithoutSigningIn_IsRefused()
    {
        Assert.Empty(await FindAsync(new { text = new string('§', 5000), language = "en" }));
        Assert.Equal("text", (await server.As(People.Reviewer).CallAsync("POST", "/api/agreed-language", new { text = new string('x', 5001), language = "en" }, 400)).GetProperty("field").GetString());
        await server.Anonymous().CallAsync("POST", "/api/agreed-language", new { text = Bishkek, language = "en" }, 401);
    }

    [Fact]
    public async Task Counterparts_OfAParagraph_AreInTheFiveOtherLanguages()
    {
        if (!RepositoryPaths.TryFindSharedData("un-texts/nwfz-central-asia", out var folder))
            return;
        var texts = await AddFolderAsync(folder);
        var (english, chinese) = (texts.Single(text => text is { Symbol: "A/RES/77/70", Language: "en" }), texts.Single(text => text is { Symbol: "A/RES/77/70", Language: "zh" }));
        var reader = server.As(People.Reviewer);
        var languages = (await reader.CallAsync("GET", $"/api/library/{english.Id}/languages")).EnumerateArray().ToList();
        Assert.Equal(["ar", "es", "fr", "ru", "zh"], languages.Select(each => each.GetProperty("language").GetString()));
        Assert.Contains(chinese.Id, languages.Select(each => each.GetProperty("id").GetString()));

        var best = (await FindAsync(new { text = english.Paragraphs.First(paragraph => paragraph.Kind == "preambular").Text, language = "en" }))[0].GetProperty("latest");
        var (library, paragraph) = (best.GetProperty("library").GetString(), best.GetProperty("paragraph").GetString());
        Assert.Equal(5, (await reader.CallAsync("GET", $"/api/agreed-language/{library}/{paragraph}/counterparts")).GetArrayLength());
        var counterpart = Assert.Single((await reader.CallAsync("GET", $"/api/agreed-language/{library}/{paragraph}/counterparts?in=zh")).EnumerateArray());
        Assert.Equal(chinese.Paragraphs.First(each => each.Kind == "preambular").Text, counterpart.GetProperty("text").GetString());
        Assert.Empty(counterpart.GetProperty("marks").EnumerateArray());

        var rows = (await reader.CallAsync("GET", $"/api/library/{english.Id}/beside/{chinese.Id}")).GetProperty("rows").EnumerateArray().ToList();
        Assert.Equal(english.Paragraphs.Count, rows.Count(row => row.GetProperty("left").ValueKind == JsonValueKind.String));
        Assert.Equal(chinese.Paragraphs.Count, rows.Count(row => row.GetProperty("right").ValueKind == JsonValueKind.String));

        Assert.Equal("unknownParagraph", (await reader.CallAsync("GET", $"/api/agreed-language/{library}/none/counterparts", null, 404)).GetProperty("code").GetString());
        Assert.Equal("unknownText", (await reader.CallAsync("GET", $"/api/agreed-language/none/{paragraph}/counterparts", null, 404)).GetProperty("code").GetString());
        Assert.Equal("in", (await reader.CallAsync("GET", $"/api/agreed-language/{library}/{paragraph}/counterparts?in=de", null, 400)).GetProperty("field").GetString());
        await reader.CallAsync("GET", "/api/library/none/languages", null, 404);
        await reader.CallAsync("GET", $"/api/library/{english.Id}/beside/none", null, 404);
        await server.Anonymous().CallAsync("GET", $"/api/library/{english.Id}/languages", null, 401);
    }

    [Fact]
    public async Task Counterparts_AVersionThatCannotBeReadAnyMore_HidesNoOther()
    {
        const string paragraph = "Welcoming the year 2034 as that of the snows upon the ranges";
        var english = await AddAsync("snows.xml", Resolution("91/11", "2033-12-04", paragraph));
        var french = await AddAsync("snows-fr.xml", Resolution("91/11", "2033-12-04", "Se félicitant de ce que 2034 soit l’année des neiges").Replace("language=\"eng\"", "language=\"fra\"", StringComparison.Ordinal));
        var library = server.Services.GetRequiredService<ILibrary>();
        var item = (await library.FindAsync(french.GetProperty("id").GetString()!))!;
        await library.AddAsync(item with { Summary = item.Summary with { Id = "snows-es", Language = "es" }, Payload = "{"u8.ToArray(), Passages = new(false, []) });
        var id = english.GetProperty("paragraphs").EnumerateArray().First(each => each.GetProperty("kind").GetString() == "preambular").GetProperty("id").GetString();
        var counterparts = await server.As(People.Reviewer).CallAsync("GET", $"/api/agreed-language/{english.GetProperty("id").GetString()}/{id}/counterparts");
        Assert.Equal("fr", Assert.Single(counterparts.EnumerateArray()).GetProperty("language").GetString());
        await library.RemoveAsync("snows-es");
    }

    private sealed record Text(string Id, string Symbol, string Language, string Date, IReadOnlyList<(string Kind, string Text)> Paragraphs);

    private async Task<List<JsonElement>> FindAsync(object request) =>
        [.. (await server.As(People.Reviewer).CallAsync("POST", "/api/agreed-language", request)).GetProperty("wordings").EnumerateArray()];

    private async Task<List<Text>> AddFolderAsync(string folder)
    {
        var texts = new List<Text>();
        foreach (var path in Directory.GetFiles(folder, "*.xml").Order(StringComparer.Ordinal))
        {
            var text = await AddAsync(Path.GetFileName(path), await File.ReadAllTextAsync(path));
            texts.Add(new(
                text.GetProperty("id").GetString()!,
                text.GetProperty("symbol").GetString()!,
                text.GetProperty("language").GetString()!,
                text.GetProperty("masthead").GetProperty("adoptedOn").GetString()!,
                [.. text.GetProperty("paragraphs").EnumerateArray().Select(paragraph => (paragraph.GetProperty("kind").GetString()!, paragraph.GetProperty("text").GetString()!))]));
        }

        return texts;
    }

    private Task<JsonElement> AddAsync(string filename, string xml)
    {
        var content = new StringContent(xml);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse("application/akn+xml; charset=utf-8");
        return server.As(People.Editor).CallAsync("POST", $"/api/library?filename={filename}", content, 201);
    }

    private static string Folded(string text) => Documents.AgreedLanguage.PassageText.Of(text).Folded;

    private static string Resolution(string number, string date, string paragraph) => $"""
        <akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><statement name="resolution"><meta><identification source="#x">
        <FRBRWork><FRBRthis value="/akn/un/statement/deliberation/unga/{date}/{number.Replace('/', '-')}/main"/><FRBRdate date="{date}" name="adoption"/></FRBRWork>
        <FRBRExpression><FRBRlanguage language="eng"/></FRBRExpression></identification></meta>
        <coverPage><container name="coverPage"><p><docNumber>A/RES/{number}</docNumber></p></container></coverPage>
        <preface><p><docNumber>{number}.</docNumber><docTitle>Rivers and mountains</docTitle></p></preface>
        <preamble><formula name="enactingFormula"><p>The General Assembly,</p></formula><container name="welcoming"><p>{paragraph},</p></container></preamble>
        <mainBody><paragraph><num>1.</num><content><p>Decides to meet.</p></content></paragraph></mainBody></statement></akomaNtoso>
        """;
}
