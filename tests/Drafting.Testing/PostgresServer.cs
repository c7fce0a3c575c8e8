using System.Collections.Concurrent;
using System.Diagnostics;
using Npgsql;

namespace Drafting.Testing;

/// <summary>
/// A real PostgreSQL server: data in a temporary folder, a free port of this machine, the usual durability. Each test takes a database of its own. Where
/// <c>DRAFTING_TEST_POSTGRES</c> names the port of one that runs for all suites, that one serves; who stops it or lets it hang takes one
/// <see cref="OfItsOwn"/>. Where PostgreSQL is not installed, starting it fails and says so.
/// </summary>
public sealed class PostgresServer : IAsyncLifetime
{
    private const string User = "postgres";
    private const string Ready = "database system is ready to accept connections";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly ConcurrentQueue<string> said = new();
    private readonly bool isOfAll;
    private readonly int port;
    private string folder = "";
    private Process? server;

    /// <summary>The one of the run, or where there is none, one of this fixture.</summary>
    public PostgresServer()
        : this(int.TryParse(Environment.GetEnvironmentVariable("DRAFTING_TEST_POSTGRES"), out var port) ? port : null)
    {
    }

    private PostgresServer(int? ofAll) => (isOfAll, port) = (ofAll is not null, ofAll ?? Ports.Free());

    private Process Own => server ?? throw new InvalidOperationException("The server of all suites is not one test's to stop: take PostgresServer.OfItsOwn().");

    private string Data => Path.Combine(folder, "data");

    /// <summary>One that nobody else uses.</summary>
    public static PostgresServer OfItsOwn() => new(null);

    /// <summary>Makes the server's data and starts it.</summary>
    public async ValueTask InitializeAsync()
    {
        if (isOfAll) return;
        folder = Directory.CreateTempSubdirectory("drafting-postgres-").FullName;
        if (IsRoot) await RunAsync("chown", User, folder);
        var (program, arguments) = AsUser("initdb", "--pgdata", Data, "--username", User, "--auth", "trust", "--encoding", "UTF8", "--locale", "C", "--no-instructions");
        await RunAsync(program, arguments);
        await StartAsync();
    }

    /// <summary>A new, empty database; its connection string.</summary>
    /// <param name="options">What follows in <c>CREATE DATABASE</c>, such as a locale.</param>
    public async Task<string> CreateDatabaseAsync(string options = "")
    {
        var name = $"test_{Guid.NewGuid():n}";
        await ExecuteAsync(ConnectionString("postgres"), $"CREATE DATABASE {name} {options}");
        return ConnectionString(name);
    }

    /// <summary>Runs SQL as somebody else at the database would.</summary>
    public static Task ExecuteAsync(string connectionString, string sql) => AnswerAsync(connectionString, sql);

    /// <summary>Starts the server after it was stopped; it takes connections when this completes.</summary>
    public async Task StartAsync()
    {
        var (program, arguments) = AsUser(
            "postgres", "-D", Data, "-p", $"{port}", "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=", "-c", "max_connections=200", "-c", "lc_messages=C");
        var ready = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        server = new Process { StartInfo = StartInfo(program, arguments), EnableRaisingEvents = true };
        void Hear(string? line)
        {
            if (line is null) return;
            said.Enqueue(line);
            if (line.Contains(Ready, StringComparison.Ordinal)) ready.TrySetResult();
        }

        server.OutputDataReceived += (_, line) => Hear(line.Data);
        server.ErrorDataReceived += (_, line) => Hear(line.Data);
        server.Exited += (_, _) => ready.TrySetException(new IOException($"PostgreSQL ended: {string.Join('\n', said.TakeLast(20))}"));
        server.Start();
        server.BeginOutputReadLine();
        server.BeginErrorReadLine();
        await ready.Task.WaitAsync(Patience);
    }

    /// <summary>Stops the server as an administrator does: sessions are ended, everything is written out.</summary>
    public Task StopAsync() => EndAsync("INT");

    /// <summary>Ends the server at once, as a crash does; on its next start it recovers from its log.</summary>
    public Task CrashAsync() => EndAsync("QUIT");

    /// <summary>Lets the server hang, with all its sessions, or go on.</summary>
    public async Task HangAsync(bool hangs)
    {
        var signal = hangs ? "STOP" : "CONT";
        string[] sessions = [.. Directory.GetFiles($"/proc/{Own.Id}/task/{Own.Id}", "children").SelectMany(file => File.ReadAllText(file).Split(' ', StringSplitOptions.RemoveEmptyEntries))];
        await RunAsync("kill", [$"-{signal}", $"{Own.Id}", .. sessions]);
    }

    /// <summary>Makes the server refuse every write of sessions that do not ask for it, or take them again.</summary>
    public async Task SetReadOnlyAsync(bool isReadOnly)
    {
        _ = Own;
        var administrator = ConnectionString("postgres") + ";Pooling=false;Options=-c default_transaction_read_only=off";
        await ExecuteAsync(administrator, $"ALTER SYSTEM SET default_transaction_read_only = {(isReadOnly ? "on" : "off")}");
        await ExecuteAsync(administrator, "SELECT pg_reload_conf()");
        // The server reads its settings some time after it was asked to, and tells its sessions before it takes a new one.
        while (await AnswerAsync(ConnectionString("postgres") + ";Pooling=false", "SHOW default_transaction_read_only") != (isReadOnly ? "on" : "off"))
        {
        }
    }

    /// <summary>Stops the server and removes its data.</summary>
    public async ValueTask DisposeAsync()
    {
        if (server is { HasExited: false }) await CrashAsync();
        server?.Dispose();
        if (folder.Length > 0) Directory.Delete(folder, recursive: true);
    }

    private static bool IsRoot => Environment.UserName == "root";

    private string ConnectionString(string database) => $"Host=127.0.0.1;Port={port};Username={User};Database={database}";

    private async Task EndAsync(string signal)
    {
        await RunAsync("kill", $"-{signal}", $"{Own.Id}");
        await Own.WaitForExitAsync().WaitAsync(Patience);
    }

    /// <summary>PostgreSQL refuses to run as root; then its own user runs it, in the same process.</summary>
    private static (string Program, string[] Arguments) AsUser(string program, params string[] arguments) => IsRoot
        ? ("setpriv", ["--reuid", User, "--regid", User, "--init-groups", "--", FindProgram(program), .. arguments])
        : (FindProgram(program), arguments);

    private static string FindProgram(string name)
    {
        const string Debian = "/usr/lib/postgresql";
        string[] versions = Directory.Exists(Debian) ? Directory.GetDirectories(Debian) : [];
        return versions.OrderByDescending(folder => int.TryParse(Path.GetFileName(folder), out var version) ? version : 0).Select(folder => Path.Combine(folder, "bin"))
            .Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator))
            .Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists)
            ?? throw new FileNotFoundException($"There is no {name} in {Debian}/*/bin or on the PATH. Install PostgreSQL (Debian: apt-get install postgresql).");
    }

    /// <summary>Runs SQL; the first cell of its first row, where it gives one.</summary>
    private static async Task<string?> AnswerAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync() as string;
    }

    private static async Task RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(StartInfo(program, arguments))!;
        var output = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new IOException($"{program} {string.Join(' ', arguments)} failed: {string.Concat(output)}");
    }

    private static ProcessStartInfo StartInfo(string program, string[] arguments) =>
        // The folder of the tests may be closed to PostgreSQL's user.
        new(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = "/" };
}
