using System.Globalization;
using Drafting.Documents;
using Drafting.Documents.Ports;
using Drafting.Testing;
using Microsoft.Data.Sqlite;

namespace Drafting.Storage.Sqlite.Tests;

/// <summary>What is SQLite's own: shared commits, failures of the file, recovery, and the schema's version.</summary>
public sealed class SqliteStorageTests : StorageContract
{
    private readonly TemporaryDatabase database = new();

    private SqliteStorage Sqlite => (SqliteStorage)Storage.Owner;

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        database.Dispose();
    }

    /// <summary>Migrations are applied in the order of their names; two of one number that were made beside each other could stand in either.</summary>
    [Theory]
    [InlineData("Sqlite")]
    [InlineData("Postgres")]
    public void Migrations_FromTheFourthOn_HaveNumbersOfTheirOwn(string store)
    {
        var files = Directory.GetFiles(RepositoryPaths.InRepository("src", $"Drafting.Storage.{store}", "Scripts", "Migrations"), "*.sql").Select(path => Path.GetFileName(path)).ToList();
        var numbers = files.Select(file => int.Parse(file[..3], CultureInfo.InvariantCulture)).Where(number => number >= 4).Order().ToList();
        Assert.Equal(Enumerable.Range(4, numbers.Count), numbers);
        Assert.NotEmpty(numbers);
    }

    [Fact]
    public async Task Append_ManyWaiting_ShareACommit()
    {
        for (var draft = 0; draft < 64; draft++) await CreateAsync($"d{draft}");
        var before = Sqlite.Commits;
        Task[] appends;
        using (var other = new OtherConnection(database.File))
        {
            other.Run("BEGIN IMMEDIATE");
            appends = [.. Enumerable.Range(0, 64).Select(draft => Log.AppendAsync(Append($"d{draft}", Entry(1))))];
            Assert.DoesNotContain(appends, append => append.IsCompleted);
            other.Run("ROLLBACK");
        }

        await Task.WhenAll(appends);
        // One that may have been under way alone, and one for all the others.
        Assert.InRange(Sqlite.Commits - before, 1, 2);
    }

    [Fact]
    public async Task Append_FileLockedTooLong_FailsClearlyAndGoesOnAfterwards()
    {
        await Storage.Owner.DisposeAsync();
        await using var impatient = await SqliteStorage.OpenAsync($"Data Source={database.File};Default Timeout=1");
        await impatient.CreateAsync(Snapshot("d", 0), Summary("d", 0), [new("a@example.org", DraftRole.Facilitator)]);
        using (var other = new OtherConnection(database.File))
        {
            other.Run("BEGIN IMMEDIATE");
            var failure = await Assert.ThrowsAsync<StorageUnavailableException>(() => impatient.AppendAsync(Append("d", Entry(1))));
            Assert.Contains(database.File, failure.Message);
            await Assert.ThrowsAsync<StorageUnavailableException>(() => impatient.CheckAsync());
        }

        await impatient.CheckAsync();
        await impatient.AppendAsync(Append("d", Entry(1)));
        AssertSame([Entry(1)], await impatient.ReadAsync("d", 0, 10));
    }

    [Fact]
    public async Task Append_TableGone_FailsAloneAndGoesOnOnceItIsBack()
    {
        await CreateAsync("d");
        using var other = new OtherConnection(database.File);
        other.Run("ALTER TABLE draft_log RENAME TO elsewhere");
        await Assert.ThrowsAsync<StorageUnavailableException>(() => Log.AppendAsync(Append("d", Entry(1))));
        await Assert.ThrowsAsync<StorageUnavailableException>(() => Log.ReadAsync("d", 0, 1));
        await Catalogue.SetMemberAsync("d", new DraftMember("kaz@example.org", DraftRole.Editor));
        other.Run("ALTER TABLE elsewhere RENAME TO draft_log");
        await Log.AppendAsync(Append("d", Entry(1)));
        AssertSame([Entry(1)], await Log.ReadAsync("d", 0, 10));
    }

    [Fact]
    public async Task Open_AfterACrash_HasWholeCommitsOnly() => await SeededRandom.CheckAsync(8, async random =>
    {
        using var crashed = new TemporaryDatabase();
        using var copy = new TemporaryDatabase();
        await using var storage = await SqliteStorage.OpenAsync(crashed.File);
        await storage.CreateAsync(Snapshot("d", 0), Summary("d", 0), [new("a@example.org", DraftRole.Facilitator)]);
        var cut = random.Chance(0.5);
        var empty = new FileInfo(crashed.File + "-wal").Length;
        for (long revision = 1; revision < 60; revision += 3)
            await storage.AppendAsync(Append("d", Entry(revision), Entry(revision + 1), Entry(revision + 2)));
        File.Copy(crashed.File, copy.File);
        File.Copy(crashed.File + "-wal", copy.File + "-wal");
        if (cut)
            using (var log = File.OpenWrite(copy.File + "-wal"))
                log.SetLength(random.NextInt64(empty, log.Length));

        await using var recovered = await SqliteStorage.OpenAsync(copy.File);
        var entries = await recovered.ReadAsync("d", 0, int.MaxValue);
        AssertSame(Enumerable.Range(1, entries.Count).Select(revision => Entry(revision)), entries);
        Assert.Equal(0, entries.Count % 3);
        Assert.Equal(entries.Count, Assert.Single(await recovered.ListAsync("a@example.org")).Summary.Revision);
        if (!cut) Assert.Equal(60, entries.Count);
    });

    [Fact]
    public async Task Dispose_ChangesWaiting_MakesThemDurable()
    {
        for (var draft = 0; draft < 20; draft++) await CreateAsync($"d{draft}");
        var appends = Enumerable.Range(0, 20).Select(draft => Log.AppendAsync(Append($"d{draft}", Entry(1)))).ToList();
        await ReopenAsync();
        await Task.WhenAll(appends);
        for (var draft = 0; draft < 20; draft++) AssertSame([Entry(1)], await Log.ReadAsync($"d{draft}", 0, 10));
    }

    [Fact]
    public async Task Open_LaterSchema_SaysWhatToDo()
    {
        await Storage.Owner.DisposeAsync();
        using (var other = new OtherConnection(database.File)) other.Run("PRAGMA user_version = 99");
        Assert.Contains("99", (await Assert.ThrowsAsync<StorageUnavailableException>(() => SqliteStorage.OpenAsync(database.File))).Message);
    }

    [Fact]
    public async Task Open_FromBeforeWhatIsSaidWasToldOf_TellsOnlyOfWhatComesAfter()
    {
        foreach (var draft in new[] { "told", "waiting" })
        {
            await CreateAsync(draft);
            for (var revision = 1; revision <= 3; revision++)
                await Log.AppendAsync(Append(draft, Entry(revision)));
        }

        await Storage.Owner.DisposeAsync();
        using (var other = new OtherConnection(database.File))
        {
            other.Run("UPDATE draft SET event_revision = 1, told_revision = 1 WHERE id = 'told'");
            other.Run("UPDATE draft SET event_revision = 2, told_revision = 1 WHERE id = 'waiting'");
            // There was no agreed language either, and there were no meeting rooms.
            other.Run("DROP TABLE wording_place; DROP TABLE wording; DROP TABLE wording_folded; DROP TABLE wording_prints; DROP INDEX library_by_symbol; DROP INDEX library_unindexed; DROP TABLE meeting_room");
            other.Run("ALTER TABLE library DROP COLUMN agreed");
            other.Run("PRAGMA user_version = 7");
        }

        await using var storage = await SqliteStorage.OpenAsync(database.File);
        Assert.Equal([new("waiting", 1)], await storage.UntoldAsync(10));
        // The first thing said after it.
        using (var other = new OtherConnection(database.File))
            other.Run("UPDATE draft SET event_revision = 4 WHERE id = 'told'");
        Assert.Equal([new("told", 3), new("waiting", 1)], await storage.UntoldAsync(10));
    }

    [Fact]
    public async Task Open_NoDatabase_SaysSo()
    {
        var file = Path.Combine(Path.GetDirectoryName(database.File)!, "text.db");
        await File.WriteAllTextAsync(file, new string('回', 5000));
        await Assert.ThrowsAsync<StorageUnavailableException>(() => SqliteStorage.OpenAsync(file));
        await Assert.ThrowsAsync<ArgumentException>(() => SqliteStorage.OpenAsync(":memory:"));
    }

    [Fact]
    public async Task Open_SeveralAtOnceOnANewFile_AllSucceed()
    {
        using var fresh = new TemporaryDatabase();
        foreach (var storage in await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => SqliteStorage.OpenAsync(fresh.File))))
        {
            await storage.CheckAsync();
            await storage.DisposeAsync();
        }
    }

    protected override Task<OpenStorage> OpenStoreAsync() => database.OpenAsync();

    /// <summary>Somebody else at the file.</summary>
    private sealed class OtherConnection : IDisposable
    {
        private readonly SqliteConnection connection;

        public OtherConnection(string file)
        {
            connection = new SqliteConnection($"Data Source={file};Pooling=False");
            connection.Open();
        }

        public void Run(string sql)
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            command.ExecuteNonQuery();
        }

        public void Dispose() => connection.Dispose();
    }
}
