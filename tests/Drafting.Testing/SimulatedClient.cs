using System.Collections.Immutable;
using Drafting.Documents;
using Drafting.Documents.Json;
using Drafting.Documents.Ports;
using Drafting.Documents.Rooms;
using Drafting.Documents.Rules;
using Drafting.Operations;

namespace Drafting.Testing;

/// <summary>
/// A client as the contract describes one: it folds the entries it is pushed, writes for what it has seen, sends one submission at a
/// time, and sends it again when it got no answer.
/// </summary>
public sealed class SimulatedClient(string name, Draft start) : IDraftObserver
{
    private readonly Lock gate = new();
    private Draft seen = start;
    private long sequence;

    /// <summary>The draft as this client sees it.</summary>
    public Draft Seen
    {
        get
        {
            lock (gate)
                return seen;
        }
    }

    /// <summary>Submissions that were accepted, by revision.</summary>
    public List<long> Accepted { get; } = [];

    /// <summary>The person at this client.</summary>
    public Actor Actor { get; } = new($"{name}@example.org", "KAZ", DraftRole.Facilitator);

    /// <inheritdoc/>
    public void Committed(string draftId, IReadOnlyList<EncodedEntry> entries)
    {
        lock (gate)
        {
            // What is missing before an entry is read from the log, and the entry with it.
            foreach (var encoded in entries.Where(entry => entry.Revision > seen.Revision).TakeWhile(entry => entry.Revision == seen.Revision + 1))
                seen = DraftFold.Apply(seen, EntryJson.Decode(encoded.Payload));
        }
    }

    /// <inheritdoc/>
    public void Attended(string draftId, Attendance elsewhere)
    {
    }

    /// <inheritdoc/>
    public void RoleChanged(string draftId, string email, DraftRole? role)
    {
    }

    /// <inheritdoc/>
    public void Lost(string draftId)
    {
    }

    /// <summary>Reads from the log what was missed.</summary>
    public async Task CatchUpAsync(IDraftLog log)
    {
        await foreach (var entry in DraftHistory.EntriesAsync(log, Seen.Id, Seen.Revision))
        {
            lock (gate)
            {
                if (entry.Revision == seen.Revision + 1)
                    seen = DraftFold.Apply(seen, entry);
            }
        }
    }

    /// <summary>Writes one to three operations for what it sees and sends them until there is an answer.</summary>
    public Task WriteAsync(SeededRandom random, Func<Actor, Submission, Task<Answer>> send) =>
        WriteAsync(random, RandomDrafts.Operation, send);

    /// <summary>As above, with operations of one's own; given the draft and an id for a new paragraph.</summary>
    public async Task WriteAsync(SeededRandom random, Func<SeededRandom, Draft, string, Operation> write, Func<Actor, Submission, Task<Answer>> send)
    {
        var draft = Seen;
        var operations = ImmutableArray.CreateBuilder<Operation>();
        var after = draft;
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            var operation = write(random, after, $"{name}-{sequence}-{i}");
            if (Try(after, operation) is not { } tried)
                continue;
            after = tried;
            operations.Add(operation);
        }

        var submission = new Submission(name, sequence + 1, draft.Revision, operations.ToImmutable());
        if (submission.SaysNothing)
            return;
        while (true)
        {
            try
            {
                var answer = await send(Actor, submission);
                if (answer.Refusal is { } refusal)
                    throw new InvalidOperationException($"{refusal.Code}: {refusal.Message} Operation {refusal.Operation} of {name} for revision {draft.Revision}: {string.Join(" ", submission.Operations)}");
                Accepted.Add(answer.Revision!.Value);
                sequence++;
                return;
            }
            catch (RoomFailedException)
            {
                // No answer: the same submission is sent again.
            }
        }
    }

    private Draft? Try(Draft draft, Operation operation)
    {
        var (accepted, _) = Acceptance.Of(draft, Actor, new Submission(name, 1, draft.Revision, [operation]), [], DateTimeOffset.UnixEpoch);
        return accepted is null ? null : accepted.After with { Revision = draft.Revision };
    }
}
