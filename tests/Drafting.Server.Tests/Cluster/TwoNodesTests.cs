using System.Text.Json;
using Drafting.Server.Access;
using Drafting.Server.Tests.Live;
using Drafting.Server.Tests.Running;
using Drafting.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Drafting.Server.Tests.Cluster;

/// <summary>Two nodes over one database are one platform to whoever uses it.</summary>
public sealed class TwoNodesTests : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private readonly PostgresServer postgres = new();
    private readonly List<WebApplication> nodes = [];

    private string First => nodes[0].Urls.First();

    private string Second => nodes[1].Urls.First();

    public async ValueTask InitializeAsync()
    {
        await postgres.InitializeAsync();
        var database = await postgres.CreateDatabaseAsync();
        // At the same moment, on an empty database: tables, keys and the administrator are made once.
        var started = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => RunningServer.StartAsync(folder, RunningServer.NodeOn(database))));
        nodes.AddRange(started.Select(node => node.App));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var node in nodes)
            await node.DisposeAsync();
        await postgres.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task Person_SignedInAtOneNode_IsKnownAtTheOther_AndSignedOutAtBoth()
    {
        var one = await Api.SignInAsync(First, People.Administrator, People.Password);
        var other = new Api(Second, one.Token);
        Assert.Equal(People.Administrator, (await other.CallAsync("GET", "/api/session")).GetProperty("email").GetString());
        Assert.Single((await other.CallAsync("GET", "/api/users")).EnumerateArray());
        await one.CallAsync("DELETE", "/api/session", null, 204);
        await EventuallyAsync(async () => (await other.TryAsync("GET", "/api/session")).Status == 401, "the other node still knew a session that has ended");
    }

    [Fact]
    public async Task Session_SignedOutAtOneNode_EndsItsConnectionsAtBoth()
    {
        var one = await Api.SignInAsync(First, People.Administrator, People.Password);
        var stays = await Api.SignInAsync(First, People.Administrator, People.Password);
        var draft = (await one.CallAsync("POST", "/api/drafts", new { title = "草案", language = "zh" }, 201)).GetProperty("id").GetString()!;
        await using var here = await HubClient.ConnectAsync(First, one.Token!);
        await using var there = await HubClient.ConnectAsync(Second, one.Token!);
        await using var another = await HubClient.ConnectAsync(Second, stays.Token!);
        foreach (var open in new[] { here, there, another })
            await open.CallAsync("Open", draft, null);
        await one.CallAsync("DELETE", "/api/session", null, 204);
        foreach (var ended in new[] { here, there })
        {
            Assert.Equal("signedOut", (await ended.NextAsync("closed")).Value.GetString());
            await ended.Ended.WaitAsync(TimeSpan.FromSeconds(30));
        }

        await another.CallAsync("Submit", draft, LiveClient.Submission("stays", 1, 0, new Operations.NameVersion("一")));
        await another.NextAsync("entries");
    }

    [Fact]
    public async Task Node_ThatIsNotTheOwner_ShowsAndTakesTheSameDraft()
    {
        var one = await Api.SignInAsync(First, People.Administrator, People.Password);
        var draft = (await one.CallAsync("POST", "/api/drafts", new { title = "草案", language = "zh" }, 201)).GetProperty("id").GetString()!;
        await one.CallAsync("POST", "/api/users", new { email = "reader@tests.example", password = People.Password, name = "Reader", delegation = "KAZ" }, 201);
        await one.CallAsync("PUT", $"/api/drafts/{draft}/members/reader@tests.example", new { role = "editor" }, 200);
        var reader = await Api.SignInAsync(Second, "reader@tests.example", People.Password);

        await using var here = await HubClient.ConnectAsync(First, one.Token!);
        await using var there = await HubClient.ConnectAsync(Second, reader.Token!);
        await here.CallAsync("Open", draft, null);
        await there.CallAsync("Open", draft, null);
        // Presence and carets cross.
        await here.NextAsync("presence", push => push.Value.EnumerateArray().Any(person => person.GetProperty("user").GetString() == "reader@tests.example"));
        await there.NextAsync("presence", push => push.Value.GetArrayLength() == 2);
        await there.CallAsync("Cursor", draft, JsonSerializer.SerializeToElement(new { paragraph = "p1", anchor = 1, head = 2 }));
        await here.NextAsync("cursor", push => push.Value.GetProperty("user").GetString() == "reader@tests.example" && push.Value.GetProperty("head").GetInt32() == 2);
        // So do entries, both ways.
        await here.CallAsync("Submit", draft, LiveClient.Submission("here", 1, 0, new Operations.NameVersion("一")));
        await there.NextAsync("entries");
        await there.CallAsync("Submit", draft, LiveClient.Submission("there", 1, 1, new Operations.NameVersion("二")));
        await here.NextAsync("entries", push => push.Value.EnumerateArray().Any(entry => entry.GetProperty("revision").GetInt32() == 2));
        // Who loses his role at one node is shown out at the other.
        await one.CallAsync("DELETE", $"/api/drafts/{draft}/members/reader@tests.example", null, 204);
        Assert.Equal("removed", (await there.NextAsync("closed")).Value.GetString());
        await here.NextAsync("cursor", push => push.Value.GetProperty("paragraph").ValueKind == JsonValueKind.Null);
    }

    [Fact]
    public async Task Board_AskedAtOneNode_ShowsWhoHasADraftOpenAtTheOther()
    {
        var facilitator = await Api.SignInAsync(First, People.Administrator, People.Password);
        var draft = (await facilitator.CallAsync("POST", "/api/drafts", new { title = "草案", language = "zh" }, 201)).GetProperty("id").GetString()!;
        async Task<string[]> OnlineAsync() =>
            [.. (await facilitator.CallAsync("GET", "/api/board")).EnumerateArray().Single(row => row.GetProperty("draft").GetProperty("id").GetString() == draft)
                .GetProperty("online").EnumerateArray().Select(person => $"{person.GetProperty("user")} {person.GetProperty("name")}")];

        Assert.Empty(await OnlineAsync());
        await using (var there = await HubClient.ConnectAsync(Second, facilitator.Token!))
        {
            await there.CallAsync("Open", draft, null);
            await EventuallyAsync(
                async () => await OnlineAsync() is [var one] && one.StartsWith(People.Administrator, StringComparison.Ordinal),
                "the board did not show who has the draft open at the other node");
        }

        await EventuallyAsync(async () => await OnlineAsync() is [], "the board still showed who has gone from the other node");
    }

    [Fact]
    public async Task Cluster_AskedAtEitherNode_HasBoth()
    {
        foreach (var address in new[] { First, Second })
            await EventuallyAsync(
                async () => (await new Api(address, null).CallAsync("GET", "/health/cluster")).GetProperty("nodes").EnumerateArray().Count(node => node.GetProperty("status").GetString() == "Active") == 2,
                "a node did not see two active nodes");
    }

    [Fact]
    public async Task Tables_OfAccountsAndKeys_AreWhatEntityFrameworkExpects()
    {
        await using var scope = nodes[0].Services.CreateAsyncScope();
        DbContext[] contexts = [scope.ServiceProvider.GetRequiredService<AccountsDb>(), scope.ServiceProvider.GetRequiredService<KeysDb>()];
        var expected = contexts.SelectMany(context => context.Model.GetEntityTypes())
            .SelectMany(entity => entity.GetProperties().Select(property => $"{entity.GetTableName()}.{property.GetColumnName()} {property.GetColumnType()} {(property.IsNullable ? "YES" : "NO")}"));
        var source = nodes[0].Services.GetRequiredService<NpgsqlDataSource>();
        await using var command = source.CreateCommand(
            "SELECT table_name, column_name, data_type || coalesce('(' || character_maximum_length || ')', ''), is_nullable FROM information_schema.columns WHERE table_schema = 'public'");
        var actual = new HashSet<string>();
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
            actual.Add($"{rows.GetString(0)}.{rows.GetString(1)} {rows.GetString(2)} {rows.GetString(3)}");
        Assert.Subset(actual, expected.ToHashSet());
    }

    private static async Task EventuallyAsync(Func<Task<bool>> holds, string complaint)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!await holds())
            Assert.False(patience.IsCancellationRequested, $"After half a minute {complaint}.");
    }
}
