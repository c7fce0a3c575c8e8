using System.Text.Json;
using Drafting.Documents.Ports;
using Microsoft.Data.Sqlite;

namespace Drafting.Storage.Sqlite;

public sealed partial class SqliteStorage
{
    /// <summary>The trigram index knows nothing shorter, and nothing is gained by asking it for more.</summary>
    private const int ShortestPhrase = 3, LongestPhrase = 64;

    /// <inheritdoc/>
    public Task AddAsync(LibraryItem item, CancellationToken cancellation = default)
    {
        var text = LibrarySearch.Fold(item.SearchText);
        return writer.WriteAsync(
            session =>
            {
                Remove(session, item.Summary.Id);
                session.Execute("AddLibraryItem", ItemColumns(item));
                session.Execute("IndexLibraryItem", ("$id", item.Summary.Id), ("$text", text));
            },
            cancellation);
    }

    /// <inheritdoc/>
    public Task<LibraryItem?> FindAsync(string id, CancellationToken cancellation = default) =>
        readers.ReadAsync(
            session => session.Query(
                "FindLibraryItem", row => new LibraryItem(ReadItem(row), row.GetFieldValue<byte[]>(11), row.GetString(10)), ("$id", id)).SingleOrDefault(),
            cancellation);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<LibrarySummary>> SearchAsync(string? query, string? language, int limit, CancellationToken cancellation = default)
    {
        var words = LibrarySearch.Words(query);
        return await readers.ReadAsync(
            session => session.Query(
                "SearchLibrary",
                ReadItem,
                ("$language", language),
                ("$phrase", Phrase(words)),
                ("$words", JsonSerializer.Serialize(words)),
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

    /// <summary>The longest word, which narrows most, as a string of the index's query language; null where every word is too short.</summary>
    private static string? Phrase(IReadOnlyList<string> words)
    {
        var longest = words.Select(word => word.EnumerateRunes().Take(LongestPhrase).ToList()).MaxBy(word => word.Count);
        return longest?.Count >= ShortestPhrase ? $"\"{string.Concat(longest).Replace("\"", "\"\"")}\"" : null;
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
        row.GetTime(9));
}
