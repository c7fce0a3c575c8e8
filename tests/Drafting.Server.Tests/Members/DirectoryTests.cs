using System.Text.Json;
using Drafting.Server.Tests.Running;

namespace Drafting.Server.Tests.Members;

/// <summary>Members picked by name: who may look, and what it tells.</summary>
public class DirectoryTests(RunningServer server)
{
    [Fact]
    public async Task Directory_IsForFacilitators_AndTellsNoAddress()
    {
        var draft = await server.NewDraftAsync();
        var (email, name) = await NewcomerAsync("UZB");
        foreach (var (who, status) in new[] { (People.Stranger, 404), (People.Administrator, 404), (People.Reviewer, 403), (People.Proposer, 403), (People.Editor, 403) })
            await server.As(who).CallAsync("GET", $"/api/drafts/{draft}/directory", expected: status);
        await server.Anonymous().CallAsync("GET", $"/api/drafts/{draft}/directory", expected: 401);

        foreach (var query in new[] { name, $"{name} 乌兹别克", $"ouzbékistan {name}", $"UZB {name}" })
        {
            var found = Assert.Single(await FindAsync(draft, query));
            Assert.Equal((name, "UZB", false), (found.GetProperty("name").GetString(), found.GetProperty("delegation").GetString(), found.GetProperty("member").GetBoolean()));
            Assert.DoesNotContain(email, found.GetRawText(), StringComparison.Ordinal);
        }

        Assert.Empty(await FindAsync(draft, email));
    }

    [Fact]
    public async Task Picked_ReadAtOnce_AndAreKnownByTheirAddressFromThenOn()
    {
        var draft = await server.NewDraftAsync();
        var people = new[] { await NewcomerAsync("CHN"), await NewcomerAsync("FRA") };
        var ids = new List<string>();
        foreach (var (_, name) in people)
            ids.Add(Assert.Single(await FindAsync(draft, name)).GetProperty("id").GetString()!);
        await server.As(People.Facilitator).CallAsync("POST", $"/api/drafts/{draft}/members", new { role = "editor", people = ids });

        var picked = await MemberAsync(draft, people[0].Name);
        Assert.Equal((null, ids[0], "editor"), (picked.GetProperty("email").GetString(), picked.GetProperty("id").GetString(), picked.GetProperty("role").GetString()));
        var she = await Api.SignInAsync(server.Address, people[0].Email, People.Password);
        Assert.Equal(draft, Assert.Single((await she.CallAsync("GET", "/api/drafts")).EnumerateArray()).GetProperty("id").GetString());
        Assert.Equal("editor", (await she.CallAsync("GET", $"/api/drafts/{draft}")).GetProperty("role").GetString());
        var opened = await MemberAsync(draft, people[0].Name);
        Assert.Equal((people[0].Email, null), (opened.GetProperty("email").GetString(), opened.GetProperty("id").GetString()));

        await server.As(People.Facilitator).CallAsync("PUT", $"/api/drafts/{draft}/members/{ids[1]}", new { role = "reviewer" });
        Assert.Equal("reviewer", (await MemberAsync(draft, people[1].Name)).GetProperty("role").GetString());
        await server.As(People.Facilitator).CallAsync("DELETE", $"/api/drafts/{draft}/members/{ids[1]}", expected: 204);
        var he = await Api.SignInAsync(server.Address, people[1].Email, People.Password);
        await he.CallAsync("GET", $"/api/drafts/{draft}", expected: 404);
    }

    // Whoever picks everybody and then adds an address must not see from the list whether it is one of theirs.
    [Fact]
    public async Task Address_OfSomebodyPicked_IsAddedAsAnyOther()
    {
        var draft = await server.NewDraftAsync();
        var (email, name) = await NewcomerAsync("KAZ");
        var id = Assert.Single(await FindAsync(draft, name)).GetProperty("id").GetString();
        await server.As(People.Facilitator).CallAsync("PUT", $"/api/drafts/{draft}/members/{id}", new { role = "editor" });
        var before = await MembersAsync(draft);
        var answers = new List<string>();
        foreach (var address in new[] { email, $"{Guid.NewGuid():N}@tests.example" })
            answers.Add((await server.As(People.Facilitator).CallAsync("PUT", $"/api/drafts/{draft}/members/{address}", new { role = "proposer" })).GetRawText().Replace(address, "ADDRESS", StringComparison.Ordinal));
        Assert.Equal(answers[0], answers[1]);
        Assert.Equal(before.Count + 2, (await MembersAsync(draft)).Count);
        Assert.False(Assert.Single(await FindAsync(draft, name)).GetProperty("member").GetBoolean());

        // The greater of both roles, once she comes.
        var she = await Api.SignInAsync(server.Address, email, People.Password);
        Assert.Equal("editor", Assert.Single((await she.CallAsync("GET", "/api/drafts")).EnumerateArray()).GetProperty("role").GetString());
        Assert.Equal("editor", (await she.CallAsync("GET", $"/api/drafts/{draft}")).GetProperty("role").GetString());
        Assert.Equal(before.Count + 1, (await MembersAsync(draft)).Count);
        Assert.True(Assert.Single(await FindAsync(draft, name)).GetProperty("member").GetBoolean());
    }

    [Fact]
    public async Task Several_AreAddedTogetherOrNotAtAll()
    {
        var draft = await server.NewDraftAsync();
        var before = (await MembersAsync(draft)).Count;
        await AddAsync(400, "a@tests.example", "nobody");
        await AddAsync(404, "a@tests.example", Guid.NewGuid().ToString());
        await AddAsync(400);
        await AddAsync(400, [.. Enumerable.Range(0, 201).Select(i => $"{i}@tests.example")]);
        Assert.Equal(before, (await MembersAsync(draft)).Count);
        await server.As(People.Editor).CallAsync("POST", $"/api/drafts/{draft}/members", new { role = "editor", people = new[] { "a@tests.example" } }, 403);

        Task AddAsync(int status, params string[] people) => server.As(People.Facilitator).CallAsync("POST", $"/api/drafts/{draft}/members", new { role = "editor", people }, status);
    }

    private async Task<(string Email, string Name)> NewcomerAsync(string delegation)
    {
        var (email, name) = ($"{Guid.NewGuid():N}@tests.example", $"Delegate{Guid.NewGuid():N}");
        await server.As(People.Administrator).CallAsync("POST", "/api/users", new { email, password = People.Password, name, delegation }, 201);
        return (email, name);
    }

    private async Task<IReadOnlyList<JsonElement>> FindAsync(string draft, string query) =>
        [.. (await server.As(People.Facilitator).CallAsync("GET", $"/api/drafts/{draft}/directory?query={Uri.EscapeDataString(query)}")).EnumerateArray()];

    private async Task<IReadOnlyList<JsonElement>> MembersAsync(string draft) => [.. (await server.As(People.Facilitator).CallAsync("GET", $"/api/drafts/{draft}/members")).EnumerateArray()];

    private async Task<JsonElement> MemberAsync(string draft, string name) => (await MembersAsync(draft)).Single(member => member.GetProperty("name").GetString() == name);
}
