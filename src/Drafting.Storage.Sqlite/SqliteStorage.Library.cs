using System.Text;
using System.Text.Json;
using Drafting.Documents.AgreedLanguage;
using Drafting.Documents.Ports;
using Microsoft.Data.Sqlite;

namespace Drafting.Storage.Sqlite;

public sealed partial class SqliteStorage
{
    /// <inheritdoc/>
    public Task AddAsync(IReadOnlyList<LibraryItem> items, CancellationToken cancellation = default)
    {
        if (items.Count == 0)
            return Task.CompletedTask;
        // All that takes long is done before the writer is asked, which drafts wait for, too.
        var indexed = items.Select(Indexed.Of).ToList();
        return writer.WriteAsync(
            session =>
            {
                foreach (var each in indexed)
                    Add(session, each);
            },
            cancellation);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlySet<string>> ThoseThereAsync(IReadOnlyList<string> ids, CancellationToken cancellation = default) => (await readers.ReadAsync(
        session => session.Query("ListTextsThere", row => row.GetString(0), ("$ids", JsonSerializer.Serialize(ids))), cancellation)).ToHashSet();

    /// <inheritdoc/>
    public async Task<IReadOnlyList<LibrarySummary>> WithSymbolAsync(string symbol, CancellationToken cancellation = default) =>
        await readers.ReadAsync(session => session.Query("ListTextsWithSymbol", ReadItem, ("$symbol", symbol)), cancellation);

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

    private static void Add(Session session, Indexed text)
    {
        Remove(session, text.Item.Summary.Id);
        var number = session.Query("AddLibraryItem", row => row.GetInt64(0), ItemColumns(text.Item)).Single();
        session.Execute("AddLibraryText", ("$text", text.Folded), ("$number", number));
        session.Execute("IndexLibraryItem", ("$grams", text.Grams), ("$number", number));
        if (text.Passages is { } passages)
            AddPassages(session, number, text.Item.Summary.Language, passages);
    }

    private static bool Remove(Session session, string id)
    {
        if (session.Query("FindLibraryNumber", row => row.GetInt64(0), ("$id", id)) is not [var number])
            return false;
        RemovePassages(session, number);
        session.Execute("UnindexLibraryItem", ("$number", number));
        session.Execute("RemoveLibraryItem", ("$number", number));
        return true;
    }

    /// <summary>A text with all that its indexes need.</summary>
    /// <param name="Folded">The folded search text in UTF-8.</param>
    private sealed record Indexed(LibraryItem Item, byte[] Folded, string Grams, IndexedPassages? Passages)
    {
        public static Indexed Of(LibraryItem item)
        {
            var folded = LibrarySearch.Fold(item.SearchText);
            return new(
                item, Encoding.UTF8.GetBytes(folded), Sqlite.Grams.OfText(folded), item.Passages is { } passages ? IndexedPassages.Of(item.Summary.Language, passages) : null);
        }
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
