using Drafting.Documents.Ports;
using Drafting.Testing;
using Npgsql;

namespace Drafting.Storage.Postgres.Tests;

/// <summary>PostgreSQL stops, crashes and comes back while the store stays open. Each test ends a server of its own.</summary>
public sealed class ServerLostTests : StorageContract
{
    private readonly PostgresServer server = PostgresServer.OfItsOwn();
    private readonly TemporaryDatabase database;

    private PostgresStorage Postgres => (PostgresStorage)Storage.Owner;

    public ServerLostTests() => database = new TemporaryDatabase(server);

    public override async ValueTask InitializeAsync()
    {
        await server.InitializeAsync();
        await base.InitializeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await server.DisposeAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Server_LostUnderLoad_HasAllThatWasAcknowledgedAndIsWrittenToAgain(bool crashes)
    {
        const int Drafts = 16, AcknowledgedBefore = 400;
        for (var draft = 0; draft < Drafts; draft++) await CreateAsync($"d{draft}");
        var acknowledged = 0;
        var enough = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var writing = Enumerable.Range(0, Drafts).Select(async draft =>
        {
            for (long revision = 1; ; revision++)
            {
                try
                {
                    await Log.AppendAsync(Append($"d{draft}", Entry(revision)));
                }
                catch (StorageUnavailableException)
                {
                    return revision - 1;
                }

                if (Interlocked.Increment(ref acknowledged) == AcknowledgedBefore) enough.TrySetResult();
            }
        }).ToList();
        await enough.Task;
        await (crashes ? server.CrashAsync() : server.StopAsync());
        var last = await Task.WhenAll(writing);
        await Assert.ThrowsAsync<StorageUnavailableException>(() => Postgres.CheckAsync());
        await server.StartAsync();

        for (var draft = 0; draft < Drafts; draft++)
        {
            // The append that failed is there whole or not at all: it was not known which.
            var entries = await Log.ReadAsync($"d{draft}", 0, int.MaxValue);
            Assert.InRange(entries.Count, last[draft], last[draft] + 1);
            AssertSame(Enumerable.Range(1, entries.Count).Select(revision => Entry(revision)), entries);
            await Log.AppendAsync(Append($"d{draft}", Entry(entries.Count + 1)));
        }
    }

    [Fact]
    public async Task Server_RestartedBetweenCalls_IsReadWithoutAFailureAndWrittenAfterOneAtMost()
    {
        await CreateAsync("d");
        await Log.AppendAsync(Append("d", Entry(1)));
        await server.StopAsync();
        await server.StartAsync();
        AssertSame([Entry(1)], await Log.ReadAsync("d", 0, 10));
        await Postgres.CheckAsync();
        await Log.AppendAsync(Append("d", Entry(2)));
        AssertSame([Entry(1), Entry(2)], await Log.ReadAsync("d", 0, 10));
    }

    [Fact]
    public async Task Session_EndedUnderAnAppend_LeavesItsOutcomeOpenAndTheNextGoesThrough()
    {
        await CreateAsync("d");
        await CreateAsync("e");
        var connectionString = await database.ConnectionStringAsync();
        await using var other = NpgsqlDataSource.Create(connectionString);
        await using var locker = await other.OpenConnectionAsync();
        await using (var begin = new NpgsqlCommand("BEGIN; SELECT FROM draft WHERE id = 'd' FOR UPDATE", locker)) await begin.ExecuteNonQueryAsync();
        var append = Log.AppendAsync(Append("d", Entry(1)));
        // Ends the session once it waits for the row: SQL waits for it here, so that the test need not.
        const string EndWaiting = """
            DO $$ BEGIN
                LOOP
                    PERFORM pg_terminate_backend(pid) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database();
                    EXIT WHEN FOUND;
                    PERFORM pg_sleep(0.01);
                    PERFORM pg_stat_clear_snapshot();
                END LOOP;
            END $$
            """;
        await PostgresServer.ExecuteAsync(connectionString, EndWaiting);
        await Assert.ThrowsAsync<StorageUnavailableException>(() => append);
        await Log.AppendAsync(Append("e", Entry(1)));
        await using (var rollback = new NpgsqlCommand("ROLLBACK", locker)) await rollback.ExecuteNonQueryAsync();
        Assert.Empty(await Log.ReadAsync("d", 0, 10));
        await Log.AppendAsync(Append("d", Entry(1)));
    }

    protected override async Task<OpenStorage> OpenStoreAsync() => OpenStorage.Of(await database.OpenAsync());
}
