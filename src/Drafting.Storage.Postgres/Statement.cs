using Npgsql;
using NpgsqlTypes;

namespace Drafting.Storage.Postgres;

/// <summary>A script and its parameters. A script that is followed by another in the same transaction gives a result, even if empty.</summary>
internal sealed record Statement(string Script, params (string Name, object? Value)[] Values)
{
    /// <summary>Runs statements in one round trip and, unless one is open, in one transaction; the rows of the last.</summary>
    public static async Task<List<T>> RunAsync<T>(
        NpgsqlBatch batch, IReadOnlyList<Statement> statements, Func<NpgsqlDataReader, T> read, CancellationToken cancellation)
    {
        foreach (var statement in statements) batch.BatchCommands.Add(statement.ToCommand());
        await using var reader = await batch.ExecuteReaderAsync(cancellation);
        for (var i = 1; i < statements.Count; i++) await reader.NextResultAsync(cancellation);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellation)) rows.Add(read(reader));
        // Only now has the server said that all is done and, outside an open transaction, committed.
        await reader.NextResultAsync(cancellation);
        return rows;
    }

    private NpgsqlBatchCommand ToCommand()
    {
        var command = new NpgsqlBatchCommand(Scripts.Text(Script));
        foreach (var (name, value) in Values) command.Parameters.Add(Parameter(name, value));
        return command;
    }

    private static NpgsqlParameter Parameter(string name, object? value) => value switch
    {
        // Whatever may be absent is text; named so, a statement is the same statement with and without it.
        null => new(name, NpgsqlDbType.Text) { Value = DBNull.Value },
        string text => new(name, NpgsqlDbType.Text) { Value = Columns.Text(text) },
        DateTimeOffset time => new(name, NpgsqlDbType.TimestampTz) { Value = time.ToUniversalTime() },
        _ => new(name, value),
    };
}
