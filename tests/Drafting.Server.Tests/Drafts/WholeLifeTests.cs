using System.Security.Cryptography;
using System.Text.Json;
using Drafting.Server.Tests.Running;
using Drafting.Testing;

namespace Drafting.Server.Tests.Drafts;

/// <summary>
/// The draft of seed 004 from zero draft to adoption over the API, as resolution 75/268 went: seven delegations and the secretariat, right
/// and wrong people at every step.
/// </summary>
public class WholeLifeTests(RunningServer server)
{
    private const string Un = DraftOfSeed.Secretariat;
    private const string FacilitatorAlone = "Only the facilitator moves";
    private const string NotHim = "Only the facilitator and the secretariat";

    private static readonly string[] Members = ["CHN", "UZB", "PAK", "RUS", "FRA"];
    private static readonly string[] OnIssue = ["KAZ", "CHN", "IND", "KGZ", "PAK", "RUS", "TJK", "UZB"];
    private static readonly string[] Later = ["KIR", "BLR", "AZE", "CRI", "KHM"];
    private static readonly string[] Stages =
        ["zeroDraft", "negotiation", "silence", "final", "tabled", "issued", "revised", "action", "adopted", "rejected", "noAction", "withdrawn"];

    /// <summary>The list of A/75/L.69 and of its Add.1, by language, as the United Nations names and orders States.</summary>
    private static readonly (string Language, string OnIssue, string Later)[] Lines =
    [
        ("zh", "中国、印度、哈萨克斯坦、吉尔吉斯斯坦、巴基斯坦、俄罗斯联邦、塔吉克斯坦和乌兹别克斯坦：决议草案", "阿塞拜疆、白俄罗斯、柬埔寨、哥斯达黎加和基里巴斯"),
        ("en", "China, India, Kazakhstan, Kyrgyzstan, Pakistan, Russian Federation, Tajikistan and Uzbekistan: draft resolution", "Azerbaijan, Belarus, Cambodia, Costa Rica and Kiribati"),
        ("fr", "Chine, Fédération de Russie, Inde, Kazakhstan, Kirghizistan, Ouzbékistan, Pakistan et Tadjikistan\u00a0: projet de résolution", "Azerbaïdjan, Bélarus, Cambodge, Costa Rica et Kiribati"),
        ("es", "China, Federación de Rusia, India, Kazajstán, Kirguistán, Pakistán, Tayikistán y Uzbekistán: proyecto de resolución", "Azerbaiyán, Belarús, Camboya, Costa Rica y Kiribati"),
        ("ru", "Индия, Казахстан, Китай, Кыргызстан, Пакистан, Российская Федерация, Таджикистан и Узбекистан: проект резолюции", "Азербайджан, Беларусь, Камбоджа, Кирибати и Коста-Рика"),
        ("ar", "الاتحاد الروسي، أوزبكستان، باكستان، الصين، طاجيكستان، قيرغيزستان، كازاخستان والهند: مشروع قرار", "أذربيجان، بيلاروس، كمبوديا، كوستاريكا وكيريباس"),
    ];

    private readonly DraftOfSeed draft = new(server, "life");
    private string enacting = "";

    [Fact]
    public async Task Draft_GoesFromZeroDraftToAdoption()
    {
        await draft.BeginAsync("004", ("KAZ", "facilitator"), ("CHN", "editor"), ("UZB", "editor"), ("PAK", "proposer"), ("RUS", "proposer"), ("FRA", "reviewer"), (Un, "editor"), ("BLR", null));
        enacting = (await draft.NowAsync()).GetProperty("paragraphs").EnumerateArray().First(paragraph => paragraph.GetProperty("kind").GetString() == "enacting").GetProperty("id").GetString()!;
        await StrangerSeesNothingAsync();
        await WriteAsync();
        await NegotiateAsync();
        await KeepSilenceAsync();
        await SignAsync();
        await IssueAsync();
        await ExtendAsync();
        await AdoptAsync();

        var history = (await draft.NowAsync()).GetProperty("stageHistory").EnumerateArray().Select(move => move.GetProperty("stage").GetString());
        Assert.Equal("negotiation negotiation silence negotiation final tabled issued action adopted", string.Join(' ', history));
    }

    private async Task WriteAsync()
    {
        await NothingButAsync("negotiation", "final", "withdrawn");
        await draft.DoAsync("UZB", Typing(enacting));
        await draft.RefusedAsync("PAK", "forbidden", "does not edit the text", Typing(enacting));
        await draft.RefusedAsync("FRA", "forbidden", "does not edit the text", Typing(enacting));
        await draft.DoAsync("KAZ", Sponsor("KAZ", "main"));
        await MoveAsync("negotiation", by: "KAZ");
    }

    private async Task NegotiateAsync()
    {
        await NothingButAsync("negotiation", "silence", "final", "withdrawn");
        await MoveAsync("negotiation", by: "KAZ");
        Assert.Contains("Rev.1", (await draft.As("FRA").CallAsync("GET", $"/api/drafts/{draft.Id}/versions")).EnumerateArray().Select(version => version.GetProperty("label").GetString()));

        var paragraphs = await ParagraphsAsync();
        await draft.RefusedAsync("UZB", "forbidden", "Only the facilitator says what is agreed", Status(paragraphs[0], "agreed"));
        await draft.RefusedAsync(Un, "forbidden", "Only the facilitator says what is agreed", Status(paragraphs[0], "agreed"));
        await draft.DoAsync("KAZ", [.. paragraphs.Select(paragraph => Status(paragraph, "agreed"))]);
        await draft.RefusedAsync("CHN", "paragraphAgreed", "is agreed", Typing(paragraphs[0]));
        await draft.RefusedAsync("RUS", "reasonNeeded", "reason", Status(paragraphs[0], "open"));
        await draft.RefusedAsync("FRA", "forbidden", "does not reopen", Status(paragraphs[0], "open", "等待指示"));
        await draft.DoAsync("RUS", Status(paragraphs[0], "open", "等待指示"));
        Assert.Equal((paragraphs.Count - 1, paragraphs.Count), await ProgressAsync());
    }

    private async Task KeepSilenceAsync()
    {
        var paragraph = (await ParagraphsAsync())[0];
        await ObjectAsync("RUS", paragraph, 409, "silenceOver");
        await MoveAsync("silence", by: "KAZ");
        await NothingButAsync("negotiation", "withdrawn", "final");
        await draft.RefusedAsync("KAZ", "silenceRuns", "Silence runs until", Stage("final"));
        await draft.RefusedAsync("CHN", "textFrozen", "frozen", Typing(enacting));
        await draft.RefusedAsync("KAZ", "textFrozen", "frozen", Typing(enacting));
        await ObjectAsync("FRA", paragraph, 403, "forbidden");
        await ObjectAsync("BLR", paragraph, 404, "unknownDraft");
        await ObjectAsync("RUS", paragraph, 200, null);
        await draft.RefusedAsync("RUS", "forbidden", NotHim, Stage("negotiation", reason: "默许被打破"));
        await draft.RefusedAsync("KAZ", "reasonNeeded", "needs a “reason”", Stage("negotiation"));
        await draft.DoAsync("KAZ", Stage("negotiation", reason: "默许被打破"));
        await draft.DoAsync("KAZ", Status(paragraph, "agreed"));
        await MoveAsync("final", by: "KAZ");
    }

    private async Task SignAsync()
    {
        await NothingButAsync("silence", "negotiation", "tabled", "withdrawn");
        await draft.RefusedAsync("UZB", "forbidden", "your own delegation only", Sponsor("KGZ"));
        await draft.RefusedAsync("FRA", "forbidden", "A reviewer does not act as a sponsor", Sponsor("FRA"));
        await draft.RefusedAsync(Un, "unknownDelegation", "There is no delegation", Sponsor("XXX"));
        await draft.RefusedAsync("PAK", "notASponsor", "PAK is not a sponsor", Withdrawal("PAK"));
        foreach (var delegation in Members.Except(["FRA"]))
            await draft.DoAsync(delegation, Sponsor(delegation));
        await draft.DoAsync("KAZ", Sponsor("TJK"), Sponsor("KGZ"));
        await draft.DoAsync(Un, Sponsor("IND"));
        await draft.DoAsync("PAK", Withdrawal("PAK"));
        await draft.RefusedAsync("UZB", "forbidden", "your own delegation only", Sponsor("PAK"));
        await draft.RefusedAsync("CHN", "forbidden", "Only the facilitator opens and closes", new { op = "setSponsorship", open = false });
        await draft.DoAsync("KAZ", new { op = "setSponsorship", open = false, reason = "名单已送秘书处" });
        await draft.RefusedAsync("PAK", "sponsorshipClosed", "名单已送秘书处", Sponsor("PAK"));
        await draft.DoAsync("KAZ", new { op = "setSponsorship", open = true });
        await draft.DoAsync("PAK", Sponsor("PAK"));
        Assert.Equal("", (await SponsorsAsync("en")).GetProperty("note").GetString() ?? "");
        await MoveAsync("tabled", by: "KAZ");
    }

    private async Task IssueAsync()
    {
        await NothingButAsync("issued", "final", "withdrawn");
        foreach (var who in Members)
            await draft.RefusedAsync(who, who is "CHN" or "UZB" ? "textFrozen" : "forbidden", who is "CHN" or "UZB" ? "frozen" : "does not edit the text", Typing(enacting));
        await draft.RefusedAsync("KAZ", "textFrozen", "frozen", Typing(enacting));
        await draft.RefusedAsync("KAZ", "reasonNeeded", "reason", Stage("final"));
        await draft.RefusedAsync(Un, "symbolNeeded", "A/79/L.57", Stage("issued"));
        await draft.RefusedAsync(Un, "invalidSymbol", "is not a symbol", Stage("issued", symbol: "L 69"));
        await draft.RefusedAsync(Un, "notIssued", "Issue the text first", new { op = "issueAddendum" });
        await FrozenToTheLetterAsync();
        await MoveAsync("issued", by: Un, symbol: "A/75/L.69");
        await FrozenToTheLetterAsync();
        foreach (var (language, line, _) in Lines)
            Assert.Equal(Plain(line), Plain((await SponsorsAsync(language)).GetProperty("line").GetString()!));
    }

    private async Task ExtendAsync()
    {
        await NothingButAsync("action", "negotiation", "withdrawn");
        await draft.RefusedAsync(Un, "nothingToIssue", "Nobody has joined", new { op = "issueAddendum" });
        await draft.RefusedAsync("CHN", "forbidden", "your own delegation only", Sponsor("AZE"));
        await draft.RefusedAsync(Un, "observerOnly", "The Holy See", Sponsor("VAT", "main"));
        await draft.As("KAZ").CallAsync("PUT", $"/api/drafts/{draft.Id}/members/blr@life.example", new { role = "proposer" });
        await draft.DoAsync("BLR", Sponsor("BLR"));
        foreach (var delegation in Later.Where(delegation => delegation != "BLR"))
            await draft.DoAsync(Un, Sponsor(delegation));
        foreach (var who in Members)
            await draft.RefusedAsync(who, "forbidden", "issue an addendum", new { op = "issueAddendum" });
        await draft.DoAsync(Un, new { op = "issueAddendum" });

        foreach (var (language, _, line) in Lines)
        {
            var issue = Assert.Single((await draft.As("FRA").CallAsync("GET", $"/api/drafts/{draft.Id}/addenda?language={language}")).GetProperty("issued").EnumerateArray());
            Assert.Equal(OnIssue.Order(), Codes(issue.GetProperty("sponsors")).Order());
            var addendum = Assert.Single(issue.GetProperty("addenda").EnumerateArray());
            Assert.Equal(("A/75/L.69/Add.1", line), (addendum.GetProperty("symbol").GetString(), addendum.GetProperty("line").GetString()));
            using var word = await draft.As("FRA").RawAsync(new(HttpMethod.Get, $"/api/drafts/{draft.Id}/addenda/1?format=docx&language={language}"));
            var read = await draft.As("KAZ").CallAsync("POST", $"/api/library?filename=add1.docx&language={language}", word.Content, 201);
            Assert.Equal(("A/75/L.69/Add.1", line), (read.GetProperty("symbol").GetString(), read.GetProperty("paragraphs").EnumerateArray().Last().GetProperty("text").GetString()));
            foreach (var format in new[] { "text", "html" })
            {
                using var file = await draft.As("FRA").RawAsync(new(HttpMethod.Get, $"/api/drafts/{draft.Id}/addenda/1?format={format}&language={language}"));
                Assert.Contains("A/75/L.69/Add.1", await file.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            }
        }

        await AgreesWithTheOfficialDataAsync();
        var ledger = (await SponsorsAsync("en")).GetProperty("ledger").EnumerateArray().Select(entry => $"{entry.GetProperty("delegation")} {entry.GetProperty("change")} {entry.GetProperty("capacity")}").ToList();
        Assert.Equal(["PAK joined delegation", "PAK withdrew delegation", "PAK joined delegation"], ledger.Where(line => line.StartsWith("PAK", StringComparison.Ordinal)));
        Assert.Contains("TJK joined facilitator", ledger);
        Assert.Contains("IND joined secretariat", ledger);
    }

    private async Task AdoptAsync()
    {
        await MoveAsync("action", by: Un);
        await NothingButAsync("adopted", "rejected", "noAction", "negotiation", "withdrawn");
        await draft.RefusedAsync("UZB", "textFrozen", "frozen", Typing(enacting));
        await draft.RefusedAsync(Un, "textFrozen", "frozen", Typing(enacting));
        await MoveAsync("adopted", by: Un, symbol: "A/RES/75/268");
        await NothingButAsync();
        foreach (var who in new[] { "KAZ", "CHN", Un })
            await draft.RefusedAsync(who, "sponsorshipClosed", "the list of sponsors is closed", Sponsor(who == Un ? "FRA" : who));
        await draft.RefusedAsync("KAZ", "textFrozen", "frozen", Typing(enacting));
        await FrozenToTheLetterAsync();
    }

    /// <summary>The move is refused to everyone whose it is not, with the reason, then made.</summary>
    private async Task MoveAsync(string stage, string by, string? symbol = null)
    {
        foreach (var who in Members)
            await draft.RefusedAsync(who, "forbidden", NotHim, Stage(stage, symbol));
        if (by != Un)
            await draft.RefusedAsync(Un, "forbidden", FacilitatorAlone, Stage(stage, symbol));
        await draft.DoAsync(by, Stage(stage, symbol));
        Assert.Equal(stage, (await draft.NowAsync()).GetProperty("stage").GetString());
    }

    /// <summary>From here the draft goes to these stages alone: not even the facilitator moves it to another, and each person is told what he may do.</summary>
    private async Task NothingButAsync(params string[] possible)
    {
        foreach (var stage in Stages.Except(possible))
            await draft.RefusedAsync("KAZ", "stageNotPossible", possible.Length == 0 ? "Its life is over" : "Possible are", Stage(stage, reason: "不可能"));
        await draft.RefusedAsync("KAZ", "unknownStage", "There is no stage", Stage("later"));
        foreach (var who in Members.Append("KAZ"))
        {
            var steps = (await draft.As(who).CallAsync("GET", $"/api/drafts/{draft.Id}/stages")).GetProperty("possible").EnumerateArray().ToList();
            Assert.Equal(who == "KAZ" ? steps.Count : 0, steps.Count(step => step.GetProperty("mayMove").GetBoolean()));
        }
    }

    private async Task StrangerSeesNothingAsync()
    {
        foreach (var path in new[] { "", "/stages", "/sponsors", "/addenda", "/silence", "/canonical", "/log", "/members" })
            await draft.As("BLR").CallAsync("GET", $"/api/drafts/{draft.Id}{path}", expected: 404);
        await draft.As("BLR").CallAsync("POST", DraftOfSeed.Operations(draft.Id), new { clientId = "stranger", sequence = 1, baseRevision = 0, operations = new[] { Stage("negotiation") } }, 404);
    }

    private async Task ObjectAsync(string who, string paragraph, int status, string? code)
    {
        var answer = await draft.As(who).CallAsync("POST", $"/api/drafts/{draft.Id}/silence/objections", new { paragraphs = new[] { paragraph }, reason = "仍无指示" }, status);
        Assert.Equal(code, answer.TryGetProperty("code", out var found) ? found.GetString() : null);
    }

    private async Task FrozenToTheLetterAsync()
    {
        var frozen = (await draft.NowAsync()).GetProperty("frozen");
        using var answer = await draft.As("FRA").RawAsync(new(HttpMethod.Get, $"/api/drafts/{draft.Id}/canonical?revision={frozen.GetProperty("revision").GetInt64()}"));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(await answer.Content.ReadAsByteArrayAsync())), frozen.GetProperty("hash").GetString());
    }

    /// <summary>The lists that the United Nations printed of resolution 75/268, where they are at hand: the same States in the same order.</summary>
    private async Task AgreesWithTheOfficialDataAsync()
    {
        if (!RepositoryPaths.TryFindSharedData("sponsors/ga-sponsors-74-78.json", out var path))
            return;
        using var file = JsonDocument.Parse(await File.ReadAllTextAsync(path));
        var official = file.RootElement.GetProperty("A/RES/75/268");
        var issue = (await draft.As("FRA").CallAsync("GET", $"/api/drafts/{draft.Id}/addenda?language=en")).GetProperty("issued")[0];
        Assert.Equal("A/75/L.69 and A/75/L.69/Add.1", official.GetProperty("originating_document").GetString());
        foreach (var (list, ours) in new[] { ("sponsors", issue.GetProperty("sponsors")), ("additional_sponsors", issue.GetProperty("addenda")[0].GetProperty("sponsors")) })
            Assert.Equal(official.GetProperty(list).EnumerateArray().Select(name => name.GetString()), ours.EnumerateArray().Select(sponsor => sponsor.GetProperty("name").GetString()!.ToUpperInvariant()));
    }

    private async Task<List<string>> ParagraphsAsync() =>
        [.. (await draft.NowAsync()).GetProperty("paragraphs").EnumerateArray().Where(p => p.GetProperty("kind").GetString() is "preambular" or "operative" or "sub").Select(p => p.GetProperty("id").GetString()!)];

    private async Task<(int Agreed, int All)> ProgressAsync()
    {
        var progress = (await draft.NowAsync()).GetProperty("progress");
        return (progress.GetProperty("agreed").GetInt32(), progress.GetProperty("all").GetInt32());
    }

    private Task<JsonElement> SponsorsAsync(string language) => draft.As("FRA").CallAsync("GET", $"/api/drafts/{draft.Id}/sponsors?language={language}");

    private static object Typing(string paragraph) => new { op = "editText", paragraph, delta = new { ops = new object[] { new { insert = " " } } } };

    private static object Sponsor(string delegation, string role = "co") => new { op = "addSponsor", delegation, role };

    private static object Withdrawal(string delegation) => new { op = "withdrawSponsor", delegation };

    private static object Status(string paragraph, string status, string? reason = null) => new { op = "setParagraphStatus", paragraph, status, reason };

    private static object Stage(string stage, string? symbol = null, string? reason = null) => new { op = "setStage", stage, symbol, reason };

    private static IEnumerable<string> Codes(JsonElement sponsors) => sponsors.EnumerateArray().Select(sponsor => sponsor.GetProperty("code").GetString()!);

    private static string Plain(string text) => text.Replace('\u00a0', ' ').Replace('\u202f', ' ');
}
