using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text.Json;
using Drafting.Server.Tests.Running;
using Drafting.Testing;

namespace Drafting.Server.Tests.Drafts;

/// <summary>The draft of seed 004 from its first words to adoption over the API, right and wrong people at every step.</summary>
public class WholeLifeTests(RunningServer server)
{
    private static readonly string[] Languages = ["zh", "en", "fr", "es", "ru", "ar"];
    private readonly Dictionary<string, Api> people = [];
    private string draft = "";

    [Fact]
    public async Task Draft_GoesFromFirstWordsToAdoption()
    {
        await BeginAsync();
        await DoAsync("CHN", "forbidden", new { op = "setStage", stage = "negotiation" });
        await DoAsync("KAZ", null, new { op = "addSponsor", delegation = "KAZ", role = "main" });
        await DoAsync("UN", "stageNotPossible", new { op = "setStage", stage = "adopted" });
        await DoAsync("KAZ", null, new { op = "setStage", stage = "negotiation" }, new { op = "setStage", stage = "negotiation", reason = "第一次订正" });

        var paragraphs = (await DraftAsync()).GetProperty("paragraphs").EnumerateArray().Where(p => p.GetProperty("kind").GetString() is "preambular" or "operative").Select(p => p.GetProperty("id").GetString()!).ToList();
        await DoAsync("UZB", "forbidden", new { op = "setParagraphStatus", paragraph = paragraphs[0], status = "agreed" });
        await DoAsync("KAZ", null, [.. paragraphs.Select(paragraph => (object)new { op = "setParagraphStatus", paragraph, status = "agreed" })]);
        await DoAsync("TJK", "paragraphAgreed", new { op = "editText", paragraph = paragraphs[0], delta = new { ops = new object[] { new { insert = "又" } } } });
        await DoAsync("TJK", "reasonNeeded", new { op = "setParagraphStatus", paragraph = paragraphs[0], status = "open" });
        await DoAsync("TJK", null, new { op = "setParagraphStatus", paragraph = paragraphs[0], status = "open", reason = "等待指示" });
        var progress = (await DraftAsync()).GetProperty("progress");
        Assert.Equal(progress.GetProperty("all").GetInt32() - 1, progress.GetProperty("agreed").GetInt32());

        await DoAsync("KAZ", null, new { op = "setStage", stage = "silence", timeZone = "Asia/Almaty" });
        await DoAsync("KAZ", "silenceRuns", new { op = "setStage", stage = "final" });
        await people["TJK"].CallAsync("POST", $"/api/drafts/{draft}/silence/objections", new { paragraphs = new[] { paragraphs[0] }, reason = "仍无指示" });
        await DoAsync("KAZ", "reasonNeeded", new { op = "setStage", stage = "negotiation" });
        await DoAsync("KAZ", null, new { op = "setStage", stage = "negotiation", reason = "默许被打破" });
        await DoAsync("KAZ", null, new { op = "setParagraphStatus", paragraph = paragraphs[0], status = "agreed" }, new { op = "setStage", stage = "final" });

        await DoAsync("UZB", "forbidden", new { op = "addSponsor", delegation = "KGZ", role = "co" });
        foreach (var delegation in new[] { "UZB", "KGZ", "TJK" })
            await DoAsync(delegation, null, new { op = "addSponsor", delegation, role = "co" });
        await DoAsync("KAZ", null, new { op = "setStage", stage = "tabled" });
        await DoAsync("KAZ", "textFrozen", new { op = "editText", paragraph = paragraphs[0], delta = new { ops = new object[] { new { insert = "又" } } } });
        await AssertHashAsync();
        await DoAsync("UN", "symbolNeeded", new { op = "setStage", stage = "issued" });
        await DoAsync("UN", null, new { op = "setStage", stage = "issued", symbol = "A/79/L.57" });
        await AssertHashAsync();

        await DoAsync("CHN", null, new { op = "addSponsor", delegation = "CHN", role = "co" });
        await DoAsync("UN", null, new { op = "addSponsor", delegation = "PSE", role = "co" }, new { op = "issueAddendum" });
        await DoAsync("FRA", "forbidden", new { op = "issueAddendum" });
        await AssertSponsorsAsync();

        await DoAsync("FRA", "forbidden", new { op = "setStage", stage = "action" });
        await DoAsync("UN", null, new { op = "setStage", stage = "action" });
        await DoAsync("UN", null, new { op = "setStage", stage = "adopted", symbol = "A/RES/79/999" });
        await DoAsync("FRA", "sponsorshipClosed", new { op = "addSponsor", delegation = "FRA", role = "co" });
        var history = (await DraftAsync()).GetProperty("stageHistory").EnumerateArray().Select(move => move.GetProperty("stage").GetString());
        Assert.Equal("negotiation negotiation silence negotiation final tabled issued action adopted", string.Join(' ', history));
    }

    private async Task BeginAsync()
    {
        var administrator = server.As(People.Administrator);
        foreach (var delegation in new[] { "KAZ", "UZB", "KGZ", "TJK", "CHN", "FRA", "UN" })
        {
            var email = $"{delegation}@life.example".ToLowerInvariant();
            await administrator.CallAsync("POST", "/api/users", new { email, password = People.Password, name = delegation, delegation = delegation == "UN" ? null : delegation }, 201);
            people[delegation] = await Api.SignInAsync(server.Address, email, People.Password);
        }

        var content = new ByteArrayContent(await File.ReadAllBytesAsync(RepositoryPaths.Seeds.Single(path => Path.GetFileName(path).StartsWith("004", StringComparison.Ordinal))));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse("text/plain");
        var template = (await people["KAZ"].CallAsync("POST", "/api/library?filename=004.txt", content, 201)).GetProperty("id").GetString();
        draft = (await people["KAZ"].CallAsync("POST", "/api/drafts", new { template }, 201)).GetProperty("id").GetString()!;
        foreach (var (delegation, role) in new[] { ("UZB", "editor"), ("KGZ", "proposer"), ("TJK", "editor"), ("CHN", "proposer"), ("FRA", "proposer"), ("UN", "editor") })
            await people["KAZ"].CallAsync("PUT", $"/api/drafts/{draft}/members/{delegation}@life.example", new { role });
    }

    private Task<JsonElement> DraftAsync() => people["KAZ"].CallAsync("GET", $"/api/drafts/{draft}");

    private async Task DoAsync(string who, string? code, params object[] operations)
    {
        var revision = (await people[who].CallAsync("GET", $"/api/drafts/{draft}")).GetProperty("revision").GetInt64();
        var answer = await people[who].CallAsync("POST", $"/api/drafts/{draft}/operations", new { clientId = $"c-{Guid.NewGuid():N}", sequence = 1, baseRevision = revision, operations });
        Assert.Equal(code, answer.TryGetProperty("code", out var refused) ? refused.GetString() : null);
    }

    private async Task AssertHashAsync()
    {
        var frozen = (await DraftAsync()).GetProperty("frozen");
        using var answer = await people["FRA"].RawAsync(new(HttpMethod.Get, $"/api/drafts/{draft}/canonical?revision={frozen.GetProperty("revision").GetInt64()}"));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(await answer.Content.ReadAsByteArrayAsync())), frozen.GetProperty("hash").GetString());
    }

    private async Task AssertSponsorsAsync()
    {
        var addenda = await people["FRA"].CallAsync("GET", $"/api/drafts/{draft}/addenda?language=en");
        var issue = Assert.Single(addenda.GetProperty("issued").EnumerateArray());
        Assert.Equal("KAZ KGZ TJK UZB", Codes(issue.GetProperty("sponsors")));
        var addendum = Assert.Single(issue.GetProperty("addenda").EnumerateArray());
        Assert.Equal(("A/79/L.57/Add.1", "China and State of Palestine", "CHN PSE"), (addendum.GetProperty("symbol").GetString(), addendum.GetProperty("line").GetString(), Codes(addendum.GetProperty("sponsors"))));
        Assert.Equal(0, addenda.GetProperty("next").GetArrayLength());

        var lines = new HashSet<string>();
        foreach (var language in Languages)
        {
            var sponsors = await people["FRA"].CallAsync("GET", $"/api/drafts/{draft}/sponsors?language={language}");
            Assert.True(lines.Add(sponsors.GetProperty("line").GetString()!));
            Assert.NotEqual("", sponsors.GetProperty("note").GetString());
            Assert.Equal("PSE", sponsors.GetProperty("sponsors").EnumerateArray().Last().GetProperty("code").GetString());
            foreach (var (format, type) in new[] { ("text", "text/plain"), ("html", "text/html") })
            {
                using var file = await people["FRA"].RawAsync(new(HttpMethod.Get, $"/api/drafts/{draft}/addenda/1?format={format}&language={language}"));
                Assert.Equal(type, file.Content.Headers.ContentType!.MediaType);
                Assert.Contains("A/79/L.57/Add.1", await file.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            }
        }

        var ledger = (await people["FRA"].CallAsync("GET", $"/api/drafts/{draft}/sponsors")).GetProperty("ledger").EnumerateArray().Last();
        Assert.Equal(("PSE", "secretariat"), (ledger.GetProperty("delegation").GetString(), ledger.GetProperty("capacity").GetString()));
        using var exported = await people["FRA"].RawAsync(new(HttpMethod.Get, $"/api/drafts/{draft}/export?format=text"));
        Assert.Contains("中国、哈萨克斯坦、吉尔吉斯斯坦、塔吉克斯坦、乌兹别克斯坦和巴勒斯坦国：* 决议草案", await exported.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static string Codes(JsonElement sponsors) => string.Join(' ', sponsors.EnumerateArray().Select(sponsor => sponsor.GetProperty("code").GetString()));
}
