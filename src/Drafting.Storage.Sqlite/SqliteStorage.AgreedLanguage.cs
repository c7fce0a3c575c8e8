using System.Text;
using Drafting.Documents.AgreedLanguage;
using Drafting.Documents.Ports;
using Microsoft.Data.Sqlite;

namespace Drafting.Storage.Sqlite;

public sealed partial class SqliteStorage
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<KeptWording>> FindAsync(string language, PassageText passage, bool all, int most, CancellationToken cancellation = default) =>
        readers.ReadAsync<IReadOnlyList<KeptWording>>(
            session =>
            {
                var found = new List<KeptWording>();
                foreach (var number in Candidates(session, language, passage, all, most))
                {
                    if (found.Count == most)
                        break;
                    found.AddRange(session.Query("FindUsedWording", row => new KeptWording(number, row.GetString(0)), ("$number", number), ("$all", all)));
                }

                return found;
            },
            cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<long, WordingUse>> UsesAsync(IReadOnlyList<long> wordings, bool all, int places, CancellationToken cancellation = default) =>
        readers.ReadAsync<IReadOnlyDictionary<long, WordingUse>>(
            session =>
            {
                var uses = new Dictionary<long, WordingUse>();
                foreach (var wording in wordings)
                {
                    if (session.Query("ListWordingPlaces", ReadPlace, ("$wording", wording), ("$all", all), ("$places", Math.Max(1, places))) is not { Count: > 0 } latest)
                        continue;
                    var first = session.Query("FindFirstWordingPlace", ReadPlace, ("$wording", wording), ("$all", all)).Single();
                    var count = session.Query("CountWordingTexts", row => row.GetInt32(0), ("$wording", wording), ("$all", all)).Single();
                    uses[wording] = new(count, first, latest[0], [.. latest.Take(places)]);
                }

                return uses;
            },
            cancellation);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> UnindexedAsync(int limit, CancellationToken cancellation = default) =>
        await readers.ReadAsync(session => session.Query("ListTextsWithoutPassages", row => row.GetString(0), ("$limit", Math.Max(0, limit))), cancellation);

    /// <inheritdoc/>
    public async Task IndexAsync(string text, TextPassages passages, CancellationToken cancellation = default)
    {
        if (await readers.ReadAsync(session => session.Query("FindLibraryNumber", row => row.GetString(1), ("$id", text)).SingleOrDefault(), cancellation) is not { } language)
            return;
        var indexed = IndexedPassages.Of(language, passages);
        await writer.WriteAsync(
            session =>
            {
                foreach (var number in session.Query("FindLibraryNumber", row => row.GetInt64(0), ("$id", text)))
                {
                    RemovePassages(session, number);
                    AddPassages(session, number, language, indexed);
                }
            },
            cancellation);
    }

    /// <summary>Numbers of wordings, the likeliest first.</summary>
    private static IEnumerable<long> Candidates(Session session, string language, PassageText passage, bool all, int most)
    {
        var same = session.Query("FindWording", row => row.GetInt64(0), ("$key", Wording.KeyOf(language, passage)));
        var shared = new Dictionary<long, double>();
        foreach (var print in Fingerprints.Asked(language, passage))
        {
            var having = session.Query("FindWordingsWithPrint", row => row.GetInt64(0), ("$print", PrintTerms.Of(print)), ("$all", all), ("$most", Fingerprints.Common));
            foreach (var number in having)
                shared[number] = shared.GetValueOrDefault(number) + Fingerprints.Weight(having.Count);
        }

        var containing = passage.Tokens.Count >= Fingerprints.Of(language).Certain || passage.Folded.Length == 0 ? [] : session.Query(
            "FindWordingsWith", row => row.GetInt64(0), ("$language", language), ("$phrase", Encoding.UTF8.GetBytes(passage.Folded)), ("$all", all), ("$most", most));
        return same.Concat(containing).Concat(shared.OrderByDescending(each => each.Value).ThenBy(each => each.Key).Select(each => each.Key)).Distinct();
    }

    private static void AddPassages(Session session, long library, string language, IndexedPassages passages)
    {
        var numbers = new long[passages.Wordings.Count];
        for (var i = 0; i < numbers.Length; i++)
            numbers[i] = WordingNumber(session, language, passages.Wordings[i]);
        for (var ordinal = 0; ordinal < passages.Places.Count; ordinal++)
        {
            var (passage, wording) = passages.Places[ordinal];
            session.Execute(
                "AddWordingPlace", ("$library", library), ("$ordinal", ordinal), ("$wording", numbers[wording]), ("$paragraph", passage.Paragraph), ("$label", passage.Label));
        }

        session.Execute("SetAgreed", ("$agreed", passages.AreAgreed), ("$library", library));
    }

    private static long WordingNumber(Session session, string language, Wording wording)
    {
        if (session.Query("FindWording", row => row.GetInt64(0), ("$key", wording.Key)) is [var there])
            return there;
        var number = session.Query("AddWording", row => row.GetInt64(0), ("$key", wording.Key), ("$language", language), ("$text", wording.Text)).Single();
        session.Execute("AddWordingFolded", ("$language", language), ("$number", number), ("$folded", Encoding.UTF8.GetBytes(wording.Folded)));
        session.Execute("IndexWording", ("$number", number), ("$prints", PrintTerms.Of(wording.Prints)));
        return number;
    }

    /// <summary>Takes a text's passages out, and the wordings that no other text has.</summary>
    private static void RemovePassages(Session session, long library)
    {
        foreach (var number in session.Query("RemoveWordingPlaces", row => row.GetInt64(0), ("$library", library)).Distinct())
        {
            if (session.Query("RemoveUnusedWording", row => row.GetString(0), ("$number", number)) is not [var language])
                continue;
            session.Execute("RemoveWordingFolded", ("$language", language), ("$number", number));
            session.Execute("UnindexWording", ("$number", number));
        }
    }

    private static PassagePlace ReadPlace(SqliteDataReader row) =>
        new(row.GetString(0), row.GetText(1), row.GetString(2), row.GetText(3), row.GetString(4), row.GetText(5));
}
