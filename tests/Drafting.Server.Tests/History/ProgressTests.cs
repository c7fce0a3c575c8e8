using Drafting.Server.History;
using Drafting.Server.Tests.Running;
using Microsoft.Extensions.DependencyInjection;

namespace Drafting.Server.Tests.History;

/// <summary>How far a text has come over time, over HTTP.</summary>
public class ProgressTests(RunningServer server)
{
    private async Task<string> NegotiatedAsync()
    {
        var draft = await server.NewDraftAsync("关于进展的决议");
        object[] operations =
        [
            new { op = "insertParagraph", id = "o", after = "enacting", kind = "operative", level = 0, delta = new { ops = new[] { new { insert = "决定；" } } } },
            new { op = "insertParagraph", id = "p", after = "o", kind = "operative", level = 0, delta = new { ops = new[] { new { insert = "请；" } } } },
            new { op = "setParagraphStatus", paragraph = "p", status = "agreedAdRef" },
            new { op = "propose", proposal = "x", delegation = "KAZ", operations = new[] { new { op = "removeParagraph", paragraph = "o" } } },
        ];
        await server.As(People.Facilitator).CallAsync("POST", $"/api/drafts/{draft}/operations", new { clientId = "c", sequence = 1, baseRevision = 0, operations });
        return draft;
    }

    [Fact]
    public async Task Progress_IsForWhoeverMayRead()
    {
        var path = $"/api/drafts/{await NegotiatedAsync()}/progress";
        foreach (var person in new[] { People.Facilitator, People.Editor, People.Proposer, People.Reviewer })
        {
            var history = await server.As(person).CallAsync("GET", path);
            Assert.Equal((true, "America/New_York"), (history.GetProperty("hourly").GetBoolean(), history.GetProperty("timeZone").GetString()));
            var last = history.GetProperty("points").EnumerateArray().Last();
            Assert.Equal((1, 0, 1, 0, 1), (Of("open"), Of("bracketed"), Of("agreedAdRef"), Of("agreed"), Of("proposals")));
            int Of(string field) => last.GetProperty(field).GetInt32();
        }

        await server.As(People.Stranger).CallAsync("GET", path, null, 404);
        await server.Anonymous().CallAsync("GET", path, null, 401);
        await server.As(People.Facilitator).CallAsync("GET", "/api/drafts/nowhere/progress", null, 404);
        var refused = await server.As(People.Reviewer).CallAsync("GET", $"{path}?format=xml", null, 400);
        Assert.Equal(("unsupportedFormat", "format"), (refused.GetProperty("code").GetString(), refused.GetProperty("field").GetString()));
    }

    /// <summary>It takes the whole log to tell.</summary>
    [Fact]
    public async Task Progress_IsKeptUntilTheDraftChanges()
    {
        var (draft, histories) = (await NegotiatedAsync(), server.Services.GetRequiredService<ProgressHistories>());
        var told = await histories.OfAsync(draft, CancellationToken.None);
        Assert.Same(told, await histories.OfAsync(draft, CancellationToken.None));
        object[] operations = [new { op = "insertParagraph", id = "q", after = "p", kind = "operative", level = 0, delta = new { ops = new[] { new { insert = "请秘书长；" } } } }];
        await server.As(People.Facilitator).CallAsync("POST", $"/api/drafts/{draft}/operations", new { clientId = "d", sequence = 1, baseRevision = 0, operations });
        var later = await histories.OfAsync(draft, CancellationToken.None);
        Assert.Equal(told.Points[^1].Progress.Open + 1, later.Points[^1].Progress.Open);
    }

    [Fact]
    public async Task AsATable_ItIsAFile()
    {
        using var http = new HttpClient { BaseAddress = new Uri(server.Address) };
        http.DefaultRequestHeaders.Authorization = new("Bearer", server.As(People.Reviewer).Token);
        using var answer = await http.GetAsync($"/api/drafts/{await NegotiatedAsync()}/progress?format=csv");
        Assert.Equal("text/csv", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("关于进展的决议 (progress).csv", answer.Content.Headers.ContentDisposition?.FileNameStar);
        var lines = (await answer.Content.ReadAsStringAsync()).TrimStart('\uFEFF').Split("\r\n");
        Assert.Equal("from,open,bracketed,agreedAdRef,agreed,proposals", lines[0]);
        Assert.Matches(@"^\d{4}-\d\d-\d\d \d\d:00,1,0,1,0,1$", lines[^2]);
    }
}
