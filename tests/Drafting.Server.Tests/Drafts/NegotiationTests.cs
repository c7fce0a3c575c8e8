using System.Text.Json;
using Drafting.Server.Tests.Running;

namespace Drafting.Server.Tests.Drafts;

/// <summary>A negotiation on the text of seed 002: seven delegations, one of them for a group, and a facilitator.</summary>
public class NegotiationTests(RunningServer server)
{
    private static readonly string[] Delegations = ["AUS", "BRA", "CAN", "EGY", "FRA", "JPN", "NOR"];

    private readonly DraftOfSeed draft = new(server, "negotiation");

    [Fact]
    public async Task Proposals_AreMadeArguedAndDecided_AndTheTextIsWhatWasAccepted()
    {
        await draft.BeginAsync("002", [("SGP", "facilitator"), .. Delegations.Select(delegation => (delegation, (string?)"proposer")), ("CHE", "reviewer")]);
        await draft.DoAsync("SGP", new { op = "setStage", stage = "negotiation" });
        var paragraphs = (await draft.NowAsync()).GetProperty("paragraphs").EnumerateArray().Where(paragraph => paragraph.GetProperty("kind").GetString() is "preambular" or "operative").ToList();
        var texts = paragraphs.ToDictionary(Id, Text);
        var (first, second, third, last) = (Id(paragraphs[0]), Id(paragraphs[1]), Id(paragraphs[2]), Id(paragraphs[^1]));

        // Each of the seven words five paragraphs anew, at the end: all of them live side by side.
        for (var i = 0; i < 5; i++)
        {
            foreach (var delegation in Delegations)
                await draft.DoAsync(delegation, Propose(delegation, $"{delegation}{i}", Insert(Id(paragraphs[4 + i]), Text(paragraphs[4 + i]).Length, delegation)));
        }

        await draft.DoAsync("EGY", new { op = "propose", proposal = "bis", delegation = "EGY", group = "g77", operations = new[] { NewParagraph("bis", first, "Stressing", "1 bis.") } });
        foreach (var (rival, delegation) in new[] { ("alt1", "AUS"), ("alt2", "CAN") })
            await draft.DoAsync(delegation, new { op = "propose", proposal = rival, delegation, operations = new[] { NewParagraph(rival, second, $"Recalling {rival}", null) }, insteadOf = second });
        await draft.DoAsync("JPN", new { op = "propose", proposal = "r1", delegation = "JPN", operations = Array.Empty<object>(), reserved = new[] { new { paragraph = third } } });
        await draft.DoAsync("NOR", new { op = "propose", proposal = "r2", delegation = "NOR", operations = Array.Empty<object>(), reserved = new[] { new { paragraph = third, start = 0, length = 5 } } });
        Assert.Equal(texts, await TextsAsync());
        Assert.Equal(40, (await ProposalsAsync()).Count);

        await draft.DoAsync("BRA", Stance("alt1", "BRA", "support"), Stance("alt2", "BRA", "object"));
        await draft.RefusedAsync("CHE", "forbidden", "reviewer", Stance("alt1", "CHE", "support"));
        await draft.RefusedAsync("BRA", "forbidden", "own delegation", Stance("alt1", "CAN", "support"));
        await draft.RefusedAsync("BRA", "forbidden", "facilitator", new { op = "acceptProposal", proposal = "alt1" });
        await draft.RefusedAsync("BRA", "forbidden", "withdraw its own", new { op = "closeProposal", proposal = "alt1", end = "declined" });
        await draft.RefusedAsync("BRA", "proposalExists", "another wording", Propose("BRA", "again", Insert(Id(paragraphs[4]), 0, "x")));

        // One after the other is accepted: none of the others goes stale.
        foreach (var delegation in Delegations)
            await draft.DoAsync("SGP", new { op = "acceptProposal", proposal = $"{delegation}0" });
        Assert.Equal(Text(paragraphs[4]) + string.Concat(Delegations), (await TextsAsync())[Id(paragraphs[4])]);
        await draft.DoAsync("SGP", new { op = "acceptProposal", proposal = "alt1" });
        var touched = (await ProposalsAsync())["alt2"].GetProperty("touched").GetInt64();
        await draft.RefusedAsync("SGP", "proposalTouched", "Look at", new { op = "acceptProposal", proposal = "alt2" });
        await draft.DoAsync("SGP", new { op = "closeProposal", proposal = "alt2", end = "notRetained" });
        await draft.DoAsync("SGP", new { op = "acceptProposal", proposal = "bis" });
        await draft.DoAsync("NOR", new { op = "closeProposal", proposal = "r2", end = "withdrawn" });
        // The facilitator writes what answers several.
        await draft.DoAsync("SGP", Insert(Id(paragraphs[5]), 0, "merged "), new { op = "closeProposal", proposal = "AUS1", end = "merged" }, new { op = "closeProposal", proposal = "BRA1", end = "merged" });
        await draft.DoAsync("SGP", new { op = "setParagraphStatus", paragraph = last, status = "agreed" });
        await draft.RefusedAsync("FRA", "paragraphAgreed", "agreed", Propose("FRA", "late", Insert(last, 0, "x")));

        var now = await draft.NowAsync();
        var live = now.GetProperty("paragraphs").EnumerateArray().ToList();
        Assert.DoesNotContain(live, paragraph => Id(paragraph) == second);
        var rivalText = live.Single(paragraph => Id(paragraph) == "alt1");
        Assert.Equal(("Recalling alt1", "AUS"), (Text(rivalText), rivalText.GetProperty("delegation").GetString()));
        Assert.Equal("1 bis.", live[live.FindIndex(paragraph => Id(paragraph) == first) + 1].GetProperty("label").GetString());
        Assert.Equal("merged " + Text(paragraphs[5]), (await TextsAsync())[Id(paragraphs[5])]);
        Assert.True(touched > 0);
        var states = (await ProposalsAsync()).Values.GroupBy(proposal => proposal.GetProperty("state").GetString()!).ToDictionary(state => state.Key, state => state.Count());
        Assert.Equal(new Dictionary<string, int> { ["accepted"] = 9, ["notRetained"] = 1, ["withdrawn"] = 1, ["merged"] = 2, ["open"] = 27 }.OrderBy(pair => pair.Key), states.OrderBy(pair => pair.Key));
    }

    [Fact]
    public async Task AProposal_ThatArrivesLate_IsSeenByAllAsItReadsNow()
    {
        await draft.BeginAsync("002", ("SGP", "facilitator"), ("KAZ", "proposer"), ("FRA", "reviewer"));
        await draft.DoAsync("SGP", new { op = "setStage", stage = "negotiation" });
        var paragraph = (await draft.NowAsync()).GetProperty("paragraphs").EnumerateArray().First(one => one.GetProperty("kind").GetString() == "operative");
        await using var reader = await HubClient.ConnectAsync(server.Address, draft.As("FRA").Token!);
        await reader.CallAsync("Open", draft.Id, null);
        await draft.DoAsync("SGP", Insert(Id(paragraph), 0, "Hereby "));
        // Its author has not heard of that: DoAsync writes for the text as it was.
        await draft.DoAsync("KAZ", Propose("KAZ", "x", Insert(Id(paragraph), 7, "again ")));
        var push = await reader.NextAsync("entries", one => one.Value.GetRawText().Contains("\"propose\"", StringComparison.Ordinal));
        var operation = push.Value.EnumerateArray().SelectMany(entry => entry.GetProperty("operations").EnumerateArray()).Single(one => one.GetProperty("op").GetString() == "propose");
        var shown = Assert.Single((await draft.As("FRA").CallAsync("GET", $"/api/drafts/{draft.Id}")).GetProperty("proposals").EnumerateArray());
        Assert.Equal(14, operation.GetProperty("operations")[0].GetProperty("delta").GetProperty("ops")[0].GetProperty("retain").GetInt32());
        Assert.Equal(operation.GetProperty("operations").GetRawText(), shown.GetProperty("operations").GetRawText());
    }

    private static object Propose(string delegation, string proposal, object operation) => new { op = "propose", proposal, delegation, operations = new[] { operation } };

    private static object Stance(string proposal, string delegation, string stance) => new { op = "takeStance", proposal, delegation, stance };

    private static object Insert(string paragraph, int at, string text) =>
        new { op = "editText", paragraph, delta = new { ops = at == 0 ? new object[] { new { insert = text } } : [new { retain = at }, new { insert = text }] } };

    private static object NewParagraph(string id, string after, string text, string? label) =>
        new { op = "insertParagraph", id, after, kind = "preambular", level = 0, label, delta = new { ops = new[] { new { insert = text } } } };

    private static string Id(JsonElement paragraph) => paragraph.GetProperty("id").GetString()!;

    private static string Text(JsonElement paragraph) => paragraph.GetProperty("text").GetString()!;

    private async Task<Dictionary<string, string>> TextsAsync() => (await draft.NowAsync()).GetProperty("paragraphs").EnumerateArray()
        .Where(paragraph => paragraph.GetProperty("kind").GetString() is "preambular" or "operative").ToDictionary(Id, Text);

    private async Task<Dictionary<string, JsonElement>> ProposalsAsync() => (await draft.NowAsync()).GetProperty("proposals").EnumerateArray().ToDictionary(Id, proposal => proposal);
}
