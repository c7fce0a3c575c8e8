using System.Globalization;
using Drafting.Storage.Sqlite;
using Drafting.Testing.Recordings;

namespace Drafting.Benchmarks.Engine;

/// <summary>Recordings of several people typing at the same time, rebased by each author's client and ordered by a room over a real store.</summary>
internal static class ConcurrentBenchmark
{
    public static async Task RunAsync(string folder)
    {
        Console.WriteLine("| recording | edits | authors | entries | s | CPU s | edits/s | texts that differ from each other | places that differ from the recording |");
        Console.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (var path in Directory.GetFiles(folder, "*.json.gz").Order(StringComparer.Ordinal))
        {
            var trace = EditingTrace.Read(path);
            var directory = Directory.CreateTempSubdirectory("drafting-benchmark-");
            try
            {
                await using var storage = await SqliteStorage.OpenAsync(Path.Combine(directory.FullName, "drafts.db"));
                var (figures, outcome) = await Measured.OnceAsync(() => Replay.RunAsync(trace, storage));
                var count = trace.Patches.Count();
                var differing = outcome.Texts.Count(text => text != outcome.Texts[0]);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {trace.Name} | {count} | {trace.Steps.Max(step => step.Author) + 1} | {outcome.Entries} | {figures.Elapsed.TotalSeconds:0.0} | {figures.Processor.TotalSeconds:0.0} | {count / figures.Elapsed.TotalSeconds:0} | {differing} | {Differences(outcome.Texts[0], trace.End)} |"));
            }
            finally
            {
                directory.Delete(recursive: true);
            }
        }
    }

    private static string Differences(string text, string recorded)
    {
        if (text == recorded)
            return "0";
        var start = text.AsSpan().CommonPrefixLength(recorded);
        var end = 0;
        while (end < Math.Min(text.Length, recorded.Length) - start && text[^(end + 1)] == recorded[^(end + 1)])
            end++;
        return $"“{text[start..^end]}” for “{recorded[start..^end]}”";
    }
}
