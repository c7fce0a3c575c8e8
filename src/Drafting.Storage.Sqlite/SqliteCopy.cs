using Drafting.Documents.Ports;
using Microsoft.Data.Sqlite;

namespace Drafting.Storage.Sqlite;

/// <summary>Copies of a database file, for backups. Any SQLite file will do.</summary>
public static class SqliteCopy
{
    /// <summary>The version of the drafts' schema that this program writes; earlier ones are brought up to it on opening.</summary>
    public static int SchemaVersion => Scripts.Migrations.Count;

    /// <summary>Copies a database as it is at one moment, also while others write to it; they are not held up.</summary>
    /// <exception cref="StorageUnavailableException">One of the files cannot be used.</exception>
    public static void Copy(string from, string to) => Translate(from, () =>
    {
        using var source = Open(from, SqliteOpenMode.ReadWrite);
        using var copy = Open(to, SqliteOpenMode.ReadWriteCreate);
        source.BackupDatabase(copy);
        // One file, with no log beside it.
        Ask(copy, "PRAGMA journal_mode = DELETE");
        return true;
    });

    /// <summary>Looks through a copy for damage; its schema version.</summary>
    /// <exception cref="StorageUnavailableException">It is damaged, or no database.</exception>
    public static int Check(string file) => Translate(file, () =>
    {
        using var connection = Open(file, SqliteOpenMode.ReadOnly);
        if (Ask(connection, "PRAGMA quick_check") is string found and not "ok")
            throw new StorageUnavailableException($"The database {file} is damaged: {found}");
        return Convert.ToInt32(Ask(connection, "PRAGMA user_version"), System.Globalization.CultureInfo.InvariantCulture);
    });

    private static SqliteConnection Open(string file, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    private static object? Ask(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    private static T Translate<T>(string file, Func<T> use)
    {
        try
        {
            return use();
        }
        catch (SqliteException exception)
        {
            throw Failures.Translate(exception, file);
        }
    }
}
