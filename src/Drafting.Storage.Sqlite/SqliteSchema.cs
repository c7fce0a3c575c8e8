using System.Globalization;
using Drafting.Documents.Ports;
using Microsoft.Data.Sqlite;

namespace Drafting.Storage.Sqlite;

/// <summary>Brings a database to the schema a program knows. The version is kept in <c>PRAGMA user_version</c>.</summary>
public static class SqliteSchema
{
    /// <summary>Applies what is missing of a file, in one transaction; makes the file where there is none.</summary>
    /// <param name="file">Its path.</param>
    /// <param name="migrations">SQL texts; each takes the file one version up, from 0. One that has been released is never changed.</param>
    /// <exception cref="StorageUnavailableException">The file cannot be used, or a later version of the program wrote it.</exception>
    public static void BringUpToDate(string file, IReadOnlyList<string> migrations)
    {
        try
        {
            using var session = new Database(new SqliteConnectionStringBuilder { DataSource = file }.ToString()).Open();
            BringUpToDate(session, file, migrations, _ => { });
        }
        catch (SqliteException exception)
        {
            throw Failures.Translate(exception, file);
        }
    }

    /// <param name="then">Does what SQL cannot, in the same transaction; told the version the file was of.</param>
    internal static void BringUpToDate(Session session, string file, IReadOnlyList<string> migrations, Action<int> then)
    {
        session.Command("BEGIN IMMEDIATE");
        var version = session.CommandQuery("PRAGMA user_version", row => row.GetInt32(0)).Single();
        if (version > migrations.Count)
            throw new StorageUnavailableException($"{file} is of schema version {version}; this program knows {migrations.Count}. Run the later program that wrote it.");
        foreach (var migration in migrations.Skip(version)) session.Command(migration);
        then(version);
        session.Command(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {migrations.Count}"));
        session.Command("COMMIT");
    }
}
