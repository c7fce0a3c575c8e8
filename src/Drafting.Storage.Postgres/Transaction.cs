using Npgsql;

namespace Drafting.Storage.Postgres;

/// <summary>A connection with a transaction open.</summary>
internal sealed class Transaction(NpgsqlConnection connection)
{
    /// <summary>Runs statements in one round trip; the rows of the last. Each sees what was committed before it began.</summary>
    public async Task<List<T>> RunAsync<T>(IReadOnlyList<Statement> statements, Func<NpgsqlDataReader, T> read, CancellationToken cancellation)
    {
        await using var batch = connection.CreateBatch();
        return await Statement.RunAsync(batch, statements, read, cancellation);
    }
}
