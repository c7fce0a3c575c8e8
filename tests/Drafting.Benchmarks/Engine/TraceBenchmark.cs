using System.Collections.Immutable;
using System.Globalization;
using Drafting.Documents;
using Drafting.Documents.Json;
using Drafting.Documents.Rooms;
using Drafting.Operations;
using Drafting.Storage.Sqlite;
using Drafting.Testing.Recordings;

namespace Drafting.Benchmarks.Engine;

/// <summary>Recordings of real typing through the engine alone, through a room over a real store, and through Yjs.</summary>
internal static class TraceBenchmark
{
    private const int Runs = 5;
    private const int Awaiting = 512;
    private static readonly Actor Author = new("author@example.org", "KAZ", DraftRole.Editor);

    public static async Task RunAsync(string folder)
    {
        Console.WriteLine("| recording | edits | engine ms (quickest) | engine edits/s | engine CPU ms | engine MB kept | engine kB allocated an edit | Yjs ms (quickest) | Yjs edits/s | Yjs CPU ms | Yjs MB kept | room entries/s | room s | room CPU s | room MB kept | store MB |");
        Console.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (var path in Directory.GetFiles(folder, "*.json.gz").Order(StringComparer.Ordinal))
        {
            var trace = EditingTrace.Read(path);
            var count = trace.Patches.Count();
            var (engine, quickest) = await Measured.SeveralAsync(Runs, () => Task.FromResult(ThroughEngine(trace)));
            var yjs = await YjsPeer.ReplayAsync(path, Runs);
            var (room, bytes) = await ThroughRoomAsync(trace);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {trace.Name} | {count} | {engine.Elapsed.TotalMilliseconds:0} ({quickest.Elapsed.TotalMilliseconds:0}) | {count / engine.Elapsed.TotalSeconds:0} | {engine.Processor.TotalMilliseconds:0} | {engine.Kept / 1e6:0.0} | {engine.Allocated / 1e3 / count:0.0} | {yjs.Middle:0} ({yjs.Quickest:0}) | {count / yjs.Middle * 1000:0} | {yjs.Processor:0} | {yjs.Kept / 1e6:0.0} | {count / room.Elapsed.TotalSeconds:0} | {room.Elapsed.TotalSeconds:0.0} | {room.Processor.TotalSeconds:0.0} | {room.Kept / 1e6:0.0} | {bytes / 1e6:0} |"));
        }
    }

    /// <summary>Each replacement composed with the one text, as an edit of a paragraph is.</summary>
    private static Delta ThroughEngine(EditingTrace trace)
    {
        var text = Delta.Empty;
        foreach (var step in trace.Steps)
            foreach (var patch in step.Patches)
                text = text.Compose(new DeltaBuilder().Retain(patch.At).Insert(patch.Inserted).Delete(patch.Deleted).Build());
        Same(trace, text.PlainText);
        return text;
    }

    /// <summary>Each replacement a submission and an entry of its own in a draft of one paragraph a line, some hundreds awaiting their commit.</summary>
    private static async Task<(Measured Figures, long StoredBytes)> ThroughRoomAsync(EditingTrace trace)
    {
        var directory = Directory.CreateTempSubdirectory("drafting-benchmark-");
        try
        {
            await using var storage = await SqliteStorage.OpenAsync(Path.Combine(directory.FullName, "drafts.db"));
            var start = Lines.Empty(trace.Name);
            await storage.CreateAsync(SnapshotJson.Encode(start), Summaries.Of(start), [new("author@example.org", DraftRole.Facilitator)]);
            var lines = new Lines(start, "l");
            var written = trace.Patches.Select(lines.Write).ToList();
            var (figures, room) = await Measured.OnceAsync(async () =>
            {
                var room = (await DraftRoom.OpenAsync(trace.Name, storage, TimeProvider.System))!;
                await SubmitAsync(room, written);
                return room;
            });
            GC.KeepAlive(written);
            Same(trace, Lines.Text(room.Committed));
            await room.CloseAsync();
            var reopened = (await DraftRoom.OpenAsync(trace.Name, storage, TimeProvider.System))!;
            Same(trace, Lines.Text(reopened.Committed));
            return (figures, directory.EnumerateFiles().Sum(file => file.Length));
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    /// <summary>One author's submissions in order, each for the draft with those before it.</summary>
    internal static async Task SubmitAsync(DraftRoom room, IEnumerable<ImmutableArray<Operation>> written)
    {
        var sent = new Queue<Task<Answer>>(Awaiting);
        var revision = room.Committed.Revision;
        foreach (var operations in written)
        {
            if (sent.Count == Awaiting)
                Accepted(await sent.Dequeue());
            sent.Enqueue(room.SubmitAsync(Author, new Submission("author", revision + 1, revision, operations)));
            revision++;
        }

        foreach (var answer in await Task.WhenAll(sent))
            Accepted(answer);
    }

    private static void Accepted(Answer answer)
    {
        if (answer.Refusal is { } refusal)
            throw new InvalidOperationException($"Refused: {refusal}");
    }

    internal static void Same(EditingTrace trace, string text)
    {
        if (text != trace.End)
            throw new InvalidOperationException($"{trace.Name}: the text differs from the recording's end.");
    }
}
