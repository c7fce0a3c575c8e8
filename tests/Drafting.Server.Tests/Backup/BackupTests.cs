using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using Drafting.Operations;
using Drafting.Server.Tests.Live;
using Drafting.Server.Tests.Running;

namespace Drafting.Server.Tests.Backup;

/// <summary>The commands as an operator gives them, on a server that people are writing on.</summary>
public class BackupTests
{
    private const int Writers = 3;

    [Fact]
    public async Task Backup_UnderWriting_RestoresAllThatWasAcknowledgedBeforeAndAPrefixOfTheRest()
    {
        using var folder = new TemporaryFolder();
        using var elsewhere = new TemporaryFolder();
        var backup = folder.File("kept/backup.zip");
        var acknowledged = new ConcurrentDictionary<long, string>();
        string draft;
        Api api;
        Dictionary<long, string> before, log;
        using (var server = await ServerProcess.StartAsync(folder))
        {
            api = await Api.SignInAsync(server.Address, People.Administrator, People.Password);
            await api.CallAsync("POST", "/api/users", new { email = People.Editor, password = People.Password, name = "Editor", delegation = "KAZ" }, 201);
            draft = (await api.CallAsync("POST", "/api/drafts", new { title = "草案", language = "zh" }, 201)).GetProperty("id").GetString()!;
            using var stop = new CancellationTokenSource();
            var milestones = new Milestones();
            var writing = Enumerable.Range(0, Writers).Select(async i =>
                await WriteAsync(await HubClient.ConnectAsync(server.Address, api.Token!), draft, $"writer-{i}", acknowledged, milestones, stop.Token)).ToList();
            await milestones.ReachedAsync(100);
            before = new(acknowledged);

            var made = await CommandAsync("backup", backup, "--Storage:ConnectionString", folder.File("drafting.db"));
            Assert.True(made.ExitCode == 0, made.Output);
            // The writers were not stopped by it.
            await milestones.ReachedAsync(acknowledged.Count + 20);
            await stop.CancelAsync();
            await Task.WhenAll(writing);
            log = await LogAsync(api, draft);

            var running = await CommandAsync("restore", backup, "--force", "--Storage:ConnectionString", folder.File("drafting.db"));
            Assert.Equal(1, running.ExitCode);
            Assert.Contains("is in use by a server (process ", running.Output, StringComparison.Ordinal);
        }

        var restored = await CommandAsync("restore", backup, "--Storage:ConnectionString", elsewhere.File("drafting.db"));
        Assert.True(restored.ExitCode == 0, restored.Output);
        using var again = await ServerProcess.StartAsync(elsewhere);
        // The keys are there: who was signed in still is.
        var restoredLog = await LogAsync(new Api(again.Address, api.Token), draft);
        Assert.Equal(log.Where(entry => entry.Key <= restoredLog.Count).OrderBy(entry => entry.Key), restoredLog.OrderBy(entry => entry.Key));
        foreach (var (revision, mark) in before)
            Assert.Equal(mark, Mark(restoredLog[revision]));
        await Api.SignInAsync(again.Address, People.Editor, People.Password);
        Assert.InRange(restoredLog.Count, before.Count, log.Count);
    }

    [Fact]
    public async Task Restore_WhereThereAreData_IsRefusedAndForcedKeepsThemAside()
    {
        using var folder = new TemporaryFolder();
        var backup = folder.File("backup.zip");
        string[] settings = ["--Storage:ConnectionString", folder.File("drafting.db")];
        Assert.Contains("There is nothing to back up", (await CommandAsync(["backup", backup, .. settings])).Output, StringComparison.Ordinal);
        using (var server = await ServerProcess.StartAsync(folder))
            await Api.SignInAsync(server.Address, People.Administrator, People.Password);
        Assert.Equal(0, (await CommandAsync(["backup", backup, .. settings])).ExitCode);
        Assert.Contains("exists already", (await CommandAsync(["backup", backup, .. settings])).Output, StringComparison.Ordinal);

        var refused = await CommandAsync(["restore", backup, .. settings]);
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("--force", refused.Output, StringComparison.Ordinal);

        var accounts = await File.ReadAllBytesAsync(folder.File("drafting.accounts.db"));
        var forced = await CommandAsync(["restore", backup, "--force", .. settings]);
        Assert.True(forced.ExitCode == 0, forced.Output);
        var aside = Assert.Single(Directory.GetDirectories(folder.File(""), "replaced-*"));
        Assert.Contains(aside, forced.Output, StringComparison.Ordinal);
        Assert.Equal(accounts, await File.ReadAllBytesAsync(Path.Combine(aside, "drafting.accounts.db")));
        Assert.NotEmpty(Directory.GetFiles(Path.Combine(aside, "drafting.keys")));
        using var again = await ServerProcess.StartAsync(folder);
        await Api.SignInAsync(again.Address, People.Administrator, People.Password);
    }

    [Fact]
    public async Task Command_WithoutAFile_SaysSo()
    {
        var (exitCode, output) = await CommandAsync("restore");
        Assert.Equal((1, true), (exitCode, output.Contains("restore FILE", StringComparison.Ordinal)));
    }

    private static JsonElement Insert(string client, int sequence) =>
        LiveClient.Submission(client, sequence, 0, new InsertParagraph($"{client}-{sequence}", null, ParagraphKind.Plain, 0, Delta.FromText("回顾")));

    private static string Mark(string entry)
    {
        using var json = JsonDocument.Parse(entry);
        return $"{json.RootElement.GetProperty("clientId").GetString()} {json.RootElement.GetProperty("sequence").GetInt64()}";
    }

    private static async Task<Dictionary<long, string>> LogAsync(Api api, string draft)
    {
        var log = new Dictionary<long, string>();
        while ((await api.CallAsync("GET", $"/api/drafts/{draft}/log?after={log.Count}&limit=1000")).EnumerateArray().ToList() is { Count: > 0 } page)
            foreach (var entry in page)
                log.Add(entry.GetProperty("revision").GetInt64(), entry.GetRawText());
        return log;
    }

    private static async Task WriteAsync(
        HubClient hub, string draft, string client, ConcurrentDictionary<long, string> acknowledged, Milestones milestones, CancellationToken stop)
    {
        await using (hub)
        {
            for (var sequence = 1; !stop.IsCancellationRequested; sequence++)
            {
                var answer = await hub.CallAsync("Submit", draft, Insert(client, sequence));
                acknowledged[answer.GetProperty("revision").GetInt64()] = $"{client} {sequence}";
                milestones.Reach(acknowledged.Count);
            }
        }
    }

    /// <summary>Runs a command of the server to its end.</summary>
    private static async Task<(int ExitCode, string Output)> CommandAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in arguments.Prepend(typeof(DraftingServer).Assembly.Location))
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var said = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, string.Concat(said));
    }

    /// <summary>Lets a test wait until so much has been written.</summary>
    private sealed class Milestones
    {
        private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

        private readonly Lock gate = new();
        private readonly List<(int Count, TaskCompletionSource Reached)> awaited = [];
        private int count;

        public void Reach(int now)
        {
            lock (gate)
            {
                count = Math.Max(count, now);
                awaited.RemoveAll(milestone => milestone.Count <= count && milestone.Reached.TrySetResult());
            }
        }

        public Task ReachedAsync(int wanted)
        {
            lock (gate)
            {
                var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                if (count >= wanted)
                    return Task.CompletedTask;
                awaited.Add((wanted, reached));
                return reached.Task.WaitAsync(Patience);
            }
        }
    }
}
