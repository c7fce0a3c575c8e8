using System.Text;
using System.Text.Json;
using Drafting.Server.Tests.Drafts;
using Drafting.Server.Tests.Running;

namespace Drafting.Server.Tests.Desk;

/// <summary>What drafts cite, and what can be cited in them, over the API.</summary>
public class CitationsTests(RunningServer server)
{
    private const string Cites = "回顾其2019年12月12日第74/21号决议第5段，";

    private readonly DraftOfSeed draft = new(server, $"desk{Guid.NewGuid():N}"[..12]);

    [Fact]
    public async Task WhatIsCited_IsToldWithWhatIsKnownOfIt()
    {
        var paragraph = await BeginAsync(Cites);
        var answer = await draft.As("NOR").CallAsync("GET", $"/api/drafts/{draft.Id}/citations");
        Assert.Equal((await draft.NowAsync()).GetProperty("revision").GetInt64(), answer.GetProperty("revision").GetInt64());
        var citation = Assert.Single(answer.GetProperty("citations").EnumerateArray(), each => Text(each, "paragraph") == paragraph);
        Assert.Equal(("74/21", "generalAssembly", "resolution", "A/RES/74/21", "2019-12-12", "5"), (Text(citation, "number"), Text(citation, "organ"), Text(citation, "kind"), Text(citation, "symbol"), Text(citation, "date"), Text(citation, "cited")));
        var (start, length) = (citation.GetProperty("start").GetInt32(), citation.GetProperty("length").GetInt32());
        Assert.Equal(("2019年12月12日第74/21", "2019年12月12日第74/21"), (Text(citation, "found"), Cites.Substring(start, length)));
        Assert.All(citation.GetProperty("newer").EnumerateArray(), newer => Assert.True(string.CompareOrdinal(Text(newer, "date"), "2019-12-12") > 0));
    }

    [Fact]
    public async Task WhatTheLibraryHas_IsNamed()
    {
        var paragraph = await BeginAsync("回顾A/74/997号文件和A/74/998号文件，");
        var text = await draft.As("SGP").CallAsync("POST", "/api/library?filename=report.txt&language=zh", new StringContent("A/74/997\n\n秘书长的报告\n\n一、导言\n", Encoding.UTF8, "text/plain"), expected: 201);
        var citations = (await draft.As("NOR").CallAsync("GET", $"/api/drafts/{draft.Id}/citations")).GetProperty("citations").EnumerateArray().Where(each => Text(each, "paragraph") == paragraph);
        // The one it has alone: of other documents nothing is known.
        var citation = Assert.Single(citations);
        Assert.Equal(("A/74/997", Text(text, "id")), (Text(citation, "symbol"), Text(citation, "library")));
    }

    [Fact]
    public async Task ANumber_BecomesTheCitation_WithItsDateAsLongAsNothingElseCitesIt()
    {
        var paragraph = await BeginAsync("回顾74/21，");
        async Task<IReadOnlyList<JsonElement>> OffersAsync(string? where) =>
            [.. (await draft.As("EGY").CallAsync("POST", $"/api/drafts/{draft.Id}/citations/offers", new { text = "回顾74/21，", caret = 7, paragraph = where })).EnumerateArray()];
        var first = (await OffersAsync(paragraph))[0];
        Assert.Equal((2, 7, "其2019年12月12日第74/21号决议", "dated"), (first.GetProperty("from").GetInt32(), first.GetProperty("to").GetInt32(), Text(first, "text"), Text(first, "form")));

        await draft.DoAsync("EGY", new { op = "editText", paragraph, delta = new { ops = new object[] { new { insert = Cites } } } });
        Assert.Equal("dated", Text((await OffersAsync(paragraph))[0], "form"));
        Assert.Equal(("numbered", "其第74/21号决议"), (Text((await OffersAsync(null))[0], "form"), Text((await OffersAsync(null))[0], "text")));
    }

    [Fact]
    public async Task WhoMayNotReadTheDraft_LearnsNothing_AndBadPlacesAreRefused()
    {
        await BeginAsync(Cites);
        var stranger = server.As(People.Stranger);
        await stranger.CallAsync("GET", $"/api/drafts/{draft.Id}/citations", expected: 404);
        await stranger.CallAsync("POST", $"/api/drafts/{draft.Id}/citations/offers", new { text = "74/21", caret = 5 }, expected: 404);
        foreach (var (body, field) in new (object, string)[] { (new { caret = 1 }, "text"), (new { text = new string('7', 5001), caret = 1 }, "text"), (new { text = "74/21", caret = 6 }, "caret"), (new { text = "74/21" }, "caret") })
        {
            var problem = await draft.As("NOR").CallAsync("POST", $"/api/drafts/{draft.Id}/citations/offers", body, expected: 400);
            Assert.Equal(("invalidField", field), (Text(problem, "code"), Text(problem, "field")));
        }
    }

    private static string? Text(JsonElement json, string name) => json.GetProperty(name).GetString();

    /// <summary>A draft with a further preambular paragraph of these words; its id.</summary>
    private async Task<string> BeginAsync(string words)
    {
        await draft.BeginAsync("002", ("SGP", "facilitator"), ("EGY", "editor"), ("NOR", "reviewer"));
        var first = (await draft.NowAsync()).GetProperty("paragraphs").EnumerateArray().First(paragraph => Text(paragraph, "kind") == "preambular");
        var id = $"cites{Guid.NewGuid():N}"[..16];
        await draft.DoAsync("EGY", new { op = "insertParagraph", id, after = Text(first, "id"), kind = "preambular", level = 0, delta = new { ops = new object[] { new { insert = words } } } });
        return id;
    }
}
