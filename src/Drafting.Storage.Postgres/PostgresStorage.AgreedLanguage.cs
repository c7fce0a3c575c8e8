using Drafting.Documents.AgreedLanguage;
using Drafting.Documents.Ports;
using Npgsql;

namespace Drafting.Storage.Postgres;

public sealed partial class PostgresStorage
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<KeptWording>> FindAsync(string language, PassageText passage, bool all, int most, CancellationToken cancellation = default)
    {
        var isCertain = passage.Tokens.Count >= Fingerprints.Of(language).Certain || passage.Folded.Length == 0;
        var find = new Statement(
            "FindWordings",
            ("key", Wording.KeyOf(language, passage)),
            ("prints", Fingerprints.Asked(language, passage)),
            ("common", Fingerprints.Common),
            ("language", language),
            ("phrase", isCertain ? null : passage.Folded),
            ("all", all),
            ("most", most));
        return await database.ReadAsync([new Statement("PreferIndexes"), find], row => new KeptWording(row.GetInt64(0), row.GetString(1)), cancellation);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<long, WordingUse>> UsesAsync(IReadOnlyList<long> wordings, bool all, int places, CancellationToken cancellation = default)
    {
        var rows = await database.ReadAsync(
            [new Statement("ListWordingUses", ("wordings", wordings.ToArray()), ("all", all), ("places", Math.Max(1, places)))],
            row => (Place: ReadPlace(row), Wording: row.GetInt64(6), Texts: row.GetInt64(7), FromLatest: row.GetInt64(8), FromFirst: row.GetInt64(9)),
            cancellation);
        return rows.GroupBy(row => row.Wording).ToDictionary(
            group => group.Key,
            group => new WordingUse(
                (int)group.First().Texts, group.Single(row => row.FromFirst == 1).Place, group.First().Place, [.. group.Where(row => row.FromLatest <= places).Select(row => row.Place)]));
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> UnindexedAsync(int limit, CancellationToken cancellation = default) =>
        await database.ReadAsync([new Statement("ListTextsWithoutPassages", ("limit", Math.Max(0, limit)))], row => row.GetString(0), cancellation);

    /// <inheritdoc/>
    public async Task IndexAsync(string text, TextPassages passages, CancellationToken cancellation = default)
    {
        if (await database.ReadAsync([new Statement("FindLibraryLanguage", ("id", text))], row => row.GetString(0), cancellation) is not [var language])
            return;
        var indexed = IndexedPassages.Of(language, passages);
        await database.WriteAsync(
            [
                new Statement("LockWordings"),
                new Statement("RemoveWordingPlaces", ("ids", new[] { text })),
                .. PassageColumns.Statements([(text, language, indexed)]),
                new Statement("SetAgreed", ("id", text), ("agreed", indexed.AreAgreed)),
            ],
            row => 0,
            cancellation);
    }

    private static PassagePlace ReadPlace(NpgsqlDataReader row) =>
        new(row.GetString(0), row.GetText(1), row.GetString(2), row.GetText(3), row.GetString(4), row.GetText(5));
}
