using Drafting.Documents.Ports;
using Npgsql;

namespace Drafting.Hosting.Orleans.Clustering;

/// <summary>Makes the tables in which the nodes of a cluster find each other.</summary>
internal static class ClusterSchema
{
    // Any number that nobody else takes: nodes that start together make the tables one after the other.
    private const long MakingTables = 0x4452_4146_4F52_4C45;

    /// <summary>Brings the tables up to date; harmless where they are, and from many nodes at once.</summary>
    /// <exception cref="StorageUnavailableException">The database cannot be reached or written.</exception>
    public static async Task PrepareAsync(string connectionString, CancellationToken cancellation = default)
    {
        try
        {
            await using var connection = new NpgsqlConnection(connectionString);
            await connection.OpenAsync(cancellation);
            await using var transaction = await connection.BeginTransactionAsync(cancellation);
            await using (var turn = new NpgsqlCommand("SELECT pg_advisory_xact_lock($1)", connection) { Parameters = { new() { Value = MakingTables } } })
                await turn.ExecuteNonQueryAsync(cancellation);
            await using (var tables = new NpgsqlCommand(Script(), connection))
                await tables.ExecuteNonQueryAsync(cancellation);
            await transaction.CommitAsync(cancellation);
        }
        catch (NpgsqlException failure)
        {
            throw new StorageUnavailableException($"The cluster's tables could not be made ({failure.Message.TrimEnd('.')}). Check Storage__ConnectionString and the rights of its user.", failure);
        }
    }

    private static string Script()
    {
        using var stream = typeof(ClusterSchema).Assembly.GetManifestResourceStream("Clustering")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
