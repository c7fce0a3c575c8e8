using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Drafting.Server.Tests.Running;
using Drafting.Testing;

namespace Drafting.Server.Tests.Library;

/// <summary>Akoma Ntoso over HTTP: in by whatever name browsers give it, out for drafts and library texts.</summary>
public class AkomaNtosoTests(RunningServer server)
{
    [Theory]
    [InlineData("application/akn+xml", "a.xml")]
    [InlineData("application/xml", "b.xml")]
    [InlineData("text/xml; charset=utf-8", "c")]
    [InlineData("text/plain", "d.akn")]
    [InlineData("application/octet-stream", "e.akn")]
    [InlineData("text/plain", "f")]
    public async Task Added_UnderAnyName_IsReadAsWhatItIs(string type, string filename)
    {
        var draft = await server.NewDraftAsync("阿富汗局势");
        var file = await ExportAsync($"/api/drafts/{draft}/export?format=akn", server.As(People.Editor));
        var read = await AddAsync(Encoding.UTF8.GetBytes(file), type, filename, 201);
        Assert.Equal("阿富汗局势", read.GetProperty("title").GetString());
        Assert.Equal("draftResolution", read.GetProperty("kind").GetString());
        Assert.Equal(["title", "enacting"], read.GetProperty("paragraphs").EnumerateArray().Select(paragraph => paragraph.GetProperty("kind").GetString()));
    }

    /// <summary>A file's own changes are offered as those of a Word file are: two texts, and the redline from one to the other.</summary>
    [Fact]
    public async Task FileWithChanges_IsTwoTexts()
    {
        const string file = """
            <akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><statement name="resolution"><meta><identification source="#x"><FRBRExpression><FRBRlanguage language="eng"/></FRBRExpression></identification></meta>
            <preface><p><docNumber>80/9.</docNumber><docTitle>Changed rivers</docTitle></p></preface>
            <mainBody><paragraph><num>1.</num><content><p>Decides to meet on <del>2 May</del><ins>3 May</ins>.</p></content></paragraph></mainBody></statement></akomaNtoso>
            """;
        var text = await AddAsync(Encoding.UTF8.GetBytes(file), "application/akn+xml", "changed.xml", 201);
        var (id, changes) = (text.GetProperty("id").GetString(), text.GetProperty("trackedChanges"));
        Assert.Equal(2, changes.GetProperty("count").GetInt32());
        Assert.Contains(text.GetProperty("warnings").EnumerateArray(), warning => warning.GetProperty("line").GetInt32() == 3);
        var before = await server.As(People.Reviewer).CallAsync("GET", $"/api/library/{changes.GetProperty("before").GetString()}");
        Assert.Contains("operative 0 1. Decides to meet on 3 May.", Texts(text));
        Assert.Contains("operative 0 1. Decides to meet on 2 May.", Texts(before));
        await server.As(People.Reviewer).CallAsync("GET", $"/api/redline?from=library:{before.GetProperty("id").GetString()}&to=library:{id}");
    }

    [Fact]
    public async Task LibraryText_ExportedAndAddedAgain_IsTheSameText()
    {
        var seed = RepositoryPaths.Seeds[2];
        var text = await AddAsync(await File.ReadAllBytesAsync(seed), "text/plain", Path.GetFileName(seed), 201);
        var (id, reader) = (text.GetProperty("id").GetString(), server.As(People.Reviewer));
        var again = await AddAsync(Encoding.UTF8.GetBytes(await ExportAsync($"/api/library/{id}/export?format=akn", reader)), "application/akn+xml", "again.xml", 201);
        Assert.NotEqual(id, again.GetProperty("id").GetString());
        Assert.Equal(text.GetProperty("masthead").GetRawText(), again.GetProperty("masthead").GetRawText());
        Assert.Equal(text.GetProperty("sponsors").GetRawText(), again.GetProperty("sponsors").GetRawText());
        Assert.Equal(Texts(text), Texts(again));
        Assert.Contains("决议草案", await ExportAsync($"/api/library/{id}/export?format=text", reader), StringComparison.Ordinal);
        Assert.Contains("<!DOCTYPE html>", await ExportAsync($"/api/library/{id}/export?format=html", reader), StringComparison.Ordinal);
        await reader.CallAsync("GET", $"/api/library/{id}/export?format=none", null, 400);
    }

    [Theory]
    [InlineData("<akomaNtoso>\n<oops></akomaNtoso>", "notWellFormed", "ine 2")]
    [InlineData("<?xml version=\"1.0\"?>\n<!DOCTYPE x [<!ENTITY a \"b\">]><akomaNtoso>&a;</akomaNtoso>", "forbiddenXml", "line 2")]
    [InlineData("<html/>", "notAkomaNtoso", "html")]
    public async Task File_ThatIsNoDocument_IsRefusedWithItsLine(string text, string code, string says)
    {
        var problem = await AddAsync(Encoding.UTF8.GetBytes(text), "application/xml", "x.xml", 400);
        Assert.Equal(code, problem.GetProperty("code").GetString());
        Assert.Contains(says, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_OfAStrangersDraft_Is404()
    {
        var draft = await server.NewDraftAsync();
        await server.As(People.Stranger).CallAsync("GET", $"/api/drafts/{draft}/export?format=akn", null, 404);
        await server.Anonymous().CallAsync("GET", "/api/library/any/export?format=akn", null, 401);
    }

    [Fact]
    public async Task OfficialTexts_OfOneSymbolInSixLanguages_AreSixTexts()
    {
        if (!RepositoryPaths.TryFindSharedData("un-texts/nwfz-central-asia", out var folder))
            return;
        var ids = new HashSet<string?>();
        foreach (var path in Directory.GetFiles(folder, "*.xml"))
            ids.Add((await AddAsync(await File.ReadAllBytesAsync(path), "application/xml", Path.GetFileName(path), 201)).GetProperty("id").GetString());
        Assert.Equal(12, ids.Count);
        foreach (var language in new[] { "zh", "en", "fr", "es", "ru", "ar" })
            Assert.Equal(1, (await server.As(People.Reviewer).CallAsync("GET", $"/api/library?query=A/RES/75/67&language={language}")).EnumerateArray().Count(text => text.GetProperty("symbol").GetString() == "A/RES/75/67"));
    }

    private static List<string> Texts(JsonElement document) =>
        [.. document.GetProperty("paragraphs").EnumerateArray().Select(paragraph => $"{paragraph.GetProperty("kind")} {paragraph.GetProperty("level")} {paragraph.GetProperty("label")} {paragraph.GetProperty("text")}")];

    private Task<JsonElement> AddAsync(byte[] bytes, string type, string filename, int expected)
    {
        var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        return server.As(People.Editor).CallAsync("POST", $"/api/library?filename={filename}", content, expected);
    }

    private static async Task<string> ExportAsync(string path, Api api)
    {
        using var response = await api.RawAsync(new(HttpMethod.Get, path));
        Assert.Equal(200, (int)response.StatusCode);
        return await response.Content.ReadAsStringAsync();
    }
}
