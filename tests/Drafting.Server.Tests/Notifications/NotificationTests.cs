using System.Text.Json;
using Drafting.Server.Notifications;
using Drafting.Server.Tests.Running;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Drafting.Server.Tests.Notifications;

/// <summary>What people are notified of over the API, and who is not.</summary>
public class NotificationTests(RunningServer server)
{
    private static readonly string[] Everyone = [People.Facilitator, People.Editor, People.Proposer, People.Reviewer];

    [Fact]
    public async Task WhatHappens_IsToldToEveryoneWithARole_ButWhoDidIt()
    {
        var draft = await server.NewDraftAsync();
        await DoAsync(People.Facilitator, draft, Paragraph("op"), Stage("negotiation"));
        await DoAsync(People.Proposer, draft, new { op = "addSponsor", delegation = "UZB", role = "co" });
        await DoAsync(People.Facilitator, draft, Status("agreed", null));
        await DoAsync(People.Editor, draft, Status("open", "等待指示"));
        await TellAsync();

        Assert.Equal(["stage 1 negotiation  null", "sponsors 1 UZB joined UZB", "reopened 1 op 等待指示 KAZ"], await ToldAsync(People.Reviewer, draft));
        Assert.Equal(["sponsors 1 UZB joined UZB", "reopened 1 op 等待指示 KAZ"], await ToldAsync(People.Facilitator, draft));
        Assert.Equal(["stage 1 negotiation  null", "sponsors 1 UZB joined UZB"], await ToldAsync(People.Editor, draft));
        Assert.Equal(["stage 1 negotiation  null", "reopened 1 op 等待指示 KAZ"], await ToldAsync(People.Proposer, draft));
        Assert.Empty(await ToldAsync(People.Stranger, draft));
        await server.Anonymous().CallAsync("GET", "/api/notifications", expected: 401);
    }

    [Fact]
    public async Task ManySponsors_AreOneNotification_UntilItIsRead()
    {
        var draft = await server.NewDraftAsync();
        var members = (await server.As(People.Reviewer).CallAsync("GET", "/api/delegations")).EnumerateArray()
            .Where(delegation => delegation.GetProperty("member").GetBoolean()).Select(delegation => delegation.GetProperty("code").GetString()!).Take(79).ToList();
        foreach (var burst in members.Chunk(20))
        {
            await DoAsync(People.Facilitator, draft, [.. burst.Select(delegation => new { op = "addSponsor", delegation, role = "co" })]);
            await TellAsync();
        }

        Assert.Equal([$"sponsors 79 {members[^1]} joined null"], await ToldAsync(People.Reviewer, draft));
        var id = (await ItemsAsync(People.Reviewer, draft)).Single().GetProperty("id").GetInt64();
        await server.As(People.Reviewer).CallAsync("POST", "/api/notifications/read", new { ids = new[] { id } }, 204);
        Assert.True((await ItemsAsync(People.Reviewer, draft)).Single().GetProperty("read").GetBoolean());
        Assert.False((await ItemsAsync(People.Editor, draft)).Single().GetProperty("read").GetBoolean());
        await DoAsync(People.Facilitator, draft, new { op = "withdrawSponsor", delegation = members[0] });
        await TellAsync();
        Assert.Equal([$"sponsors 79 {members[^1]} joined null", $"sponsors 1 {members[0]} withdrew null"], await ToldAsync(People.Reviewer, draft));
    }

    [Fact]
    public async Task WhoLosesHisRole_IsShownNothingMore()
    {
        var draft = await server.NewDraftAsync();
        await DoAsync(People.Facilitator, draft, Stage("negotiation"));
        await TellAsync();
        Assert.Single(await ToldAsync(People.Editor, draft));
        await server.As(People.Facilitator).CallAsync("DELETE", $"/api/drafts/{draft}/members/{People.Editor}", expected: 204);
        await DoAsync(People.Facilitator, draft, Stage("final"));
        await TellAsync();
        Assert.Empty(await ToldAsync(People.Editor, draft));
        Assert.Equal(["stage 2 final  null"], await ToldAsync(People.Reviewer, draft));
    }

    [Fact]
    public async Task WhoBrokeSilence_IsToldNobody()
    {
        var draft = await server.NewDraftAsync();
        await DoAsync(People.Facilitator, draft, Paragraph("op"), Stage("negotiation"), Stage("silence"));
        await server.As(People.Proposer).CallAsync("POST", $"/api/drafts/{draft}/silence/objections", new { paragraphs = new[] { "op" }, reason = "生造的理由" });
        await TellAsync();
        foreach (var person in Everyone.Where(person => person != People.Facilitator))
            Assert.Equal(["stage 2 silence  null"], await ToldAsync(person, draft));
        Assert.Empty(await ToldAsync(People.Facilitator, draft));
    }

    [Fact]
    public async Task Choices_AreKept_AndRefusedWhereTheyAreNone()
    {
        var (draft, person) = (await server.NewDraftAsync(), "chooser@tests.example");
        await server.As(People.Administrator).CallAsync("POST", "/api/users", new { email = person, password = People.Password, name = person, delegation = "FRA" }, 201);
        await server.As(People.Facilitator).CallAsync("PUT", $"/api/drafts/{draft}/members/{person}", new { role = "reviewer" });
        var chooser = await Api.SignInAsync(server.Address, person, People.Password);
        var before = await chooser.CallAsync("GET", "/api/notifications/choices");
        Assert.False(before.GetProperty("mail").GetBoolean());
        Assert.Equal(["sponsors True False", "stage True True", "reopened True False", "silenceEnding True True", "proposals True False", "comments True False", "mentions True True"], Choices(before));
        var after = await chooser.CallAsync("PUT", "/api/notifications/choices", new { choices = new[] { new { kind = "sponsors", app = false, mail = true } } });
        Assert.Equal(["sponsors False True", "stage True True", "reopened True False", "silenceEnding True True", "proposals True False", "comments True False", "mentions True True"], Choices(after));
        foreach (var wrong in new object[] { new { }, new { choices = new object?[] { null } }, new { choices = new[] { new { kind = "weather", app = true, mail = true } } }, new { choices = "all" } })
            await chooser.CallAsync("PUT", "/api/notifications/choices", wrong, 400);

        await DoAsync(People.Facilitator, draft, Stage("negotiation"), new { op = "addSponsor", delegation = "KAZ", role = "main" });
        await TellAsync();
        var list = await chooser.CallAsync("GET", "/api/notifications");
        Assert.Equal(1, list.GetProperty("unread").GetInt32());
        Assert.Equal("stage", list.GetProperty("items")[0].GetProperty("kind").GetString());
        Assert.Equal(1, (await chooser.CallAsync("GET", "/api/notifications?limit=1")).GetProperty("items").GetArrayLength());
        await chooser.CallAsync("GET", "/api/notifications?limit=0", expected: 400);

        // Asked with its tag, the list is sent again once something has changed.
        using var first = await chooser.RawAsync(new(HttpMethod.Get, "/api/notifications"));
        Assert.Equal(304, await AgainAsync());
        await chooser.CallAsync("POST", "/api/notifications/read", new { }, 204);
        Assert.Equal(200, await AgainAsync());
        Assert.Equal(0, (await chooser.CallAsync("GET", "/api/notifications")).GetProperty("unread").GetInt32());

        async Task<int> AgainAsync()
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/api/notifications");
            request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
            using var answer = await chooser.RawAsync(request);
            return (int)answer.StatusCode;
        }
    }

    [Fact]
    public async Task Server_TellsByItself()
    {
        var draft = await server.NewDraftAsync();
        await DoAsync(People.Facilitator, draft, Stage("negotiation"));
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while ((await ToldAsync(People.Reviewer, draft)).Count == 0)
            patience.Token.ThrowIfCancellationRequested();
    }

    /// <summary>Has everything told that happened until now, whoever does it.</summary>
    private Task TellAsync() => server.Services.GetServices<IHostedService>().OfType<NotificationKeeper>().Single().TellAsync();

    private async Task DoAsync(string who, string draft, params object[] operations)
    {
        var answer = await server.As(who).CallAsync("POST", $"/api/drafts/{draft}/operations", new { clientId = $"c-{Guid.NewGuid():N}", sequence = 1, baseRevision = 0, operations });
        Assert.True(answer.GetProperty("status").GetString() == "accepted", answer.ToString());
    }

    private async Task<List<JsonElement>> ItemsAsync(string who, string draft) =>
        [.. (await server.As(who).CallAsync("GET", "/api/notifications?limit=200")).GetProperty("items").EnumerateArray().Where(item => item.GetProperty("draft").GetString() == draft).Reverse()];

    private async Task<List<string>> ToldAsync(string who, string draft) =>
        [.. (await ItemsAsync(who, draft)).Select(item => $"{item.GetProperty("kind")} {item.GetProperty("count")} {item.GetProperty("subject")} {item.GetProperty("detail")} {item.GetProperty("delegation").GetString() ?? "null"}")];

    private static IEnumerable<string> Choices(JsonElement view) =>
        view.GetProperty("choices").EnumerateArray().Select(choice => $"{choice.GetProperty("kind")} {choice.GetProperty("app").GetBoolean()} {choice.GetProperty("mail").GetBoolean()}");

    private static object Stage(string stage) => new { op = "setStage", stage };

    private static object Paragraph(string id) => new { op = "insertParagraph", id, after = "enacting", kind = "operative", level = 0, delta = new { ops = new[] { new { insert = "决定" } } } };

    private static object Status(string status, string? reason) => new { op = "setParagraphStatus", paragraph = "op", status, reason };
}
