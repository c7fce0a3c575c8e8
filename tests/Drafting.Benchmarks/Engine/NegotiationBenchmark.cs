using System.Globalization;
using Drafting.Documents;
using Drafting.Documents.Json;
using Drafting.Documents.Ports;
using Drafting.Documents.Rooms;
using Drafting.Operations;
using Drafting.Storage.Sqlite;

namespace Drafting.Benchmarks.Engine;

/// <summary>What open proposals and comments cost: a keystroke that lands among them, and a draft that is opened with them.</summary>
internal static class NegotiationBenchmark
{
    private const int Paragraphs = 101;
    private static readonly Actor Facilitator = new("chair@example.org", "SGP", DraftRole.Facilitator);

    public static async Task RunAsync()
    {
        Console.WriteLine("| step | ns | quickest ns | bytes allocated |");
        Console.WriteLine("| --- | ---: | ---: | ---: |");
        var bare = OperationBenchmark.Draft(Paragraphs) with { Stage = Stage.Negotiation };
        var (proposed, commented) = (WithProposals(bare, 1_000), WithThreads(bare, 1_000, 1));
        // On none of the paragraphs that anything is proposed on.
        foreach (var (name, draft) in new[] { ("nothing proposed", bare), ("1,000 open proposals on other paragraphs", proposed), ("1,000 threads on other paragraphs", commented) })
            Row($"a keystroke: {name}", () => Submitted(draft, OperationBenchmark.Edit("p100", 100)));
        Row("a keystroke: 1,000 open proposals, 10 on this paragraph", () => Submitted(proposed, OperationBenchmark.Edit("p50", 100)));
        Row("accept one of 1,000 proposals", () => Submitted(proposed, new AcceptProposal("x500")));

        var large = WithThreads(WithProposals(bare, 2_000), 1_000, 5);
        // As if it had begun so: a stored draft begins at revision 0.
        large = large with { Revision = 0 };
        var snapshot = SnapshotJson.Encode(large);
        Row("write a draft with 2,000 proposals and 5,000 comments for its readers", () => Utf8Json.Encode(writer => DraftJson.Write(writer, large, DraftRole.Editor)));
        Row("read such a snapshot", () => SnapshotJson.Decode(snapshot.Payload));
        await OpenAsync(large, snapshot);
    }

    private static async Task OpenAsync(Draft draft, EncodedSnapshot snapshot)
    {
        var folder = Directory.CreateTempSubdirectory("drafting-negotiation");
        try
        {
            await using var storage = await SqliteStorage.OpenAsync(Path.Combine(folder.FullName, "drafting.db"));
            await storage.CreateAsync(snapshot, Summaries.Of(draft), [new(Facilitator.User, DraftRole.Facilitator)]);
            var times = new List<double>();
            for (var i = 0; i < 21; i++)
            {
                var (figures, _) = await Measured.OnceAsync(async () =>
                {
                    var room = await DraftRoom.OpenAsync(draft.Id, storage, TimeProvider.System) ?? throw new InvalidOperationException("There is no such draft.");
                    return Utf8Json.Encode(writer => DraftJson.Write(writer, room.Committed, DraftRole.Editor));
                });
                times.Add(figures.Elapsed.TotalMilliseconds);
            }

            times.Sort();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\nOpened from SQLite and written for its first reader, 21 times: {times[10]:0.0} ms in the middle, {times[0]:0.0} the quickest; the snapshot has {snapshot.Payload.Length / 1024} kB."));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Row(string name, Func<object?> step) => Console.WriteLine(OperationBenchmark.Row(name, step));

    private static object Submitted(Draft draft, Operation operation)
    {
        var (accepted, refusal) = Acceptance.Of(draft, Facilitator, new Submission("client", 1, draft.Revision, [operation]), [], DateTimeOffset.UnixEpoch);
        return accepted ?? throw new InvalidOperationException($"Refused: {refusal}");
    }

    private static Draft Done(Draft draft, Operation operation) => ((Acceptance)Submitted(draft, operation)).After with { Clients = draft.Clients };

    /// <summary>Wordings by as many delegations of the first hundred paragraphs, one after the other.</summary>
    private static Draft WithProposals(Draft draft, int count)
    {
        var codes = Delegations.All.Select(delegation => delegation.Code).ToList();
        for (var i = 0; i < count; i++)
        {
            var edit = new EditText($"p{i % 100}", new DeltaBuilder().Retain(100 + i % 7).Insert("信托基金").Delete(4).Build());
            draft = Done(draft, new Propose($"x{i}", codes[i / 100], null, [edit], [], null, "先例"));
        }

        return draft;
    }

    private static Draft WithThreads(Draft draft, int count, int comments)
    {
        for (var i = 0; i < count; i++)
        {
            draft = Done(draft, new Comment($"t{i}", $"t{i}.0", [new($"p{i % 100}", i % 200, 12)], "为何不用“商定”？请@KAZ考虑。"));
            for (var j = 1; j < comments; j++)
                draft = Done(draft, new Comment($"t{i}", $"t{i}.{j}", [], "因为先前的决议如此；本代表团须请示。"));
        }

        return draft;
    }
}
