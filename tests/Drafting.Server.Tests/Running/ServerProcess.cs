using System.Collections.Concurrent;
using System.Diagnostics;

namespace Drafting.Server.Tests.Running;

/// <summary>The server as a process of its own, which can be killed.</summary>
public sealed class ServerProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    private readonly Process process;
    private readonly SemaphoreSlim saying = new(0);

    private ServerProcess(Process process) => this.process = process;

    public string Address { get; private set; } = "";

    /// <summary>Starts the server over a folder and waits until it listens.</summary>
    public static async Task<ServerProcess> StartAsync(TemporaryFolder folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("sh") { RedirectStandardOutput = true, RedirectStandardError = true };
        string[] all =
        [
            // A file that must not grow is to be an error, as a full disk is, and not the end of the process.
            "-c", "trap '' XFSZ; exec dotnet \"$@\"", "server",
            typeof(DraftingServer).Assembly.Location, "--urls", "http://127.0.0.1:0", "--Storage:ConnectionString", folder.File("drafting.db"),
            "--Bootstrap:AdminEmail", People.Administrator, "--Bootstrap:AdminPassword", People.Password, .. arguments,
        ];
        foreach (var argument in all)
            start.ArgumentList.Add(argument);
        var server = new ServerProcess(Process.Start(start)!);
        var listening = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        var said = server.Said;
        void Hear(string? line)
        {
            if (line is null)
                return;
            said.Enqueue(line);
            server.saying.Release();
            const string Mark = "Now listening on: ";
            if (line.IndexOf(Mark, StringComparison.Ordinal) is var at and >= 0)
                listening.TrySetResult(line[(at + Mark.Length)..].Split('"')[0].Trim());
        }

        server.process.OutputDataReceived += (_, line) =>
        {
            if (line.Data is not null)
                server.Output.Enqueue(line.Data);
            Hear(line.Data);
        };
        server.process.ErrorDataReceived += (_, line) => Hear(line.Data);
        server.process.EnableRaisingEvents = true;
        server.process.Exited += (_, _) => listening.TrySetException(new IOException($"The server ended: {string.Join('\n', said)}"));
        server.process.BeginOutputReadLine();
        server.process.BeginErrorReadLine();
        server.Address = await listening.Task.WaitAsync(Patience);
        return server;
    }

    /// <summary>What it has printed.</summary>
    public ConcurrentQueue<string> Said { get; } = new();

    /// <summary>The part of it that went to the output, where the log is.</summary>
    public ConcurrentQueue<string> Output { get; } = new();

    /// <summary>Waits until something has been printed.</summary>
    public async Task UntilSaidAsync(string text)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!Said.Any(line => line.Contains(text, StringComparison.Ordinal)))
            await saying.WaitAsync(patience.Token);
    }

    /// <summary>SIGKILL: no time to finish anything.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>Sends a signal, such as TERM, STOP or CONT.</summary>
    public async Task SignalAsync(string name)
    {
        using var kill = Process.Start("kill", [$"-{name}", $"{process.Id}"]);
        await kill.WaitForExitAsync();
    }

    /// <summary>Lets no file of it grow, as a full disk does; or lets them grow again.</summary>
    public async Task FillDiskAsync(bool isFull)
    {
        using var limit = Process.Start("prlimit", ["--pid", $"{process.Id}", isFull ? "--fsize=1:" : "--fsize=unlimited:"]);
        await limit.WaitForExitAsync();
        Assert.Equal(0, limit.ExitCode);
    }

    /// <summary>Completes once it has ended.</summary>
    public Task EndedAsync() => process.WaitForExitAsync().WaitAsync(Patience);

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill();
        process.Dispose();
    }
}
