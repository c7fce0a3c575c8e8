using Drafting.Documents.Ports;

namespace Drafting.Storage.Sqlite;

/// <summary>Brings the drafts' database to the schema this program knows.</summary>
internal static class Migrations
{
    private const int VersionOfGrams = 3;

    /// <summary>Applies what is missing, in one transaction.</summary>
    /// <exception cref="StorageUnavailableException">The database is of a later version.</exception>
    public static void Apply(Session session, string file) => SqliteSchema.BringUpToDate(session, file, [.. Scripts.Migrations.Select(Scripts.Text)], version =>
    {
        if (version < VersionOfGrams) IndexAll(session);
    });

    private static void IndexAll(Session session)
    {
        foreach (var (number, text) in session.Query("ListUnindexedTexts", row => (row.GetInt64(0), row.GetString(1))))
            session.Execute("IndexLibraryItem", ("$grams", Grams.OfText(text)), ("$number", number));
    }
}
