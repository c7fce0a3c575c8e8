using System.Net.WebSockets;
using System.Text.Json;
using Drafting.Operations;
using Drafting.Server.Access;
using Drafting.Server.Tests.Live;
using Drafting.Server.Tests.Running;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Drafting.Server.Tests.Access;

/// <summary>Whatever is under way in a session ends with it.</summary>
public class SessionEndTests(RunningServer server)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task SigningOut_EndsEveryConnectionOfTheSession_AndNoneOfAnother()
    {
        var draft = await server.NewDraftAsync();
        var leaving = await Api.SignInAsync(server.Address, People.Editor, People.Password);
        var staying = await Api.SignInAsync(server.Address, People.Editor, People.Password);
        await using var tab = await HubClient.ConnectAsync(server.Address, leaving.Token!);
        await using var otherTab = await HubClient.ConnectAsync(server.Address, leaving.Token!);
        await using var idle = await HubClient.ConnectAsync(server.Address, leaving.Token!);
        await using var elsewhere = await HubClient.ConnectAsync(server.Address, staying.Token!);
        foreach (var open in new[] { tab, otherTab, elsewhere })
            await open.CallAsync("Open", draft, null);

        await leaving.CallAsync("DELETE", "/api/session", null, 204);
        foreach (var ended in new[] { tab, otherTab })
            Assert.Equal((draft, "signedOut"), ((await ended.NextAsync("closed")) is var push ? (push.DraftId, push.Value.GetString()) : default));
        foreach (var ended in new[] { tab, otherTab, idle })
            await ended.Ended.WaitAsync(Patience);
        Assert.Equal("accepted", (await elsewhere.CallAsync("Submit", draft, LiveClient.Submission($"stays-{draft}", 1, 0, new InsertParagraph("s1", null, ParagraphKind.Plain, 0, Delta.FromText("文"))))).GetProperty("status").GetString());
        await elsewhere.NextAsync("entries");
        await Assert.ThrowsAsync<WebSocketException>(() => HubClient.ConnectAsync(server.Address, leaving.Token!));
    }

    [Fact]
    public async Task Token_ThatRunsOut_EndsItsConnection()
    {
        var draft = await server.NewDraftAsync();
        var person = new Person(People.Reviewer, "Reviewer", "CHN", false);
        var tokens = server.Services.GetRequiredService<IOptionsMonitor<BearerTokenOptions>>().Get(IdentityConstants.BearerScheme);
        string Token(TimeSpan left) => tokens.BearerTokenProtector.Protect(new AuthenticationTicket(
            person.ToPrincipal(IdentityConstants.BearerScheme), new AuthenticationProperties { ExpiresUtc = DateTimeOffset.UtcNow + left }, $"{IdentityConstants.BearerScheme}:AccessToken"));

        await using var lasting = await HubClient.ConnectAsync(server.Address, Token(TimeSpan.FromHours(1)));
        await using var shortLived = await HubClient.ConnectAsync(server.Address, Token(TimeSpan.FromSeconds(6)));
        await lasting.CallAsync("Open", draft, null);
        await shortLived.CallAsync("Open", draft, null);
        Assert.Equal("signedOut", (await shortLived.NextAsync("closed")).Value.GetString());
        await shortLived.Ended.WaitAsync(Patience);
        Assert.Equal(JsonValueKind.Object, (await lasting.CallAsync("Open", draft, null)).ValueKind);
    }

    [Fact]
    public void Uses_EndAtTheirTime_LaterWhereTheCookieWasRenewed()
    {
        var clock = new FakeTimeProvider();
        var sessions = new LiveSessions(clock);
        var ended = new List<string>();
        var start = clock.GetUtcNow();
        sessions.Begin("a", start.AddMinutes(1), () => ended.Add("a"));
        sessions.Begin("b", start.AddMinutes(1), () => ended.Add("b"));
        sessions.Begin("c", null, () => ended.Add("c"));
        sessions.Begin("d", start.AddMinutes(1), () => ended.Add("d")).Dispose();
        sessions.Extend("b", start.AddMinutes(5));
        clock.Advance(TimeSpan.FromMinutes(2));
        sessions.EndExpired();
        Assert.Equal(["a"], ended);
        clock.Advance(TimeSpan.FromMinutes(3));
        sessions.EndExpired();
        sessions.EndExpired();
        sessions.End("c");
        sessions.End("c");
        Assert.Equal(["a", "b", "c"], ended);
        Assert.Equal(0, sessions.Count);
    }
}
