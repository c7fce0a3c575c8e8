using Drafting.Server.Tests.Running;

namespace Drafting.Server.Tests.Access;

/// <summary>Every call by everybody.</summary>
public class RightsTests(RunningServer server)
{
    private const string Insert = """{"clientId":"rights-CLIENT","sequence":1,"baseRevision":0,"operations":[{"op":"insertParagraph","id":"r1","after":null,"kind":"plain","level":0,"delta":{"ops":[{"insert":"x"}]}}]}""";

    /// <summary>Call, body, the status of success, and who succeeds: members from a role on.</summary>
    public static TheoryData<string, string, string?, int, string> DraftCalls() => new()
    {
        { "GET", "/api/drafts/ID", null, 200, "reviewer" },
        { "GET", "/api/drafts/ID?revision=0", null, 200, "reviewer" },
        { "GET", "/api/drafts/ID/log?after=0", null, 200, "reviewer" },
        { "GET", "/api/drafts/ID/paragraphs/title/history", null, 200, "reviewer" },
        { "GET", "/api/drafts/ID/removed", null, 200, "reviewer" },
        { "GET", "/api/drafts/ID/findings?words=zh", null, 200, "reviewer" },
        { "GET", "/api/drafts/ID/findings/report", null, 200, "reviewer" },
        { "GET", "/api/drafts/ID/findings/report?format=docx", null, 200, "reviewer" },
        { "GET", "/api/drafts/ID/members", null, 200, "reviewer" },
        { "GET", "/api/drafts/ID/versions", null, 200, "reviewer" },
        { "GET", "/api/drafts/ID/export?format=text", null, 200, "reviewer" },
        { "GET", "/api/drafts/ID/export?format=html", null, 200, "reviewer" },
        { "GET", "/api/redline?from=draft:ID@0&to=draft:ID", null, 200, "reviewer" },
        { "GET", "/api/redline?from=draft:ID&to=draft:ID@0&format=html", null, 200, "reviewer" },
        { "GET", "/api/redline?from=draft:ID@0&via=draft:ID&to=draft:ID@0", null, 200, "reviewer" },
        { "GET", "/api/redline?from=draft:ID@0&via=draft:ID&to=draft:ID@0&format=docx", null, 200, "reviewer" },
        { "GET", "/api/redline/amendments?from=draft:ID@0&to=draft:ID", null, 200, "reviewer" },
        { "GET", "/api/redline/amendments?from=draft:ID@0&to=draft:ID&format=docx", null, 200, "reviewer" },
        { "POST", "/api/drafts/ID/amendments/read", """{"text":"Delete operative paragraph 1."}""", 200, "reviewer" },
        { "GET", "/api/drafts/ID/stages", null, 200, "reviewer" },
        { "GET", "/api/drafts/ID/canonical?revision=0", null, 200, "reviewer" },
        { "GET", "/api/drafts/ID/sponsors?language=ar", null, 200, "reviewer" },
        { "GET", "/api/drafts/ID/addenda", null, 200, "reviewer" },
        { "GET", "/api/drafts/ID/addenda/1?format=text", null, 404, "reviewer" },
        { "GET", "/api/drafts/ID/silence", null, 404, "reviewer" },
        { "GET", "/api/drafts/ID/sealed-comments", null, 200, "reviewer" },
        { "POST", "/api/drafts/ID/silence/release", null, 409, "facilitator" },
        { "POST", "/api/drafts/ID/versions", """{"label":"CLIENT"}""", 201, "editor" },
        { "PUT", $"/api/drafts/ID/members/{People.Proposer}", """{"role":"proposer"}""", 200, "facilitator" },
        { "DELETE", $"/api/drafts/ID/members/{People.Reviewer}", null, 204, "facilitator" },
    };

    [Theory]
    [MemberData(nameof(DraftCalls))]
    public async Task DraftCall_ByEverybody_IsAnsweredAsTheContractSays(string method, string path, string? body, int success, string least)
    {
        var draft = await server.NewDraftAsync();
        await AssertAsync(server.Anonymous(), 401);
        await AssertAsync(server.As(People.Stranger), 404);
        await AssertAsync(server.As(People.Administrator), 404);
        string[] roles = ["reviewer", "proposer", "editor", "facilitator"];
        string[] people = [People.Reviewer, People.Proposer, People.Editor, People.Facilitator];
        for (var i = 0; i < roles.Length; i++)
            await AssertAsync(server.As(people[i]), i >= Array.IndexOf(roles, least) ? success : 403, roles[i]);

        async Task AssertAsync(Api api, int expected, string client = "nobody") =>
            await api.CallAsync(method, path.Replace("ID", draft, StringComparison.Ordinal), body?.Replace("CLIENT", client, StringComparison.Ordinal), expected);
    }

    [Fact]
    public async Task Stranger_OnADraftThatExists_IsAnsweredAsOnOneThatDoesNot()
    {
        var draft = await server.NewDraftAsync();
        foreach (var path in new[] { "", "/log", "/members", "/versions", "/removed", "/findings", "/findings/report", "/findings/report?format=html", "/paragraphs/title/history", "/export?format=text", "/stages", "/canonical", "/sponsors", "/addenda", "/addenda/1?format=text", "/silence", "/sealed-comments" })
        {
            var (there, existing) = await server.As(People.Stranger).TryAsync("GET", $"/api/drafts/{draft}{path}");
            var (gone, missing) = await server.As(People.Stranger).TryAsync("GET", $"/api/drafts/no-such-draft{path}");
            Assert.Equal((404, 404), (there, gone));
            Assert.Equal(missing.GetRawText(), existing.GetRawText());
        }
    }

    [Theory]
    [InlineData(People.Reviewer, "rejected")]
    [InlineData(People.Proposer, "rejected")]
    [InlineData(People.Editor, "accepted")]
    [InlineData(People.Facilitator, "accepted")]
    public async Task Submission_ByAMember_IsAcceptedByRole(string person, string status)
    {
        var draft = await server.NewDraftAsync();
        var answer = await server.As(person).CallAsync("POST", $"/api/drafts/{draft}/operations", Insert);
        Assert.Equal(status, answer.GetProperty("status").GetString());
        if (status == "rejected")
            Assert.Equal("forbidden", answer.GetProperty("code").GetString());
    }

    [Fact]
    public async Task Submission_ByOthers_GetsNoFurther()
    {
        var draft = await server.NewDraftAsync();
        await server.As(People.Stranger).CallAsync("POST", $"/api/drafts/{draft}/operations", Insert, 404);
        await server.Anonymous().CallAsync("POST", $"/api/drafts/{draft}/operations", Insert, 401);
    }

    [Fact]
    public async Task Sponsorship_ByADelegation_IsForItselfOnly()
    {
        var draft = await server.NewDraftAsync();
        static object Add(string delegation) => new { clientId = "s-" + delegation, sequence = 1, baseRevision = 0, operations = new object[] { new { op = "addSponsor", delegation, role = "co" } } };
        var own = await server.As(People.Proposer).CallAsync("POST", $"/api/drafts/{draft}/operations", Add("UZB"));
        var other = await server.As(People.Proposer).CallAsync("POST", $"/api/drafts/{draft}/operations", Add("KAZ"));
        Assert.Equal("accepted", own.GetProperty("status").GetString());
        Assert.Equal("forbidden", other.GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("GET", "/api/session")]
    [InlineData("DELETE", "/api/session")]
    [InlineData("GET", "/api/users")]
    [InlineData("POST", "/api/users")]
    [InlineData("GET", "/api/delegations")]
    [InlineData("GET", "/api/groups")]
    [InlineData("GET", "/api/rules")]
    [InlineData("GET", "/api/library/x/findings")]
    [InlineData("POST", "/api/check")]
    [InlineData("GET", "/api/library")]
    [InlineData("POST", "/api/library")]
    [InlineData("GET", "/api/library/x")]
    [InlineData("DELETE", "/api/library/x")]
    [InlineData("GET", "/api/drafts")]
    [InlineData("POST", "/api/drafts")]
    [InlineData("GET", "/api/redline?from=library:x&to=library:x")]
    public async Task Call_ByNobody_Is401(string method, string path)
    {
        var problem = await server.Anonymous().CallAsync(method, path, method == "POST" ? "{}" : null, 401);
        Assert.Equal("signInFirst", problem.GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("GET", "/api/users", null)]
    [InlineData("POST", "/api/users", """{"email":"new@tests.example","password":"long enough","name":"N"}""")]
    [InlineData("DELETE", "/api/library/x", null)]
    public async Task AdministratorsCall_ByAnotherAccount_Is403(string method, string path, string? body) =>
        await server.As(People.Facilitator).CallAsync(method, path, body, 403);

    [Theory]
    [InlineData("from=draft:OTHERS&via=draft:OWN&to=draft:OWN")]
    [InlineData("from=draft:OWN&via=draft:OTHERS&to=draft:OWN")]
    [InlineData("from=draft:OWN&via=draft:OWN&to=draft:OTHERS")]
    public async Task RedlineOfThreeTexts_OneOfOthers_Is404(string query)
    {
        var others = await server.NewDraftAsync();
        var stranger = server.As(People.Stranger);
        var own = (await stranger.CallAsync("POST", "/api/drafts", """{"title":"草案","language":"zh"}""", 201)).GetProperty("id").GetString();
        await stranger.CallAsync("GET", "/api/redline?" + query.Replace("OTHERS", others).Replace("OWN", own), null, 404);
        var staged = await stranger.CallAsync("GET", $"/api/redline?from=draft:{own}&via=draft:{own}&to=draft:{own}", null, 200);
        Assert.Equal(0, staged.GetProperty("first").GetProperty("changed").GetInt32());
    }

    [Fact]
    public async Task Submission_OfNothingByAReviewer_IsRejected()
    {
        var draft = await server.NewDraftAsync();
        var answer = await server.As(People.Reviewer).CallAsync(
            "POST", $"/api/drafts/{draft}/operations", """{"clientId":"nothing","sequence":1,"baseRevision":0,"operations":[]}""");
        Assert.Equal("forbidden", answer.GetProperty("code").GetString());
        Assert.Equal(0, (await server.As(People.Reviewer).CallAsync("GET", $"/api/drafts/{draft}")).GetProperty("revision").GetInt64());
    }

    [Fact]
    public async Task Drafts_Listed_NameWhoChangedThemLast()
    {
        var draft = await server.NewDraftAsync();
        await server.As(People.Editor).CallAsync("POST", $"/api/drafts/{draft}/operations", Insert);
        var me = await server.As(People.Editor).CallAsync("GET", "/api/session");
        var change = (await server.As(People.Reviewer).CallAsync("GET", "/api/drafts")).EnumerateArray()
            .Single(summary => summary.GetProperty("id").GetString() == draft).GetProperty("lastChange");
        Assert.Equal((People.Editor, me.GetProperty("name").GetString()), (change.GetProperty("by").GetString(), change.GetProperty("byName").GetString()));
    }

    [Fact]
    public async Task Drafts_Listed_AreThoseIHaveARoleOn()
    {
        var draft = await server.NewDraftAsync();
        async Task<bool> Sees(string person) =>
            (await server.As(person).CallAsync("GET", "/api/drafts")).EnumerateArray().Any(summary => summary.GetProperty("id").GetString() == draft);
        Assert.True(await Sees(People.Facilitator));
        Assert.True(await Sees(People.Reviewer));
        Assert.False(await Sees(People.Stranger));
        Assert.False(await Sees(People.Administrator));
    }
}
