using Drafting.Operations;

namespace Drafting.Documents.Rules;

/// <summary>What operations on threads of comments do (SPEC.md, OP21 to OP23), and what landing operations do to threads (PR9).</summary>
internal static class ThreadFold
{
    /// <summary>The draft after an operation on a thread.</summary>
    public static Draft Apply(Draft draft, ThreadOperation operation, LastChange change) => operation switch
    {
        Comment { On.Count: > 0 } comment => Put(draft, new() { Id = comment.Thread, On = comment.On, Quote = comment.Quote ?? "", Comments = [Made(comment, change)] }),
        Comment answer => Put(draft, Find(draft, answer) is var thread ? thread with { Comments = thread.Comments.Add(Made(answer, change)), Resolved = null } : thread),
        EditComment edit => Edit(draft, Find(draft, edit), edit, change),
        SetThread set => Put(draft, Set(Find(draft, set), set, change)),
        _ => throw new InvalidOperationException($"Unknown operation {operation.GetType().Name}."),
    };

    /// <summary>The draft's threads after an operation on its text.</summary>
    public static Draft Rebase(Draft draft, Operation landed)
    {
        if (draft.Threads.Count == 0)
            return draft;
        var book = draft.Threads;
        foreach (var thread in book.At(ProposalSteps.Named(landed)).ToList())
        {
            if ((Back(thread, landed) ?? Stretches.Over(thread.On, landed)) is var on && !ReferenceEquals(on, thread.On))
                book = book.With(thread with { On = on });
        }

        return draft with { Threads = book };
    }

    /// <summary>The stretch of a thread whose paragraph comes back with its words (PR9): where they stand there, if they do once.</summary>
    private static IReadOnlyList<TextStretch>? Back(CommentThread thread, Operation landed)
    {
        if (landed is not InsertParagraph insert || thread.On is not [{ Length: not null } on] || on.Paragraph != insert.Id || thread.Quote.Length == 0)
            return null;
        var text = string.Concat(insert.Delta.Ops.Select(op => op.Text ?? "\uFFFC"));
        var at = text.IndexOf(thread.Quote, StringComparison.Ordinal);
        return at < 0 || text.IndexOf(thread.Quote, at + 1, StringComparison.Ordinal) >= 0 ? null : [new(insert.Id, at, thread.Quote.Length)];
    }

    private static ThreadComment Made(Comment comment, LastChange change) => new(comment.CommentId, change, comment.Text);

    private static Draft Edit(Draft draft, CommentThread thread, EditComment edit, LastChange change)
    {
        if (edit.Text is { } text)
            return Put(draft, thread with { Comments = [.. thread.Comments.Select(comment => comment.Id == edit.CommentId ? comment with { Text = text, Edited = change.At } : comment)] });
        var rest = thread.Comments.RemoveAll(comment => comment.Id == edit.CommentId);
        return rest.IsEmpty ? draft with { Threads = draft.Threads.Without(thread.Id) } : Put(draft, thread with { Comments = rest });
    }

    private static CommentThread Set(CommentThread thread, SetThread set, LastChange change) => thread with
    {
        Resolved = set.Resolved switch { true => change, false => null, null => thread.Resolved },
        Assigned = set.SetsAssigned ? set.Assigned : thread.Assigned,
    };

    private static CommentThread Find(Draft draft, ThreadOperation operation) =>
        draft.Threads.Find(operation.Thread) ?? throw new InvalidOperationException($"There is no thread {operation.Thread}.");

    private static Draft Put(Draft draft, CommentThread thread) => draft with { Threads = draft.Threads.With(thread) };
}
