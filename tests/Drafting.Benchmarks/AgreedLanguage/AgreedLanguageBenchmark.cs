using System.Diagnostics;
using System.Globalization;
using Drafting.Benchmarks.LibrarySearch;
using Drafting.Documents.AgreedLanguage;
using Drafting.Documents.Ports;
using Drafting.Formats.AkomaNtoso;
using Drafting.Redlines;
using Drafting.Storage.Postgres;
using Drafting.Storage.Sqlite;
using Drafting.Testing;

namespace Drafting.Benchmarks.AgreedLanguage;

/// <summary>How long it takes to find agreed language among half a million paragraphs, what of it is found, and what the index costs.</summary>
internal static class AgreedLanguageBenchmark
{
    private const int Batch = 64, Limit = 20, QueriesOfAKind = 300, KeptParagraphs = 20_000;
    private const int Seed = 20261130;

    private sealed record Source(string Language, string Text);

    /// <param name="IsFound">Whether wordings, folded, are or have among them what is looked for.</param>
    private sealed record Query(string Language, string Text, Func<IReadOnlySet<string>, bool> IsFound)
    {
        /// <summary>A passage for which these wordings must be found.</summary>
        public static Query For(string language, string text, params string[] wordings) => new(language, text, found => wordings.All(wording => found.Contains(Folded(wording))));
    }

    /// <param name="folder">The real texts.</param>
    /// <param name="postgres">The connection string of an empty PostgreSQL database; null for SQLite.</param>
    public static async Task RunAsync(string folder, int count, string? postgres)
    {
        var directory = Directory.CreateTempSubdirectory("drafting-benchmark-");
        try
        {
            if (postgres is not null)
            {
                await using var storage = await PostgresStorage.OpenAsync(postgres);
                await RunAsync(folder, count, storage, () => 0);
                return;
            }

            await using var sqlite = await SqliteStorage.OpenAsync(Path.Combine(directory.FullName, "library.db"));
            await RunAsync(folder, count, sqlite, () => Size(directory.FullName));
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    /// <summary>Writes such a library as files to import.</summary>
    public static void Write(string folder, string target, int count)
    {
        Directory.CreateDirectory(target);
        var index = 0;
        foreach (var document in new RecombinedLibrary(folder).Take(count))
            File.WriteAllText(Path.Combine(target, string.Create(CultureInfo.InvariantCulture, $"{index++:00000}.xml")), AkomaNtosoExport.Write(document));
    }

    private static async Task RunAsync(string folder, int count, IStorage storage, Func<double> size)
    {
        var library = new RecombinedLibrary(folder);
        var paragraphs = await FillAsync(library, count, storage, size);
        var finder = new AgreedLanguageFinder(storage);
        Console.WriteLine("\n| asked about | n | found % | p50 ms | p95 ms | most ms | processor ms | results |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        var all = new List<double>();
        foreach (var (name, queries) in Queries(library, paragraphs))
        {
            var (times, found, results) = (new List<double>(), 0, 0);
            var before = Environment.CpuUsage.TotalTime;
            foreach (var query in queries)
            {
                var start = Stopwatch.GetTimestamp();
                var answer = await finder.FindAsync(query.Text, query.Language, false, Limit, CancellationToken.None);
                foreach (var wording in answer)
                    Redline.Mark(wording.Text, query.Text);
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                results += answer.Count;
                found += query.IsFound(answer.Select(wording => Folded(wording.Text)).ToHashSet()) ? 1 : 0;
            }

            all.AddRange(times);
            // Of a query on a machine that others use, too, this is what can be compared.
            var processor = (Environment.CpuUsage.TotalTime - before).TotalMilliseconds / queries.Count;
            Console.WriteLine(Row(name, queries.Count, $"{100.0 * found / queries.Count:0.0}", times, string.Create(CultureInfo.InvariantCulture, $"{processor:0.0} | {(double)results / queries.Count:0.0}")));
        }

        Console.WriteLine(Row("**all**", all.Count, "", all, " | "));
        Console.WriteLine();
        await SearchBenchmark.MeasureAsync(storage);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\nManaged memory {GC.GetTotalMemory(true) / 1e6:0} MB, working set {Environment.WorkingSet / 1e6:0} MB."));
    }

    private static async Task<List<Source>> FillAsync(RecombinedLibrary library, int count, ILibrary storage, Func<double> size)
    {
        var (random, kept, seen) = (new SeededRandom(Seed), new List<Source>(), 0);
        var (index, paragraphs, elapsed, processor) = (0, 0, TimeSpan.Zero, TimeSpan.Zero);
        foreach (var documents in library.Take(count).Chunk(Batch))
        {
            var items = documents.Select(document => RecombinedLibrary.Item(document, index++, hasPassages: true)).ToList();
            var (start, before) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
            await storage.AddAsync(items);
            elapsed += Stopwatch.GetElapsedTime(start);
            processor += Environment.CpuUsage.TotalTime - before;
            foreach (var document in documents)
            {
                foreach (var paragraph in document.Paragraphs.Where(RecombinedLibrary.IsLanguage))
                {
                    // A sample of all, each as likely as another.
                    var source = new Source(document.Language, paragraph.Text.PlainText);
                    if (kept.Count < KeptParagraphs)
                        kept.Add(source);
                    else if (random.Next(++seen + KeptParagraphs) is var at && at < KeptParagraphs)
                        kept[at] = source;
                }

                paragraphs += document.Paragraphs.Count;
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{index} texts, {paragraphs} paragraphs added in {elapsed.TotalSeconds:0.0} s, {processor.TotalSeconds * 1000 / index:0.00} s of processor for 1,000 texts; {size():0} MB"));
        return kept;
    }

    private static IEnumerable<(string Name, List<Query> Queries)> Queries(RecombinedLibrary library, List<Source> sources)
    {
        foreach (var (kind, make) in new (string, Func<SeededRandom, Source, Source, Query?>)[]
        {
            ("the same", (_, source, _) => Query.For(source.Language, source.Text, source.Text)),
            ("1 word changed", (random, source, _) => Changed(random, source, 1)),
            ("3 words changed", (random, source, _) => Changed(random, source, 3)),
            ("6 words changed", (random, source, _) => Changed(random, source, 6)),
            ("a stretch of 10 to 25 words", (random, source, _) => Stretch(random, source, 10, 25)),
            ("a stretch of 3 to 5 words", (random, source, _) => Stretch(random, source, 3, 5)),
            ("two paragraphs joined", (_, source, other) => Query.For(source.Language, $"{source.Text} {other.Text}", source.Text, other.Text)),
            ("in none", (random, source, _) => Query.For(source.Language, library.In(source.Language).New(random))),
        })
        {
            var (random, queries) = (new SeededRandom(Seed), new List<Query>());
            while (queries.Count < QueriesOfAKind)
            {
                var source = random.Pick(sources);
                var other = random.Pick(sources);
                while (other.Language != source.Language)
                    other = random.Pick(sources);
                if (PassageText.Of(source.Text).Tokens.Count >= Fingerprints.Of(source.Language).Certain && PassageText.Of(other.Text).Tokens.Count >= Fingerprints.Of(source.Language).Certain && make(random, source, other) is { } query)
                    queries.Add(query);
            }

            yield return (kind, queries);
        }

        Query? Changed(SeededRandom random, Source source, int words) => Vocabulary.Words(source.Text).Count < 3 * words ? null : Query.For(source.Language, library.In(source.Language).Changed(random, source.Text, words), source.Text);
    }

    // What is cut out may stand in more wordings than are answered: any that has it will do.
    private static Query? Stretch(SeededRandom random, Source source, int least, int most)
    {
        var words = Vocabulary.Words(source.Text);
        var length = (source.Language == "zh" ? 2 : 1) * (least + random.Next(most - least + 1));
        if (words.Count < length)
            return null;
        var text = string.Concat(words.Skip(random.Next(words.Count - length + 1)).Take(length)).Trim();
        return text.Length < 8 ? null : new(source.Language, text, found => found.Any(wording => wording.Contains(Folded(text), StringComparison.Ordinal)));
    }

    private static string Folded(string text) => PassageText.Of(text).Folded;

    private static string Row(string name, int count, string found, List<double> times, string results)
    {
        var sorted = times.Order().ToList();
        return string.Create(CultureInfo.InvariantCulture, $"| {name} | {count} | {found} | {sorted[sorted.Count / 2]:0.0} | {sorted[sorted.Count * 95 / 100]:0.0} | {sorted[^1]:0.0} | {results} |");
    }

    private static double Size(string folder) => Directory.GetFiles(folder).Sum(path => new FileInfo(path).Length) / 1e6;
}
