using System.Net.Http.Headers;
using Drafting.Server.Tests.Drafts;
using Drafting.Server.Tests.Running;

namespace Drafting.Server.Tests.Desk;

/// <summary>What was found in a draft, to be handed round.</summary>
public class FindingsReportTests(RunningServer server)
{
    private readonly DraftOfSeed draft = new(server, $"report{Guid.NewGuid():N}"[..14]);

    [Fact]
    public async Task Report_SaysByParagraphWhatToWrite()
    {
        var (paragraph, text) = await BeginAsync("<b>&\"x\"");
        var json = await draft.As("NOR").CallAsync("GET", $"/api/drafts/{draft.Id}/findings/report?words=zh");
        Assert.Equal((await draft.NowAsync()).GetProperty("revision").GetInt64(), json.GetProperty("revision").GetInt64());
        var reported = json.GetProperty("paragraphs").EnumerateArray().Single(each => each.GetProperty("paragraph").GetString() == paragraph);
        Assert.Equal(("1.", text), (reported.GetProperty("name").GetString(), reported.GetProperty("text").GetString()));
        var finding = reported.GetProperty("findings").EnumerateArray().Single(each => each.GetProperty("rule").GetString() == "endPunctuation");
        Assert.Equal(("，", "；", ""), (finding.GetProperty("words").GetString(), finding.GetProperty("write").GetString(), finding.GetProperty("after").GetString()));
        Assert.EndsWith("<b>&\"x\"", finding.GetProperty("before").GetString(), StringComparison.Ordinal);

        var html = await ReadAsync("html", "text/html");
        Assert.Contains("&lt;b&gt;&amp;", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>&", html, StringComparison.Ordinal);
        Assert.Contains("<strong>，</strong>", html, StringComparison.Ordinal);
        await draft.As("NOR").CallAsync("GET", $"/api/drafts/{draft.Id}/findings/report?format=akn", expected: 400);
    }

    [Fact]
    public async Task Report_AsWord_HasTheSameInParagraphs_AndWhatIsIgnored()
    {
        var (paragraph, _) = await BeginAsync("");
        await draft.DoAsync("EGY", new { op = "ignoreFinding", rule = "endPunctuation", words = "，", paragraph, reason = "先例如此" });
        using var answer = await draft.As("NOR").RawAsync(new(HttpMethod.Get, $"/api/drafts/{draft.Id}/findings/report?format=docx&words=zh"));
        var file = new ByteArrayContent(await answer.Content.ReadAsByteArrayAsync());
        file.Headers.ContentType = MediaTypeHeaderValue.Parse("application/octet-stream");
        var read = await draft.As("NOR").CallAsync("POST", "/api/check?filename=report.docx&language=zh", file);
        var lines = read.GetProperty("paragraphs").EnumerateArray().Select(each => each.GetProperty("text").GetString()!).ToList();
        Assert.Contains(lines, line => line.StartsWith("应写作：", StringComparison.Ordinal) && line.EndsWith('；'));
        Assert.Contains("埃及已忽略：先例如此", lines);
        Assert.Contains(lines, line => line.Contains("另有 1 处已忽略", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Stranger_GetsNone()
    {
        await BeginAsync("");
        foreach (var format in new[] { "json", "html", "docx" })
            await server.As(People.Stranger).CallAsync("GET", $"/api/drafts/{draft.Id}/findings/report?format={format}", expected: 404);
    }

    /// <summary>A draft whose first operative paragraph ends with a comma, with some words before it.</summary>
    private async Task<(string Paragraph, string Text)> BeginAsync(string words)
    {
        await draft.BeginAsync("002", ("SGP", "facilitator"), ("EGY", "editor"), ("NOR", "reviewer"));
        var first = (await draft.NowAsync()).GetProperty("paragraphs").EnumerateArray().First(each => each.GetProperty("kind").GetString() == "operative");
        var (id, text) = (first.GetProperty("id").GetString()!, first.GetProperty("text").GetString()!);
        await draft.DoAsync("EGY", new { op = "editText", paragraph = id, delta = new { ops = new object[] { new { retain = text.Length - 1 }, new { insert = $"{words}，" }, new { delete = 1 } } } });
        return (id, $"{text[..^1]}{words}，");
    }

    private async Task<string> ReadAsync(string format, string type)
    {
        using var answer = await draft.As("NOR").RawAsync(new(HttpMethod.Get, $"/api/drafts/{draft.Id}/findings/report?format={format}"));
        Assert.Equal((200, type), ((int)answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        return await answer.Content.ReadAsStringAsync();
    }
}
