using System.Text;
using Drafting.Documents.AgreedLanguage;
using Drafting.Documents.Ports;
using Npgsql;

namespace Drafting.Storage.Postgres;

public sealed partial class PostgresStorage
{
    /// <inheritdoc/>
    public async Task AddAsync(IReadOnlyList<LibraryItem> items, CancellationToken cancellation = default)
    {
        if (items.Count == 0)
            return;
        var ids = items.Select(item => item.Summary.Id).ToArray();
        var passages = items.Where(item => item.Passages is not null).Select(item => (item.Summary.Id, item.Summary.Language, IndexedPassages.Of(item.Summary.Language, item.Passages!))).ToList();
        await database.WriteAsync(
            [
                new Statement("LockWordings"),
                new Statement("RemoveWordingPlaces", ("ids", ids)),
                new Statement("RemoveLibraryItems", ("ids", ids)),
                new Statement("AddLibraryItems", LibraryColumns.Of(items)),
                .. PassageColumns.Statements(passages),
            ],
            row => 0,
            cancellation);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlySet<string>> ThoseThereAsync(IReadOnlyList<string> ids, CancellationToken cancellation = default) =>
        (await database.ReadAsync([new Statement("ListTextsThere", ("ids", ids.Select(Columns.Text).ToArray()))], row => row.GetString(0), cancellation)).ToHashSet();

    /// <inheritdoc/>
    public async Task<IReadOnlyList<LibrarySummary>> WithSymbolAsync(string symbol, CancellationToken cancellation = default) =>
        await database.ReadAsync([new Statement("ListTextsWithSymbol", ("symbol", symbol))], ReadItem, cancellation);

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
        await database.WriteAsync(
            [new Statement("LockWordings"), new Statement("RemoveWordingPlaces", ("ids", new[] { id })), new Statement("RemoveLibraryItems", ("ids", new[] { id }))],
            row => row.GetString(0),
            cancellation) is [_];

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
