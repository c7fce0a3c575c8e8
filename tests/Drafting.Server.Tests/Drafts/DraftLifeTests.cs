using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Drafting.Server.Configuration;
using Drafting.Server.Tests.Running;
using Drafting.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Drafting.Server.Tests.Drafts;

public class DraftLifeTests(RunningServer server)
{
    private async Task<JsonElement> AddSeedAsync(string name)
    {
        var content = new ByteArrayContent(await File.ReadAllBytesAsync(RepositoryPaths.Seeds.Single(path => Path.GetFileName(path).StartsWith(name, StringComparison.Ordinal))));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse("text/plain");
        return await server.As(People.Editor).CallAsync("POST", $"/api/library?filename={name}.txt", content, 201);
    }

    private static object Edit(string client, int sequence, long at, params object[] operations) => new { clientId = client, sequence, baseRevision = at, operations };

    [Fact]
    public async Task Draft_FromATemplate_HasItsTextAndItsParagraphs()
    {
        var text = await AddSeedAsync("000");
        var draft = await server.As(People.Facilitator).CallAsync("POST", "/api/drafts", new { title = "后续决议", language = "zh", template = text.GetProperty("id").GetString() }, 201);
        static List<string> Texts(JsonElement document) =>
            [.. document.GetProperty("paragraphs").EnumerateArray().Select(p => $"{p.GetProperty("id")} {p.GetProperty("text")}")];
        Assert.Equal(Texts(text), Texts(draft));
        Assert.Equal(text.GetProperty("id").GetString(), draft.GetProperty("template").GetString());
    }

    [Fact]
    public async Task Redline_OfAKnownEdit_MarksJustThatEdit()
    {
        var text = await AddSeedAsync("000");
        var library = text.GetProperty("id").GetString();
        var api = server.As(People.Facilitator);
        var draft = (await api.CallAsync("POST", "/api/drafts", new { title = "t", language = "zh", template = library }, 201)).GetProperty("id").GetString();
        var paragraph = text.GetProperty("paragraphs").EnumerateArray().First(p => p.GetProperty("kind").GetString() == "preambular").GetProperty("id").GetString()!;
        await api.CallAsync("POST", $"/api/drafts/{draft}/operations", Edit("c", 1, 0, new { op = "editText", paragraph, delta = new { ops = new object[] { new { insert = "又" } } } }));

        var redline = await api.CallAsync("GET", $"/api/redline?from=library:{library}&to=draft:{draft}");
        var changed = Assert.Single(redline.GetProperty("paragraphs").EnumerateArray(), p => p.GetProperty("change").GetString() != "unchanged");
        Assert.Equal(paragraph, changed.GetProperty("to").GetProperty("id").GetString());
        var mark = Assert.Single(changed.GetProperty("segments").EnumerateArray(), s => s.GetProperty("op").GetString() != "equal");
        Assert.Equal(("insert", "又"), (mark.GetProperty("op").GetString(), mark.GetProperty("text").GetString()));
    }

    [Fact]
    public async Task Redline_OfATextWithFootnotes_SaysWhereEachIsReferredTo()
    {
        var text = await AddSeedAsync("000");
        var paragraphs = text.GetProperty("paragraphs").EnumerateArray().ToList();
        var marks = paragraphs.Where(p => p.GetProperty("kind").GetString() == "footnote").ToDictionary(p => p.GetProperty("id").GetString()!, p => p.GetProperty("label").GetString());
        var redline = await server.As(People.Reviewer).CallAsync("GET", $"/api/redline?from=library:{text.GetProperty("id").GetString()}&to=library:{text.GetProperty("id").GetString()}");

        var expected = new List<(string?, int, string?)>();
        foreach (var paragraph in paragraphs)
        {
            var at = 0;
            foreach (var insert in paragraph.GetProperty("delta").GetProperty("ops").EnumerateArray().Select(op => op.GetProperty("insert")))
            {
                if (insert.ValueKind == JsonValueKind.String)
                    at += insert.GetString()!.Length;
                else
                    expected.Add((paragraph.GetProperty("id").GetString(), at, marks[insert.GetProperty("footnote").GetString()!]));
            }
        }

        Assert.NotEmpty(expected);
        Assert.Equal(expected, redline.GetProperty("paragraphs").EnumerateArray().Select(p => p.GetProperty("to"))
            .SelectMany(to => to.TryGetProperty("notes", out var notes) ? notes.EnumerateArray().Select(note => (to.GetProperty("id").GetString(), note.GetProperty("at").GetInt32(), note.GetProperty("mark").GetString())) : []));
    }

    [Fact]
    public async Task Paragraph_ByPauses_IsTheStatesSomebodyLeft_WithWhatChanged()
    {
        var draft = await server.NewDraftAsync("大会");
        var written = 0;
        foreach (var (who, client, number, text) in new[] { (People.Editor, "a", 1, "回"), (People.Editor, "a", 2, "顾"), (People.Facilitator, "b", 1, "又") })
            await server.As(who).CallAsync("POST", $"/api/drafts/{draft}/operations", Edit(client, number, written++, new { op = "editText", paragraph = "title", delta = new { ops = new object[] { new { retain = 2 }, new { insert = text } } } }));

        var path = $"/api/drafts/{draft}/paragraphs/title/history";
        var states = (await server.As(People.Reviewer).CallAsync("GET", $"{path}?pause=600")).EnumerateArray().ToList();
        Assert.Equal(["大会", "大会顾回", "大会又顾回"], states.Select(state => state.GetProperty("text").GetString()));
        Assert.False(states[0].TryGetProperty("segments", out _));
        Assert.Equal("""[{"op":"equal","text":"大会"},{"op":"insert","text":"顾回"}]""", states[1].GetProperty("segments").GetRawText());
        Assert.Equal(4, (await server.As(People.Reviewer).CallAsync("GET", path)).GetArrayLength());
        Assert.Equal("pause", (await server.As(People.Reviewer).CallAsync("GET", $"{path}?pause=0", expected: 400)).GetProperty("field").GetString());
    }

    [Fact]
    public async Task History_OfEdits_IsKept()
    {
        var draft = await server.NewDraftAsync("一");
        var api = server.As(People.Editor);
        await api.CallAsync("POST", $"/api/drafts/{draft}/operations", Edit("h", 1, 0, new { op = "editText", paragraph = "title", delta = new { ops = new object[] { new { insert = "二" } } } }));
        var named = await api.CallAsync("POST", $"/api/drafts/{draft}/versions", new { label = "第一稿" }, 201);
        await api.CallAsync("POST", $"/api/drafts/{draft}/versions", new { label = "第一稿" }, 400);
        await api.CallAsync("POST", $"/api/drafts/{draft}/operations", Edit("h", 2, 2, new { op = "removeParagraph", paragraph = "title" }));

        Assert.Equal(2, named.GetProperty("revision").GetInt64());
        Assert.Equal("第一稿", Assert.Single((await api.CallAsync("GET", $"/api/drafts/{draft}/versions")).EnumerateArray()).GetProperty("label").GetString());
        var history = (await api.CallAsync("GET", $"/api/drafts/{draft}/paragraphs/title/history")).EnumerateArray().ToList();
        Assert.Equal(["一", "二一"], history.Select(version => version.GetProperty("text").GetString()));
        Assert.Equal("KAZ", history[1].GetProperty("delegation").GetString());
        var removed = Assert.Single((await api.CallAsync("GET", $"/api/drafts/{draft}/removed")).EnumerateArray());
        Assert.Equal(["""{"ops":[{"insert":"一"}]}""", """{"ops":[{"insert":"二一"}]}"""], history.Select(version => version.GetProperty("delta").GetRawText()));
        Assert.Equal((0, """{"ops":[{"insert":"二一"}]}"""), (removed.GetProperty("level").GetInt32(), removed.GetProperty("delta").GetRawText()));
        Assert.Equal(("title", "二一"), (removed.GetProperty("id").GetString(), removed.GetProperty("text").GetString()));
        var then = await api.CallAsync("GET", $"/api/drafts/{draft}?revision=2");
        Assert.Equal("二一", then.GetProperty("paragraphs")[0].GetProperty("text").GetString());
        var redline = await api.CallAsync("GET", $"/api/redline?from=draft:{draft}@v:{Uri.EscapeDataString("第一稿")}&to=draft:{draft}");
        Assert.Equal("deleted", Assert.Single(redline.GetProperty("paragraphs").EnumerateArray(), p => p.GetProperty("change").GetString() != "unchanged").GetProperty("change").GetString());
    }

    [Fact]
    public async Task Library_Added_IsFoundByItsWordsAndRemovedByAnAdministrator()
    {
        var word = $"生造词{Guid.NewGuid():N}";
        async Task<JsonElement> AddAsync(string person, string language)
        {
            var content = new ByteArrayContent(CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!.GetBytes($"关于{word}的说明\n\n正文。\n"));
            content.Headers.ContentType = MediaTypeHeaderValue.Parse("text/plain; charset=gb18030");
            return await server.As(person).CallAsync("POST", $"/api/library?filename=note.txt&language={language}", content, 201);
        }

        var added = await AddAsync(People.Stranger, "zh");
        var id = added.GetProperty("id").GetString();
        Assert.Equal(id, (await AddAsync(People.Editor, "zh")).GetProperty("id").GetString());
        var found = Assert.Single((await server.As(People.Reviewer).CallAsync("GET", $"/api/library?query={word}")).EnumerateArray());
        Assert.Equal(id, found.GetProperty("id").GetString());
        Assert.Equal(People.Stranger, found.GetProperty("addedBy").GetString());
        Assert.NotEqual(id, (await AddAsync(People.Editor, "fr")).GetProperty("id").GetString());
        Assert.Equal(added.GetRawText(), (await server.As(People.Reviewer).CallAsync("GET", $"/api/library/{id}")).GetRawText());
        await server.As(People.Administrator).CallAsync("DELETE", $"/api/library/{id}", null, 204);
        await server.As(People.Reviewer).CallAsync("GET", $"/api/library/{id}", null, 404);
    }

    [Fact]
    public async Task Server_Asked_TellsOfItself()
    {
        var nobody = server.Anonymous();
        var owner = server.Services.GetRequiredService<NodeOptions>().ActorHost;
        Assert.Equal(owner, (await nobody.CallAsync("GET", "/health")).GetProperty("actorHost").GetString());
        var cluster = await nobody.CallAsync("GET", "/health/cluster");
        Assert.Equal((owner, "Active"), (cluster.GetProperty("actorHost").GetString(), Assert.Single(cluster.GetProperty("nodes").EnumerateArray()).GetProperty("status").GetString()));
        await nobody.CallAsync("GET", "/health/live");
        await nobody.CallAsync("GET", "/health/ready");
        var paths = (await nobody.CallAsync("GET", "/openapi/v1.json")).GetProperty("paths");
        foreach (var path in new[] { "/api/session", "/api/users", "/api/delegations", "/api/library", "/api/drafts", "/api/drafts/{id}/operations", "/api/redline" })
            Assert.True(paths.TryGetProperty(path, out _), path);
        Assert.Equal(195, (await server.As(People.Stranger).CallAsync("GET", "/api/delegations")).GetArrayLength());
    }
}
