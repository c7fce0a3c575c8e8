using Drafting.Operations;

namespace Drafting.Documents.Rules;

/// <summary>What operations on threads of comments do (SPEC.md, OP21 to OP24), and what landing operations do to threads (PR9).</summary>
internal static class ThreadFold
{
    /// <summary>The draft after an operation on a thread.</summary>
    public static Draft Apply(Draft draft, ThreadOperation operation, LastChange change) => operation switch
    {
        SealComment seal => draft with { SealedThreads = draft.SealedThreads.With(After(draft.SealedThreads.Find(seal.Thread), seal, change)) },
        Comment { On.Count: > 0 } begun => Put(draft, Begun(begun, change)),
        _ => Put(draft, After(Find(draft, operation), operation, change)),
    };

    /// <summary>A thread that a comment begins.</summary>
    internal static CommentThread Begun(Comment comment, LastChange change) =>
        new() { Id = comment.Thread, On = comment.On, Quote = comment.Quote ?? "", Comments = [Made(comment, change)] };

    /// <summary>A thread after what goes on in it; without comments where the last was taken away.</summary>
    internal static CommentThread After(CommentThread thread, ThreadOperation operation, LastChange change) => operation switch
    {
        Comment answer => thread with { Comments = thread.Comments.Add(Made(answer, change)), Resolved = null },
        EditComment { Text: null } edit => thread with { Comments = thread.Comments.RemoveAll(comment => comment.Id == edit.CommentId) },
        EditComment { Text: { } text } edit => thread with { Comments = [.. thread.Comments.Select(comment => comment.Id == edit.CommentId ? comment with { Text = text, Edited = change.At } : comment)] },
        SetThread set => thread with
        {
            Resolved = set.Resolved switch { true => change, false => null, null => thread.Resolved },
            Assigned = set.SetsAssigned ? set.Assigned : thread.Assigned,
        },
        _ => throw new InvalidOperationException($"Unknown operation {operation.GetType().Name}."),
    };

    /// <summary>The draft's threads after an operation on its text.</summary>
    public static Draft Rebase(Draft draft, Operation landed) => draft.Threads.Count + draft.SealedThreads.Count == 0
        ? draft
        : draft with
        {
            Threads = Moved(draft.Threads, landed, thread => thread.On, (thread, on) => thread with { On = on }, Back),
            SealedThreads = Moved(draft.SealedThreads, landed, thread => thread.On, (thread, on) => thread with { On = on }, (_, _) => null),
        };

    private static PlacedBook<T> Moved<T>(
        PlacedBook<T> threads, Operation landed, Func<T, IReadOnlyList<TextStretch>> onOf, Func<T, IReadOnlyList<TextStretch>, T> moved, Func<T, Operation, IReadOnlyList<TextStretch>?> back)
        where T : class, IPlaced
    {
        foreach (var thread in threads.At(ProposalSteps.Named(landed)).ToList())
        {
            if ((back(thread, landed) ?? Stretches.Over(onOf(thread), landed)) is var on && !ReferenceEquals(on, onOf(thread)))
                threads = threads.With(moved(thread, on));
        }

        return threads;
    }

    private static SealedThread After(SealedThread? thread, SealComment seal, LastChange change)
    {
        var step = new SealedStep(seal.CommentId, change.Revision, change.At, seal.Sealed);
        return thread is null ? new() { Id = seal.Thread, On = seal.On, Steps = [step] } : thread with { Steps = thread.Steps.Add(step) };
    }

    /// <summary>The stretch of a thread whose paragraph comes back with its words (PR9): where they stand there, if they do once.</summary>
    private static IReadOnlyList<TextStretch>? Back(CommentThread thread, Operation landed)
    {
        if (landed is not InsertParagraph insert || thread.On is not [{ Length: not null } on] || on.Paragraph != insert.Id || thread.Quote.Length == 0)
            return null;
        var text = insert.Delta.OffsetText;
        var at = text.IndexOf(thread.Quote, StringComparison.Ordinal);
        return at < 0 || text.IndexOf(thread.Quote, at + 1, StringComparison.Ordinal) >= 0 ? null : [new(insert.Id, at, thread.Quote.Length)];
    }

    private static ThreadComment Made(Comment comment, LastChange change) => new(comment.CommentId, change, comment.Text);

    private static CommentThread Find(Draft draft, ThreadOperation operation) =>
        draft.Threads.Find(operation.Thread) ?? throw new InvalidOperationException($"There is no thread {operation.Thread}.");

    private static Draft Put(Draft draft, CommentThread thread) =>
        draft with { Threads = thread.Comments.IsEmpty ? draft.Threads.Without(thread.Id) : draft.Threads.With(thread) };
}
