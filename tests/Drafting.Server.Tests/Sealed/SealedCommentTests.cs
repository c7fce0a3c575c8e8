using System.Text.Json;
using Drafting.Documents;
using Drafting.Documents.Ports;
using Drafting.Operations;
using Drafting.Server.Sealed;
using Drafting.Server.Tests.Running;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;

namespace Drafting.Server.Tests.Sealed;

/// <summary>Comments within a delegation over the API: written, answered, changed, settled; and what somebody tries who should not.</summary>
public class SealedCommentTests(RunningServer server)
{
    private readonly SealedDraft draft = new(server);

    [Fact]
    public async Task AThread_IsWrittenByADelegation_AndReadByItAlone()
    {
        await draft.BeginAsync();
        var begun = (await draft.BeginThreadAsync("ISL", "t", "先例？")).GetProperty("threads")[0];
        Assert.Equal(("t", draft.Paragraph, 5), (begun.GetProperty("id").GetString(), begun.GetProperty("on")[0].GetProperty("paragraph").GetString(), begun.GetProperty("quote").GetString()!.Length));
        await draft.AnswerAsync("ISL2", "t", "t2", "同意");
        await draft.As("ISL").CallAsync("PUT", draft.Path("t", "t"), new { text = "先例何在？" });
        await draft.As("ISL2").CallAsync("PUT", draft.Path("t"), new { resolved = true, assigned = "ISL" });
        foreach (var who in new[] { "ISL", "ISL2" })
        {
            var thread = Assert.Single(await draft.SeenByAsync(who));
            Assert.Equal(["先例何在？", "同意"], thread.GetProperty("comments").EnumerateArray().Select(comment => comment.GetProperty("text").GetString()));
            Assert.Equal(("ISL", "ISL"), (thread.GetProperty("assigned").GetString(), thread.GetProperty("resolved").GetProperty("delegation").GetString()));
            Assert.NotEqual(JsonValueKind.Null, thread.GetProperty("comments")[0].GetProperty("edited").ValueKind);
        }

        foreach (var who in new[] { "UZB", "CHN", "UN" })
            Assert.Empty(await draft.SeenByAsync(who));
        await draft.As("FRA").CallAsync("GET", draft.Path(), expected: 404);
        await draft.As("ISL2").CallAsync("DELETE", draft.Path("t", "t2"));
        await draft.As("ISL").CallAsync("DELETE", draft.Path("t", "t"));
        Assert.Empty(await draft.SeenByAsync("ISL"));
        await draft.AnswerAsync("ISL", "t", "t3", "仍有疑问", 404);
    }

    [Fact]
    public async Task AThread_StaysAtItsWords_FromTheRevisionItWasWrittenFor()
    {
        await draft.BeginAsync();
        var revision = (await draft.NowAsync()).GetProperty("revision").GetInt64();
        await draft.DoAsync("UZB", Insert("兹"));
        var answer = await draft.As("ISL").CallAsync(
            "POST", draft.Path(), new { thread = "t", comment = "c", on = new[] { new { paragraph = draft.Paragraph, start = 0, length = 3 } }, text = "先例？", revision });
        Assert.Equal(1, Start(answer.GetProperty("threads")[0]));
        await draft.DoAsync("UZB", Insert("特此"));
        Assert.Equal(3, Start(Assert.Single(await draft.SeenByAsync("ISL"))));
        var shown = Assert.Single((await draft.As("UZB").CallAsync("GET", $"/api/drafts/{draft.Id}")).GetProperty("sealedThreads").EnumerateArray());
        Assert.Equal(3, Start(shown));
        Assert.Equal(["id", "on", "revision"], shown.EnumerateObject().Select(field => field.Name));
        await draft.DoAsync("UZB", new { op = "removeParagraph", paragraph = draft.Paragraph });
        Assert.Equal(3, Start(Assert.Single(await draft.SeenByAsync("ISL"))));
    }

    [Fact]
    public async Task TheSameComment_SentTwice_IsOne()
    {
        await draft.BeginAsync();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => draft.BeginThreadAsync("ISL", "t", "先例？")));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => draft.AnswerAsync("ISL", "t", "t2", "同意")));
        var revision = (await draft.NowAsync()).GetProperty("revision").GetInt64();
        Assert.Equal(["先例？", "同意"], Assert.Single(await draft.SeenByAsync("ISL")).GetProperty("comments").EnumerateArray().Select(comment => comment.GetProperty("text").GetString()));
        // Taken away since, it does not come back.
        await draft.As("ISL").CallAsync("DELETE", draft.Path("t", "t2"));
        await draft.AnswerAsync("ISL", "t", "t2", "同意");
        await draft.BeginThreadAsync("ISL", "t", "先例？");
        Assert.Equal(revision + 1, (await draft.NowAsync()).GetProperty("revision").GetInt64());
        Assert.Single(Assert.Single(await draft.SeenByAsync("ISL")).GetProperty("comments").EnumerateArray());
        // An id of somebody else's is taken, within the delegation and outside it.
        await draft.AnswerAsync("ISL2", "t", "t", "同意", 409);
        await draft.BeginThreadAsync("UZB", "t", "同意", 409);
    }

    [Theory]
    [InlineData("CHN", 403)]
    [InlineData("UN", 403)]
    [InlineData("FRA", 404)]
    [InlineData("UZB", 200)]
    public async Task WhoeverComments_AndHasADelegation_Begins(string who, int expected)
    {
        await draft.BeginAsync();
        await draft.BeginThreadAsync(who, "t", "先例？", expected);
        Assert.Equal(expected == 200 ? 1 : 0, (await draft.NowAsync()).GetProperty("sealedThreads").GetArrayLength());
    }

    [Fact]
    public async Task AThreadOfAnotherDelegation_IsAsOneThatThereIsNot()
    {
        await draft.BeginAsync();
        await draft.BeginThreadAsync("ISL", "t", "先例？");
        foreach (var (method, path, body) in new (string, Func<string, string>, object?)[]
        {
            ("POST", _ => draft.Path(), null),
            ("PUT", thread => draft.Path(thread), new { resolved = true }),
            ("PUT", thread => draft.Path(thread, "t"), new { text = "x" }),
            ("DELETE", thread => draft.Path(thread, "t"), null),
        })
        {
            var foreign = await draft.As("UZB").TryAsync(method, path("t"), method == "POST" ? new { thread = "t", comment = "u", text = "x" } : body);
            var none = await draft.As("UZB").TryAsync(method, path("s"), method == "POST" ? new { thread = "s", comment = "u", text = "x" } : body);
            Assert.Equal((404, 404, "unknownThread"), (foreign.Status, none.Status, foreign.Json.GetProperty("code").GetString()));
            Assert.Equal(none.Json.GetProperty("detail").GetString()!.Replace("“s”", "“t”", StringComparison.Ordinal), foreign.Json.GetProperty("detail").GetString());
        }

        Assert.Equal("先例？", Assert.Single(await draft.SeenByAsync("ISL")).GetProperty("comments")[0].GetProperty("text").GetString());
    }

    [Fact]
    public async Task WithinADelegation_EachChangesHisOwn()
    {
        await draft.BeginAsync();
        await draft.BeginThreadAsync("ISL", "t", "先例？");
        await draft.As("ISL2").CallAsync("PUT", draft.Path("t", "t"), new { text = "x" }, 403);
        await draft.As("ISL2").CallAsync("DELETE", draft.Path("t", "t"), null, 403);
        await draft.As("ISL").CallAsync("PUT", draft.Path("t", "none"), new { text = "x" }, 404);
    }

    [Fact]
    public async Task WhoHasNoRoleAnyMore_NeitherReadsNorWrites()
    {
        await draft.BeginAsync();
        await draft.BeginThreadAsync("ISL", "t", "先例？");
        await draft.As("UN").CallAsync("DELETE", $"/api/drafts/{draft.Id}/members/{(await draft.As("ISL").CallAsync("GET", "/api/session")).GetProperty("email").GetString()}", expected: 204);
        await draft.As("ISL").CallAsync("GET", draft.Path(), expected: 404);
        await draft.AnswerAsync("ISL", "t", "t2", "同意", 404);
        await draft.As("ISL").CallAsync("PUT", draft.Path("t", "t"), new { text = "x" }, 404);
        Assert.Single(await draft.SeenByAsync("ISL2"));
    }

    [Fact]
    public async Task WhatIsMalformedOrTooMuch_IsRefused()
    {
        await draft.BeginAsync();
        await draft.BeginThreadAsync("ISL", "t", "先例？");
        foreach (var (body, status) in new (object, int)[]
        {
            (new { thread = "t", comment = "u" }, 400),
            (new { thread = "t", comment = "u u", text = "x" }, 400),
            (new { thread = "t", comment = "u", text = " " }, 400),
            (new { thread = "t", comment = "u", text = new string('好', 4_001) }, 400),
            (new { thread = "v", comment = "u", text = "x", on = new[] { new { paragraph = "none" } } }, 404),
            (new { thread = "v", comment = "u", text = "x", on = new[] { new { paragraph = draft.Paragraph, start = 0, length = 99_999 } } }, 400),
            (new { thread = "v", comment = "u", text = "x", on = new[] { new { paragraph = draft.Paragraph } }, revision = 999 }, 404),
            (new { thread = "v", comment = "u", text = "x", on = new[] { new { paragraph = draft.Paragraph } }, revision = "1" }, 400),
            (new[] { 1 }, 400),
        })
            await draft.As("ISL").CallAsync("POST", draft.Path(), body, status);
        await draft.As("ISL").CallAsync("POST", draft.Path(), """{"thread":"t","comment":"u","text":"\ud800"}""", 400);
        await draft.As("ISL").CallAsync("PUT", draft.Path("t", "t"), new { text = (string?)null }, 400);
        await draft.As("ISL").CallAsync("PUT", draft.Path("t"), new { assigned = "XXX" }, 400);
        await draft.AnswerAsync("ISL", "t", "longest", new string('好', 4_000));
    }

    /// <summary>Nobody can write such entries but the platform; and a ciphertext that stands elsewhere, even so, says nothing there.</summary>
    [Fact]
    public async Task ACiphertext_CopiedElsewhere_SaysNothing()
    {
        await draft.BeginAsync();
        await draft.BeginThreadAsync("ISL", "t", "先例？");
        var copied = (await draft.As("UZB").CallAsync("GET", $"/api/drafts/{draft.Id}/log?after=0")).EnumerateArray().Last().GetProperty("operations")[0].GetProperty("sealed").GetString()!;
        var forged = await draft.As("UZB").CallAsync(
            "POST", $"/api/drafts/{draft.Id}/operations",
            new { clientId = "forged", sequence = 1, baseRevision = 0, operations = new[] { new { op = "sealComment", thread = "f", comment = "t", on = new[] { new { paragraph = draft.Paragraph } }, @sealed = copied } } });
        Assert.Equal("forbidden", forged.GetProperty("code").GetString());

        var host = server.Services.GetRequiredService<IDraftHost>();
        foreach (var (thread, comment, on) in new (string, string, TextStretch[])[] { ("f", "t", [new(draft.Paragraph, 0, null)]), ("t", "other", []) })
        {
            var now = (await host.FindAsync(draft.Id))!;
            var answer = await host.SubmitAsync(draft.Id, Actor.Platform, new Submission($"platform-{Guid.NewGuid():N}", 1, now.Revision, [new SealComment(thread, comment, on, copied)]));
            Assert.Null(answer!.Refusal);
        }

        Assert.Single(Assert.Single(await draft.SeenByAsync("ISL")).GetProperty("comments").EnumerateArray());
        Assert.Empty(await draft.SeenByAsync("UZB"));
        await draft.AnswerAsync("ISL", "f", "u", "x", 404);
    }

    [Fact]
    public void ASeal_OpensInItsDraftAndThread_UnderItsOwnId()
    {
        var seal = new CommentSeal(new EphemeralDataProtectionProvider());
        var words = new SealedWords("ISL", "isl@example.org", new Comment("t", "c", [new("p", 1, 2)], "先例？", "设立"));
        var closed = seal.Seal("d", "c", words);
        SealedWords? Open(string draftId, string thread, string id) => seal.Open(draftId, thread, new(id, 1, DateTimeOffset.UnixEpoch, closed));
        var opened = Open("d", "t", "c")!;
        Assert.Equal(("ISL", "isl@example.org", "先例？"), (opened.Delegation, opened.User, ((Comment)opened.Operation).Text));
        Assert.All(new[] { Open("e", "t", "c"), Open("d", "u", "c"), Open("d", "t", "d") }, Assert.Null);
        Assert.Null(new CommentSeal(new EphemeralDataProtectionProvider()).Open("d", "t", new("c", 1, DateTimeOffset.UnixEpoch, closed)));
    }

    [Fact]
    public async Task WhateverIsDone_ShortThings_AreOfOneLengthInTheLog()
    {
        await draft.BeginAsync();
        await draft.BeginThreadAsync("ISL", "t", "先例？");
        await draft.AnswerAsync("ISL", "t", "t2", "同意");
        await draft.AnswerAsync("ISL2", "t", "t3", "不同意，须再商议");
        await draft.As("ISL").CallAsync("PUT", draft.Path("t"), new { resolved = true });
        await draft.As("ISL").CallAsync("PUT", draft.Path("t", "t2"), new { text = "同意。" });
        await draft.As("ISL").CallAsync("DELETE", draft.Path("t", "t2"));
        var entries = (await draft.As("UZB").CallAsync("GET", $"/api/drafts/{draft.Id}/log?after=0")).EnumerateArray().Select(entry => entry.GetProperty("operations")[0]).TakeLast(5).ToList();
        Assert.All(entries, operation => Assert.Equal(["comment", "op", "sealed", "thread"], operation.EnumerateObject().Select(field => field.Name).Order()));
        Assert.Single(entries.Select(operation => operation.GetProperty("sealed").GetString()!.Length).Distinct());
    }

    /// <summary>An id that the server makes up is as random in every digit as those of clients; a UUID has its version in one.</summary>
    [Fact]
    public async Task WhateverIsDone_HasAnIdLikeAComment()
    {
        await draft.BeginAsync();
        await draft.BeginThreadAsync("ISL", "t", "先例？");
        foreach (var isResolved in Enumerable.Range(0, 40).Select(at => at % 2 == 0))
            await draft.As("ISL").CallAsync("PUT", draft.Path("t"), new { resolved = isResolved });
        var ids = (await draft.As("UZB").CallAsync("GET", $"/api/drafts/{draft.Id}/log?after=0")).EnumerateArray().TakeLast(40).Select(entry => entry.GetProperty("operations")[0].GetProperty("comment").GetString()!).ToList();
        Assert.All(ids, id => Assert.Matches("^[0-9a-f]{32}$", id));
        // That one of 32 digits is the same 40 times happens once in 16 to the 38th.
        Assert.All(Enumerable.Range(0, 32), digit => Assert.True(ids.Select(id => id[digit]).Distinct().Count() > 1, $"digit {digit}"));
        Assert.True(ids.Select(id => id[16]).Distinct().Count() > 4, "digit 16");
    }

    [Fact]
    public async Task ADelegation_FillsNoMoreThanItsOwnRoom_AndCanStillTakeAway()
    {
        await draft.BeginAsync();
        await draft.BeginThreadAsync("ISL", "t", "先例？");
        var (answers, status) = (0, 200);
        for (; status == 200 && answers < 100; answers++)
            status = (await draft.As("ISL").TryAsync("POST", draft.Path(), new { thread = "t", comment = $"c{answers}", text = new string('好', 4_000) })).Status;
        Assert.InRange(answers, 10, 60);
        var refused = await draft.As("ISL2").TryAsync("POST", draft.Path(), new { thread = "t", comment = "short", text = "同意" });
        Assert.Equal("tooLarge", refused.Json.GetProperty("code").GetString());
        await draft.As("ISL").CallAsync("PUT", draft.Path("t"), new { resolved = true });
        await draft.As("ISL").CallAsync("DELETE", draft.Path("t", "c0"));
        Assert.DoesNotContain(Assert.Single(await draft.SeenByAsync("ISL2")).GetProperty("comments").EnumerateArray(), comment => comment.GetProperty("id").GetString() == "c0");
        await draft.BeginThreadAsync("UZB", "u", new string('好', 4_000));
    }

    private object Insert(string words) => new { op = "editText", paragraph = draft.Paragraph, delta = new { ops = new[] { new { insert = words } } } };

    private static int Start(JsonElement thread) => thread.GetProperty("on")[0].GetProperty("start").GetInt32();
}
