using System.Text.Json;
using Drafting.Operations;
using Drafting.Server.Tests.Running;

namespace Drafting.Server.Tests.Live;

public class HubTests(RunningServer server)
{
    private static InsertParagraph Insert(string id) => new(id, null, ParagraphKind.Plain, 0, Delta.FromText("x"));

    private static string? Status(JsonElement answer) => answer.GetProperty("status").GetString();

    [Fact]
    public async Task Submit_SentTwice_IsAnsweredTheSameAndAppliedOnce()
    {
        var draft = await server.NewDraftAsync();
        await using var hub = await server.ConnectAsync(People.Editor);
        var submission = LiveClient.Submission("c", 1, 0, Insert("a"));
        var first = await hub.CallAsync("Submit", draft, submission);
        var second = await hub.CallAsync("Submit", draft, submission);
        Assert.Equal(1, first.GetProperty("revision").GetInt64());
        Assert.Equal(1, second.GetProperty("revision").GetInt64());
        Assert.Single((await server.As(People.Editor).CallAsync("GET", $"/api/drafts/{draft}/log")).EnumerateArray());
    }

    [Fact]
    public async Task Submit_WithASkippedNumber_IsRejected()
    {
        var draft = await server.NewDraftAsync();
        await using var hub = await server.ConnectAsync(People.Editor);
        var answer = await hub.CallAsync("Submit", draft, LiveClient.Submission("c", 2, 0, Insert("a")));
        Assert.Equal("sequenceGap", answer.GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("null")]
    [InlineData("5")]
    [InlineData("{}")]
    [InlineData("{\"clientId\":\"c\",\"sequence\":1,\"baseRevision\":0,\"operations\":[{\"op\":\"nonsense\"}]}")]
    [InlineData("{\"clientId\":\"c\",\"sequence\":1,\"baseRevision\":0,\"operations\":[{\"op\":\"editText\",\"paragraph\":\"title\",\"delta\":{\"ops\":[{\"retain\":-1}]}}]}")]
    [InlineData("{\"clientId\":\"c\",\"sequence\":1,\"baseRevision\":0,\"operations\":[{\"op\":\"editText\",\"paragraph\":\"title\",\"delta\":{\"ops\":[{\"insert\":\"\\ud83d\"}]}}]}")]
    [InlineData("{\"clientId\":\"c\",\"sequence\":1,\"baseRevision\":0,\"operations\":[{\"op\":\"editText\",\"paragraph\":\"title\",\"delta\":{\"ops\":[{\"insert\":\"x\",\"attributes\":{\"link\":\"\\ud83d\"}}]}}]}")]
    [InlineData("{\"clientId\":\"c\",\"sequence\":1,\"baseRevision\":0,\"operations\":[{\"op\":\"editText\",\"paragraph\":\"title\",\"delta\":{\"ops\":[{\"insert\":{\"footnote\":\"\\ud83d\"}}]}}]}")]
    [InlineData("{\"clientId\":\"\\ud83d\",\"sequence\":1,\"baseRevision\":0,\"operations\":[]}")]
    [InlineData("{\"clientId\":\"c\",\"sequence\":1e300,\"baseRevision\":0,\"operations\":[]}")]
    [InlineData("{\"clientId\":\"c\",\"sequence\":1,\"baseRevision\":0,\"operations\":[{\"op\":\"setMasthead\",\"\\ud83d\":\"\\ud83d\"}]}")]
    [InlineData("{\"clientId\":\"c\",\"sequence\":1,\"baseRevision\":0,\"operations\":[{\"op\":\"setMasthead\",\"organ\":\"\\ud83d\"}]}")]
    public async Task Submit_OfNonsense_IsRejectedAndTheDraftGoesOn(string nonsense)
    {
        var draft = await server.NewDraftAsync();
        await using var hub = await server.ConnectAsync(People.Editor);
        var answer = await hub.CallAsync("Submit", draft, JsonDocument.Parse(nonsense).RootElement);
        Assert.Equal("rejected", Status(answer));
        Assert.Equal("accepted", Status(await hub.CallAsync("Submit", draft, LiveClient.Submission("c", 1, 0, Insert("a")))));
    }

    [Fact]
    public async Task Hub_ForAStranger_OpensAndTakesNothing()
    {
        var draft = await server.NewDraftAsync();
        await using var hub = await server.ConnectAsync(People.Stranger);
        await Assert.ThrowsAsync<HubFailure>(() => hub.CallAsync("Open", draft, null));
        Assert.Equal("unknownDraft", (await hub.CallAsync("Submit", draft, LiveClient.Submission("c", 1, 0, Insert("a")))).GetProperty("code").GetString());
        await Assert.ThrowsAsync<HubFailure>(() => hub.CallAsync("Open", "no-such-draft", null));
    }

    [Fact]
    public async Task Open_SinceARevision_GivesWhatIsMissedAndThenWhatFollows()
    {
        var draft = await server.NewDraftAsync();
        await using var hub = await server.ConnectAsync(People.Editor);
        for (var i = 1; i <= 3; i++)
            Assert.Equal("accepted", Status(await hub.CallAsync("Submit", draft, LiveClient.Submission("c", i, 0, Insert($"n{i}")))));
        static IEnumerable<long> Revisions(JsonElement entries) => entries.EnumerateArray().Select(entry => entry.GetProperty("revision").GetInt64());

        Assert.Equal([2, 3], Revisions((await hub.CallAsync("Open", draft, 1)).GetProperty("entries")));
        Assert.Empty(Revisions((await hub.CallAsync("Open", draft, 3)).GetProperty("entries")));
        Assert.Equal(3, (await hub.CallAsync("Open", draft, 99)).GetProperty("draft").GetProperty("revision").GetInt64());
        Assert.Equal(3, (await hub.CallAsync("Open", draft, -1)).GetProperty("draft").GetProperty("revision").GetInt64());
        await hub.CallAsync("Submit", draft, LiveClient.Submission("c", 4, 3, Insert("n4")));
        Assert.Equal([4], Revisions((await hub.NextAsync("entries")).Value));
        Assert.Empty(hub.Premature);
    }

    [Fact]
    public async Task Close_Answered_NothingMoreIsPushed()
    {
        var draft = await server.NewDraftAsync();
        await using var closing = await server.ConnectAsync(People.Reviewer);
        await using var staying = await server.ConnectAsync(People.Editor);
        await closing.CallAsync("Open", draft, null);
        await staying.CallAsync("Open", draft, null);
        await closing.CallAsync("Close", draft);
        foreach (var _ in closing.Arrived())
        {
        }

        await staying.CallAsync("Submit", draft, LiveClient.Submission("c", 1, 0, Insert("a")));
        await staying.NextAsync("entries");
        await closing.CallAsync("Close", draft);
        Assert.Empty(closing.Arrived());
    }

    [Fact]
    public async Task Presence_OfEveryone_IsToldOnEveryChange()
    {
        var draft = await server.NewDraftAsync();
        await using var editor = await server.ConnectAsync(People.Editor);
        await using var again = await server.ConnectAsync(People.Editor);
        await editor.CallAsync("Open", draft, null);
        await again.CallAsync("Open", draft, null);
        static bool Is(Push push, params string[] users) => push.Value.EnumerateArray().Select(p => p.GetProperty("user").GetString()!).SequenceEqual(users.Order(StringComparer.Ordinal));
        await editor.NextAsync("presence", push => Is(push, People.Editor));
        var reviewer = await server.ConnectAsync(People.Reviewer);
        await reviewer.CallAsync("Open", draft, null);
        await editor.NextAsync("presence", push => Is(push, People.Editor, People.Reviewer));
        await reviewer.NextAsync("presence", push => Is(push, People.Editor, People.Reviewer));
        await reviewer.DisposeAsync();
        await editor.NextAsync("presence", push => Is(push, People.Editor));
    }

    [Fact]
    public async Task Cursor_Shown_ReachesTheOthersAndGoesWithItsAuthor()
    {
        var draft = await server.NewDraftAsync();
        await using var watcher = await server.ConnectAsync(People.Reviewer);
        var author = await server.ConnectAsync(People.Editor);
        await watcher.CallAsync("Open", draft, null);
        await author.CallAsync("Open", draft, null);
        await author.CallAsync("Cursor", draft, new { paragraph = "title", anchor = "nonsense", head = 2 });
        await author.CallAsync("Cursor", draft, new { paragraph = "title", anchor = -1, head = 2 });
        await author.CallAsync("Cursor", draft, new { paragraph = "title", anchor = 1, head = 2 });
        var shown = (await watcher.NextAsync("cursor")).Value;
        Assert.Equal((People.Editor, "KAZ", "title", 1, 2), (
            shown.GetProperty("user").GetString(), shown.GetProperty("delegation").GetString(), shown.GetProperty("paragraph").GetString(),
            shown.GetProperty("anchor").GetInt32(), shown.GetProperty("head").GetInt32()));

        await using var late = await server.ConnectAsync(People.Proposer);
        await late.CallAsync("Open", draft, null);
        Assert.Equal("title", (await late.NextAsync("cursor")).Value.GetProperty("paragraph").GetString());

        Assert.DoesNotContain(author.Arrived(), push => push.Target == "cursor");
        await author.DisposeAsync();
        var gone = (await watcher.NextAsync("cursor", push => push.Value.GetProperty("paragraph").ValueKind == JsonValueKind.Null)).Value;
        Assert.Equal(shown.GetProperty("clientId").GetString(), gone.GetProperty("clientId").GetString());
    }

    [Fact]
    public async Task Role_Changed_IsToldAndTheDraftStaysOpen()
    {
        var draft = await server.NewDraftAsync();
        await using var reviewer = await server.ConnectAsync(People.Reviewer);
        await reviewer.CallAsync("Open", draft, null);
        await server.As(People.Facilitator).CallAsync("PUT", $"/api/drafts/{draft}/members/{People.Reviewer}", new { role = "editor" }, 200);
        Assert.Equal("editor", (await reviewer.NextAsync("role")).Value.GetString());
        Assert.Equal("accepted", (await reviewer.CallAsync("Submit", draft, LiveClient.Submission("c", 1, 0, Insert("a")))).GetProperty("status").GetString());
        await reviewer.NextAsync("entries");
    }

    [Fact]
    public async Task Access_Ended_ClosesTheDraftForThatPerson()
    {
        var draft = await server.NewDraftAsync();
        await using var reviewer = await server.ConnectAsync(People.Reviewer);
        await using var editor = await server.ConnectAsync(People.Editor);
        await reviewer.CallAsync("Open", draft, null);
        await editor.CallAsync("Open", draft, null);
        await server.As(People.Facilitator).CallAsync("DELETE", $"/api/drafts/{draft}/members/{People.Reviewer}", null, 204);
        var closed = await reviewer.NextAsync("closed");
        Assert.Equal((draft, "removed"), (closed.DraftId, closed.Value.GetString()));
        await editor.CallAsync("Submit", draft, LiveClient.Submission("c", 1, 0, Insert("a")));
        await editor.NextAsync("entries");
        // An answer to this connection would stand behind any push to it.
        await reviewer.CallAsync("Close", draft);
        Assert.DoesNotContain(reviewer.Arrived(), push => push.Target == "entries");
        await Assert.ThrowsAsync<HubFailure>(() => reviewer.CallAsync("Open", draft, null));
    }

    [Fact]
    public async Task Feeds_LeftByEveryone_AreGone()
    {
        var draft = await server.NewDraftAsync();
        await using var hub = await server.ConnectAsync(People.Editor);
        await hub.CallAsync("Open", draft, null);
        var feeds = (Server.Live.DraftFeeds)server.Services.GetService(typeof(Server.Live.DraftFeeds))!;
        Assert.True(feeds.Follows(draft));
        await hub.CallAsync("Close", draft);
        Assert.False(feeds.Follows(draft));
    }
}
