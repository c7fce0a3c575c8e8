using System.Text;
using System.Text.Json;
using Drafting.Server.Tests.Running;

namespace Drafting.Server.Tests.Silence;

/// <summary>Who broke silence on what is the facilitator's to know until he releases it: on every path.</summary>
public class SilenceSecrecyTests(RunningServer server)
{
    private const string Reason = "生造的理由";

    [Fact]
    public async Task Objection_IsSeenByTheFacilitatorAndTheDelegationAlone_UntilReleased()
    {
        var draft = await UnderSilenceAsync();
        await using var hub = await server.ConnectAsync(People.Reviewer);
        await hub.CallAsync("Open", draft, null);
        await server.As(People.Proposer).CallAsync("POST", $"/api/drafts/{draft}/silence/objections", new { paragraphs = new[] { "op" }, reason = Reason });
        AssertTellsNothing((await hub.NextAsync("entries")).Value);
        AssertTellsNothing(await hub.CallAsync("Open", draft, null));
        var revision = (await server.As(People.Reviewer).CallAsync("GET", $"/api/drafts/{draft}")).GetProperty("revision").GetInt64();

        foreach (var person in new[] { People.Reviewer, People.Editor, People.Facilitator, People.Proposer })
        {
            foreach (var path in new[] { "", $"?revision={revision}", "/log?after=0", "/versions", "/removed", "/stages", "/sponsors", "/addenda", "/canonical", "/paragraphs/op/history" })
                AssertTellsNothing(await server.As(person).CallAsync("GET", $"/api/drafts/{draft}{path}"));
            AssertTellsNothing((await server.As(person).CallAsync("GET", "/api/board")).EnumerateArray().Single(row => row.GetProperty("draft").GetProperty("id").GetString() == draft));
            AssertTellsNothing((await server.As(person).CallAsync("GET", "/api/drafts")).EnumerateArray().Single(summary => summary.GetProperty("id").GetString() == draft));
            AssertTellsNothing(await server.As(person).CallAsync("GET", $"/api/redline?from=draft:{draft}@0&to=draft:{draft}"));
        }

        foreach (var person in new[] { People.Reviewer, People.Editor })
        {
            var silence = await server.As(person).CallAsync("GET", $"/api/drafts/{draft}/silence");
            AssertTellsNothing(silence);
            Assert.True(silence.GetProperty("isBroken").GetBoolean());
            Assert.Equal(0, silence.GetProperty("objections").GetArrayLength());
        }

        foreach (var person in new[] { People.Facilitator, People.Proposer })
        {
            var objection = Assert.Single((await server.As(person).CallAsync("GET", $"/api/drafts/{draft}/silence")).GetProperty("objections").EnumerateArray());
            Assert.Equal(("UZB", People.Proposer, Reason, "op"), (
                objection.GetProperty("delegation").GetString(), objection.GetProperty("by").GetString(), objection.GetProperty("reason").GetString(), objection.GetProperty("paragraphs")[0].GetString()));
        }

        await server.As(People.Facilitator).CallAsync("POST", $"/api/drafts/{draft}/silence/release");
        var released = (await server.As(People.Reviewer).CallAsync("GET", $"/api/drafts/{draft}")).GetProperty("silence").GetProperty("released");
        Assert.Equal("UZB", Assert.Single(released.EnumerateArray()).GetProperty("delegation").GetString());
        AssertTellsNothing(Assert.Single((await server.As(People.Reviewer).CallAsync("GET", $"/api/drafts/{draft}/log?after={revision - 1}&limit=1")).EnumerateArray()));
    }

    [Fact]
    public async Task Objections_WhateverTheySay_AreOfOneLengthInTheLog()
    {
        var draft = await UnderSilenceAsync();
        async Task<int> LengthAsync(string person, object objection)
        {
            await server.As(person).CallAsync("POST", $"/api/drafts/{draft}/silence/objections", objection);
            return (await server.As(People.Reviewer).CallAsync("GET", $"/api/drafts/{draft}/log?after=0")).EnumerateArray().Last().GetProperty("operations")[0].GetProperty("sealed").GetString()!.Length;
        }

        var shorter = await LengthAsync(People.Proposer, new { paragraphs = new[] { "op" } });
        var longer = await LengthAsync(People.Editor, new { paragraphs = new[] { "op", "title", "enacting" }, reason = new string('由', 300) });
        Assert.Equal(shorter, longer);
    }

    [Fact]
    public async Task SameObjectionAgain_ChangesNothing()
    {
        var draft = await UnderSilenceAsync();
        for (var i = 0; i < 2; i++)
            await server.As(People.Proposer).CallAsync("POST", $"/api/drafts/{draft}/silence/objections", new { paragraphs = new[] { "op" } });
        Assert.Single((await server.As(People.Facilitator).CallAsync("GET", $"/api/drafts/{draft}/silence")).GetProperty("objections").EnumerateArray());
    }

    [Theory]
    [InlineData(People.Reviewer, "CHN", "op", 403)]
    [InlineData(People.Proposer, "CHN", "op", 403)]
    [InlineData(People.Proposer, "UZB", "nothing", 400)]
    [InlineData(People.Facilitator, "UZB", "op", 200)]
    [InlineData(People.Facilitator, "VAT", "op", 403)]
    [InlineData(People.Facilitator, null, "op", 403)]
    [InlineData(People.Stranger, "FRA", "op", 404)]
    public async Task Silence_IsBrokenForAMemberStateByItsOwnPeople(string person, string? delegation, string paragraph, int expected)
    {
        var draft = await UnderSilenceAsync();
        await server.As(person).CallAsync("POST", $"/api/drafts/{draft}/silence/objections", new { paragraphs = new[] { paragraph }, delegation }, expected);
    }

    [Fact]
    public async Task SealedOperations_NobodySubmits()
    {
        var draft = await UnderSilenceAsync();
        foreach (var operation in new object[] { new { op = "breakSilence", @sealed = "x" }, new { op = "releaseObjections", by = "x", objections = Array.Empty<object>() } })
        {
            var answer = await server.As(People.Facilitator).CallAsync(
                "POST", $"/api/drafts/{draft}/operations", new { clientId = $"c-{Guid.NewGuid():N}", sequence = 1, baseRevision = 0, operations = new[] { operation } });
            Assert.Equal("forbidden", answer.GetProperty("code").GetString());
        }
    }

    private async Task<string> UnderSilenceAsync()
    {
        var draft = await server.NewDraftAsync();
        var answer = await server.As(People.Facilitator).CallAsync("POST", $"/api/drafts/{draft}/operations", new
        {
            clientId = "silence-test",
            sequence = 1,
            baseRevision = 0,
            operations = new object[]
            {
                new { op = "insertParagraph", id = "op", after = "enacting", kind = "operative", level = 0, delta = new { ops = new[] { new { insert = "决定" } } } },
                new { op = "setStage", stage = "negotiation" },
                new { op = "setStage", stage = "silence" },
            },
        });
        Assert.Equal("accepted", answer.GetProperty("status").GetString());
        return draft;
    }

    private static void AssertTellsNothing(JsonElement answer)
    {
        foreach (var secret in new[] { People.Proposer, "UZB", Reason, Convert.ToBase64String(Encoding.UTF8.GetBytes(People.Proposer)) })
            Assert.DoesNotContain(secret, answer.GetRawText(), StringComparison.Ordinal);
    }
}
