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

    [Fact]
    public async Task Compilation_SetsOffOpeningWords_AsTheDraftHasThem_AndAsTheyAreProposed()
    {
        var draft = await server.NewDraftAsync("决议");
        object[] operations =
        [
            new { op = "insertParagraph", id = "q", after = "title", kind = "preambular", level = 0, delta = new { ops = new[] { new { insert = "回顾其决议，" } } } },
            new { op = "propose", proposal = "x", delegation = "KAZ", operations = new[] { new { op = "editText", paragraph = "q", delta = new { ops = new object[] { new { insert = "重申" }, new { delete = 2 } } } } } },
        ];
        await server.As(People.Facilitator).CallAsync("POST", $"/api/drafts/{draft}/operations", new { clientId = "c", sequence = 1, baseRevision = 0, operations });
        var paragraphs = (await server.As(People.Reviewer).CallAsync("GET", $"/api/drafts/{draft}/compilation")).GetProperty("paragraphs").EnumerateArray();
        var runs = paragraphs.Single(paragraph => paragraph.GetProperty("id").GetString() == "q").GetProperty("runs").EnumerateArray();
        Assert.Equal(["回顾 struck", "重申 added"], runs.Where(run => run.TryGetProperty("opening", out _)).Select(run => $"{run.GetProperty("text")} {run.GetProperty("mark")}"));
    }

    [Fact]
    public async Task Compilation_HasCommentsBesideIt_WhereTheyAreAskedFor()
    {
        var draft = await server.NewDraftAsync("决议");
        object[] operations =
        [
            new { op = "editText", paragraph = "title", delta = new { ops = new object[] { new { insert = "气候变化" } } } },
            new { op = "comment", thread = "t", comment = "c", on = new[] { new { paragraph = "title", start = 2, length = 2 } }, text = "先例？" },
            new { op = "comment", thread = "t", comment = "d", text = "有。" },
            new { op = "setThread", thread = "t", resolved = true },
            new { op = "propose", proposal = "x", delegation = "KAZ", operations = new[] { new { op = "editText", paragraph = "title", delta = new { ops = new object[] { new { insert = "全球" } } } } } },
        ];
        await server.As(People.Facilitator).CallAsync("POST", $"/api/drafts/{draft}/operations", new { clientId = "c", sequence = 1, baseRevision = 0, operations });
        var path = $"/api/drafts/{draft}/compilation";
        Assert.False((await server.As(People.Reviewer).CallAsync("GET", path)).TryGetProperty("threads", out _));

        var compiled = await server.As(People.Reviewer).CallAsync("GET", $"{path}?comments=true");
        var thread = Assert.Single(compiled.GetProperty("threads").EnumerateArray());
        var before = compiled.GetProperty("paragraphs")[0].GetProperty("runs").EnumerateArray().TakeWhile(run => run.GetProperty("mark").GetString() != "base").Sum(run => run.GetProperty("text").GetString()!.Length);
        Assert.Equal((0, before + 2, 0, before + 4), (Place("from", "paragraph"), Place("from", "offset"), Place("to", "paragraph"), Place("to", "offset")));
        Assert.Equal(("“变化”", true), (thread.GetProperty("quoted").GetString(), thread.GetProperty("resolved").GetBoolean()));
        Assert.Equal(["先例？", "有。"], thread.GetProperty("comments").EnumerateArray().Select(comment => comment.GetProperty("text").GetString()));
        await server.As(People.Stranger).CallAsync("GET", $"{path}?comments=true", null, 404);

        int Place(string end, string field) => thread.GetProperty(end).GetProperty(field).GetInt32();
    }

    [Theory]
    [InlineData("format=odt", "unsupportedFormat", "format")]
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
