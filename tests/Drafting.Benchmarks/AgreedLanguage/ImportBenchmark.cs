using System.Globalization;
using Drafting.Documents.AgreedLanguage;
using Drafting.Documents.Ports;
using Drafting.Formats.AkomaNtoso;
using Drafting.Storage.Sqlite;

namespace Drafting.Benchmarks.AgreedLanguage;

/// <summary>What of the processor's time each step of an import takes, in one thread: on a machine that others use, too, that is what can be compared.</summary>
internal static class ImportBenchmark
{
    private const int Batch = 64;

    /// <param name="folder">Akoma Ntoso files.</param>
    public static async Task RunAsync(string folder)
    {
        var paths = Directory.GetFiles(folder, "*.xml", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        Console.WriteLine($"{paths.Count} files, {paths.Sum(path => new FileInfo(path).Length) / 1_000_000} MB\n\n| step | seconds of processor for 1,000 files |\n| --- | ---: |");
        await RoundAsync(paths.Take(200).ToList(), (_, _) => { });
        await RoundAsync(paths, (step, seconds) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {step} | {seconds:0.00} |")));
    }

    private static async Task RoundAsync(List<string> paths, Action<string, double> tell)
    {
        var bytes = Measured("read the file", paths, File.ReadAllBytes);
        var documents = Measured("read its Akoma Ntoso", bytes, file => AkomaNtosoImporter.TryImport(file, null, null, out var document, out var problem) ? document! : throw new InvalidDataException(problem!.Message));
        var texts = documents.Select((document, index) => (Document: document, Index: index)).ToList();
        var items = Measured("write its JSON and its search text", texts, text => RecombinedLibrary.Item(text.Document, text.Index, hasPassages: false));
        var passages = Measured("fold its passages and make fingerprints", texts, text => IndexedPassages.Of(text.Document.Language, TextPassages.Of(text.Document, isTracked: false)));
        Measured("fold its search text", items, item => Documents.Ports.LibrarySearch.Fold(item.SearchText));
        await AddAsync("add it to SQLite, with grams", items);
        await AddAsync("add it to SQLite, with grams and passages", [.. texts.Select(text => RecombinedLibrary.Item(text.Document, text.Index, hasPassages: true))]);
        GC.KeepAlive(passages);

        List<TResult> Measured<T, TResult>(string step, List<T> each, Func<T, TResult> act)
        {
            var before = Environment.CpuUsage.TotalTime;
            var results = each.ConvertAll(one => act(one));
            tell(step, (Environment.CpuUsage.TotalTime - before).TotalSeconds * 1000 / each.Count);
            return results;
        }

        async Task AddAsync(string step, List<LibraryItem> all)
        {
            var directory = Directory.CreateTempSubdirectory("drafting-benchmark-");
            try
            {
                await using var storage = await SqliteStorage.OpenAsync(Path.Combine(directory.FullName, "library.db"));
                var before = Environment.CpuUsage.TotalTime;
                foreach (var batch in all.Chunk(Batch))
                    await storage.AddAsync(batch);
                var megabytes = directory.GetFiles().Sum(file => file.Length) / 1e6;
                tell(string.Create(CultureInfo.InvariantCulture, $"{step} ({megabytes:0} MB)"), (Environment.CpuUsage.TotalTime - before).TotalSeconds * 1000 / all.Count);
            }
            finally
            {
                directory.Delete(recursive: true);
            }
        }
    }
}
