using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Drafting.Documents;
using Drafting.Documents.Ports;
using Drafting.Documents.Rooms;
using Drafting.Operations;
using Drafting.Server.Access;
using Drafting.Server.Originals;
using Drafting.Server.Tests.Drafts;
using Drafting.Server.Tests.Running;
using Microsoft.Extensions.DependencyInjection;

namespace Drafting.Server.Tests.Languages;

/// <summary>A draft in several languages over the API: made, followed, translated.</summary>
public class LanguageVersionTests(RunningServer server)
{
    private readonly DraftOfSeed draft = new(server, $"l{Guid.NewGuid():N}"[..9]);

    [Fact]
    public async Task AVersion_IsTheFacilitatorsToMake_OneOfALanguage_WithTheSamePeople()
    {
        await BeginAsync();
        var path = $"/api/drafts/{draft.Id}/languages";
        await draft.As("KAZ").CallAsync("POST", path, new { language = "fr" }, 403);
        await draft.As("FRA").CallAsync("POST", path, new { language = "fr" }, 404);
        foreach (var language in new[] { "zh", "xx", null })
            await draft.As("SGP").CallAsync("POST", path, new { language }, 400);
        var made = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => draft.As("SGP").TryAsync("POST", path, new { language = "fr", title = "Titre" })));
        Assert.Equal([201, 409, 409, 409], made.Select(answer => answer.Status).Order());
        var version = made.Single(answer => answer.Status == 201).Json;
        var id = version.GetProperty("id").GetString()!;
        Assert.Equal(("fr", "Titre", draft.Id), (version.GetProperty("language").GetString(), version.GetProperty("title").GetString(), version.GetProperty("original").GetProperty("draft").GetString()));
        Assert.Equal(Structure(await draft.NowAsync()), Structure(version));
        Assert.All(version.GetProperty("paragraphs").EnumerateArray(), paragraph => Assert.Equal("", paragraph.GetProperty("text").GetString()));
        foreach (var (who, role) in new[] { ("SGP", "facilitator"), ("KAZ", "editor"), ("UZB", "proposer") })
            Assert.Equal(role, (await draft.As(who).CallAsync("GET", $"/api/drafts/{id}")).GetProperty("role").GetString());
        await draft.As("FRA").CallAsync("GET", $"/api/drafts/{id}", expected: 404);

        // Neither a version nor a caucus copy has versions of its own.
        var copy = await draft.As("SGP").CallAsync("POST", $"/api/drafts/{draft.Id}/copies", new { }, 201);
        foreach (var none in new[] { id, copy.GetProperty("id").GetString() })
            Assert.Equal("notAnOriginal", (await draft.As("SGP").CallAsync("POST", $"/api/drafts/{none}/languages", new { language = "en" }, 409)).GetProperty("code").GetString());
        foreach (var from in new[] { draft.Id, id })
        {
            var listed = (await draft.As("UZB").CallAsync("GET", $"/api/drafts/{from}/languages")).EnumerateArray().Select(each => (each.GetProperty("language").GetString(), each.GetProperty("draft").GetString(), each.GetProperty("isOriginal").GetBoolean()));
            Assert.Equal([("zh", draft.Id, true), ("fr", id, false)], listed);
        }

        // Whoever has no role on one of them does not learn of it.
        await draft.As("SGP").CallAsync("DELETE", $"/api/drafts/{id}/members/{draft.Address("UZB")}", expected: 204);
        Assert.Equal(1, (await draft.As("UZB").CallAsync("GET", path)).GetArrayLength());
        await draft.As("SGP").CallAsync("PUT", $"/api/drafts/{id}/members/{draft.Address("FRA")}", new { role = "editor" });
        await draft.As("FRA").CallAsync("GET", $"/api/drafts/{id}/pairs", expected: 403);
    }

    [Fact]
    public async Task RolesOnTheOriginal_AreGivenAndTakenOnItsVersions()
    {
        await BeginAsync();
        var id = await MakeAsync();
        // Who translates alone keeps his role whatever becomes of others, and his own is not another's to change.
        await MemberAsync("PUT", id, draft.Address("FRA"), "editor");
        await MemberAsync("PUT", draft.Id, draft.Address("FRA"), "reviewer");
        Assert.Equal("editor", await RoleAsync("FRA", id));
        await MemberAsync("DELETE", draft.Id, draft.Address("FRA"), null, 204);
        Assert.Null(await RoleAsync("FRA", id));
        await MemberAsync("PUT", draft.Id, draft.Address("FRA"), "proposer");
        Assert.Equal("proposer", await RoleAsync("FRA", id));

        // Shown out of what he has open.
        await using var hub = await HubClient.ConnectAsync(server.Address, draft.As("KAZ").Token!);
        await hub.CallAsync("Open", id, null);
        await MemberAsync("DELETE", draft.Id, draft.Address("KAZ"), null, 204);
        await hub.NextAsync("closed");
        Assert.Null(await RoleAsync("KAZ", id));
        await MemberAsync("DELETE", draft.Id, draft.Address("KAZ"), null, 404);

        // Picked by name, he has opened one of both.
        foreach (var opened in new[] { draft.Id, id })
        {
            var picked = (await server.Services.GetRequiredService<AccountIdOf>()(draft.Address("KAZ")))!;
            await MemberAsync("PUT", draft.Id, picked, "editor");
            Assert.Equal("editor", await RoleAsync("KAZ", opened));
            await MemberAsync("DELETE", draft.Id, opened == id ? picked : draft.Address("KAZ"), null, 204);
            foreach (var each in new[] { draft.Id, id })
                Assert.Null(await RoleAsync("KAZ", each));
        }

        // The only facilitator of a version: it is those of the original's. The only one of the original stays on both.
        await MemberAsync("DELETE", draft.Id, draft.Address("SGP"), null, 409);
        Assert.Equal("facilitator", await RoleAsync("SGP", id));
        await MemberAsync("PUT", draft.Id, draft.Address("UZB"), "facilitator");
        Assert.Equal("proposer", await RoleAsync("UZB", id));
        await MemberAsync("DELETE", draft.Id, draft.Address("SGP"), null, 204);
        Assert.Null(await RoleAsync("SGP", id));
        Assert.Equal("facilitator", await RoleAsync("UZB", id));

        Task<JsonElement> MemberAsync(string method, string of, string who, string? role, int expected = 200) =>
            draft.As("SGP").CallAsync(method, $"/api/drafts/{of}/members/{who}", role is null ? null : new { role }, expected);

        async Task<string?> RoleAsync(string who, string of) =>
            await draft.As(who).TryAsync("GET", $"/api/drafts/{of}") is { Status: 200 } answer ? answer.Json.GetProperty("role").GetString() : null;
    }

    [Fact]
    public async Task WhatHappensToTheOriginal_IsFollowed_WhoeverReadsTheVersionNext()
    {
        await BeginAsync();
        var id = await MakeAsync();
        var operative = (await draft.NowAsync()).GetProperty("paragraphs").EnumerateArray().Where(paragraph => paragraph.GetProperty("kind").GetString() == "operative").Select(Id).ToList();
        await TranslatedAsync(id, operative[0], "Décide");
        await draft.DoAsync("SGP", new { op = "setStage", stage = "negotiation" }, new { op = "addSponsor", delegation = "EGY", role = "main" });
        await draft.DoAsync("SGP", new { op = "splitParagraph", paragraph = operative[0], offset = 2, newId = "second" }, new { op = "moveParagraph", paragraph = operative[1], after = (string?)null });
        await draft.DoAsync("SGP", new { op = "removeParagraph", paragraph = operative[2] }, new { op = "setParagraphStatus", paragraph = operative[0], status = "agreed" });
        var version = await draft.As("UZB").CallAsync("GET", $"/api/drafts/{id}");
        var now = await draft.NowAsync();
        Assert.Equal(Structure(now), Structure(version));
        Assert.Equal(("negotiation", "EGY"), (version.GetProperty("stage").GetString(), version.GetProperty("sponsors")[0].GetProperty("code").GetString()));
        Assert.Equal("Décide", TextOf(version, operative[0]));

        // Asked for on the version it is refused; there is nowhere it could go; nobody follows but the platform.
        foreach (var operation in new object[] { new { op = "setStage", stage = "final" }, new { op = "removeParagraph", paragraph = operative[0] }, new { op = "addSponsor", delegation = "SGP", role = "co" } })
            Assert.Equal("followsOriginal", (await SubmitAsync("SGP", id, operation)).GetProperty("code").GetString());
        Assert.Equal("forbidden", (await SubmitAsync("SGP", id, new { op = "follow", draft = draft.Id, from = 0, revision = 9 })).GetProperty("code").GetString());
        Assert.Equal(0, (await draft.As("SGP").CallAsync("GET", $"/api/drafts/{id}/stages")).GetProperty("possible").GetArrayLength());
        await draft.DoAsync("SGP", new { op = "setStage", stage = "silence", deadline = DateTimeOffset.UtcNow.AddDays(3).ToString("O"), timeZone = "UTC" });
        Assert.Equal("followsOriginal", (await draft.As("SGP").CallAsync("POST", $"/api/drafts/{id}/silence/objections", new { paragraphs = new[] { operative[0] }, delegation = "SGP" }, 409)).GetProperty("code").GetString());
        await draft.As("SGP").CallAsync("POST", $"/api/drafts/{draft.Id}/silence/objections", new { paragraphs = new[] { operative[0] }, delegation = "SGP" });
        var silence = await draft.As("SGP").CallAsync("GET", $"/api/drafts/{id}/silence");
        Assert.Equal((true, 0), (silence.GetProperty("isBroken").GetBoolean(), silence.GetProperty("objections").GetArrayLength()));
        Assert.Equal("followsOriginal", (await draft.As("SGP").CallAsync("POST", $"/api/drafts/{id}/silence/release", new { }, 409)).GetProperty("code").GetString());
    }

    [Fact]
    public async Task SeveralAtOnce_FollowOnce_AndWhoHasItOpenIsTold()
    {
        await BeginAsync();
        var id = await MakeAsync();
        await using var hub = await HubClient.ConnectAsync(server.Address, draft.As("UZB").Token!);
        await hub.CallAsync("Open", id, null);
        await draft.DoAsync("SGP", new { op = "insertParagraph", id = "new", after = (string?)null, kind = "operative", level = 0, delta = new { ops = new[] { new { insert = "新" } } } });
        var pushed = await hub.NextAsync("entries");
        Assert.Contains("\"follow\"", pushed.Arguments.GetRawText(), StringComparison.Ordinal);

        var following = new[] { server.Services.GetRequiredService<VersionFollowing>(), ActivatorUtilities.CreateInstance<VersionFollowing>(server.Services), ActivatorUtilities.CreateInstance<VersionFollowing>(server.Services) };
        for (var round = 0; round < 5; round++)
        {
            await draft.DoAsync("SGP", new { op = "insertParagraph", id = $"new{round}", after = "new", kind = "operative", level = 0, delta = new { ops = Array.Empty<object>() } });
            await Task.WhenAll(following.Concat(following).Select(each => each.FollowAsync(draft.Id, default)));
            Assert.Equal(Structure(await draft.NowAsync()), Structure(await draft.As("UZB").CallAsync("GET", $"/api/drafts/{id}")));
        }

        var follows = new List<Follow>();
        await foreach (var entry in DraftHistory.EntriesAsync(server.Services.GetRequiredService<IDraftLog>(), id, 0))
            follows.AddRange(entry.Operations.OfType<Follow>());
        // Each goes on from where the one before had come to.
        Assert.Equal(follows.Skip(1).Select(follow => follow.From), follows.SkipLast(1).Select(follow => follow.Revision));
        Assert.True(follows.Count <= 6, $"{follows.Count} times followed");
    }

    /// <summary>Two of one process send the same number; the one who has seen more of the original comes second, and is answered with what the first has sent.</summary>
    [Fact]
    public async Task WhoIsOvertakenByHisOwnProcess_FollowsAllTheSame()
    {
        await BeginAsync();
        var id = await MakeAsync();
        var host = new MeetingHost(server.Services.GetRequiredService<IDraftHost>());
        var following = ActivatorUtilities.CreateInstance<VersionFollowing>(server.Services, host);
        var version = (await host.FindAsync(id))!;
        // Done past the API, it is heard of by nobody else who follows.
        await InsertedAsync("one");
        var first = following.CaughtUpAsync(version, default);
        await host.FirstHasCome;
        var now = await InsertedAsync("two");
        var second = await following.CaughtUpAsync(version, default);
        Assert.Equal(now, second.Original!.Revision);
        Assert.NotNull(second.FindLive("two"));
        Assert.NotNull((await first).FindLive("one"));

        async Task<long> InsertedAsync(string paragraph)
        {
            var original = (await host.FindAsync(draft.Id))!;
            var answer = await server.Services.GetRequiredService<IDraftHost>().SubmitAsync(
                draft.Id, new Actor(draft.Address("SGP"), "SGP", DraftRole.Facilitator), new($"c-{paragraph}", 1, original.Revision, [new InsertParagraph(paragraph, null, ParagraphKind.Operative, 0, Delta.Empty)]));
            return answer!.Revision!.Value;
        }
    }

    [Fact]
    public async Task Pairs_SayWhatIsToBeTranslated_WhatChangedSince_AndWhatDiffers()
    {
        await BeginAsync();
        var id = await MakeAsync();
        var paragraph = (await draft.NowAsync()).GetProperty("paragraphs").EnumerateArray().First(each => each.GetProperty("kind").GetString() == "operative");
        var (p, text) = (Id(paragraph), paragraph.GetProperty("text").GetString()!);
        Assert.Equal("toTranslate", (await PairAsync(id, p)).Pair.GetProperty("state").GetString());
        await TranslatedAsync(id, p, "[Décide] d’ici au 5 décembre 2031 d’allouer 4 000 000");
        var (pair, revision) = await PairAsync(id, p);
        Assert.Equal("inWork", pair.GetProperty("state").GetString());
        var kinds = pair.GetProperty("findings").EnumerateArray().ToDictionary(mark => mark.GetProperty("kind").GetString()!, mark => string.Join(' ', mark.GetProperty("right").EnumerateArray().Select(each => each.GetString())));
        Assert.Equal(("2031-12-05", "4000000", "[ ]"), (kinds["date"], kinds["number"], kinds["bracket"]));

        Assert.Equal("forbidden", (await SubmitAsync("UZB", id, new { op = "markTranslated", paragraph = p, revision })).GetProperty("code").GetString());
        Assert.Equal("unknownRevision", (await SubmitAsync("KAZ", id, new { op = "markTranslated", paragraph = p, revision = revision + 1 })).GetProperty("code").GetString());
        // Words alone are not followed, and may be marked all the same.
        await draft.DoAsync("SGP", new { op = "editText", paragraph = p, delta = new { ops = new[] { new { insert = "又" } } } });
        Assert.Equal("accepted", (await SubmitAsync("KAZ", id, new { op = "markTranslated", paragraph = p, revision = revision + 1 })).GetProperty("status").GetString());
        Assert.Equal("current", (await PairAsync(id, p)).Pair.GetProperty("state").GetString());
        await draft.DoAsync("SGP", new { op = "editText", paragraph = p, delta = new { ops = new object[] { new { insert = "再" } } } });
        (pair, _) = await PairAsync(id, p);
        Assert.Equal(("changedSince", revision + 1), (pair.GetProperty("state").GetString(), pair.GetProperty("translated").GetInt64()));
        Assert.Equal([("equal", "又"), ("insert", "再"), ("equal", text)], pair.GetProperty("changes").EnumerateArray().Select(each => (each.GetProperty("op").GetString(), each.GetProperty("text").GetString())));
        var listed = (await draft.As("KAZ").CallAsync("GET", $"/api/drafts/{draft.Id}/languages"))[1];
        Assert.Equal((1, 0), (listed.GetProperty("changedSince").GetInt32(), listed.GetProperty("inWork").GetInt32()));
        // Changed back, it is what it was.
        var undo = new { op = "editText", paragraph = p, delta = new { ops = new object[] { new { retain = 1 }, new { delete = 1 } } } };
        await draft.As("SGP").CallAsync("POST", DraftOfSeed.Operations(draft.Id), new { clientId = "undo", sequence = 1, baseRevision = revision + 2, operations = new[] { undo } });
        Assert.Equal("current", (await PairAsync(id, p)).Pair.GetProperty("state").GetString());
        await draft.As("SGP").CallAsync("GET", $"/api/drafts/{draft.Id}/pairs", expected: 409);
    }

    [Fact]
    public async Task WordsThatTheLibraryHas_AreTaken_WhereTheDraftStillReadsSo()
    {
        await BeginAsync();
        var admin = server.As(People.Administrator);
        var zh = await UploadAsync(admin, "zh", "大会，\n\n回顾其 2017 年 12 月 5 日第 72/7 号决议，\n\n1. 决定在第七十五届会议继续审议；\n\n2. 请秘书长向大会第八十届会议提出报告。\n");
        var en = await UploadAsync(admin, "en", "The General Assembly,\n\nRecalling its resolution 72/7 of 5 December 2017,\n\n1. Decides to continue at its seventy-fifth session;\n\n2. Requests the Secretary-General to report to it at its eightieth session.\n");
        var original = await draft.As("SGP").CallAsync("POST", "/api/drafts", new { title = "草案", template = zh }, 201);
        var id = original.GetProperty("id").GetString()!;
        var last = Id(original.GetProperty("paragraphs").EnumerateArray().Last());
        await SubmitAsync("SGP", id, new { op = "editText", paragraph = last, delta = new { ops = new[] { new { insert = "又" } } } });
        foreach (var from in new[] { zh, "none" })
            await draft.As("SGP").CallAsync("POST", $"/api/drafts/{id}/languages", new { language = "en", from }, 400);
        var version = await draft.As("SGP").CallAsync("POST", $"/api/drafts/{id}/languages", new { language = "en", from = en }, 201);
        var texts = version.GetProperty("paragraphs").EnumerateArray().Select(paragraph => paragraph.GetProperty("text").GetString()).ToList();
        Assert.Contains("Recalling its resolution 72/7 of 5 December 2017,", texts);
        Assert.Equal("", texts[^1]);
        var states = (await draft.As("SGP").CallAsync("GET", $"/api/drafts/{version.GetProperty("id").GetString()}/pairs")).GetProperty("pairs").EnumerateArray().Select(pair => pair.GetProperty("state").GetString()).ToList();
        Assert.Equal(("current", "toTranslate"), (states[^2], states[^1]));
    }

    private Task BeginAsync() => draft.BeginAsync("002", ("SGP", "facilitator"), ("KAZ", "editor"), ("UZB", "proposer"), ("FRA", null));

    private async Task<string> MakeAsync() => (await draft.As("SGP").CallAsync("POST", $"/api/drafts/{draft.Id}/languages", new { language = "fr" }, 201)).GetProperty("id").GetString()!;

    private async Task TranslatedAsync(string version, string paragraph, string text) =>
        Assert.Equal("accepted", (await SubmitAsync("KAZ", version, new { op = "editText", paragraph, delta = new { ops = new[] { new { insert = text } } } })).GetProperty("status").GetString());

    private Task<JsonElement> SubmitAsync(string who, string id, params object[] operations) =>
        draft.As(who).CallAsync("POST", DraftOfSeed.Operations(id), new { clientId = $"c-{Guid.NewGuid():N}", sequence = 1, baseRevision = 0, operations });

    private async Task<(JsonElement Pair, long Revision)> PairAsync(string version, string paragraph)
    {
        var pairs = await draft.As("KAZ").CallAsync("GET", $"/api/drafts/{version}/pairs");
        return (pairs.GetProperty("pairs").EnumerateArray().Single(pair => pair.GetProperty("paragraph").GetString() == paragraph), pairs.GetProperty("revision").GetInt64());
    }

    private static async Task<string> UploadAsync(Api admin, string language, string text)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse("text/plain");
        return (await admin.CallAsync("POST", $"/api/library?filename={Guid.NewGuid():N}.txt&language={language}", content, 201)).GetProperty("id").GetString()!;
    }

    private static string Structure(JsonElement draft) => string.Join('\n', draft.GetProperty("paragraphs").EnumerateArray().Select(paragraph =>
        $"{Id(paragraph)} {paragraph.GetProperty("kind")} {paragraph.GetProperty("level")} {paragraph.GetProperty("status")}"));

    private static string Id(JsonElement paragraph) => paragraph.GetProperty("id").GetString()!;

    private static string TextOf(JsonElement draft, string paragraph) => draft.GetProperty("paragraphs").EnumerateArray().Single(each => Id(each) == paragraph).GetProperty("text").GetString()!;
}
