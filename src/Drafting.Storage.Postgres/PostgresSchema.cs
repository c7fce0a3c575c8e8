using System.Globalization;
using Drafting.Documents.Ports;
using Npgsql;

namespace Drafting.Storage.Postgres;

/// <summary>
/// Brings a database to the schema a program knows. Each part of the program that keeps tables there has a name and counts its own versions,
/// in the table <c>schema_version</c>. However many processes start together, one at a time looks and applies what is missing.
/// </summary>
public static class PostgresSchema
{
    /// <summary>Applies what is missing of one part, in one transaction.</summary>
    /// <param name="part">The part's name, such as <c>storage</c>.</param>
    /// <param name="migrations">SQL texts; each takes the part one version up, from 0. One that has been released is never changed.</param>
    /// <exception cref="StorageUnavailableException">The database cannot be used, is not in UTF-8, or a later version of the program wrote it.</exception>
    public static async Task BringUpToDateAsync(NpgsqlDataSource source, string part, IReadOnlyList<string> migrations, CancellationToken cancellation = default)
    {
        var name = "of the connection string";
        try
        {
            await using var connection = await source.OpenConnectionAsync(cancellation);
            name = connection.Database;
            await using var transaction = await connection.BeginTransactionAsync(cancellation);
            await RequireUtf8Async(connection, cancellation);
            await RunAsync(connection, Scripts.Text("PrepareSchema"), cancellation);
            var version = await VersionAsync(connection, part, cancellation);
            if (version > migrations.Count)
                throw new StorageUnavailableException(
                    $"The database {name} is of schema version {version} ({part}); this program knows {migrations.Count}. Run the later program that wrote it.");
            if (version == migrations.Count) return;
            foreach (var migration in migrations.Skip(version)) await RunAsync(connection, migration, cancellation);
            await RunAsync(connection, Scripts.Text("SetSchemaVersion"), cancellation, ("part", part), ("version", migrations.Count));
            await transaction.CommitAsync(cancellation);
        }
        catch (Exception exception)
        {
            throw Failures.Translate(exception, name);
        }
    }

    private static async Task RequireUtf8Async(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("SHOW server_encoding", connection);
        if (await command.ExecuteScalarAsync(cancellation) is string encoding && encoding != "UTF8")
            throw new StorageUnavailableException($"The database {connection.Database} is in {encoding}. Make one with ENCODING 'UTF8'.");
    }

    private static async Task<int> VersionAsync(NpgsqlConnection connection, string part, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(Scripts.Text("FindSchemaVersion"), connection);
        command.Parameters.AddWithValue("part", part);
        return Convert.ToInt32(await command.ExecuteScalarAsync(cancellation) ?? 0, CultureInfo.InvariantCulture);
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql, CancellationToken cancellation, params (string Name, object Value)[] values)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        foreach (var (name, value) in values) command.Parameters.AddWithValue(name, value);
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
