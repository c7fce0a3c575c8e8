using System.Text.Json;
using Drafting.Server.Tests.Running;
using Drafting.Testing;

namespace Drafting.Server.Tests.History;

/// <summary>Who wrote what, and what a text taken up again still has to have updated, over HTTP.</summary>
public class WritingTests(RunningServer server)
{
    private static object Edit(string client, int sequence, long at, params object[] operations) => new { clientId = client, sequence, baseRevision = at, operations };

    private static object Insert(int at, string text, int delete = 0)
    {
        var ops = new List<object>();
        if (at > 0)
            ops.Add(new { retain = at });
        ops.Add(new { insert = text });
        if (delete > 0)
            ops.Add(new { delete });
        return new { ops };
    }

    private static IEnumerable<string> Stretches(JsonElement blame, string paragraph) =>
        blame.GetProperty("paragraphs").EnumerateArray().Single(p => p.GetProperty("id").GetString() == paragraph).GetProperty("stretches").EnumerateArray()
            .Select(s => $"{s.GetProperty("start")}+{s.GetProperty("length")} {s.GetProperty("text")} {s.GetProperty("origin")} {s.GetProperty("user")} {s.GetProperty("delegation")} r{s.GetProperty("revision")}");

    [Fact]
    public async Task Blame_NamesWhoWroteWhat_ThroughSplitsAndJoins_NowAndThen()
    {
        var draft = await server.NewDraftAsync("一二三四");
        var (editor, facilitator) = (server.As(People.Editor), server.As(People.Facilitator));
        await editor.CallAsync("POST", $"/api/drafts/{draft}/operations", Edit("a", 1, 0, new { op = "editText", paragraph = "title", delta = Insert(2, "中间") }));
        await facilitator.CallAsync("POST", $"/api/drafts/{draft}/operations", Edit("b", 1, 1, new { op = "splitParagraph", paragraph = "title", offset = 3, newId = "tail" }));
        await facilitator.CallAsync("POST", $"/api/drafts/{draft}/operations", Edit("b", 2, 2, new { op = "editText", paragraph = "tail", delta = Insert(0, "👍") }));

        var blame = await editor.CallAsync("GET", $"/api/drafts/{draft}/blame");
        Assert.Equal((draft, 3, JsonValueKind.Null), (blame.GetProperty("id").GetString(), blame.GetProperty("revision").GetInt64(), blame.GetProperty("template").ValueKind));
        Assert.Equal(["0+2 一二 start   r0", $"2+1 中 written {People.Editor} KAZ r1"], Stretches(blame, "title"));
        Assert.Equal(["0+2 👍", "2+1 间", "3+2 三四"], Stretches(blame, "tail").Select(s => string.Join(' ', s.Split(' ')[..2])));
        Assert.Equal(People.Facilitator, blame.GetProperty("paragraphs").EnumerateArray().Single(p => p.GetProperty("id").GetString() == "tail").GetProperty("stretches")[0].GetProperty("user").GetString());

        var before = await editor.CallAsync("GET", $"/api/drafts/{draft}/blame?revision=1");
        Assert.Equal(["0+2", "2+2", "4+2"], Stretches(before, "title").Select(s => s.Split(' ')[0]));
        Assert.Equal(3, (await editor.CallAsync("GET", $"/api/drafts/{draft}/blame")).GetProperty("revision").GetInt64());
        await editor.CallAsync("GET", $"/api/drafts/{draft}/blame?revision=4", expected: 404);
        await editor.CallAsync("GET", $"/api/drafts/{draft}/blame?revision=-1", expected: 400);
    }

    [Theory]
    [InlineData("blame")]
    [InlineData("updates")]
    public async Task AStranger_LearnsNothing(string what)
    {
        var draft = await server.NewDraftAsync("一");
        await server.As(People.Stranger).CallAsync("GET", $"/api/drafts/{draft}/{what}", expected: 404);
        await server.As(People.Stranger).CallAsync("GET", $"/api/drafts/nowhere/{what}", expected: 404);
    }

    [Fact]
    public async Task Updates_ArePointedAt_UntilSomebodyHasWrittenThere()
    {
        var library = await AddSeedAsync("004");
        var api = server.As(People.Facilitator);
        var draft = (await api.CallAsync("POST", "/api/drafts", new { title = "后续决议", language = "zh", template = library.GetProperty("id").GetString() }, 201)).GetProperty("id").GetString();
        await api.CallAsync("POST", $"/api/drafts/{draft}/operations", Edit("m", 1, 0, new { op = "setMasthead", session = "第七十八届会议" }));

        var due = await api.CallAsync("GET", $"/api/drafts/{draft}/updates");
        Assert.Equal((75, 78), (due.GetProperty("session").GetInt32(), due.GetProperty("target").GetInt32()));
        var session = due.GetProperty("updates").EnumerateArray().First(update => update.GetProperty("kind").GetString() == "session" && update.GetProperty("paragraph").ValueKind == JsonValueKind.String);
        var (paragraph, start, length, suggestion) = (session.GetProperty("paragraph").GetString()!, session.GetProperty("start").GetInt32(), session.GetProperty("length").GetInt32(), session.GetProperty("suggestion").GetString()!);
        await api.CallAsync("POST", $"/api/drafts/{draft}/operations", Edit("m", 2, 1, new { op = "editText", paragraph, delta = Insert(start, suggestion, length) }));

        var after = await api.CallAsync("GET", $"/api/drafts/{draft}/updates");
        Assert.Equal(due.GetProperty("updates").GetArrayLength() - 1, after.GetProperty("updates").GetArrayLength());
        var text = (await api.CallAsync("GET", $"/api/drafts/{draft}")).GetProperty("paragraphs").EnumerateArray().Single(p => p.GetProperty("id").GetString() == paragraph).GetProperty("text").GetString()!;
        Assert.Contains(suggestion, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Updates_OfADraftWithoutATemplate_AreNone()
    {
        var due = await server.As(People.Editor).CallAsync("GET", $"/api/drafts/{await server.NewDraftAsync("向大会第八十一届会议提交")}/updates");
        Assert.Equal(JsonValueKind.Null, due.GetProperty("session").ValueKind);
        Assert.Empty(due.GetProperty("updates").EnumerateArray());
    }

    private async Task<JsonElement> AddSeedAsync(string name)
    {
        var content = new ByteArrayContent(await File.ReadAllBytesAsync(RepositoryPaths.Seeds.Single(path => Path.GetFileName(path).StartsWith(name, StringComparison.Ordinal))));
        content.Headers.ContentType = new("text/plain");
        return await server.As(People.Editor).CallAsync("POST", $"/api/library?filename={name}.txt", content, 201);
    }
}
