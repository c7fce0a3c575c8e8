using System.Text.Json;
using Drafting.Server.Notifications;
using Drafting.Server.Tests.Drafts;
using Drafting.Server.Tests.Running;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Drafting.Server.Tests.Notifications;

/// <summary>What people are notified of that is said of proposals and in comments: those whom it concerns, and nobody else.</summary>
public class SaidNotificationTests(RunningServer server)
{
    private readonly DraftOfSeed draft = new(server, "said");

    [Fact]
    public async Task Proposals_AnswersAndMentions_AreToldToThoseWhomTheyConcern()
    {
        await draft.BeginAsync("002", ("SGP", "facilitator"), ("EGY", "proposer"), ("BRA", "proposer"), ("NOR", "proposer"), ("CHE", "reviewer"));
        var paragraph = (await draft.NowAsync()).GetProperty("paragraphs").EnumerateArray().First(each => each.GetProperty("kind").GetString() == "operative").GetProperty("id").GetString()!;
        await draft.DoAsync("EGY", Propose("EGY", paragraph));
        await draft.DoAsync("BRA", Propose("BRA", paragraph));
        await draft.DoAsync("NOR", new { op = "comment", thread = "t", comment = "t1", on = new[] { new { paragraph } }, text = "请@EGY考虑" });
        await draft.DoAsync("EGY", new { op = "comment", thread = "t", comment = "t2", text = "同意" });
        await draft.DoAsync("SGP", new { op = "acceptProposal", proposal = "xEGY" });
        await TellAsync();

        Assert.Equal(["mentions t 请@EGY考虑 NOR", "proposals xEGY accepted EGY"], await ToldAsync("EGY"));
        Assert.Empty(await ToldAsync("BRA"));
        Assert.Equal(["comments t 同意 EGY"], await ToldAsync("NOR"));
        Assert.Empty(await ToldAsync("CHE"));
        // A facilitator who decides is not told of it; of what was proposed before his own nobody is told.
        Assert.Empty(await ToldAsync("SGP"));
    }

    private static object Propose(string delegation, string paragraph) => new
    {
        op = "propose",
        proposal = $"x{delegation}",
        delegation,
        operations = new[] { new { op = "editText", paragraph, delta = new { ops = new[] { new { insert = delegation } } } } },
    };

    private Task TellAsync() => server.Services.GetServices<IHostedService>().OfType<NotificationKeeper>().Single().TellAsync();

    private async Task<List<string>> ToldAsync(string who) =>
    [
        .. (await draft.As(who).CallAsync("GET", "/api/notifications")).GetProperty("items").EnumerateArray().Where(item => item.GetProperty("draft").GetString() == draft.Id)
            .Select(item => $"{Text(item, "kind")} {Text(item, "subject")} {Text(item, "detail")} {Text(item, "delegation")}").Order(),
    ];

    private static string Text(JsonElement item, string field) => item.GetProperty(field).GetString() ?? "null";
}
