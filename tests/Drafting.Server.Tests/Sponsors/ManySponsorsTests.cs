using System.Net.Http.Headers;
using System.Text.Json;
using Drafting.Documents;
using Drafting.Server.Tests.Drafts;
using Drafting.Server.Tests.Running;
using Drafting.Testing;

namespace Drafting.Server.Tests.Sponsors;

/// <summary>The 73 sponsors of seed 002 gain 79 more while twenty people look at the board.</summary>
public class ManySponsorsTests(RunningServer server)
{
    private const string Un = DraftOfSeed.Secretariat;
    private const int Later = 79;
    private const int Looking = 20;

    private readonly DraftOfSeed draft = new(server, "many");

    [Fact]
    public Task SeventyNineJoin_WhileTwentyLookAtTheBoard() => SeededRandom.CheckAsync(1, async random =>
    {
        await draft.BeginAsync("002", ("KAZ", "facilitator"), (Un, "editor"));
        var first = Codes(draft.Template.GetProperty("sponsors")).ToList();
        var later = Delegations.All.Where(delegation => delegation.Member).Select(delegation => delegation.Code).Except(first).OrderBy(_ => random.Next()).Take(Later).ToList();
        Assert.Equal((73, Later), (first.Count, later.Count));
        await draft.DoAsync("KAZ", [.. first.Select(Joining), Stage("final"), Stage("tabled")]);
        await draft.DoAsync(Un, Stage("issued", "A/79/L.64"));
        await draft.AdmitAsync([.. later.Take(Looking).Select(who => (who, "proposer"))]);
        var watchers = later.Take(Looking).Select(who => new Watcher(draft.As(who))).ToList();
        await Task.WhenAll(watchers.Select(watcher => watcher.LookAsync()));
        Assert.All(watchers, watcher => Assert.Equal([73], watcher.Counts));

        for (var joined = 0; joined < Later;)
        {
            var burst = later.Skip(joined).Take(random.Next(1, 8)).ToList();
            // The twenty act for themselves. Some people look while it happens.
            await Task.WhenAll(
            [
                .. burst.Select((delegation, index) => draft.DoAsync(later.IndexOf(delegation) < Looking ? delegation : index % 2 == 0 ? "KAZ" : Un, Joining(delegation))),
                .. watchers.Where(_ => random.Chance(0.3)).Select(watcher => watcher.LookAsync()),
            ]);
            joined += burst.Count;
            foreach (var watcher in watchers.Where(_ => random.Chance(0.2)))
            {
                await watcher.LookAsync();
                Assert.Equal(73 + joined, watcher.Counts[^1]);
            }
        }

        await Task.WhenAll(watchers.Select(watcher => watcher.LookAsync()));
        Assert.Single(watchers.Select(watcher => watcher.Shown).Distinct());
        Assert.All(watchers, watcher => Assert.Equal(73 + Later, watcher.Counts[^1]));
        Assert.All(watchers, watcher => Assert.Equal(watcher.Counts.Order(), watcher.Counts));
        // Nothing has happened since: nobody is sent anything again.
        foreach (var watcher in watchers)
            Assert.False(await watcher.LookAsync());

        await draft.DoAsync(Un, new { op = "issueAddendum" });
        await AssertIssuedAsync(first, later);
        await AssertLedgerAsync(later);
    });

    private async Task AssertIssuedAsync(List<string> first, List<string> later)
    {
        foreach (var language in Delegations.Languages)
        {
            var issue = (await draft.As("KAZ").CallAsync("GET", $"/api/drafts/{draft.Id}/addenda?language={language}")).GetProperty("issued")[0];
            Assert.Equal(Ordered(first, language), Codes(issue.GetProperty("sponsors")));
            Assert.Equal(Ordered(later, language), Codes(issue.GetProperty("addenda")[0].GetProperty("sponsors")));
        }
    }

    private async Task AssertLedgerAsync(List<string> later)
    {
        var ledger = (await draft.As("KAZ").CallAsync("GET", $"/api/drafts/{draft.Id}/sponsors")).GetProperty("ledger").EnumerateArray().TakeLast(Later).ToList();
        Assert.Equal(later.Order(), ledger.Select(line => line.GetProperty("delegation").GetString()!).Order());
        Assert.Equal(Looking, ledger.Count(line => line.GetProperty("capacity").GetString() == "delegation"));
    }

    private static IEnumerable<string> Ordered(IEnumerable<string> codes, string language) =>
        codes.Select(code => Delegations.Find(code)!).Order(Delegations.Comparer(language)).Select(delegation => delegation.Code);

    private static IEnumerable<string> Codes(JsonElement sponsors) => sponsors.EnumerateArray().Select(sponsor => sponsor.GetProperty("code").GetString()!);

    private static object Joining(string delegation) => new { op = "addSponsor", delegation, role = "co" };

    private static object Stage(string stage, string? symbol = null) => new { op = "setStage", stage, symbol };

    /// <summary>Somebody who looks at the board, as its page does: with the tag of what it shows.</summary>
    private sealed class Watcher(Api api)
    {
        private EntityTagHeaderValue? tag;

        /// <summary>How many sponsors each answer told of.</summary>
        public List<int> Counts { get; } = [];

        /// <summary>What the board shows of the draft.</summary>
        public string Shown { get; private set; } = "";

        /// <summary>Looks; false where there was nothing new, and then nothing is sent.</summary>
        public async Task<bool> LookAsync()
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/api/board");
            if (tag is not null)
                request.Headers.IfNoneMatch.Add(tag);
            using var answer = await api.RawAsync(request);
            var body = await answer.Content.ReadAsStringAsync();
            if ((int)answer.StatusCode == 304)
            {
                Assert.Equal("", body);
                return false;
            }

            Assert.NotEqual(Shown, body);
            (tag, Shown) = (answer.Headers.ETag, body);
            using var rows = JsonDocument.Parse(body);
            var row = Assert.Single(rows.RootElement.EnumerateArray());
            var count = row.GetProperty("draft").GetProperty("sponsorCount").GetInt32();
            Assert.Equal(count, row.GetProperty("groups").EnumerateArray().Sum(group => group.GetProperty("count").GetInt32()));
            Assert.Equal(count, row.GetProperty("days").EnumerateArray().Last().GetProperty("count").GetInt32());
            Counts.Add(count);
            return true;
        }
    }
}
