using Npgsql;

namespace Drafting.Server.Access;

/// <summary>Lets one at a time make what there must be once, such as the first administrator, however many nodes start together.</summary>
internal interface ITurn
{
    /// <summary>Waits for the turn; disposing gives it to the next.</summary>
    Task<IAsyncDisposable> TakeAsync();
}

/// <summary>One at a time in this process.</summary>
internal sealed class TurnOfThisProcess : ITurn
{
    private readonly SemaphoreSlim turn = new(1, 1);

    public async Task<IAsyncDisposable> TakeAsync()
    {
        await turn.WaitAsync();
        return new Taken(turn);
    }

    private sealed class Taken(SemaphoreSlim turn) : IAsyncDisposable
    {
        public ValueTask DisposeAsync()
        {
            turn.Release();
            return ValueTask.CompletedTask;
        }
    }
}

/// <summary>One at a time among all nodes on one database.</summary>
internal sealed class TurnOfNodes(NpgsqlDataSource source) : ITurn
{
    // Any number that nobody else takes in this database.
    private const long Number = 0x4452_4146_5455_524E;

    public async Task<IAsyncDisposable> TakeAsync()
    {
        var connection = await source.OpenConnectionAsync();
        try
        {
            await RunAsync(connection, "SELECT pg_advisory_lock($1)");
            return new Taken(connection);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql)
    {
        // Whoever has the turn may take longer than a statement usually does.
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 120, Parameters = { new() { Value = Number } } };
        await command.ExecuteNonQueryAsync();
    }

    private sealed class Taken(NpgsqlConnection connection) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await RunAsync(connection, "SELECT pg_advisory_unlock($1)");
            await connection.DisposeAsync();
        }
    }
}
