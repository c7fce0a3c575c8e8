using System.Text;
using Drafting.Documents.Ports;
using Npgsql;

namespace Drafting.Storage.Postgres;

public sealed partial class PostgresStorage
{
    /// <inheritdoc/>
    public Task AddAsync(LibraryItem item, CancellationToken cancellation = default) =>
        database.WriteAsync([new Statement("AddLibraryItem", ItemColumns(item))], row => row.GetString(0), cancellation);

    /// <inheritdoc/>
    public async Task<LibraryItem?> FindAsync(string id, CancellationToken cancellation = default) =>
        (await database.ReadAsync(
            [new Statement("FindLibraryItem", ("id", id))],
            row => new LibraryItem(ReadItem(row), row.GetFieldValue<byte[]>(13), Encoding.UTF8.GetString(row.GetFieldValue<byte[]>(12))),
            cancellation)).SingleOrDefault();

    /// <inheritdoc/>
    public async Task<IReadOnlyList<LibrarySummary>> SearchAsync(string? query, string? language, int limit, CancellationToken cancellation = default)
    {
        (string, object?)[] rest = [("language", language), ("limit", Math.Max(0, limit))];
        if (LibrarySearch.Words(query).Select(Columns.Text).ToList() is not { Count: > 0 } words)
            return await database.ReadAsync([new Statement("ListLibrary", rest)], ReadItem, cancellation);
        var grams = new HashSet<long>();
        var inexact = new List<string>();
        foreach (var word in words)
        {
            grams.UnionWith(LibraryGrams.OfWord(word, out var isExact));
            if (!isExact) inexact.Add(word);
        }

        var search = new Statement("SearchLibrary", [("grams", grams.ToArray()), ("words", inexact.ToArray()), .. rest]);
        return await database.ReadAsync([new Statement("PreferIndexes"), search], ReadItem, cancellation);
    }

    /// <inheritdoc/>
    public async Task<bool> RemoveAsync(string id, CancellationToken cancellation = default) =>
        await database.WriteAsync([new Statement("RemoveLibraryItem", ("id", id))], row => row.GetString(0), cancellation) is [_];

    private static (string Name, object? Value)[] ItemColumns(LibraryItem item)
    {
        var folded = Columns.Text(LibrarySearch.Fold(item.SearchText));
        return
        [
            ("id", item.Summary.Id),
            ("kind", item.Summary.Kind),
            ("symbol", item.Summary.Symbol),
            ("title", item.Summary.Title),
            ("language", item.Summary.Language),
            ("date", item.Summary.Date),
            ("sponsor_count", item.Summary.SponsorCount),
            ("paragraph_count", item.Summary.ParagraphCount),
            ("added_by", item.Summary.AddedBy),
            ("added_at", item.Summary.AddedAt),
            ("tracked_by", Columns.Lines(item.Summary.TrackedBy)),
            ("before_id", item.Summary.Before),
            ("search_text", Encoding.UTF8.GetBytes(item.SearchText)),
            ("payload", Columns.Blob(item.Payload)),
            ("folded", folded),
            ("grams", LibraryGrams.OfText(folded)),
        ];
    }

    private static LibrarySummary ReadItem(NpgsqlDataReader row) => new(
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
