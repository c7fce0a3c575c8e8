using System.Net.Sockets;
using Drafting.Documents;
using Drafting.Operations;
using Drafting.Server.Access;
using Drafting.Server.Configuration;
using Drafting.Server.Notifications;
using Drafting.Server.Tests.Running;
using Drafting.Server.Tests.Silence;
using Microsoft.Extensions.Logging.Abstractions;

namespace Drafting.Server.Tests.Notifications;

/// <summary>E-mail to a real mail server: what it says, how often, and what becomes of it where the mail server is away.</summary>
public sealed class MailTests : IAsyncDisposable
{
    private const string Kazakh = "kaz@tests.example", Uzbek = "uzb@tests.example";

    private readonly SilentDraft draft = new();
    private readonly SmtpListener smtp = new();

    public async ValueTask DisposeAsync()
    {
        await smtp.DisposeAsync();
        await draft.DisposeAsync();
    }

    [Fact]
    public async Task Mail_SaysWhatHappenedInBothLanguages_WithTheWay()
    {
        var node = await BeginAsync();
        await SendAsync(node);
        var mail = smtp.Arrived().Single(message => message.To.ToString() == Kazakh);
        Assert.Equal(("决议起草：1 条新消息 · Drafting: 1 new", "drafting@tests.example", "auto-generated"), (mail.Subject, mail.From.ToString(), mail.Headers["Auto-Submitted"]));
        foreach (var words in new[] { "标题", "进入“磋商”阶段", "Now at the stage “negotiation”", $"https://drafting.tests.example/drafts/{SilentDraft.Id}", "https://drafting.tests.example/notifications" })
            Assert.Contains(words, mail.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mail_ToAnAddressWithoutAnAccount_IsNotSent_NorLater()
    {
        var node = await BeginAsync();
        await SendAsync(node, accounts: _ => Task.FromResult<IReadOnlySet<string>>(new HashSet<string> { Uzbek }));
        Assert.Equal([Uzbek], smtp.Arrived().Select(mail => mail.To.ToString()));
        draft.Clock.Advance(TimeSpan.FromHours(1));
        await SendAsync(node);
        Assert.Empty(smtp.Arrived());
    }

    [Fact]
    public async Task Mail_ComesAtOnce_ThenTogetherAfterTheInterval()
    {
        var node = await BeginAsync();
        await SendAsync(node);
        Assert.Equal(2, smtp.Arrived().Count);
        foreach (var stage in new[] { "silence", "negotiation", "final" })
        {
            await SilentDraft.DoAsync(node, new SetStage(stage, null, "理由\n第二行"));
            await Keeper(node).TellAsync();
            await SendAsync(node);
            draft.Clock.Advance(TimeSpan.FromMinutes(4));
        }

        Assert.Empty(smtp.Arrived());
        draft.Clock.Advance(TimeSpan.FromMinutes(3));
        await SendAsync(node);
        var mails = smtp.Arrived();
        Assert.Equal(2, mails.Count);
        Assert.All(mails, mail => Assert.Contains("进入“定稿与提案”阶段：理由 第二行", mail.TextBody, StringComparison.Ordinal));
        draft.Clock.Advance(TimeSpan.FromHours(1));
        await SendAsync(node);
        Assert.Empty(smtp.Arrived());
    }

    [Fact]
    public async Task Mail_IsSentByOneOfSeveralNodes()
    {
        var node = await BeginAsync();
        var other = await draft.OpenAsync();
        await Task.WhenAll(SendAsync(node), SendAsync(other), SendAsync(node), SendAsync(other));
        Assert.Equal([Kazakh, Uzbek], smtp.Arrived().Select(mail => mail.To.ToString()).Order());
    }

    [Fact]
    public async Task MailServerAway_DelaysAndLosesNothing()
    {
        var node = await BeginAsync();
        var port = smtp.Port;
        await smtp.DisposeAsync();
        await Assert.ThrowsAnyAsync<SocketException>(() => SendAsync(node, port));
        await using var back = new SmtpListener(port);
        await SendAsync(node, port);
        Assert.Equal(2, back.Arrived().Count);
    }

    [Fact]
    public async Task MailRefused_KeepsNobodyElseWaiting_AndIsOfferedAgain()
    {
        var node = await BeginAsync();
        smtp.Refused.Add(Kazakh);
        await SendAsync(node);
        Assert.Equal([Uzbek], smtp.Arrived().Select(mail => mail.To.ToString()));
        smtp.Refused.Clear();
        await SendAsync(node);
        Assert.Empty(smtp.Arrived());
        draft.Clock.Advance(TimeSpan.FromMinutes(15));
        await SendAsync(node);
        Assert.Equal([Kazakh], smtp.Arrived().Select(mail => mail.To.ToString()));
    }

    [Fact]
    public async Task MailServerThatCannotEncrypt_IsToldNothing()
    {
        var node = await BeginAsync();
        var options = Options(smtp.Port);
        options.Security = MailSecurity.StartTls;
        await Assert.ThrowsAsync<NotSupportedException>(() => new MailKeeper(node.Storage, Everybody, options, draft.Clock, NullLogger<MailKeeper>.Instance).SendDueAsync());
        Assert.Empty(smtp.Arrived());
    }

    [Fact]
    public async Task Server_WithAMailServer_SendsByItself()
    {
        using var folder = new TemporaryFolder();
        var (app, address) = await RunningServer.StartAsync(
            folder, "--Bootstrap:AdminEmail", People.Administrator, "--Bootstrap:AdminPassword", People.Password,
            "--Mail:Host", "127.0.0.1", "--Mail:Port", $"{smtp.Port}", "--Mail:Security", "none", "--Mail:From", "drafting@tests.example", "--Mail:Site", "https://drafting.tests.example");
        await using (app)
        {
            var administrator = await Api.SignInAsync(address, People.Administrator, People.Password);
            await administrator.CallAsync("POST", "/api/users", new { email = Kazakh, password = People.Password, name = "Aigul", delegation = "KAZ" }, 201);
            var id = (await administrator.CallAsync("POST", "/api/drafts", new { title = "标题", language = "zh" }, 201)).GetProperty("id").GetString();
            await administrator.CallAsync("PUT", $"/api/drafts/{id}/members/{Kazakh}", new { role = "reviewer" });
            await administrator.CallAsync("POST", $"/api/drafts/{id}/operations", new { clientId = "c", sequence = 1, baseRevision = 0, operations = new[] { new { op = "setStage", stage = "negotiation" } } });
            Assert.Equal(Kazakh, (await smtp.NextAsync()).To.ToString());
            Assert.True((await administrator.CallAsync("GET", "/api/notifications/choices")).GetProperty("mail").GetBoolean());
            await app.StopAsync();
        }
    }

    /// <summary>A draft whose two other members have not heard yet that it is negotiated.</summary>
    private async Task<SilentDraft.Node> BeginAsync()
    {
        var node = await draft.CreateAsync();
        foreach (var member in new[] { Kazakh, Uzbek })
            await node.Storage.SetMemberAsync(SilentDraft.Id, new(member, DraftRole.Reviewer));
        await Keeper(node).TellAsync();
        return node;
    }

    private NotificationKeeper Keeper(SilentDraft.Node node) => new(node.Storage, node.Storage, SilentDraft.DelegationsOf, node.Host, Options(smtp.Port), draft.Clock, NullLogger<NotificationKeeper>.Instance);

    private static Task<IReadOnlySet<string>> Everybody(IReadOnlyCollection<string> emails) => Task.FromResult<IReadOnlySet<string>>(emails.ToHashSet());

    private Task SendAsync(SilentDraft.Node node, int? port = null, AccountsAmong? accounts = null) => new MailKeeper(node.Storage, accounts ?? Everybody, Options(port ?? smtp.Port), draft.Clock, NullLogger<MailKeeper>.Instance).SendDueAsync();

    private static MailOptions Options(int port) => new()
    {
        Host = "127.0.0.1",
        Port = port,
        Security = MailSecurity.None,
        From = "drafting@tests.example",
        Site = "https://drafting.tests.example/",
    };
}
