using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Drafting.Documents.Ports;
using Drafting.Hosting.InProcess;
using Drafting.Server.Notifications;
using Drafting.Server.Tests.Running;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Drafting.Server.Tests.Board;

/// <summary>The facilitator's board: what it says of a draft, and to whom.</summary>
public class BoardTests(RunningServer server)
{
    private const string Template = """
        联合国 A/79/L.900
        大会

        第七十九届会议

        哈萨克斯坦、法国和中国：决议草案

        生造的标题

        大会，

        1. 决定继续审议。
        """;

    [Fact]
    public async Task Row_TellsTheSponsorsOfToday_ByGroupAndAgainstTheTemplate()
    {
        var text = await server.As(People.Facilitator).CallAsync("POST", "/api/library?filename=l900.txt", new StringContent(Template, Encoding.UTF8, "text/plain"), 201);
        var before = text.GetProperty("sponsors").EnumerateArray().Select(sponsor => sponsor.GetProperty("code").GetString()).ToList();
        Assert.Equal(["KAZ", "FRA", "CHN"], before);
        var draft = await server.As(People.Facilitator).CallAsync("POST", "/api/drafts", new { template = text.GetProperty("id").GetString() }, 201);
        var id = draft.GetProperty("id").GetString()!;
        foreach (var code in draft.GetProperty("sponsors").EnumerateArray().Select(sponsor => sponsor.GetProperty("code").GetString()))
            await SubmitAsync(id, new { op = "withdrawSponsor", delegation = code });
        await SubmitAsync(id, new { op = "addSponsor", delegation = "KAZ", role = "main" });
        await SubmitAsync(id, new { op = "addSponsor", delegation = "UGA", role = "co" });

        var row = await RowAsync(People.Facilitator, id);
        Assert.Equal(2, row.GetProperty("days").EnumerateArray().Last().GetProperty("count").GetInt32());
        Assert.Equal(["African 1", "Asia-Pacific 1"], row.GetProperty("groups").EnumerateArray().Where(group => group.GetProperty("count").GetInt32() > 0).Select(group => $"{group.GetProperty("group")} {group.GetProperty("count")}"));
        Assert.Equal(("A/79/L.900", 3), (row.GetProperty("before").GetProperty("symbol").GetString(), row.GetProperty("before").GetProperty("count").GetInt32()));
        Assert.Equal(["FRA", "CHN"], row.GetProperty("before").GetProperty("missing").EnumerateArray().Select(code => code.GetString()));
        Assert.Equal("facilitator", row.GetProperty("draft").GetProperty("role").GetString());
        var listed = (await server.As(People.Facilitator).CallAsync("GET", "/api/drafts")).EnumerateArray().Single(other => other.GetProperty("id").GetString() == id);
        Assert.Equal(listed.GetRawText(), row.GetProperty("draft").GetRawText());
    }

    [Fact]
    public async Task Row_CountsWhatIsAgreedAdReferendumApart()
    {
        var id = await server.NewDraftAsync();
        foreach (var status in (string[])["agreed", "agreedAdRef", "agreedAdRef", "open"])
        {
            var paragraph = $"{Guid.NewGuid():N}";
            await SubmitAsync(id, new { op = "insertParagraph", id = paragraph, after = "enacting", kind = "operative", level = 0, delta = new { ops = new[] { new { insert = "决定；" } } } });
            if (status != "open")
                await SubmitAsync(id, new { op = "setParagraphStatus", paragraph, status });
        }

        var row = await RowAsync(People.Facilitator, id);
        var progress = row.GetProperty("progress");
        Assert.Equal((4, 1, 2), (progress.GetProperty("all").GetInt32(), progress.GetProperty("agreed").GetInt32(), progress.GetProperty("agreedAdRef").GetInt32()));
        Assert.Equal(1, row.GetProperty("draft").GetProperty("agreedCount").GetInt32());
    }

    [Fact]
    public async Task Board_ShowsWhoHasTheDraftOpen_AndForgetsWhoLeft()
    {
        var id = await server.NewDraftAsync();
        Assert.Equal(0, (await RowAsync(People.Facilitator, id)).GetProperty("online").GetArrayLength());
        await using (var hub = await server.ConnectAsync(People.Editor))
        {
            await hub.CallAsync("Open", id, null);
            var online = Assert.Single((await RowAsync(People.Facilitator, id)).GetProperty("online").EnumerateArray());
            Assert.Equal((People.Editor, "KAZ"), (online.GetProperty("user").GetString(), online.GetProperty("delegation").GetString()));
            await hub.CallAsync("Close", id);
        }

        Assert.Equal(0, (await RowAsync(People.Facilitator, id)).GetProperty("online").GetArrayLength());
    }

    [Fact]
    public async Task Board_ShowsToEachTheDraftsHeHasARoleOn_AndNoOther()
    {
        var id = await server.NewDraftAsync("只给有角色的人看");
        foreach (var (person, role) in new[] { (People.Facilitator, "facilitator"), (People.Editor, "editor"), (People.Proposer, "proposer"), (People.Reviewer, "reviewer") })
            Assert.Equal(role, (await RowAsync(person, id)).GetProperty("draft").GetProperty("role").GetString());
        Assert.DoesNotContain(id, (await server.As(People.Stranger).CallAsync("GET", "/api/board")).GetRawText(), StringComparison.Ordinal);
        await server.Anonymous().CallAsync("GET", "/api/board", expected: 401);
        await server.As(People.Facilitator).CallAsync("DELETE", $"/api/drafts/{id}/members/{People.Reviewer}", expected: 204);
        Assert.DoesNotContain(id, (await server.As(People.Reviewer).CallAsync("GET", "/api/board")).GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Board_OfDraftsThatNobodyHasOpen_OpensNone()
    {
        using var folder = new TemporaryFolder();
        string[] settings = ["--Node:ActorHost", "InProcess", "--Bootstrap:AdminEmail", People.Administrator, "--Bootstrap:AdminPassword", People.Password];
        var (before, address) = await RunningServer.StartAsync(folder, settings);
        await using (before)
        {
            var api = await Api.SignInAsync(address, People.Administrator, People.Password);
            for (var i = 0; i < 3; i++)
            {
                var id = (await api.CallAsync("POST", "/api/drafts", new { title = "草案", language = "zh" }, 201)).GetProperty("id").GetString();
                await api.CallAsync("POST", $"/api/drafts/{id}/operations", Submission(new { op = "addSponsor", delegation = "KAZ", role = "co" }));
            }

            // What is not told of yet would be opened to be told of, whoever looks at a board.
            await before.Services.GetServices<IHostedService>().OfType<NotificationKeeper>().Single().TellAsync();
        }

        (var after, address) = await RunningServer.StartAsync(folder, settings);
        await using (after)
        {
            var rows = await (await Api.SignInAsync(address, People.Administrator, People.Password)).CallAsync("GET", "/api/board");
            Assert.Equal([1, 1, 1], rows.EnumerateArray().Select(row => row.GetProperty("days").EnumerateArray().Last().GetProperty("count").GetInt32()));
            Assert.Equal(0, Assert.IsType<InProcessDraftHost>(after.Services.GetRequiredService<IDraftHost>()).OpenDrafts);
        }
    }

    [Fact]
    public async Task Board_AskedWithItsTag_IsSentAgainOnceSomethingChanged()
    {
        await using var other = new OwnServer();
        await other.StartAsync();
        var id = (await other.Api.CallAsync("POST", "/api/drafts", new { title = "草案", language = "zh" }, 201)).GetProperty("id").GetString();
        var first = await AskAsync(other.Api, null);
        Assert.Equal(200, (int)first.StatusCode);
        Assert.Equal(304, (int)(await AskAsync(other.Api, first.Headers.ETag)).StatusCode);
        await other.Api.CallAsync("POST", $"/api/drafts/{id}/operations", Submission(new { op = "addSponsor", delegation = "KAZ", role = "co" }));
        var next = await AskAsync(other.Api, first.Headers.ETag);
        Assert.Equal(200, (int)next.StatusCode);
        Assert.NotEqual(first.Headers.ETag, next.Headers.ETag);
    }

    private async Task<JsonElement> RowAsync(string person, string draft) =>
        (await server.As(person).CallAsync("GET", "/api/board")).EnumerateArray().Single(row => row.GetProperty("draft").GetProperty("id").GetString() == draft);

    private async Task SubmitAsync(string draft, object operation) =>
        Assert.Equal("accepted", (await server.As(People.Facilitator).CallAsync("POST", $"/api/drafts/{draft}/operations", Submission(operation))).GetProperty("status").GetString());

    private static object Submission(object operation) => new { clientId = $"c-{Guid.NewGuid():N}", sequence = 1, baseRevision = 0, operations = new[] { operation } };

    private static Task<HttpResponseMessage> AskAsync(Api api, EntityTagHeaderValue? tag)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/api/board");
        if (tag is not null)
            request.Headers.IfNoneMatch.Add(tag);
        return api.RawAsync(request);
    }

    /// <summary>A server whose board nobody else changes.</summary>
    private sealed class OwnServer : IAsyncDisposable
    {
        private readonly TemporaryFolder folder = new();
        private Microsoft.AspNetCore.Builder.WebApplication? app;

        public Api Api { get; private set; } = new("http://127.0.0.1", null);

        public async Task StartAsync()
        {
            (app, var address) = await RunningServer.StartAsync(folder);
            Api = await Api.SignInAsync(address, People.Administrator, People.Password);
        }

        public async ValueTask DisposeAsync()
        {
            await app!.DisposeAsync();
            folder.Dispose();
        }
    }
}
