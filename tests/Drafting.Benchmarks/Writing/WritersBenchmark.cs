using System.Diagnostics;
using System.Globalization;
using Drafting.Documents;
using Drafting.Documents.Json;
using Drafting.Documents.Ports;
using Drafting.Documents.Rooms;
using Drafting.Documents.Rules;
using Drafting.Documents.Writing;
using Drafting.Operations;
using Drafting.Storage.Sqlite;
using Drafting.Testing;

namespace Drafting.Benchmarks.Writing;

/// <summary>How long it takes to find out who wrote what in a draft that many have typed in for long: from its beginning, and once more after a hundred keys.</summary>
internal static class WritersBenchmark
{
    private const int Paragraphs = 200;
    private const int Batch = 500;
    private const int Seed = 2026;

    private static readonly (string User, string Delegation)[] People = [("a@example.org", "KAZ"), ("b@example.org", "UZB"), ("c@example.org", "TJK"), ("d@example.org", "CHN")];

    public static async Task RunAsync(int entries)
    {
        var directory = Directory.CreateTempSubdirectory("drafting-benchmark-");
        try
        {
            await using var storage = await SqliteStorage.OpenAsync(Path.Combine(directory.FullName, "drafts.db"));
            var typing = new Typing(NewDraft.Blank("draft", "长案文", "zh", "a@example.org", DateTimeOffset.UnixEpoch));
            var beginning = WrittenDraft.Beginning(typing.Draft);
            await storage.CreateAsync(SnapshotJson.Encode(typing.Draft), Summaries.Of(typing.Draft), [new("a@example.org", DraftRole.Facilitator)]);
            await typing.WriteAsync(storage, entries);
            Console.WriteLine("| | ms |\n| --- | ---: |");
            var written = await MeasureAsync($"who wrote what, from {entries} entries", () => FoldAsync(storage, beginning));
            await typing.WriteAsync(storage, 100);
            written = await MeasureAsync("once more, 100 entries later", () => FoldAsync(storage, written));
            var passages = 0;
            await MeasureAsync("its passages", () =>
            {
                passages = written.Draft.Live.Sum(placed => Passage.Of(written.Of(placed.Content.Id)).Length);
                return Task.FromResult(written);
            });
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\n{written.Draft.Live.Sum(p => p.Content.Text.Length)} characters in {written.StretchCount} stretches, {passages} passages."));
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    private static async Task<WrittenDraft> FoldAsync(IDraftLog log, WrittenDraft written)
    {
        await foreach (var entry in DraftHistory.EntriesAsync(log, "draft", written.Draft.Revision))
            written = written.Apply(entry);
        return written;
    }

    private static async Task<WrittenDraft> MeasureAsync(string what, Func<Task<WrittenDraft>> work)
    {
        var start = Stopwatch.GetTimestamp();
        var written = await work();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {what} | {Stopwatch.GetElapsedTime(start).TotalMilliseconds:0.0} |"));
        return written;
    }

    /// <summary>Four people who type a character an entry, some twenty in a row, here and there in the text; one in fifty entries deletes a few.</summary>
    private sealed class Typing(Draft draft)
    {
        private readonly SeededRandom random = new(Seed);
        private (string Paragraph, int Offset, int Left, int Person) run;

        public Draft Draft { get; private set; } = draft;

        public async Task WriteAsync(IDraftLog log, int entries)
        {
            for (var done = 0; done < entries;)
            {
                var before = Draft.Revision;
                var batch = new List<EncodedEntry>();
                Entry? last = null;
                for (; batch.Count < Batch && done < entries; done++)
                {
                    last = Next();
                    Draft = DraftFold.Apply(Draft, last);
                    batch.Add(EntryJson.Encode(last));
                }

                await log.AppendAsync(new Append("draft", before, batch, Summaries.Of(Draft, last)));
            }
        }

        private Entry Next()
        {
            var revision = Draft.Revision + 1;
            if (revision <= Paragraphs)
                return Entry(revision, 0, new InsertParagraph($"p{revision}", Draft.Order[^1], ParagraphKind.Operative, 0, Delta.FromText("决定")));
            if (run.Left == 0)
            {
                var id = $"p{random.Next(1, Paragraphs + 1)}";
                run = (id, random.Next(Draft.Paragraphs[id].Content.Text.Length + 1), random.Next(1, 40), random.Next(People.Length));
            }

            var length = Draft.Paragraphs[run.Paragraph].Content.Text.Length;
            var offset = Math.Min(run.Offset, length);
            var deletes = length - offset > 3 && random.Chance(0.02);
            var delta = deletes ? new DeltaBuilder().Retain(offset).Delete(3).Build() : new DeltaBuilder().Retain(offset).Insert("字").Build();
            run = run with { Offset = offset + (deletes ? 0 : 1), Left = run.Left - 1 };
            return Entry(revision, run.Person, new EditText(run.Paragraph, delta));
        }

        private static Entry Entry(long revision, int person, Operation operation) =>
            new(revision, DateTimeOffset.UnixEpoch.AddSeconds(revision), People[person].User, People[person].Delegation, $"client{person}", revision, [operation]);
    }
}
