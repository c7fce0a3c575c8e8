using Drafting.Documents;
using Drafting.Documents.Json;
using Drafting.Documents.Ports;
using Drafting.Documents.Rooms;
using Drafting.Operations;
using Drafting.Server.Access;
using Drafting.Server.Answers;
using Drafting.Server.Drafts;
using Drafting.Server.Telemetry;

namespace Drafting.Server.Copies;

/// <summary>
/// Caucus copies: a draft of its own, with the paragraphs and ids of the one it is taken from, in which a group writes by itself. Nobody sees it but who has a role on it.
/// </summary>
internal sealed class CaucusCopies(IDraftLog log, DraftReading reading, Submissions submissions, TimeProvider time, ILogger<CaucusCopies> logger)
{
    /// <summary>Takes a copy of a draft as it is now; whoever does is its facilitator.</summary>
    public async Task<Draft> TakeAsync(Person creator, string draftId, string? title, CancellationToken cancellation)
    {
        var draft = await reading.NowAsync(draftId, cancellation);
        var (id, now) = (Guid.CreateVersion7().ToString("N"), DateTimeOffset.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds()));
        var copy = NewDraft.CopyOf(draft, id, DraftMaking.Title(title) ?? draft.Title, creator.Email, now);
        await log.CreateAsync(SnapshotJson.Encode(copy), Summaries.Of(copy), [new(creator.Email, DraftRole.Facilitator, HasOpened: true)], CancellationToken.None);
        logger.DraftCreated(id);
        return copy;
    }

    /// <summary>What a copy would change in the draft that it was taken from, as far as it knows that.</summary>
    /// <exception cref="RefusedException">It is no copy.</exception>
    public async Task<CopyChanges> ChangesAsync(Draft copy, CancellationToken cancellation)
    {
        var origin = OriginOf(copy);
        var now = await reading.NowAsync(origin.Draft, cancellation);
        var known = await reading.AtAsync(origin.Draft, origin.Revision, cancellation);
        return new(origin, now, Difference.Between(known, copy));
    }

    /// <summary>Brings into a copy what has happened in the draft meanwhile.</summary>
    /// <returns>The copy after it.</returns>
    /// <exception cref="RefusedException">It is no copy, or both were written at the same moment.</exception>
    public async Task<Draft> TakeInAsync(string copyId, CancellationToken cancellation)
    {
        var copy = await reading.NowAsync(copyId, cancellation);
        var origin = OriginOf(copy);
        var now = await reading.NowAsync(origin.Draft, cancellation);
        if (now.Revision == origin.Revision)
            return copy;
        var known = await reading.AtAsync(origin.Draft, origin.Revision, cancellation);
        var incoming = Incoming.For(copy, known, now, await BroughtAsync(copy, known, now, cancellation));
        var submission = new Submission($"platform-{Guid.NewGuid():N}", 1, copy.Revision, [.. incoming, new TakeIn(origin.Draft, origin.Revision, now.Revision)]);
        var answer = await submissions.SubmitAsync(Actor.Platform, copyId, submission) ?? throw Refused.UnknownDraft();
        if (answer.Refusal is { } refusal)
            throw RefusedException.Of(refusal);
        return await reading.NowAsync(copyId, cancellation);
    }

    /// <summary>The draft that a copy was taken from.</summary>
    /// <exception cref="RefusedException">It is no copy.</exception>
    public static Origin OriginOf(Draft copy) => copy.Origin ?? throw new RefusedException("noCopy", "This draft is no caucus copy of another.");

    /// <summary>How the paragraphs began that both have brought since: as the draft first had them.</summary>
    private async Task<Dictionary<string, Paragraph>> BroughtAsync(Draft copy, Draft known, Draft now, CancellationToken cancellation)
    {
        var both = now.Live.Select(placed => placed.Content.Id).Where(id => !known.Paragraphs.ContainsKey(id) && copy.Paragraphs.ContainsKey(id)).ToHashSet();
        var brought = new Dictionary<string, Paragraph>();
        if (both.Count == 0)
            return brought;
        await foreach (var entry in DraftHistory.EntriesAsync(log, now.Id, known.Revision, cancellation))
        {
            foreach (var insert in entry.Operations.OfType<InsertParagraph>().Where(insert => both.Contains(insert.Id)))
                brought.TryAdd(insert.Id, new(insert.Id, insert.Kind, insert.Level, insert.Label, insert.Delta));
            if (entry.Revision >= now.Revision)
                break;
        }

        return brought;
    }
}

/// <summary>What a copy would change.</summary>
/// <param name="Now">The draft it was taken from, as it is.</param>
/// <param name="Operations">Written for that draft as of the origin's revision.</param>
internal sealed record CopyChanges(Origin Origin, Draft Now, IReadOnlyList<Operation> Operations);
