using System.Globalization;
using Drafting.Documents;
using Drafting.Documents.Json;
using Drafting.Documents.Rooms;
using Drafting.Documents.Rules;
using Drafting.Storage.Sqlite;
using Drafting.Testing.Recordings;

namespace Drafting.Benchmarks.Engine;

/// <summary>Opening drafts with a long log: from the newest snapshot, and, for comparison, from the first one.</summary>
internal static class OpenBenchmark
{
    private const int Runs = 21;

    private static readonly int[] Lengths = [1_000, 10_000, 100_000, 200_000];

    /// <param name="recording">Its edits, in order, make the drafts.</param>
    public static async Task RunAsync(string recording)
    {
        var trace = EditingTrace.Read(recording);
        Console.WriteLine("| entries | live paragraphs | units of text | entries read | snapshot kB | open ms | quickest ms | allocated MB | kept MB | from revision 0 ms |");
        Console.WriteLine("| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (var length in Lengths)
        {
            var directory = Directory.CreateTempSubdirectory("drafting-benchmark-");
            try
            {
                await using var storage = await SqliteStorage.OpenAsync(Path.Combine(directory.FullName, "drafts.db"));
                await WriteAsync(storage, trace, length);
                await MeasureAsync(storage, trace.Name, length);
            }
            finally
            {
                directory.Delete(recursive: true);
            }
        }
    }

    /// <summary>Leaves the draft as a server does that dies: no snapshot is saved at the end.</summary>
    private static async Task WriteAsync(SqliteStorage storage, EditingTrace trace, int length)
    {
        var start = Lines.Empty(trace.Name);
        await storage.CreateAsync(SnapshotJson.Encode(start), Summaries.Of(start), [new("author@example.org", DraftRole.Facilitator)]);
        var room = (await DraftRoom.OpenAsync(trace.Name, storage, TimeProvider.System))!;
        var lines = new Lines(start, "l");
        await TraceBenchmark.SubmitAsync(room, trace.Patches.Take(length).Select(lines.Write));
    }

    private static async Task MeasureAsync(SqliteStorage storage, string draft, int length)
    {
        var snapshot = (await storage.ReadSnapshotAsync(draft, long.MaxValue))!;
        var (open, quickest) = await Measured.SeveralAsync(Runs, async () => (await DraftRoom.OpenAsync(draft, storage, TimeProvider.System))!);
        var (fromStart, folded) = await Measured.OnceAsync(async () =>
        {
            var state = SnapshotJson.Decode((await storage.ReadSnapshotAsync(draft, 0))!.Payload);
            await foreach (var entry in DraftHistory.EntriesAsync(storage, draft, 0))
                state = DraftFold.Apply(state, entry);
            return state;
        });
        var opened = (await DraftRoom.OpenAsync(draft, storage, TimeProvider.System))!.Committed;
        if (opened.Revision != length || Lines.Text(opened) != Lines.Text(folded))
            throw new InvalidOperationException("Opened from a snapshot the draft is another one than its log.");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {length} | {opened.Live.Count()} | {opened.Live.Sum(placed => placed.Content.Text.Length)} | {length - snapshot.Revision} | {snapshot.Payload.Length / 1e3:0} | {open.Elapsed.TotalMilliseconds:0.0} | {quickest.Elapsed.TotalMilliseconds:0.0} | {open.Allocated / 1e6:0.0} | {open.Kept / 1e6:0.00} | {fromStart.Elapsed.TotalMilliseconds:0} |"));
    }
}
