using Drafting.Documents;
using Drafting.Documents.Json;
using Drafting.Documents.Ports;
using Drafting.Documents.Rooms;

namespace Drafting.Testing.Recordings;

/// <summary>
/// A recording of several authors through a room: each step is written for what its author had seen, no more and no less. Steps are sent
/// when somebody is about to see them, so that a recording made on another system meets the same orders here.
/// </summary>
public static class Replay
{
    /// <summary>What came of it.</summary>
    /// <param name="Texts">The text each author ends up with, the room's own and that of the replayed log.</param>
    public sealed record Outcome(long Entries, IReadOnlyList<string> Texts);

    /// <summary>Replays it as a new draft of the log.</summary>
    public static async Task<Outcome> RunAsync(EditingTrace trace, IDraftLog log)
    {
        var start = Lines.Empty(trace.Name);
        await log.CreateAsync(SnapshotJson.Encode(start), Summaries.Of(start), [new("author@example.org", DraftRole.Facilitator)]);
        var room = (await DraftRoom.OpenAsync(start.Id, log, TimeProvider.System))!;
        var entries = new Entries();
        room.Subscribe(entries);
        var authors = Enumerable.Range(0, trace.Steps.Max(step => step.Author) + 1).Select(i => new RecordedAuthor($"author{i}", start)).ToList();
        var plan = new SendingPlan(trace);

        async Task SendBeforeAsync(int step)
        {
            foreach (var author in plan.SentBefore(step))
            {
                if (!await authors[author].SendAsync(room))
                    continue;
                if (entries.All.Count != authors[author].Revision + 1)
                    throw new NotSupportedException($"{trace.Name}: author {author} went on writing without seeing what came before its step.");
                authors[author].TakeUp(entries.All[^1]);
            }
        }

        for (var step = 0; step < trace.Steps.Length; step++)
        {
            var author = authors[trace.Steps[step].Author];
            await SendBeforeAsync(step);
            author.TakeUpAll(entries.All);
            author.Write(trace.Steps[step], plan.BeginsSubmission(step));
        }

        await SendBeforeAsync(trace.Steps.Length);
        foreach (var author in authors)
            author.TakeUpAll(entries.All);
        await room.CloseAsync();
        var replayed = (await DraftHistory.AtRevisionAsync(log, start.Id, entries.All.Count))!;
        return new(entries.All.Count, [.. authors.Select(author => Lines.Text(author.Seen)), Lines.Text(room.Committed), Lines.Text(replayed)]);
    }

    private sealed class Entries : IDraftObserver
    {
        public List<Entry> All { get; } = [];

        public void Committed(string draftId, IReadOnlyList<EncodedEntry> entries) => All.AddRange(entries.Select(entry => EntryJson.Decode(entry.Payload)));

        public void Attended(string draftId, Attendance elsewhere)
        {
        }

        public void RoleChanged(string draftId, string email, DraftRole? role)
        {
        }

        public void Lost(string draftId)
        {
        }
    }
}
