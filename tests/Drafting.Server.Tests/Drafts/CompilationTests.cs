using Drafting.Server.Tests.Running;

namespace Drafting.Server.Tests.Drafts;

/// <summary>The compilation text as members ask for it.</summary>
public class CompilationTests(RunningServer server)
{
    [Fact]
    public async Task Compilation_IsForWhoeverMayRead()
    {
        var path = $"/api/drafts/{await server.NewDraftAsync("关于汇编案文的决议")}/compilation";
        foreach (var person in new[] { People.Facilitator, People.Editor, People.Proposer, People.Reviewer })
        {
            var text = await server.As(person).CallAsync("GET", path);
            Assert.Equal((0, "zh"), (text.GetProperty("revision").GetInt64(), text.GetProperty("language").GetString()));
            var title = text.GetProperty("paragraphs")[0];
            Assert.Equal(("title", "title"), (title.GetProperty("id").GetString(), title.GetProperty("kind").GetString()));
            Assert.Equal("""[{"text":"关于汇编案文的决议","mark":"base"}]""", title.GetProperty("runs").GetRawText());
        }

        await server.As(People.Stranger).CallAsync("GET", path, null, 404);
        await server.Anonymous().CallAsync("GET", path, null, 401);
    }

    [Fact]
    public async Task Compilation_HasWhatIsProposed_WithWhoseItIs()
    {
        var draft = await server.NewDraftAsync("决议");
        object[] operations =
        [
            new { op = "editText", paragraph = "title", delta = new { ops = new object[] { new { insert = "关于气候的" } } } },
            new { op = "insertParagraph", id = "new", after = "enacting", kind = "operative", level = 0, delta = new { ops = new object[] { new { insert = "决定" }, new { insert = "设立基金。", attributes = new { strong = true } } } } },
        ];
        var propose = new { op = "propose", proposal = "x", delegation = "UZB", group = "g77", operations };
        await server.As(People.Proposer).CallAsync("POST", $"/api/drafts/{draft}/operations", new { clientId = "c", sequence = 1, baseRevision = 0, operations = new object[] { propose } });
        await server.As(People.Editor).CallAsync("POST", $"/api/drafts/{draft}/operations", new { clientId = "d", sequence = 1, baseRevision = 1, operations = new object[] { new { op = "takeStance", proposal = "x", delegation = "KAZ", stance = "object" } } });

        var paragraphs = (await server.As(People.Reviewer).CallAsync("GET", $"/api/drafts/{draft}/compilation")).GetProperty("paragraphs").EnumerateArray().ToList();
        Assert.Equal(["title", "enacting", "new"], paragraphs.Select(paragraph => paragraph.GetProperty("id").GetString()));
        Assert.Equal(["[", "关于气候的", " - 77国集团；哈萨克斯坦删除", "]", "决议"], paragraphs[0].GetProperty("runs").EnumerateArray().Select(run => run.GetProperty("text").GetString()));
        Assert.Equal(["bracket", "added", "attribution", "bracket", "base"], paragraphs[0].GetProperty("runs").EnumerateArray().Select(run => run.GetProperty("mark").GetString()));
        Assert.Equal(("x", "0之二."), (paragraphs[2].GetProperty("proposal").GetString(), paragraphs[2].GetProperty("label").GetString()));
        Assert.Equal("""{"text":"设立基金。","mark":"added","delegations":["UZB"],"proposals":["x"],"bold":true}""", paragraphs[2].GetProperty("runs")[2].GetRawText());
        Assert.Single((await server.As(People.Reviewer).CallAsync("GET", $"/api/drafts/{draft}/compilation?revision=0")).GetProperty("paragraphs")[0].GetProperty("runs").EnumerateArray());
    }

    [Theory]
    [InlineData("format=pdf", "unsupportedFormat", "format")]
    [InlineData("style=nameFirst", "invalidField", "style")]
    [InlineData("marks=loud", "invalidField", "marks")]
    [InlineData("names=nick", "invalidField", "names")]
    [InlineData("tracked=true", "invalidField", "tracked")]
    [InlineData("revision=-1", "invalidField", "revision")]
    public async Task WhatIsAskedForAndThereIsNot_IsRefused(string query, string code, string field)
    {
        var answer = await server.As(People.Reviewer).CallAsync("GET", $"/api/drafts/{await server.NewDraftAsync()}/compilation?{query}", null, 400);
        Assert.Equal((code, field), (answer.GetProperty("code").GetString(), answer.GetProperty("field").GetString()));
    }

    [Theory]
    [InlineData("txt", "text/plain", "")]
    [InlineData("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "")]
    [InlineData("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "&tracked=true&style=verbFirst&marks=bracketsOnly&names=codes")]
    public async Task Files_AreNamedByTheDraft(string format, string type, string more)
    {
        using var http = new HttpClient { BaseAddress = new Uri(server.Address) };
        http.DefaultRequestHeaders.Authorization = new("Bearer", server.As(People.Reviewer).Token);
        using var answer = await http.GetAsync($"/api/drafts/{await server.NewDraftAsync("决议")}/compilation?format={format}{more}");
        Assert.Equal((200, type), ((int)answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.Equal($"决议 (汇编案文).{format}", answer.Content.Headers.ContentDisposition?.FileNameStar);
        Assert.NotEmpty(await answer.Content.ReadAsByteArrayAsync());
    }
}
