using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Drafting.Server.Tests.Running;
using Drafting.Testing;

namespace Drafting.Server.Tests.Library;

/// <summary>Word files over HTTP: drafts, library texts and redlines out, library texts in.</summary>
public class DocxTests(RunningServer server)
{
    private const string Type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    [Fact]
    public async Task Draft_ExportedAndAddedToTheLibrary_IsTheSameText()
    {
        var draft = await server.NewDraftAsync("阿富汗局势");
        var (file, name) = await ExportAsync($"/api/drafts/{draft}/export?format=docx", server.As(People.Reviewer), Type);
        Assert.EndsWith(".docx", name, StringComparison.Ordinal);
        var read = await AddAsync(file, "application/octet-stream", "draft.docx", 201);
        Assert.Equal("阿富汗局势", read.GetProperty("title").GetString());
        Assert.Equal(["title", "enacting"], read.GetProperty("paragraphs").EnumerateArray().Select(paragraph => paragraph.GetProperty("kind").GetString()));
    }

    [Fact]
    public async Task LibraryText_ExportedAndAddedAgain_IsTheSameText()
    {
        var seed = RepositoryPaths.Seeds[2];
        var text = await AddAsync(await File.ReadAllBytesAsync(seed), "text/plain", "of-word.txt", 201);
        var (file, _) = await ExportAsync($"/api/library/{text.GetProperty("id").GetString()}/export?format=docx", server.As(People.Reviewer), Type);
        var again = await AddAsync(file, Type, "again.docx", 201);
        Assert.Equal(text.GetProperty("sponsors").GetRawText(), again.GetProperty("sponsors").GetRawText());
        Assert.Equal(Texts(text), Texts(again));
    }

    [Fact]
    public async Task Redline_AsWord_HasTheChangesOfWhoAsks()
    {
        var old = await AddAsync(await File.ReadAllBytesAsync(RepositoryPaths.Seeds[0]), "text/plain", "old-of-word.txt", 201);
        var draft = await server.NewDraftAsync("阿富汗局势");
        var (file, name) = await ExportAsync($"/api/redline?from=library:{old.GetProperty("id").GetString()}&to=draft:{draft}&format=docx", server.As(People.Editor), Type);
        Assert.EndsWith(".docx", name, StringComparison.Ordinal);
        var accepted = await AddAsync(file, Type, "redline.docx", 201);
        Assert.Equal("哈萨克斯坦", Assert.Single(accepted.GetProperty("trackedChanges").GetProperty("authors").EnumerateArray()).GetProperty("name").GetString());
        Assert.Equal("阿富汗局势", accepted.GetProperty("title").GetString());
    }

    [Fact]
    public async Task RedlineOfThreeTexts_AsWord_HasTheChangesOfEachStepUnderItsName()
    {
        var facilitator = server.As(People.Facilitator);
        var old = await AddAsync(await File.ReadAllBytesAsync(RepositoryPaths.Seeds[2]), "text/plain", "old-of-steps.txt", 201);
        var draft = (await facilitator.CallAsync("POST", "/api/drafts", new { title = "草案", language = "zh", template = old.GetProperty("id").GetString() }, 201)).GetProperty("id").GetString();
        var operatives = old.GetProperty("paragraphs").EnumerateArray().Where(paragraph => paragraph.GetProperty("kind").GetString() == "operative").Select(paragraph => paragraph.GetProperty("id").GetString()).ToList();
        foreach (var (paragraph, index) in operatives.Take(2).Select((paragraph, index) => (paragraph, index)))
        {
            var removal = new { clientId = "steps", sequence = index + 1, baseRevision = index, operations = new[] { new { op = "removeParagraph", paragraph } } };
            Assert.Equal("accepted", (await facilitator.CallAsync("POST", $"/api/drafts/{draft}/operations", removal)).GetProperty("status").GetString());
        }

        var steps = $"/api/redline?from=library:{old.GetProperty("id").GetString()}&via=draft:{draft}@1&to=draft:{draft}&format=docx";
        var (file, name) = await ExportAsync(steps, facilitator, Type);
        Assert.EndsWith(".docx", name, StringComparison.Ordinal);
        var accepted = await AddAsync(file, Type, "steps.docx", 201);
        var authors = accepted.GetProperty("trackedChanges").GetProperty("authors").EnumerateArray().Select(author => author.GetProperty("name").GetString()!).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(2, authors.Count);
        Assert.Contains(authors, author => author.EndsWith("(r1)", StringComparison.Ordinal));
        Assert.Contains(authors, author => author.Contains("(r1) → ", StringComparison.Ordinal) && author.EndsWith("(r2)", StringComparison.Ordinal));
        var before = await server.As(People.Reviewer).CallAsync("GET", $"/api/library/{accepted.GetProperty("trackedChanges").GetProperty("before").GetString()}");
        Assert.Equal(Texts(old).Order(StringComparer.Ordinal), Texts(before).Order(StringComparer.Ordinal));
        await server.As(People.Stranger).CallAsync("GET", steps, null, 404);
    }

    [Fact]
    public async Task FileWithTrackedChanges_IsTwoTexts_WhoseRedlineIsTheFiles()
    {
        var old = await AddAsync(await File.ReadAllBytesAsync(RepositoryPaths.Seeds[2]), "text/plain", "old-of-tracked.txt", 201);
        var facilitator = server.As(People.Facilitator);
        var draft = (await facilitator.CallAsync("POST", "/api/drafts", new { title = "草案", language = "zh", template = old.GetProperty("id").GetString() }, 201)).GetProperty("id").GetString();
        var removed = old.GetProperty("paragraphs").EnumerateArray().First(paragraph => paragraph.GetProperty("kind").GetString() == "operative").GetProperty("id").GetString();
        var removal = new { clientId = "tracked", sequence = 1, baseRevision = 0, operations = new[] { new { op = "removeParagraph", paragraph = removed } } };
        Assert.Equal("accepted", (await facilitator.CallAsync("POST", $"/api/drafts/{draft}/operations", removal)).GetProperty("status").GetString());
        var (file, _) = await ExportAsync($"/api/redline?from=library:{old.GetProperty("id").GetString()}&to=draft:{draft}&format=docx", facilitator, Type);
        var accepted = await AddAsync(file, Type, "tracked.docx", 201);
        var (id, changes) = (accepted.GetProperty("id").GetString(), accepted.GetProperty("trackedChanges"));
        var author = Assert.Single(changes.GetProperty("authors").EnumerateArray());
        Assert.Equal(changes.GetProperty("count").GetInt32(), author.GetProperty("count").GetInt32());
        Assert.Equal(JsonValueKind.String, author.GetProperty("last").ValueKind);

        var before = await server.As(People.Reviewer).CallAsync("GET", $"/api/library/{changes.GetProperty("before").GetString()}");
        // A footnote that nothing refers to stands after the others in a file.
        Assert.Equal(Texts(old).Order(StringComparer.Ordinal), Texts(before).Order(StringComparer.Ordinal));
        Assert.Equal(accepted.GetProperty("title").GetString() + "（修订前）", before.GetProperty("title").GetString());
        var redline = await server.As(People.Reviewer).CallAsync("GET", $"/api/redline?from=library:{before.GetProperty("id").GetString()}&to=library:{id}");
        var gone = Assert.Single(redline.GetProperty("paragraphs").EnumerateArray(), paragraph => paragraph.GetProperty("change").GetString() == "deleted");
        Assert.Equal(Text(old, removed!), string.Concat(gone.GetProperty("segments").EnumerateArray().Select(segment => segment.GetProperty("text").GetString())));

        // The list says whose the changes were; the redline says it of each, and its Word file, whoever asks for it.
        var row = (await server.As(People.Reviewer).CallAsync("GET", "/api/library")).EnumerateArray().Single(each => each.GetProperty("id").GetString() == id);
        var name = author.GetProperty("name").GetString();
        Assert.Equal([name], row.GetProperty("trackedBy").EnumerateArray().Select(each => each.GetString()));
        Assert.Equal(before.GetProperty("id").GetString(), row.GetProperty("before").GetString());
        var by = Assert.Single(gone.GetProperty("segments").EnumerateArray()).GetProperty("by");
        Assert.Equal(name, by.GetProperty("name").GetString());
        Assert.Equal(author.GetProperty("last").GetDateTimeOffset().ToUnixTimeMilliseconds(), by.GetProperty("at").GetDateTimeOffset().ToUnixTimeMilliseconds());
        var (again, _) = await ExportAsync($"/api/redline?from=library:{before.GetProperty("id").GetString()}&to=library:{id}&format=docx", server.As(People.Reviewer), Type);
        var copy = await AddAsync(again, Type, "tracked-copy.docx", 201);
        Assert.Equal(name, Assert.Single(copy.GetProperty("trackedChanges").GetProperty("authors").EnumerateArray()).GetProperty("name").GetString());

        // The same file again is the same two texts; they go together.
        Assert.Equal(id, (await AddAsync(file, Type, "tracked.docx", 201)).GetProperty("id").GetString());
        await server.As(People.Reviewer).CallAsync("DELETE", $"/api/library/{id}", null, 403);
        await server.As(People.Administrator).CallAsync("DELETE", $"/api/library/{before.GetProperty("id").GetString()}", null, 204);
        await server.As(People.Reviewer).CallAsync("GET", $"/api/library/{id}", null, 404);
    }

    [Fact]
    public async Task Comments_GoOutWhereAskedFor_ComeIn_AndBeginADraft()
    {
        var draft = await server.NewDraftAsync("关于评论的决议");
        async Task SayAsync(string who, int sequence, object operation) => Assert.Equal("accepted", (await server.As(who).CallAsync(
            "POST", $"/api/drafts/{draft}/operations", new { clientId = $"c-{who}", sequence, baseRevision = 0, operations = new[] { operation } })).GetProperty("status").GetString());
        await SayAsync(People.Editor, 1, new { op = "comment", thread = "t", comment = "t1", on = new[] { new { paragraph = "title", start = 2, length = 2 } }, text = "请@UZB考虑" });
        await SayAsync(People.Proposer, 1, new { op = "comment", thread = "t", comment = "t2", text = "同意" });
        await SayAsync(People.Facilitator, 1, new { op = "setThread", thread = "t", resolved = true });

        foreach (var path in (string[])[$"/api/drafts/{draft}/export?format=docx", $"/api/drafts/{draft}/compilation?format=docx", $"/api/drafts/{draft}/compilation?format=docx&tracked=true"])
        {
            var (bare, _) = await ExportAsync(path, server.As(People.Reviewer), Type);
            Assert.False((await AddAsync(bare, Type, "bare.docx", 201)).TryGetProperty("comments", out _));
            var (file, _) = await ExportAsync(path + "&comments=true", server.As(People.Reviewer), Type);
            var text = await AddAsync(file, Type, "commented.docx", 201);
            var comment = Assert.Single(text.GetProperty("comments").EnumerateArray());
            var title = text.GetProperty("paragraphs")[0].GetProperty("id").GetString();
            Assert.Equal($$"""[{"paragraph":"{{title}}","start":2,"length":2}]""", comment.GetProperty("on").GetRawText());
            Assert.Equal(("哈萨克斯坦", "请@乌兹别克斯坦考虑", true), (comment.GetProperty("author").GetString(), comment.GetProperty("text").GetString(), comment.GetProperty("resolved").GetBoolean()));
            Assert.Equal("乌兹别克斯坦", Assert.Single(comment.GetProperty("answers").EnumerateArray()).GetProperty("author").GetString());

            var begun = await server.As(People.Facilitator).CallAsync("POST", "/api/drafts", new { title = "草案", language = "zh", template = text.GetProperty("id").GetString() }, 201);
            var thread = Assert.Single((await server.As(People.Facilitator).CallAsync("GET", $"/api/drafts/{begun.GetProperty("id").GetString()}")).GetProperty("threads").EnumerateArray());
            Assert.Equal("评论", thread.GetProperty("quote").GetString());
            Assert.Equal(
                [("KAZ", "哈萨克斯坦", 0, JsonValueKind.Null), ("UZB", "乌兹别克斯坦", 0, JsonValueKind.Null)],
                thread.GetProperty("comments").EnumerateArray().Select(said => (said.GetProperty("delegation").GetString()!, said.GetProperty("author").GetString()!, said.GetProperty("revision").GetInt32(), said.GetProperty("by").ValueKind)));
        }

        // Other formats have no place for them.
        var (plain, _) = await ExportAsync($"/api/drafts/{draft}/export?format=text&comments=true", server.As(People.Reviewer), "text/plain");
        Assert.DoesNotContain("考虑", Encoding.UTF8.GetString(plain), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Strangers_GetNothing()
    {
        var draft = await server.NewDraftAsync();
        await server.As(People.Stranger).CallAsync("GET", $"/api/drafts/{draft}/export?format=docx", null, 404);
        await server.As(People.Stranger).CallAsync("GET", $"/api/redline?from=draft:{draft}&to=draft:{draft}&format=docx", null, 404);
        await server.Anonymous().CallAsync("GET", "/api/library/any/export?format=docx", null, 401);
    }

    [Fact]
    public async Task File_ThatIsNoWordFile_IsRefused()
    {
        var problem = await AddAsync(Encoding.UTF8.GetBytes("not a zip"), Type, "x.docx", 400);
        Assert.Equal("damagedDocx", problem.GetProperty("code").GetString());
    }

    private static List<string> Texts(JsonElement document) =>
        [.. document.GetProperty("paragraphs").EnumerateArray().Select(paragraph => $"{paragraph.GetProperty("kind")} {paragraph.GetProperty("level")} {paragraph.GetProperty("label")} {paragraph.GetProperty("text")}")];

    private static string? Text(JsonElement document, string id) =>
        document.GetProperty("paragraphs").EnumerateArray().Single(paragraph => paragraph.GetProperty("id").GetString() == id).GetProperty("text").GetString();

    private Task<JsonElement> AddAsync(byte[] bytes, string type, string filename, int expected)
    {
        var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        return server.As(People.Editor).CallAsync("POST", $"/api/library?filename={filename}", content, expected);
    }

    private static async Task<(byte[] Bytes, string Name)> ExportAsync(string path, Api api, string type)
    {
        using var response = await api.RawAsync(new(HttpMethod.Get, path));
        Assert.True(response.IsSuccessStatusCode, $"{path}: {await response.Content.ReadAsStringAsync()}");
        Assert.Equal(type, response.Content.Headers.ContentType?.MediaType);
        var disposition = response.Content.Headers.ContentDisposition!;
        return (await response.Content.ReadAsByteArrayAsync(), disposition.FileNameStar ?? disposition.FileName!.Trim('"'));
    }
}
