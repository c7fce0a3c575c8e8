using System.Text;
using Drafting.Documents.Ports;
using Microsoft.Data.Sqlite;

namespace Drafting.Storage.Sqlite;

public sealed partial class SqliteStorage
{
    /// <inheritdoc/>
    public Task AddAsync(LibraryItem item, CancellationToken cancellation = default)
    {
        var text = LibrarySearch.Fold(item.SearchText);
        var grams = Grams.OfText(text);
        return writer.WriteAsync(
            session =>
            {
                Remove(session, item.Summary.Id);
                session.Execute("AddLibraryItem", ItemColumns(item));
                session.Execute("AddLibraryText", ("$text", Encoding.UTF8.GetBytes(text)), ("$id", item.Summary.Id));
                session.Execute("IndexLibraryItem", ("$grams", grams), ("$id", item.Summary.Id));
            },
            cancellation);
    }

    /// <inheritdoc/>
    public Task<LibraryItem?> FindAsync(string id, CancellationToken cancellation = default) =>
        readers.ReadAsync(
            session => session.Query(
                "FindLibraryItem", row => new LibraryItem(ReadItem(row), row.GetFieldValue<byte[]>(13), row.GetString(12)), ("$id", id)).SingleOrDefault(),
            cancellation);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<LibrarySummary>> SearchAsync(string? query, string? language, int limit, CancellationToken cancellation = default)
    {
        var (grams, open) = Grams.OfWords(LibrarySearch.Words(query));
        return await readers.ReadAsync(
            session => session.Query(
                "SearchLibrary",
                ReadItem,
                ("$language", language),
                ("$grams", grams),
                ("$words", open.Count == 0 ? null : Encoding.UTF8.GetBytes(string.Join(' ', open))),
                ("$limit", Math.Max(0, limit))),
            cancellation);
    }

    /// <inheritdoc/>
    public async Task<bool> RemoveAsync(string id, CancellationToken cancellation = default)
    {
        var removed = false;
        await writer.WriteAsync(session => removed = Remove(session, id), cancellation);
        return removed;
    }

    private static bool Remove(Session session, string id)
    {
        session.Execute("UnindexLibraryItem", ("$id", id));
        return session.Execute("RemoveLibraryItem", ("$id", id)) > 0;
    }

    private static (string Name, object? Value)[] ItemColumns(LibraryItem item) =>
    [
        ("$id", item.Summary.Id),
        ("$kind", item.Summary.Kind),
        ("$symbol", item.Summary.Symbol),
        ("$title", item.Summary.Title),
        ("$language", item.Summary.Language),
        ("$date", item.Summary.Date),
        ("$sponsorCount", item.Summary.SponsorCount),
        ("$paragraphCount", item.Summary.ParagraphCount),
        ("$addedBy", item.Summary.AddedBy),
        ("$addedAt", Columns.Time(item.Summary.AddedAt)),
        ("$trackedBy", Columns.Lines(item.Summary.TrackedBy)),
        ("$beforeId", item.Summary.Before),
        ("$searchText", item.SearchText),
        ("$payload", Columns.Blob(item.Payload)),
    ];

    private static LibrarySummary ReadItem(SqliteDataReader row) => new(
        row.GetString(0),
        row.GetString(1),
        row.GetText(2),
        row.GetString(3),
        row.GetString(4),
        row.GetText(5),
        row.GetInt32(6),
        row.GetInt32(7),
        row.GetString(8),
        row.GetTime(9),
        row.GetLines(10),
        row.GetText(11));
}
