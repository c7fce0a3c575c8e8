using System.Diagnostics;
using System.Text.Json;
using Drafting.Operations;
using Drafting.Server.Tests.Live;
using Drafting.Server.Tests.Running;
using Drafting.Testing;
using Microsoft.Data.Sqlite;

namespace Drafting.Server.Tests.Storage;

/// <summary>
/// Storage fails under a running server: it says so, soon and in words, shows what is open, and writes again as soon as it can. Each test is of one
/// kind of failure, made for real.
/// </summary>
public sealed class StorageAwayTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly TemporaryFolder folder = new();
    private readonly PostgresServer postgres = PostgresServer.OfItsOwn();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await postgres.DisposeAsync();
        folder.Dispose();
    }

    [Theory]
    [InlineData("Orleans")]
    [InlineData("InProcess")]
    public async Task Disk_Full_IsSaidAndReadingGoesOn(string owner)
    {
        using var server = await ServerProcess.StartAsync(folder, "--Node:ActorHost", owner);
        await WhileAwayAsync(server, () => server.FillDiskAsync(true), () => server.FillDiskAsync(false));
    }

    [Theory]
    [InlineData("Orleans")]
    [InlineData("InProcess")]
    public async Task Database_LockedByAnother_IsSaidAndReadingGoesOn(string owner)
    {
        using var server = await ServerProcess.StartAsync(folder, "--Node:ActorHost", owner);
        var others = new List<SqliteConnection>();
        await WhileAwayAsync(
            server,
            () =>
            {
                foreach (var file in new[] { "drafting.db", "drafting.accounts.db" })
                {
                    others.Add(new($"Data Source={folder.File(file)};Pooling=False"));
                    others[^1].Open();
                    Run(others[^1], "BEGIN EXCLUSIVE");
                }

                return Task.CompletedTask;
            },
            () =>
            {
                others.ForEach(other => other.Dispose());
                return Task.CompletedTask;
            });
    }

    [Theory]
    [InlineData("stopped")]
    [InlineData("crashed")]
    [InlineData("hanging")]
    [InlineData("read only")]
    public async Task Postgres_Away_IsSaidAndReadingGoesOn(string how)
    {
        await postgres.InitializeAsync();
        using var server = await ServerProcess.StartAsync(folder, RunningServer.NodeOn(await postgres.CreateDatabaseAsync()));
        await WhileAwayAsync(
            server,
            () => how switch { "stopped" => postgres.StopAsync(), "crashed" => postgres.CrashAsync(), "hanging" => postgres.HangAsync(true), _ => postgres.SetReadOnlyAsync(true) },
            () => how switch { "hanging" => postgres.HangAsync(false), "read only" => postgres.SetReadOnlyAsync(false), _ => postgres.StartAsync() });
    }

    private static async Task WhileAwayAsync(ServerProcess server, Func<Task> fail, Func<Task> mend)
    {
        var me = await Api.SignInAsync(server.Address, People.Administrator, People.Password);
        var draft = (await me.CallAsync("POST", "/api/drafts", new { title = "草案", language = "zh" }, 201)).GetProperty("id").GetString()!;
        await using var hub = await HubClient.ConnectAsync(server.Address, me.Token!);
        await using var another = await HubClient.ConnectAsync(server.Address, me.Token!);
        await hub.CallAsync("Open", draft, null);
        Assert.Equal("accepted", Status(await hub.CallAsync("Submit", draft, LiveClient.Submission("a", 1, 0, new NameVersion("一")))));
        await hub.NextAsync("entries");

        await fail();
        var second = LiveClient.Submission("a", 2, 1, new NameVersion("二"));
        AssertUnavailable(await TimedAsync("Submit", () => hub.CallAsync("Submit", draft, second)));
        AssertUnavailable(await TimedAsync("Submit again", () => hub.CallAsync("Submit", draft, second)));
        AssertUnavailable(await TimedAsync("POST operations", () => me.CallAsync("POST", $"/api/drafts/{draft}/operations", LiveClient.Submission("b", 1, 1, new NameVersion("三")))));
        await TimedAsync("ready", async () => (await me.TryAsync("GET", "/health/ready")).Status is 503 ? default(JsonElement) : throw new InvalidOperationException("It is not ready, and says it is."));
        Assert.Equal(1, (await TimedAsync("Open", () => another.CallAsync("Open", draft, null))).GetProperty("draft").GetProperty("revision").GetInt32());
        Assert.Equal(1, (await TimedAsync("GET", () => me.CallAsync("GET", $"/api/drafts/{draft}"))).GetProperty("revision").GetInt32());
        await hub.CallAsync("Cursor", draft, JsonSerializer.SerializeToElement(new { paragraph = "p", anchor = 0, head = 0 }));
        await AssertInWordsAsync(me, hub, draft);

        await mend();
        JsonElement answer;
        using var patience = new CancellationTokenSource(Patience);
        do
        {
            answer = await hub.CallAsync("Submit", draft, second);
            Assert.False(patience.IsCancellationRequested, $"A minute after storage came back it is still {answer}.");
        }
        while (Status(answer) != "accepted");
        // Whose outcome was not known may have been written meanwhile, in any order; each is written once, where it was answered to be.
        var other = await me.CallAsync("POST", $"/api/drafts/{draft}/operations", LiveClient.Submission("b", 1, 1, new NameVersion("三")));
        Assert.Equal("accepted", Status(other));
        var log = (await me.CallAsync("GET", $"/api/drafts/{draft}/log?after=0")).EnumerateArray().ToList();
        Assert.Equal(Enumerable.Range(1, log.Count), log.Select(Revision));
        foreach (var (name, written) in new[] { ("二", answer), ("三", other) })
            Assert.Equal(Revision(written), Revision(Assert.Single(log, entry => entry.GetProperty("operations").EnumerateArray().Any(operation => operation.TryGetProperty("label", out var label) && label.GetString() == name))));
        while ((await me.TryAsync("GET", "/health/ready")).Status != 200)
            Assert.False(patience.IsCancellationRequested, "A minute after storage came back the server is not ready.");
    }

    /// <summary>Whatever else is asked for is done, or refused in words.</summary>
    private static async Task AssertInWordsAsync(Api me, HubClient hub, string draft)
    {
        (string Method, string Path, object? Body)[] calls =
        [
            ("POST", "/api/drafts", new { title = "另一草案", language = "zh" }), ("POST", $"/api/drafts/{draft}/versions", new { label = "四" }), ("GET", "/api/drafts", null),
            ("PUT", $"/api/drafts/{draft}/members/x@tests.example", new { role = "editor" }), ("GET", $"/api/drafts/{draft}/members", null),
            ("POST", "/api/users", new { email = "n@tests.example", password = "a password for tests", name = "N" }), ("GET", "/api/users", null), ("GET", "/api/session", null),
            ("POST", "/api/session", new { email = People.Administrator, password = People.Password }), ("POST", "/api/library?filename=a.txt", new StringContent("大会，\n\n1. 决定；")),
            ("GET", "/api/library", null), ("GET", "/api/notifications", null), ("POST", "/api/notifications/read", new { }), ("GET", "/api/board", null),
            ("GET", $"/api/drafts/{draft}/log?after=0", null), ("GET", $"/api/drafts/{draft}/export?format=text", null), ("GET", $"/api/drafts/{draft}?revision=0", null),
        ];
        // At the same time: a database that hangs lets each of them wait.
        var answers = await Task.WhenAll(calls.Select(async call => (call.Method, call.Path, Answer: await me.TryAsync(call.Method, call.Path, call.Body).WaitAsync(Patience))));
        foreach (var (method, path, (status, json)) in answers)
            Assert.True(status is >= 200 and < 300 || (status == 503 && json.GetProperty("code").GetString() == "unavailable"), $"{method} {path} answered {status}: {json}");
        Assert.Contains(answers, answer => answer.Answer.Status == 503);
        var failure = await Record.ExceptionAsync(() => hub.CallAsync("Open", "no-such-draft", null));
        Assert.True(Assert.IsType<HubFailure>(failure).Message is var said && (said.Contains("unavailable: ", StringComparison.Ordinal) || said.Contains("unknownDraft: ", StringComparison.Ordinal)), said);
    }

    private static async Task<JsonElement> TimedAsync(string what, Func<Task<JsonElement>> ask)
    {
        var start = Stopwatch.GetTimestamp();
        var answer = await ask().WaitAsync(Patience);
        Console.WriteLine($"{what}: {Stopwatch.GetElapsedTime(start).TotalMilliseconds:0} ms");
        return answer;
    }

    private static void AssertUnavailable(JsonElement answer) => Assert.True(
        Status(answer) == "rejected" && answer.GetProperty("code").GetString() == "unavailable" && answer.GetProperty("message").GetString()!.Length > 0, answer.ToString());

    private static string? Status(JsonElement answer) => answer.GetProperty("status").GetString();

    private static int Revision(JsonElement entry) => entry.GetProperty("revision").GetInt32();

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
