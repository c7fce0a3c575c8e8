using System.Collections.Concurrent;
using System.Security.Cryptography;
using Drafting.Documents;
using Drafting.Documents.Rules;
using Drafting.Operations;
using Drafting.Server.Answers;
using Drafting.Server.Drafts;

namespace Drafting.Server.Sealed;

/// <summary>
/// Comments that one delegation alone reads. The entries in the log are the platform's: they say where a thread stands, and the rest sealed. Of a thread of
/// another delegation nobody is told more than the log tells: it is refused as one that there is not.
/// </summary>
internal sealed class DelegationComments(DraftReading reading, Submissions submissions, CommentSeal seal)
{
    private const int MostRemembered = 50_000;

    private readonly ConcurrentDictionary<(string Draft, string Thread), string?> owners = new();

    /// <summary>What the actor's delegation has written for itself; nothing for who has none.</summary>
    public async Task<DelegationThreads> SeenByAsync(Actor actor, string draftId, CancellationToken cancellation)
    {
        var draft = await reading.NowAsync(draftId, cancellation);
        return new(draft.Revision, [.. draft.SealedThreads.All.Select(thread => Opened(draftId, thread, actor)).OfType<CommentThread>()]);
    }

    /// <summary>Begins a thread, or says or does something in one. A comment that was sent before changes nothing.</summary>
    /// <param name="revision">The revision that it was written for; now where it is null.</param>
    /// <exception cref="RefusedException">He may not, there is no such thread of his delegation, or it is too much.</exception>
    public async Task WriteAsync(Actor actor, string draftId, ThreadOperation operation, long? revision, CancellationToken cancellation)
    {
        var now = await reading.NowAsync(draftId, cancellation);
        if (Rights.CheckSealing(actor, operation) is { } forbidden)
            throw RefusedException.Of(forbidden);
        if (IsWritten(now, operation, actor))
            return;
        // What begins was put on the words of a revision; what goes on in a thread is about the thread as it is.
        var written = operation is Comment { On.Count: > 0 } ? await reading.AtAsync(draftId, revision, cancellation) : now;
        var own = now.SealedThreads.Find(operation.Thread) is { } known && Opened(draftId, known, actor) is { } opened ? [opened] : Array.Empty<CommentThread>();
        var (applied, refusal) = SealedThreads.Resolve(written, own, actor, operation);
        if (refusal is not null)
            throw new RefusedException(refusal.Code, refusal.Message);
        if (SealedThreads.RoomProblem(now, now.SealedThreads.All.Where(thread => OwnerOf(draftId, thread) == actor.Delegation), operation) is { } full)
            throw RefusedException.Of(full);
        if (await SubmitAsync(written, actor, applied!) is not { } refused)
            return;
        // The same comment may have come twice at once.
        if (refused.Code != RefusalCodes.IdTaken || !IsWritten(await reading.NowAsync(draftId, cancellation), operation, actor))
            throw RefusedException.Of(refused);
    }

    private async Task<Refusal?> SubmitAsync(Draft written, Actor actor, ThreadOperation applied)
    {
        var (id, on) = applied is Comment comment ? (comment.CommentId, comment.On) : (NewId(), []);
        var sealedWords = seal.Seal(written.Id, id, new(actor.Delegation!, actor.User, applied));
        var submission = new Submission($"platform-{Guid.NewGuid():N}", 1, written.Revision, [new SealComment(applied.Thread, id, on, sealedWords)]);
        var answer = await submissions.SubmitAsync(Actor.Platform, written.Id, submission) ?? throw Refused.UnknownDraft();
        return answer.Refusal;
    }

    /// <summary>As clients make them up: what is done in a thread must not be told from what is said by its id.</summary>
    private static string NewId() => RandomNumberGenerator.GetHexString(32, lowercase: true);

    /// <summary>Whether this very comment is the actor's, and in the log already; it may have been changed since, or taken away.</summary>
    private bool IsWritten(Draft draft, ThreadOperation operation, Actor actor) =>
        operation is Comment comment && draft.SealedThreads.Find(comment.Thread) is { } thread
        && thread.Steps.FirstOrDefault(step => step.Id == comment.CommentId) is { } step
        && seal.Open(draft.Id, thread.Id, step) is { Operation: Comment } words && (words.User, words.Delegation) == (actor.User, actor.Delegation);

    /// <summary>The thread; null where it is not the actor's delegation's, or nothing is left of it.</summary>
    private CommentThread? Opened(string draftId, SealedThread thread, Actor actor)
    {
        if (actor.Delegation is not { } delegation || OwnerOf(draftId, thread) != delegation)
            return null;
        return SealedThreads.Opened(thread, [
            .. from step in thread.Steps
               let words = seal.Open(draftId, thread.Id, step)
               where words?.Delegation == delegation
               select (words.Operation, new LastChange(step.Revision, step.At, words.User, words.Delegation)),
        ]);
    }

    /// <summary>Whose a thread is, which its beginning says; null where that does not open. Of the threads of others no more is opened, and that once.</summary>
    private string? OwnerOf(string draftId, SealedThread thread)
    {
        if (owners.Count >= MostRemembered)
            owners.Clear();
        return owners.GetOrAdd((draftId, thread.Id), _ => seal.Open(draftId, thread.Id, thread.Steps[0])?.Delegation);
    }
}

/// <summary>What a delegation has written for itself.</summary>
/// <param name="Revision">The draft's last entry that is in it.</param>
internal sealed record DelegationThreads(long Revision, IReadOnlyList<CommentThread> Threads);
