using System.Text.Json;
using Drafting.Server.Tests.Drafts;
using Drafting.Server.Tests.Running;

namespace Drafting.Server.Tests.Copies;

/// <summary>A caucus copy over the API: taken, written in, followed, brought back.</summary>
public class CopyTests(RunningServer server)
{
    private readonly DraftOfSeed draft = new(server, "copies");

    [Fact]
    public async Task ACopy_IsWrittenInAlone_FollowsTheDraft_AndComesBackAsProposals()
    {
        await draft.BeginAsync("002", ("SGP", "facilitator"), ("EGY", "proposer"), ("BRA", "proposer"), ("NOR", "proposer"));
        await draft.DoAsync("SGP", new { op = "setStage", stage = "negotiation" });
        var operative = (await draft.NowAsync()).GetProperty("paragraphs").EnumerateArray().Where(paragraph => paragraph.GetProperty("kind").GetString() == "operative").ToList();
        var (first, second) = (Id(operative[0]), Id(operative[1]));

        var copy = await draft.As("EGY").CallAsync("POST", $"/api/drafts/{draft.Id}/copies", new { title = "G77 caucus" }, 201);
        var (copyId, known) = (copy.GetProperty("id").GetString()!, copy.GetProperty("origin").GetProperty("revision").GetInt64());
        Assert.Equal(("G77 caucus", draft.Id, "facilitator"), (copy.GetProperty("title").GetString(), copy.GetProperty("origin").GetProperty("draft").GetString(), copy.GetProperty("role").GetString()));
        Assert.Equal((await draft.NowAsync()).GetProperty("paragraphs").EnumerateArray().Select(Id), copy.GetProperty("paragraphs").EnumerateArray().Select(Id));
        // Nobody sees it but who is let in.
        foreach (var stranger in new[] { "SGP", "BRA" })
            await draft.As(stranger).CallAsync("GET", $"/api/drafts/{copyId}", expected: 404);
        await draft.As("EGY").CallAsync("PUT", $"/api/drafts/{copyId}/members/bra@copies.example", new { role = "editor" });
        await WriteAsync("BRA", copyId, Insert(first, 0, "caucus-secret "), new { op = "insertParagraph", id = "bis", after = first, kind = "operative", level = 0, delta = new { ops = new[] { new { insert = "Stresses caucus-bis;" } } } });

        // Meanwhile the draft goes on.
        await draft.DoAsync("SGP", Insert(first, Text(operative[0]).Length, " (main)"), Insert(second, 0, "main "));
        var changes = await draft.As("EGY").CallAsync("GET", $"/api/drafts/{copyId}/changes");
        Assert.Equal((draft.Id, known, (await draft.NowAsync()).GetProperty("revision").GetInt64()), (changes.GetProperty("draft").GetString(), changes.GetProperty("revision").GetInt64(), changes.GetProperty("latest").GetInt64()));
        var followed = await draft.As("BRA").CallAsync("POST", $"/api/drafts/{copyId}/origin", new { });
        Assert.Equal($"caucus-secret {TextOf(await draft.NowAsync(), first)}", TextOf(followed, first));
        Assert.StartsWith("main ", TextOf(followed, second), StringComparison.Ordinal);

        // Not a word of it is in what others get.
        foreach (var path in new[] { $"/api/drafts/{draft.Id}", $"/api/drafts/{draft.Id}/log?after=0", "/api/drafts", "/api/board", "/api/notifications" })
            Assert.DoesNotContain("caucus", (await draft.As("NOR").CallAsync("GET", path)).GetRawText(), StringComparison.Ordinal);

        changes = await draft.As("EGY").CallAsync("GET", $"/api/drafts/{copyId}/changes");
        var operations = changes.GetProperty("operations").EnumerateArray().ToList();
        Assert.Equal(["editText", "insertParagraph"], operations.Select(operation => operation.GetProperty("op").GetString()).Order());
        foreach (var (operation, index) in operations.Select((operation, index) => (operation, index)))
            await SubmitAsync("EGY", draft.Id, changes.GetProperty("revision").GetInt64(), new { op = "propose", proposal = $"caucus{index}", delegation = "EGY", group = "g77", operations = new[] { operation } });
        foreach (var index in Enumerable.Range(0, operations.Count))
            await draft.DoAsync("SGP", new { op = "acceptProposal", proposal = $"caucus{index}" });
        Assert.Equal(TextOf(followed, first), TextOf(await draft.NowAsync(), first));

        // What came from the copy is not brought into it again.
        var after = await draft.As("EGY").CallAsync("POST", $"/api/drafts/{copyId}/origin", new { });
        Assert.Equal(Texts(await draft.NowAsync()), Texts(after));
        Assert.Equal(0, (await draft.As("EGY").CallAsync("GET", $"/api/drafts/{copyId}/changes")).GetProperty("operations").GetArrayLength());

        await draft.As("SGP").CallAsync("GET", $"/api/drafts/{draft.Id}/changes", expected: 409);
        await draft.As("SGP").CallAsync("DELETE", $"/api/drafts/{draft.Id}/members/bra@copies.example", expected: 204);
        await draft.As("BRA").CallAsync("GET", $"/api/drafts/{copyId}/changes", expected: 403);
        await draft.As("BRA").CallAsync("POST", $"/api/drafts/{copyId}/origin", new { }, 403);
        var forged = await draft.As("EGY").CallAsync("POST", DraftOfSeed.Operations(copyId), new { clientId = "forged", sequence = 1, baseRevision = 0, operations = new[] { new { op = "takeIn", draft = draft.Id, from = 0, revision = 9 } } });
        Assert.Equal("forbidden", forged.GetProperty("code").GetString());
    }

    private Task WriteAsync(string who, string copy, params object[] operations) => SubmitAsync(who, copy, 0, operations);

    private async Task SubmitAsync(string who, string id, long baseRevision, params object[] operations)
    {
        var answer = await draft.As(who).CallAsync("POST", DraftOfSeed.Operations(id), new { clientId = $"c-{Guid.NewGuid():N}", sequence = 1, baseRevision, operations });
        Assert.True(answer.GetProperty("status").GetString() == "accepted", $"{who}: {answer}");
    }

    private static object Insert(string paragraph, int at, string text) =>
        new { op = "editText", paragraph, delta = new { ops = at == 0 ? new object[] { new { insert = text } } : [new { retain = at }, new { insert = text }] } };

    private static string Id(JsonElement paragraph) => paragraph.GetProperty("id").GetString()!;

    private static string Text(JsonElement paragraph) => paragraph.GetProperty("text").GetString()!;

    private static string TextOf(JsonElement draft, string paragraph) => Text(draft.GetProperty("paragraphs").EnumerateArray().Single(each => Id(each) == paragraph));

    private static List<(string, string)> Texts(JsonElement draft) => [.. draft.GetProperty("paragraphs").EnumerateArray().Select(paragraph => (Id(paragraph), Text(paragraph)))];
}
