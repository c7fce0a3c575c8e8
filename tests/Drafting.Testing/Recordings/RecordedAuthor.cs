using Drafting.Documents;
using Drafting.Documents.Rooms;
using Drafting.Documents.Rules;
using Drafting.Operations;

namespace Drafting.Testing.Recordings;

/// <summary>
/// One author of a recording as a client: what it shows is what it has taken up of the log, with its own submissions that are not in the
/// log yet. These are rebased over each entry it takes up. As in the browser, an edit is composed with the one before in its submission.
/// </summary>
internal sealed class RecordedAuthor(string name, Draft start)
{
    private static readonly LastChange Shown = new(0, DateTimeOffset.UnixEpoch, null, null);
    private readonly Actor actor = new($"{name}@example.org", "KAZ", DraftRole.Editor);
    private readonly List<IReadOnlyList<Operation>> waiting = [];
    private Draft confirmed = start;
    private Lines lines = new(start, $"{name}-");
    private long sequence;

    /// <summary>What the author sees.</summary>
    public Draft Seen { get; private set; } = start;

    /// <summary>The last entry taken up.</summary>
    public long Revision => confirmed.Revision;

    /// <summary>Writes a step of the recording.</summary>
    /// <param name="isSentApart">It begins a submission of its own.</param>
    public void Write(Step step, bool isSentApart)
    {
        var operations = step.Patches.SelectMany(patch => lines.Write(patch)).ToList();
        Seen = Applied(Seen, operations);
        if (isSentApart || waiting.Count == 0)
            waiting.Add([]);
        waiting[^1] = operations.Aggregate(waiting[^1], Append);
    }

    /// <summary>Sends the first submission that waits; false where it says nothing and is not sent.</summary>
    public async Task<bool> SendAsync(DraftRoom room)
    {
        var submission = new Submission(name, sequence + 1, confirmed.Revision, [.. waiting[0]]);
        if (submission.SaysNothing)
        {
            waiting.RemoveAt(0);
            return false;
        }

        sequence++;
        var answer = await room.SubmitAsync(actor, submission);
        return answer.Refusal is { } refusal ? throw new InvalidOperationException($"Refused: {refusal}") : true;
    }

    /// <summary>Takes up what the log has.</summary>
    public void TakeUpAll(List<Entry> log)
    {
        while (Revision < log.Count)
            TakeUp(log[(int)Revision]);
    }

    /// <summary>Takes up an entry of the log.</summary>
    public void TakeUp(Entry entry)
    {
        confirmed = DraftFold.Apply(confirmed, entry);
        if (entry.ClientId == name)
        {
            waiting.RemoveAt(0);
            return;
        }

        IReadOnlyList<Operation> others = entry.Operations;
        for (var i = 0; i < waiting.Count; i++)
            (waiting[i], others) = Rebase.Over(waiting[i], others);
        Seen = waiting.Aggregate(confirmed, Applied);
        lines = lines.Seeing(Seen);
    }

    private static IReadOnlyList<Operation> Append(IReadOnlyList<Operation> operations, Operation operation) =>
        operations is [.., EditText before] && operation is EditText edit && before.Paragraph == edit.Paragraph
            ? [.. operations.SkipLast(1), before with { Delta = before.Delta.Compose(edit.Delta) }]
            : [.. operations, operation];

    private static Draft Applied(Draft draft, IReadOnlyList<Operation> operations) =>
        operations.Aggregate(draft, (before, operation) => DraftFold.Apply(before, operation, Shown));
}
