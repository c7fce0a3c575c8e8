using System.Globalization;
using Drafting.Documents.Ports;

namespace Drafting.Storage.Sqlite;

/// <summary>Brings a database to the schema this program knows. The version is kept in <c>PRAGMA user_version</c>.</summary>
internal static class Migrations
{
    private const int VersionOfGrams = 3;

    /// <summary>Applies what is missing, in one transaction.</summary>
    /// <exception cref="StorageUnavailableException">The database is of a later version.</exception>
    public static void Apply(Session session, string file)
    {
        session.Command("BEGIN IMMEDIATE");
        var version = session.CommandQuery("PRAGMA user_version", row => row.GetInt32(0)).Single();
        if (version > Scripts.Migrations.Count)
            throw new StorageUnavailableException(
                $"{file} is of schema version {version}; this program knows {Scripts.Migrations.Count}. Run the later program that wrote it.");
        foreach (var migration in Scripts.Migrations.Skip(version)) session.Command(Scripts.Text(migration));
        if (version < VersionOfGrams) IndexAll(session);
        session.Command(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {Scripts.Migrations.Count}"));
        session.Command("COMMIT");
    }

    private static void IndexAll(Session session)
    {
        foreach (var (id, text) in session.Query("ListUnindexedTexts", row => (row.GetString(0), row.GetString(1))))
            session.Execute("IndexLibraryItem", ("$grams", Grams.OfText(text)), ("$id", id));
    }
}
