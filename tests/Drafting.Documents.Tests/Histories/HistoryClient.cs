using Drafting.Documents.Json;
using Drafting.Documents.Ports;
using Drafting.Documents.Rooms;
using Drafting.Documents.Rules;
using Drafting.Operations;
using Drafting.Testing;

namespace Drafting.Documents.Tests.Histories;

/// <summary>
/// A client as RB3 describes one, on a line that delays, loses, doubles and reorders: what it knows of the log, one submission in flight,
/// and what waits.
/// </summary>
internal sealed class HistoryClient(string name, Draft start)
{
    private readonly List<Submission> up = [];
    private readonly List<EncodedEntry> down = [];
    private IReadOnlyList<Operation> inFlight = [];
    private IReadOnlyList<Operation> waiting = [];
    private bool isSending;
    private int made;

    public Actor Actor { get; } = new($"{name}@example.org", "KAZ", DraftRole.Facilitator);

    public string Name => name;

    /// <summary>The fold of the log as far as it is known here.</summary>
    public Draft Confirmed { get; private set; } = start;

    /// <summary>What is shown: confirmed, in flight and waiting.</summary>
    public Draft View { get; private set; } = start;

    /// <summary>The number of the submission in flight, or of the next.</summary>
    public long Sequence { get; private set; } = 1;

    public bool HasUnsent => isSending || waiting.Count > 0;

    /// <summary>Submissions that were refused, and undone.</summary>
    public int Refused { get; private set; }

    /// <summary>Writes one to three operations for what is shown; how many.</summary>
    public int Write(SeededRandom random, Func<Operation, bool> isMeant, bool proposes = false)
    {
        var written = 0;
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            var operation = proposes ? RandomProposals.Operation(random, View, $"{name}-{++made}") : RandomDrafts.Operation(random, View, $"{name}-{++made}");
            if (!isMeant(operation) || Applied(View, [operation]) is not { } after)
                continue;
            waiting = [.. waiting, operation];
            View = after;
            written++;
        }

        return written;
    }

    /// <summary>Puts the submission in flight on the line, where there is anything to send; again, where it was sent before.</summary>
    public void Send()
    {
        if (!isSending && waiting.Count > 0)
            (inFlight, waiting, isSending) = ([.. waiting.Take(Together())], [.. waiting.Skip(Together())], true);
        if (isSending)
            up.Add(new Submission(name, Sequence, Confirmed.Revision, [.. inFlight]));
    }

    /// <summary>A message that arrives at the server now; null where none does.</summary>
    public Submission? Arriving(SeededRandom random) => Arriving(up, random);

    /// <summary>The server says something; it arrives some time, or not.</summary>
    public void Tell(IEnumerable<EncodedEntry> entries) => down.AddRange(entries);

    /// <summary>Hears one of the messages under way.</summary>
    public void Hear(SeededRandom random)
    {
        if (Arriving(down, random) is { } entry)
            TakeUp(EntryJson.Decode(entry.Payload));
    }

    /// <summary>
    /// The server refuses a submission: it is undone, and so is what was written on top of it. Its number is used again. Where others left
    /// nothing of it there is nothing to undo: the refusal says that it has not been applied before.
    /// </summary>
    public void Undo(Submission submission, Refusal refusal)
    {
        if (!isSending || submission.Sequence != Sequence)
            return;
        up.Clear();
        if (refusal.Code == RefusalCodes.EmptySubmission)
        {
            (inFlight, isSending) = ([], false);
            return;
        }

        (inFlight, waiting, isSending) = ([], [], false);
        Refused++;
        Show();
    }

    /// <summary>A new connection: what was under way is lost, and what was missed is read from the log.</summary>
    public async Task ReconnectAsync(IDraftLog log)
    {
        up.Clear();
        down.Clear();
        await foreach (var entry in DraftHistory.EntriesAsync(log, Confirmed.Id, Confirmed.Revision))
            TakeUp(entry);
        Send();
    }

    private static T? Arriving<T>(List<T> messages, SeededRandom random)
        where T : class
    {
        if (messages.Count == 0)
            return null;
        var index = random.Chance(0.2) ? random.Next(messages.Count) : 0;
        var message = messages[index];
        if (!random.Chance(0.1))
            messages.RemoveAt(index);
        return random.Chance(0.05) ? null : message;
    }

    private void TakeUp(Entry entry)
    {
        // Known already, or something before it is missing: a client that misses something connects again.
        if (entry.Revision != Confirmed.Revision + 1)
            return;
        Confirmed = DraftFold.Apply(Confirmed, entry);
        if (entry.ClientId == name)
        {
            Assert.Equal(Sequence++, entry.Sequence);
            (inFlight, isSending) = ([], false);
            // What a proposal does its facilitator learns from the entry (OP18), and what undid it (OP20).
            if (entry.Operations is [AcceptProposal, .. var steps])
                (waiting, _) = Rebase.Over(waiting, [.. steps]);
            else if (entry.Operations is [.. var undone, ReopenProposal])
                (waiting, _) = Rebase.Over(waiting, [.. undone]);
        }
        else
        {
            (inFlight, var others) = Rebase.Over(inFlight, entry.Operations);
            (waiting, _) = Rebase.Over(waiting, others);
        }

        Show();
    }

    /// <summary>How much of what waits goes into one submission: an acceptance goes by itself, and what may undo one.</summary>
    private int Together()
    {
        var accept = waiting.ToList().FindIndex(operation => operation is AcceptProposal or ReopenProposal);
        return accept < 0 ? waiting.Count : Math.Max(accept, 1);
    }

    // What no longer fits is not shown; the server refuses it.
    private void Show() =>
        View = Applied(Confirmed, [.. inFlight, .. waiting])
            ?? inFlight.Concat(waiting).Aggregate(Confirmed, (draft, operation) => Applied(draft, [operation]) ?? draft);

    // Nor is what an acceptance does, or its undoing, before it is done.
    private Draft? Applied(Draft draft, Operation[] operations) =>
        Acceptance.Of(draft, Actor, new Submission(name, 1, draft.Revision, [.. operations.Where(operation => operation is not (AcceptProposal or ReopenProposal))]), [], DateTimeOffset.UnixEpoch).Accepted is { } accepted
            ? accepted.After with { Revision = draft.Revision }
            : null;
}
