using Drafting.Documents.Ports;
using Npgsql;

namespace Drafting.Storage.Postgres;

/// <summary>
/// Drafts, who may see them, and the library, in one PostgreSQL database that any number of processes may share. Appends that wait share
/// a commit. Every failure of PostgreSQL or of the way to it is a <see cref="StorageUnavailableException"/>; the next call tries again,
/// with a new connection where the old one broke.
/// </summary>
public sealed partial class PostgresStorage : IStorage
{
    private readonly Database database;
    private readonly Appender appender;

    private PostgresStorage(Database database)
    {
        this.database = database;
        appender = new Appender(database);
    }

    /// <summary>How many transactions with appends have been committed: under load far fewer than appends.</summary>
    public long Commits => appender.Commits;

    /// <summary>The pool of connections, for whatever else is kept in this database.</summary>
    public NpgsqlDataSource Source => database.Source;

    /// <summary>Opens a database and brings its schema up to date.</summary>
    /// <param name="connectionString">An ADO.NET connection string such as <c>Host=127.0.0.1;Database=drafting;Username=drafting;Password=…</c>.</param>
    /// <exception cref="ArgumentException">It cannot be read.</exception>
    /// <exception cref="StorageUnavailableException">The database cannot be reached or written, or a later version of this program wrote it.</exception>
    public static async Task<PostgresStorage> OpenAsync(string connectionString, CancellationToken cancellation = default)
    {
        var database = new Database(connectionString);
        try
        {
            await PostgresSchema.BringUpToDateAsync(database.Source, "storage", Scripts.Migrations, cancellation);
            return new PostgresStorage(database);
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }

    /// <summary>Completes where the database can be read and written; for the readiness page.</summary>
    /// <exception cref="StorageUnavailableException">It cannot.</exception>
    public Task CheckAsync(CancellationToken cancellation = default) => database.ReadAsync([new Statement("CheckReadiness")], row => row.GetInt32(0), cancellation);

    /// <summary>Makes durable what has been asked for, then closes the connections.</summary>
    public async ValueTask DisposeAsync()
    {
        await appender.DisposeAsync();
        await database.DisposeAsync();
    }
}
