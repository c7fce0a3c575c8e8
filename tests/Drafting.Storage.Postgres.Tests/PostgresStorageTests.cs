using Drafting.Documents;
using Drafting.Documents.Ports;
using Drafting.Testing;
using Npgsql;

namespace Drafting.Storage.Postgres.Tests;

/// <summary>What is PostgreSQL's own: shared commits, neighbours, the schema's version, and what the server refuses.</summary>
public sealed class PostgresStorageTests(PostgresServer server) : StorageContract
{
    private readonly TemporaryDatabase database = new(server);

    private PostgresStorage Postgres => (PostgresStorage)Storage.Owner;

    [Fact]
    public async Task Append_ManyWaiting_ShareACommit()
    {
        for (var draft = 0; draft < 64; draft++) await CreateAsync($"d{draft}");
        var before = Postgres.Commits;
        Task[] appends;
        await using (await LockAsync("LOCK TABLE draft IN EXCLUSIVE MODE"))
        {
            appends = [.. Enumerable.Range(0, 64).Select(draft => Log.AppendAsync(Append($"d{draft}", Entry(1))))];
            Assert.DoesNotContain(appends, append => append.IsCompleted);
        }

        await Task.WhenAll(appends);
        // One that may have been under way alone, and one for all the others.
        Assert.InRange(Postgres.Commits - before, 1, 2);
    }

    [Fact]
    public async Task Append_OneDraftManyTimesAtOnce_KeepsTheOrder()
    {
        await CreateAsync("d");
        await CreateAsync("e");
        await Task.WhenAll(Enumerable.Range(1, 30).SelectMany(revision => new[] { Log.AppendAsync(Append("d", Entry(revision))), Log.AppendAsync(Append("e", Entry(revision))) }));
        foreach (var draft in new[] { "d", "e" })
            AssertSame(Enumerable.Range(1, 30).Select(revision => Entry(revision)), await Log.ReadAsync(draft, 0, 100));
    }

    [Fact]
    public async Task Append_OneThatTheServerDoesNotTake_FailsAlone()
    {
        for (var draft = 0; draft < 8; draft++) await CreateAsync($"d{draft}");
        // No index of PostgreSQL takes a key of this size that cannot be compressed.
        var random = new SeededRandom(1);
        var client = new string([.. Enumerable.Range(0, 9000).Select(_ => (char)random.Next('!', '~'))]);
        Task[] appends;
        await using (await LockAsync("LOCK TABLE draft IN EXCLUSIVE MODE"))
            appends = [.. Enumerable.Range(0, 8).Select(draft => Log.AppendAsync(Append($"d{draft}", draft == 5 ? Entry(1, client) : Entry(1))))];
        await Assert.ThrowsAsync<StorageUnavailableException>(() => appends[5]);
        for (var draft = 0; draft < 8; draft++)
        {
            if (draft != 5) await appends[draft];
            AssertSame(draft == 5 ? [] : [Entry(1)], await Log.ReadAsync($"d{draft}", 0, 10));
        }

        await Log.AppendAsync(Append("d5", Entry(1)));
    }

    [Fact]
    public async Task Append_TableGone_FailsAndGoesOnOnceItIsBack()
    {
        await CreateAsync("d");
        await RunAsync("ALTER TABLE draft_log RENAME TO elsewhere");
        await Assert.ThrowsAsync<StorageUnavailableException>(() => Log.AppendAsync(Append("d", Entry(1))));
        await Assert.ThrowsAsync<StorageUnavailableException>(() => Log.ReadAsync("d", 0, 1));
        await Catalogue.SetMemberAsync("d", new DraftMember("kaz@example.org", DraftRole.Editor));
        await RunAsync("ALTER TABLE elsewhere RENAME TO draft_log");
        await Log.AppendAsync(Append("d", Entry(1)));
        AssertSame([Entry(1)], await Log.ReadAsync("d", 0, 10));
    }

    [Fact]
    public async Task Append_ByAStoreWhoseDatabaseAcknowledgesTooEarly_WaitsForTheDiskAllTheSame()
    {
        await RunAsync($"ALTER DATABASE {new NpgsqlConnectionStringBuilder(await database.ConnectionStringAsync()).Database} SET synchronous_commit = off");
        await ReopenAsync();
        await using var command = Postgres.Source.CreateCommand("SHOW synchronous_commit");
        Assert.Equal("on", await command.ExecuteScalarAsync());
    }

    [Fact]
    public async Task Dispose_AppendsWaiting_MakesThemDurable()
    {
        for (var draft = 0; draft < 20; draft++) await CreateAsync($"d{draft}");
        var appends = Enumerable.Range(0, 20).Select(draft => Log.AppendAsync(Append($"d{draft}", Entry(1)))).ToList();
        await ReopenAsync();
        await Task.WhenAll(appends);
        for (var draft = 0; draft < 20; draft++) AssertSame([Entry(1)], await Log.ReadAsync($"d{draft}", 0, 10));
    }

    [Fact]
    public async Task Open_ManyAtOnceOnANewDatabase_MigrateOnce()
    {
        var fresh = new TemporaryDatabase(server);
        foreach (var storage in await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => fresh.OpenAsync())))
        {
            await storage.CheckAsync();
            await storage.DisposeAsync();
        }
    }

    [Fact]
    public async Task Schema_Migrated_StepByStepAndEachStepOnce()
    {
        const string First = "CREATE TABLE stepped (value integer); INSERT INTO stepped VALUES (1)", Second = "UPDATE stepped SET value = value + 1";
        await PostgresSchema.BringUpToDateAsync(Postgres.Source, "steps", [First]);
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => PostgresSchema.BringUpToDateAsync(Postgres.Source, "steps", [First, Second])));
        await using var command = Postgres.Source.CreateCommand("SELECT value FROM stepped");
        Assert.Equal(2, await command.ExecuteScalarAsync());
    }

    [Fact]
    public async Task Schema_StepThatFails_LeavesNothingBehind()
    {
        const string Good = "CREATE TABLE halfway (value integer)";
        await Assert.ThrowsAsync<StorageUnavailableException>(() => PostgresSchema.BringUpToDateAsync(Postgres.Source, "half", [Good, "SELECT 1 / 0"]));
        await PostgresSchema.BringUpToDateAsync(Postgres.Source, "half", [Good]);
    }

    [Fact]
    public async Task Open_LaterSchema_SaysWhatToDo()
    {
        await RunAsync("UPDATE schema_version SET version = 99");
        Assert.Contains("99", (await Assert.ThrowsAsync<StorageUnavailableException>(() => database.OpenAsync())).Message);
    }

    [Fact]
    public async Task Open_WhatCannotBe_SaysSoWithoutThePassword()
    {
        const string Password = "s3cret-of-the-test";
        var given = new NpgsqlConnectionStringBuilder(await database.ConnectionStringAsync()) { Password = Password };
        given.Database = "nowhere";
        var missing = await Assert.ThrowsAsync<StorageUnavailableException>(() => PostgresStorage.OpenAsync(given.ToString()));
        Assert.Contains("nowhere", missing.Message);
        given.Port = 1;
        var unreachable = await Assert.ThrowsAsync<StorageUnavailableException>(() => PostgresStorage.OpenAsync(given.ToString()));
        Assert.DoesNotContain(Password, missing.ToString() + unreachable);
        await Assert.ThrowsAsync<ArgumentException>(() => PostgresStorage.OpenAsync("Host=127.0.0.1"));
        await Assert.ThrowsAsync<ArgumentException>(() => PostgresStorage.OpenAsync("no connection string"));
        var latin = await server.CreateDatabaseAsync("TEMPLATE template0 ENCODING 'LATIN1' LOCALE 'C'");
        Assert.Contains("UTF8", (await Assert.ThrowsAsync<StorageUnavailableException>(() => PostgresStorage.OpenAsync(latin))).Message);
    }

    protected override async Task<OpenStorage> OpenStoreAsync() => OpenStorage.Of(await database.OpenAsync());

    private async Task RunAsync(string sql) => await PostgresServer.ExecuteAsync(await database.ConnectionStringAsync(), sql);

    /// <summary>Somebody else's lock, until it is disposed.</summary>
    private async Task<NpgsqlConnection> LockAsync(string sql)
    {
        var connection = new NpgsqlConnection(await database.ConnectionStringAsync());
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"BEGIN; {sql}", connection);
        await command.ExecuteNonQueryAsync();
        return connection;
    }
}
