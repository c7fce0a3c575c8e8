using System.Text.Json;
using Drafting.Server.Tests.Running;

namespace Drafting.Server.Tests.MeetingRooms;

/// <summary>The room in which a draft is negotiated: who steers its wall, who speaks, and who joins in it.</summary>
public class MeetingRoomTests(RunningServer server)
{
    [Fact]
    public async Task Room_IsSeenByMembers_AndSteeredByFacilitators()
    {
        var draft = await server.NewDraftAsync();
        var path = $"/api/drafts/{draft}/room";
        var unused = await server.As(People.Reviewer).CallAsync("GET", path);
        Assert.Equal((0, "text", 3, "light", false), (unused.GetProperty("version").GetInt64(), Text(unused, "show"), unused.GetProperty("size").GetInt32(), Text(unused, "theme"), unused.GetProperty("join").GetBoolean()));
        var paragraph = await ParagraphAsync(draft);
        var steered = await SteerAsync(draft, new { show = "paragraph", paragraph, size = 5, theme = "dark" });
        Assert.Equal(("paragraph", paragraph, 5, "dark", 1), (Text(steered, "show"), Text(steered, "paragraph"), steered.GetProperty("size").GetInt32(), Text(steered, "theme"), steered.GetProperty("version").GetInt64()));
        foreach (var member in new[] { People.Reviewer, People.Proposer, People.Editor })
        {
            Assert.Equal(steered.GetRawText(), (await server.As(member).CallAsync("GET", path)).GetRawText());
            foreach (var (method, rest, body) in Steerings())
                await server.As(member).CallAsync(method, path + rest, body, 403);
            await server.As(member).CallAsync("GET", $"{path}/code", expected: 403);
        }

        foreach (var stranger in new[] { People.Stranger, People.Administrator })
        {
            await server.As(stranger).CallAsync("GET", path, expected: 404);
            await server.As(stranger).CallAsync("GET", $"{path}/code", expected: 404);
            await server.As(stranger).CallAsync("PUT", $"{path}/speakers", expected: 404);
            foreach (var (method, rest, body) in Steerings())
                await server.As(stranger).CallAsync(method, path + rest, body, 404);
        }

        await server.Anonymous().CallAsync("GET", path, expected: 401);
        await server.Anonymous().CallAsync("POST", $"{path}/join", new { code = new string('0', 32) }, 401);
    }

    [Fact]
    public async Task Steering_ThatCannotBeShown_IsRefused_AndChangesNothing()
    {
        var (draft, other) = (await server.NewDraftAsync(), await server.NewDraftAsync());
        foreach (var (asked, status, code, field) in new (object, int, string, string?)[]
        {
            (new { show = "comments" }, 400, "invalidField", "show"),
            (new { theme = "pink" }, 400, "invalidField", "theme"),
            (new { size = 0 }, 400, "invalidField", "size"),
            (new { size = 6 }, 400, "invalidField", "size"),
            (new { screen = -1 }, 400, "invalidField", "screen"),
            (new { screen = 100 }, 400, "invalidField", "screen"),
            (new { paragraph = "no-such-paragraph" }, 404, "unknownParagraph", null),
            (new { show = "redline" }, 400, "invalidField", "against"),
            (new { against = "nonsense" }, 400, "invalidField", "against"),
            // Some who see the wall may not read it.
            (new { against = $"draft:{other}" }, 400, "invalidField", "against"),
            (new { against = $"draft:{draft}@99" }, 404, "unknownRevision", "revision"),
            (new { against = $"draft:{draft}@v:none" }, 404, "unknownVersion", null),
            (new { against = "library:no-such-text" }, 404, "unknownText", null),
        })
        {
            var problem = await server.As(People.Facilitator).CallAsync("PUT", $"/api/drafts/{draft}/room", asked, status);
            Assert.Equal((code, field), (Text(problem, "code"), problem.TryGetProperty("field", out var at) ? at.GetString() : null));
        }

        Assert.Equal(0, (await RoomAsync(draft)).GetProperty("version").GetInt64());
        var redline = await SteerAsync(draft, new { show = "redline", against = $"draft:{draft}@0" });
        Assert.Equal(("redline", $"draft:{draft}@0"), (Text(redline, "show"), Text(redline, "against")));
        // What is asked for again is no change.
        Assert.Equal(redline.GetRawText(), (await SteerAsync(draft, new { show = "redline" })).GetRawText());
    }

    [Fact]
    public async Task Wall_FollowsWhoAsksForIt_UntilItIsSentElsewhere()
    {
        var draft = await server.NewDraftAsync();
        var paragraph = await ParagraphAsync(draft);
        Assert.Equal(People.Facilitator, Text(await SteerAsync(draft, new { follows = true }), "follows"));
        Assert.Equal(People.Facilitator, Text(await SteerAsync(draft, new { size = 4 }), "follows"));
        var sent = await SteerAsync(draft, new { paragraph, screen = 2 });
        Assert.Equal((null, 2), (Text(sent, "follows"), sent.GetProperty("screen").GetInt32()));
        Assert.Equal(0, (await SteerAsync(draft, new { paragraph })).GetProperty("screen").GetInt32());
        await SteerAsync(draft, new { follows = true });
        Assert.Null(Text(await SteerAsync(draft, new { follows = false }), "follows"));
    }

    [Fact]
    public async Task Change_IsPushedToWhoHasTheDraftOpen_WithoutTheCode()
    {
        var draft = await server.NewDraftAsync();
        await using var reader = await server.ConnectAsync(People.Reviewer);
        await reader.CallAsync("Open", draft, null);
        await SteerAsync(draft, new { size = 2, join = true });
        var code = Text(await server.As(People.Facilitator).CallAsync("GET", $"/api/drafts/{draft}/room/code"), "code")!;
        var pushed = await reader.NextAsync("room", push => push.Value.GetProperty("join").GetBoolean());
        Assert.Equal((draft, 2), (pushed.DraftId, pushed.Value.GetProperty("size").GetInt32()));
        Assert.DoesNotContain(code, pushed.Arguments.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain(code, (await RoomAsync(draft, People.Facilitator)).GetRawText(), StringComparison.Ordinal);
        await server.As(People.Proposer).CallAsync("PUT", $"/api/drafts/{draft}/room/speakers", expected: 409);
        await SteerAsync(draft, new { speakersOpen = true });
        await server.As(People.Proposer).CallAsync("PUT", $"/api/drafts/{draft}/room/speakers");
        Assert.Equal("UZB", Text((await reader.NextAsync("room", push => push.Value.GetProperty("speakers").GetArrayLength() == 1)).Value.GetProperty("speakers")[0], "delegation"));
    }

    [Fact]
    public async Task Speakers_AskOnce_AndTheChairMovesOn()
    {
        var draft = await server.NewDraftAsync();
        var path = $"/api/drafts/{draft}/room/speakers";
        Assert.Equal("speakersClosed", Text(await server.As(People.Proposer).CallAsync("PUT", path, expected: 409), "code"));
        await SteerAsync(draft, new { speakersOpen = true });
        // The secretariat has no seat.
        Assert.Equal("noDelegation", Text(await server.As(People.Facilitator).CallAsync("PUT", path, expected: 403), "code"));
        await Task.WhenAll(new[] { People.Proposer, People.Editor, People.Reviewer, People.Proposer }.Select(who => server.As(who).CallAsync("PUT", path)));
        var waiting = Waiting(await RoomAsync(draft));
        Assert.Equal(["CHN", "KAZ", "UZB"], waiting.Order());

        var chair = server.As(People.Facilitator);
        await chair.CallAsync("POST", $"{path}/{waiting[2]}/earlier");
        var next = await chair.CallAsync("POST", $"{path}/next");
        Assert.Equal((waiting[0], string.Join(' ', waiting[2], waiting[1])), (Text(next.GetProperty("floor"), "delegation"), string.Join(' ', Waiting(next))));
        await chair.CallAsync("DELETE", $"{path}/{waiting[2]}");
        Assert.Equal("unknownSpeaker", Text(await chair.CallAsync("DELETE", $"{path}/{waiting[2]}", expected: 404), "code"));
        Assert.Equal("unknownSpeaker", Text(await chair.CallAsync("POST", $"{path}/FRA/earlier", expected: 404), "code"));
        await SteerAsync(draft, new { speakersOpen = false });
        var last = await chair.CallAsync("POST", $"{path}/next");
        Assert.Equal((waiting[1], 0), (Text(last.GetProperty("floor"), "delegation"), Waiting(last).Count));
        Assert.Equal(JsonValueKind.Null, (await chair.CallAsync("POST", $"{path}/next")).GetProperty("floor").ValueKind);

        await SteerAsync(draft, new { speakersOpen = true });
        await server.As(People.Editor).CallAsync("PUT", path);
        Assert.Empty(Waiting(await server.As(People.Editor).CallAsync("DELETE", path)));
    }

    [Fact]
    public async Task Code_LetsWhoIsInTheRoomRead_WhileItIsShown()
    {
        var draft = await server.NewDraftAsync();
        var path = $"/api/drafts/{draft}/room";
        var facilitator = server.As(People.Facilitator);
        Assert.Equal("joiningClosed", Text(await facilitator.CallAsync("GET", $"{path}/code", expected: 404), "code"));
        var (newcomer, later) = (await NewcomerAsync(), await NewcomerAsync());
        await AssertShutAsync(newcomer, path, "");
        await SteerAsync(draft, new { join = true });
        var code = Text(await facilitator.CallAsync("GET", $"{path}/code"), "code")!;
        Assert.Matches("^[0-9a-f]{32}$", code);
        await SteerAsync(draft, new { join = true });
        Assert.Equal(code, Text(await facilitator.CallAsync("GET", $"{path}/code"), "code"));
        foreach (var wrong in new[] { null, "", code[1..], code + "0", new string('0', 32), "é" + code[1..] })
            await AssertShutAsync(newcomer, path, wrong);
        // Nor is it told whether there is such a draft.
        await AssertShutAsync(newcomer, "/api/drafts/no-such-draft/room", code);

        Assert.Equal("reviewer", Text(await newcomer.CallAsync("POST", $"{path}/join", new { code }), "role"));
        Assert.Equal("reviewer", Text(await newcomer.CallAsync("GET", $"/api/drafts/{draft}"), "role"));
        // Who is there already keeps his role, and needs no code.
        Assert.Equal("proposer", Text(await server.As(People.Proposer).CallAsync("POST", $"{path}/join", new { code = "" }), "role"));
        Assert.Equal("facilitator", Text(await facilitator.CallAsync("POST", $"{path}/join", new { code }), "role"));

        await SteerAsync(draft, new { join = false });
        await AssertShutAsync(later, path, code);
        await SteerAsync(draft, new { join = true });
        await AssertShutAsync(later, path, code);
        Assert.NotEqual(code, Text(await facilitator.CallAsync("GET", $"{path}/code"), "code"));
        await newcomer.CallAsync("GET", $"/api/drafts/{draft}");
    }

    [Fact]
    public async Task Room_IsAsItWas_AfterARestart()
    {
        using var folder = new TemporaryFolder();
        string draft, code;
        var (first, address) = await RunningServer.StartAsync(folder);
        await using (first)
        {
            var chair = await Api.SignInAsync(address, People.Administrator, People.Password);
            draft = Text(await chair.CallAsync("POST", "/api/drafts", new { title = "草案", language = "zh" }, 201), "id")!;
            await chair.CallAsync("PUT", $"/api/drafts/{draft}/room", new { join = true, speakersOpen = true, theme = "contrast" });
            code = Text(await chair.CallAsync("GET", $"/api/drafts/{draft}/room/code"), "code")!;
            await first.StopAsync();
        }

        var (second, again) = await RunningServer.StartAsync(folder);
        await using (second)
        {
            var chair = await Api.SignInAsync(again, People.Administrator, People.Password);
            var room = await chair.CallAsync("GET", $"/api/drafts/{draft}/room");
            Assert.Equal(("contrast", true, true), (Text(room, "theme"), room.GetProperty("join").GetBoolean(), room.GetProperty("speakersOpen").GetBoolean()));
            Assert.Equal(code, Text(await chair.CallAsync("GET", $"/api/drafts/{draft}/room/code"), "code"));
            await second.StopAsync();
        }
    }

    private static IEnumerable<(string, string, object?)> Steerings() =>
        [("PUT", "", new { size = 1 }), ("PUT", "", new { join = true }), ("POST", "/speakers/next", null), ("POST", "/speakers/KAZ/earlier", null), ("DELETE", "/speakers/KAZ", null)];

    private static string? Text(JsonElement json, string name) => json.GetProperty(name).GetString();

    private static List<string> Waiting(JsonElement room) => [.. room.GetProperty("speakers").EnumerateArray().Select(speaker => Text(speaker, "delegation")!)];

    private static async Task AssertShutAsync(Api who, string path, string? code)
    {
        Assert.Equal("invalidJoinCode", Text(await who.CallAsync("POST", $"{path}/join", new { code }, 403), "code"));
        await who.CallAsync("GET", path, expected: 404);
    }

    private Task<JsonElement> SteerAsync(string draft, object asked) => server.As(People.Facilitator).CallAsync("PUT", $"/api/drafts/{draft}/room", asked);

    private Task<JsonElement> RoomAsync(string draft, string who = People.Reviewer) => server.As(who).CallAsync("GET", $"/api/drafts/{draft}/room");

    private async Task<string> ParagraphAsync(string draft) =>
        Text((await server.As(People.Facilitator).CallAsync("GET", $"/api/drafts/{draft}")).GetProperty("paragraphs")[0], "id")!;

    private async Task<Api> NewcomerAsync()
    {
        var email = $"{Guid.NewGuid():N}@tests.example";
        await server.As(People.Administrator).CallAsync("POST", "/api/users", new { email, password = People.Password, name = email, delegation = "KEN" }, 201);
        return await Api.SignInAsync(server.Address, email, People.Password);
    }
}
