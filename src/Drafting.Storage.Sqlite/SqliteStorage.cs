using Drafting.Documents.Ports;

namespace Drafting.Storage.Sqlite;

/// <summary>
/// Drafts, who may see them, and the library, in one SQLite file: write-ahead log, <c>synchronous=FULL</c>, one writer whose waiting
/// changes share a commit, and a few readers. Every failure of SQLite or the disk is a <see cref="StorageUnavailableException"/>; the
/// next call tries again.
/// </summary>
public sealed partial class SqliteStorage : IStorage
{
    private readonly Writer writer;
    private readonly Readers readers;

    private SqliteStorage(Database database, Session session)
    {
        writer = new Writer(database, session);
        readers = new Readers(database);
    }

    /// <summary>How many transactions have been committed: under load far fewer than changes.</summary>
    public long Commits => writer.Commits;

    /// <summary>Opens a database, creates it where it is not there yet, and brings its schema up to date.</summary>
    /// <param name="database">A path, or an ADO.NET connection string such as <c>Data Source=data/drafting.db</c>.</param>
    /// <exception cref="StorageUnavailableException">It cannot be opened or written, or a later version of this program wrote it.</exception>
    public static Task<SqliteStorage> OpenAsync(string database, CancellationToken cancellation = default) => Task.Run(() => Open(new Database(database)), cancellation);

    /// <summary>Completes where the database can be read and written; for the readiness page.</summary>
    /// <exception cref="StorageUnavailableException">It cannot.</exception>
    public async Task CheckAsync(CancellationToken cancellation = default)
    {
        await readers.ReadAsync(session => session.Query("FindDraftRevision", row => row.GetInt64(0), ("$id", "")), cancellation).WaitAsync(cancellation);
        var now = Columns.Time(TimeProvider.System.GetUtcNow());
        await writer.WriteAsync(session => session.Execute("CheckReadiness", ("$checkedAt", now)), cancellation).WaitAsync(cancellation);
    }

    /// <summary>Makes durable what has been asked for, then closes the file.</summary>
    public async ValueTask DisposeAsync()
    {
        await writer.DisposeAsync();
        await readers.DisposeAsync();
    }

    private static SqliteStorage Open(Database database)
    {
        Session? session = null;
        try
        {
            session = database.Open();
            Migrations.Apply(session, database.File);
            return new SqliteStorage(database, session);
        }
        catch (Exception exception)
        {
            session?.Dispose();
            throw Failures.Translate(exception, database.File);
        }
    }
}
