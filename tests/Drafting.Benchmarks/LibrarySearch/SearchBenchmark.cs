using System.Diagnostics;
using System.Globalization;
using Drafting.Documents.Ports;
using Drafting.Storage.Sqlite;

namespace Drafting.Benchmarks.LibrarySearch;

/// <summary>How long the library's search takes over many texts, as the server asks it: up to a thousand results, newest first.</summary>
internal static class SearchBenchmark
{
    private const int Runs = 60;
    private const int Limit = 1000;

    // What nearly every text has, what few have, what none has; one and two characters of Chinese; the six languages; several words; symbols.
    private static readonly string[] Queries =
    [
        "会", "大会", "发展", "古巴", "核武", "乌兹", "中亚", "体育", "网络", "可持续发展", "秘书长", "阿富汗局势", "信息和通信技术", "大会 秘书长 报告", "和平 文化 教科文",
        "the", "of", "resolution", "development", "Afghanistan", "narcotics", "culture of peace", "sustainable development goals", "embargo Cuba", "International Olympic Committee",
        "désarmement", "nucléaires", "Asamblea General", "desarme nuclear", "оружия", "Центральной Азии", "الجمعية العامة", "نزع السلاح",
        "A/RES/75/67", "75/240", "2021", "a", "tionment", "不存在的词语", "xyzzy", "",
    ];

    public static async Task RunAsync(string folder, int count)
    {
        var directory = Directory.CreateTempSubdirectory("drafting-benchmark-");
        try
        {
            var file = Path.Combine(directory.FullName, "library.db");
            await using var storage = await SqliteStorage.OpenAsync(file);
            var clock = Stopwatch.StartNew();
            foreach (var batch in new GeneratedLibrary(folder).Take(count).Chunk(200))
                await Task.WhenAll(batch.Select(item => storage.AddAsync(item)));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} texts added in {clock.Elapsed.TotalSeconds:0.0} s; file {new FileInfo(file).Length / 1_000_000.0:0} MB, write-ahead log {new FileInfo(file + "-wal").Length / 1_000_000.0:0} MB\n"));
            await MeasureAsync(storage);
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    /// <summary>Asks each query and prints how long that took.</summary>
    public static async Task MeasureAsync(ILibrary library)
    {
        Console.WriteLine("| query | found | p50 ms | p95 ms |\n| --- | ---: | ---: | ---: |");
        var all = new List<double>();
        foreach (var query in Queries)
        {
            var (found, times) = await MeasureAsync(library, query);
            all.AddRange(times);
            Console.WriteLine(Row(query.Length == 0 ? "(everything)" : query, found, times));
        }

        Console.WriteLine(Row("**all**", all.Count, all));
    }

    private static async Task<(int Found, List<double> Milliseconds)> MeasureAsync(ILibrary library, string query)
    {
        var found = (await library.SearchAsync(query, null, Limit)).Count;
        var times = new List<double>(Runs);
        for (var run = 0; run < Runs; run++)
        {
            var start = Stopwatch.GetTimestamp();
            await library.SearchAsync(query, null, Limit);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return (found, times);
    }

    private static string Row(string name, int found, List<double> times)
    {
        var sorted = times.Order().ToList();
        return string.Create(CultureInfo.InvariantCulture, $"| {name} | {found} | {sorted[sorted.Count / 2]:0.0} | {sorted[sorted.Count * 95 / 100]:0.0} |");
    }
}
