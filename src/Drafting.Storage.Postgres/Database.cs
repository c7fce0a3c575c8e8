using Npgsql;

namespace Drafting.Storage.Postgres;

/// <summary>One database, and how connections to it are set up.</summary>
internal sealed class Database : IAsyncDisposable
{
    // What the connection string does not say. A database that does not answer is given up soon: people wait for it. A pool of this size on each of a few nodes stays below PostgreSQL's usual limit of 100.
    private const string Otherwise =
        "Application Name=drafting;Maximum Pool Size=24;Timeout=3;Command Timeout=5;Cancellation Timeout=500;Keepalive=10;Max Auto Prepare=64;Auto Prepare Min Usages=2;";

    // A database may be set to acknowledge before it is on disk, or to show all statements of a transaction the same past; and
    // a process that hangs in the middle of a transaction must not hold its locks for long.
    private const string SessionSettings =
        @"-c synchronous_commit=on -c default_transaction_isolation=read\ committed -c idle_in_transaction_session_timeout=15s";

    /// <param name="connectionString">An ADO.NET connection string of Npgsql.</param>
    /// <exception cref="ArgumentException">It is none, or names no host or database.</exception>
    public Database(string connectionString)
    {
        var given = new NpgsqlConnectionStringBuilder(Otherwise + connectionString);
        if (string.IsNullOrWhiteSpace(given.Host) || string.IsNullOrWhiteSpace(given.Database))
            throw new ArgumentException("Drafts are kept in a database: name it as Host=…;Database=…;Username=….", nameof(connectionString));
        given.Options = $"{given.Options} {SessionSettings}".Trim();
        // Sessions keep no state of ours, so nothing has to be reset between their uses.
        given.NoResetOnClose = true;
        Source = NpgsqlDataSource.Create(given);
        Name = $"{given.Database} at {given.Host}:{given.Port}";
    }

    /// <summary>The pool of connections.</summary>
    public NpgsqlDataSource Source { get; }

    /// <summary>Its name for people, without the password.</summary>
    public string Name { get; }

    /// <summary>Reads rows. An idle connection that the server has closed meanwhile is replaced once.</summary>
    public async Task<List<T>> ReadAsync<T>(IReadOnlyList<Statement> statements, Func<NpgsqlDataReader, T> read, CancellationToken cancellation)
    {
        try
        {
            return await RunAsync(statements, read, cancellation);
        }
        catch (Exception exception) when (Failures.IsConnectionLost(exception))
        {
            return await WriteAsync(statements, read, cancellation);
        }
        catch (Exception exception)
        {
            throw Failures.Translate(exception, Name);
        }
    }

    /// <summary>Runs statements in one transaction and one round trip; the rows of the last. Each sees what was committed before it began.</summary>
    public async Task<List<T>> WriteAsync<T>(IReadOnlyList<Statement> statements, Func<NpgsqlDataReader, T> read, CancellationToken cancellation)
    {
        try
        {
            return await RunAsync(statements, read, cancellation);
        }
        catch (Exception exception)
        {
            throw Failures.Translate(exception, Name);
        }
    }

    /// <summary>Makes changes that need several round trips, in one transaction. Where <paramref name="change"/> throws, nothing is changed.</summary>
    public async Task<T> WriteAsync<T>(Func<Transaction, Task<T>> change, CancellationToken cancellation)
    {
        try
        {
            await using var connection = await Source.OpenConnectionAsync(cancellation);
            await using var transaction = await connection.BeginTransactionAsync(cancellation);
            var result = await change(new Transaction(connection));
            await transaction.CommitAsync(cancellation);
            return result;
        }
        catch (Exception exception)
        {
            throw Failures.Translate(exception, Name);
        }
    }

    /// <summary>As <see cref="WriteAsync{T}(IReadOnlyList{Statement}, Func{NpgsqlDataReader, T}, CancellationToken)"/>, with PostgreSQL's own exceptions.</summary>
    public async Task<List<T>> RunAsync<T>(IReadOnlyList<Statement> statements, Func<NpgsqlDataReader, T> read, CancellationToken cancellation)
    {
        await using var batch = Source.CreateBatch();
        return await Statement.RunAsync(batch, statements, read, cancellation);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Source.DisposeAsync();
}
