using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Drafting.Documents;
using Drafting.Documents.Json;
using Drafting.Documents.Rooms;
using Drafting.Operations;

namespace Drafting.Benchmarks.Engine;

/// <summary>What one step of the engine costs, once it is compiled: half a second goes before; then the sample in the middle of nine, of 30 ms each, and the quickest.</summary>
internal static class OperationBenchmark
{
    private const int Samples = 9;
    private static readonly TimeSpan WarmUp = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Sample = TimeSpan.FromMilliseconds(30);
    private static readonly Actor Author = new("author@example.org", "KAZ", DraftRole.Editor);

    public static void Run()
    {
        Console.WriteLine("| step | ns | quickest ns | bytes allocated |");
        Console.WriteLine("| --- | ---: | ---: | ---: |");
        foreach (var (name, step) in Texts().Concat(Pairs()).Concat(Lists()).Concat(Drafts()))
            Console.WriteLine(Row(name, step));
    }

    private static IEnumerable<(string Name, Func<object?> Step)> Texts()
    {
        foreach (var length in new[] { 400, 6_000, 100_000 })
        {
            // A text that has been edited, as all live ones have.
            var text = Delta.FromText(new string('议', length - 1)).Compose(Keystroke(length / 3));
            var edit = Keystroke(length / 2);
            yield return ($"compose a keystroke with a text of {length} units", () => text.Compose(edit));
        }

        var formatted = Delta.Of(Enumerable.Range(0, 20).Select(i => DeltaOp.Insert(new string('字', 20), i % 2 == 0 ? null : Attributes.Flag("em"))));
        var middle = Keystroke(210);
        yield return ("compose a keystroke with a text of 400 units in 20 runs of two formats", () => formatted.Compose(middle));
        var (mine, theirs) = (Keystroke(10), Keystroke(200));
        yield return ("transform a keystroke over a keystroke", () => theirs.Transform(mine, priority: true));
    }

    private static IEnumerable<(string Name, Func<object?> Step)> Pairs()
    {
        (string Name, Operation O, Operation A)[] pairs =
        [
            ("edit p over edit q (TX, untouched)", Edit("p", 10), Edit("q", 20)),
            ("edit p over edit p (TX1)", Edit("p", 10), Edit("p", 20)),
            ("edit p over split p (TX2)", Edit("p", 10), new SplitParagraph("p", 5, "n")),
            ("edit p over join p (TX4)", Edit("p", 10), new JoinParagraph("p", "q", 400, 300)),
            ("edit q over join p (TX5)", Edit("q", 10), new JoinParagraph("p", "q", 400, 300)),
            ("split p over edit p (TX3)", new SplitParagraph("p", 50, "n"), Edit("p", 10)),
            ("move p over move p (TX25)", new MoveParagraph("p", "a"), new MoveParagraph("p", "b")),
            ("insert over insert, same anchor (TX24)", new InsertParagraph("m", "a", ParagraphKind.Operative, 0, Delta.Empty), new InsertParagraph("n", "a", ParagraphKind.Operative, 0, Delta.Empty)),
            ("remove q over join p (TX20)", new RemoveParagraph("q"), new JoinParagraph("p", "q", 400, 300)),
        ];
        foreach (var (name, o, a) in pairs)
            yield return ($"rebase {name}", () => RebaseOne.Over(o, a, first: true));
    }

    private static IEnumerable<(string Name, Func<object?> Step)> Lists()
    {
        foreach (var count in new[] { 10, 100, 1_000 })
        {
            var elsewhere = Enumerable.Range(0, count).Select(i => (Operation)Edit($"p{i % 60 + 1}", i % 300)).ToList();
            var here = Enumerable.Range(0, count).Select(i => (Operation)Edit("p0", i % 300)).ToList();
            IReadOnlyList<Operation> mine = [Edit("p0", 100)];
            yield return ($"rebase an edit over {count} edits of other paragraphs", () => Rebase.Over(mine, elsewhere).Operations);
            yield return ($"rebase an edit over {count} edits of the same paragraph", () => Rebase.Over(mine, here).Operations);
        }
    }

    private static IEnumerable<(string Name, Func<object?> Step)> Drafts()
    {
        foreach (var paragraphs in new[] { 60, 600 })
        {
            var draft = Draft(paragraphs);
            var edit = new Submission("client", 1, 0, [Edit($"p{paragraphs / 2}", 100)]);
            var split = new Submission("client", 1, 0, [new SplitParagraph($"p{paragraphs / 2}", 100, "n")]);
            var move = new Submission("client", 1, 0, [new MoveParagraph($"p{paragraphs / 2}", "p3")]);
            IReadOnlyList<Operation> since = [.. Enumerable.Range(0, 20).Select(i => Edit($"p{i}", 50))];
            yield return ($"apply a keystroke to a draft of {paragraphs} paragraphs: rights, limits, fold", () => Accepted(draft, edit, []));
            yield return ($"the same, rebased over 20 edits", () => Accepted(draft, edit, since));
            yield return ($"apply a split to a draft of {paragraphs} paragraphs", () => Accepted(draft, split, []));
            yield return ($"apply a move to a draft of {paragraphs} paragraphs", () => Accepted(draft, move, []));
        }

        var entry = Accepted(Draft(60), new Submission("client", 1, 0, [Edit("p30", 100)]), []).Entry;
        var bytes = EntryJson.Encode(entry).Payload;
        yield return ("write a keystroke's entry as JSON", () => EntryJson.Encode(entry));
        yield return ("read a keystroke's entry from JSON", () => EntryJson.Decode(bytes));
    }

    private static Acceptance Accepted(Draft draft, Submission submission, IReadOnlyList<Operation> since)
    {
        var (accepted, refusal) = Acceptance.Of(draft, Author, submission, since, DateTimeOffset.UnixEpoch);
        return accepted ?? throw new InvalidOperationException($"Refused: {refusal}");
    }

    private static Delta Keystroke(int at) => new DeltaBuilder().Retain(at).Insert("案").Build();

    internal static EditText Edit(string paragraph, int at) => new(paragraph, Keystroke(at));

    internal static Draft Draft(int paragraphs)
    {
        var ids = Enumerable.Range(0, paragraphs).Select(i => $"p{i}").ToImmutableArray();
        return new()
        {
            Id = "draft",
            Title = "决议草案",
            Language = "zh",
            Order = ids,
            Paragraphs = ids.ToImmutableDictionary(id => id, id => new PlacedParagraph(
                new Paragraph(id, ParagraphKind.Operative, 0, null, Delta.FromText(new string('议', 400))), false, false, new LastChange(0, DateTimeOffset.UnixEpoch, null, null))),
        };
    }

    internal static string Row(string name, Func<object?> step)
    {
        var start = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(start) < WarmUp)
            Time(step, 10);
        var count = 1;
        while (Time(step, count) < Sample)
            count *= 2;
        var samples = new List<double>();
        for (var sample = 0; sample < Samples; sample++)
            samples.Add(Time(step, count).TotalNanoseconds / count);
        samples.Sort();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Time(step, count);
        var bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / count;
        return string.Create(CultureInfo.InvariantCulture, $"| {name} | {samples[Samples / 2]:0} | {samples[0]:0} | {bytes} |");
    }

    private static TimeSpan Time(Func<object?> step, int count)
    {
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < count; i++)
            GC.KeepAlive(step());
        return Stopwatch.GetElapsedTime(start);
    }
}
