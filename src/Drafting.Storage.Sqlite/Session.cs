using Microsoft.Data.Sqlite;

namespace Drafting.Storage.Sqlite;

/// <summary>A connection and the statements prepared on it. Not for several threads at once.</summary>
internal sealed class Session(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<string, SqliteCommand> statements = [];

    /// <summary>Runs a script; the number of rows it changed.</summary>
    /// <param name="values">The script's parameters, in the same order at every call.</param>
    public int Execute(string script, params ReadOnlySpan<(string Name, object? Value)> values) => Statement(script, values).ExecuteNonQuery();

    /// <summary>Runs a script and reads every row.</summary>
    public List<T> Query<T>(string script, Func<SqliteDataReader, T> read, params ReadOnlySpan<(string Name, object? Value)> values) =>
        Read(Statement(script, values), read);

    /// <summary>Runs SQL that is no script and has no parameters.</summary>
    public void Command(string sql) => Plain(sql).ExecuteNonQuery();

    /// <summary>As <see cref="Command"/>, and reads every row.</summary>
    public List<T> CommandQuery<T>(string sql, Func<SqliteDataReader, T> read) => Read(Plain(sql), read);

    /// <summary>Takes back an open transaction, if there still is one.</summary>
    public void RollBack()
    {
        try
        {
            Command("ROLLBACK");
        }
        catch (SqliteException)
        {
            // SQLite has taken it back itself, or it never began.
        }
    }

    /// <summary>Closes the connection; a transaction still open is rolled back.</summary>
    public void Dispose()
    {
        foreach (var command in statements.Values) command.Dispose();
        connection.Dispose();
    }

    private static List<T> Read<T>(SqliteCommand command, Func<SqliteDataReader, T> read)
    {
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read()) rows.Add(read(reader));
        return rows;
    }

    private SqliteCommand Plain(string sql)
    {
        if (!statements.TryGetValue(sql, out var command)) statements[sql] = command = Create(sql);
        return command;
    }

    private SqliteCommand Statement(string script, ReadOnlySpan<(string Name, object? Value)> values)
    {
        if (!statements.TryGetValue(script, out var command))
        {
            statements[script] = command = Create(Scripts.Text(script));
            foreach (var (name, _) in values) command.Parameters.Add(new SqliteParameter { ParameterName = name });
        }

        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i].Value ?? DBNull.Value;
        return command;
    }

    private SqliteCommand Create(string sql)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        return command;
    }
}
