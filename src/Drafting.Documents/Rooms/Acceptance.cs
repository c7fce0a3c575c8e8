using System.Collections.Immutable;
using Drafting.Operations;

namespace Drafting.Documents.Rooms;

/// <summary>What a submission becomes: the entry and the draft after it, or a refusal.</summary>
internal sealed record Acceptance(Entry Entry, Draft After, ImmutableArray<Note> Notes)
{
    /// <summary>Rebases a submission over what came after its base, checks it and applies it: all of it or nothing (OP13).</summary>
    /// <param name="since">The operations of the entries after the submission's base revision, in order.</param>
    public static (Acceptance? Accepted, Refusal? Refusal) Of(
        Draft draft, Actor actor, Submission submission, IReadOnlyList<Operation> since, DateTimeOffset at)
    {
        if (Rights.CheckRole(actor, submission) is { } forbidden)
            return (null, forbidden);
        if (submission.Operations.All(SaysNothing))
            return (null, new(RefusalCodes.EmptySubmission, "The submission changes nothing, whatever the draft is. Send operations, or nothing at all."));
        var change = new LastChange(draft.Revision + 1, at, actor.User, actor.Delegation);
        var applied = ImmutableArray.CreateBuilder<Operation>();
        var notes = ImmutableArray.CreateBuilder<Note>();
        var after = draft;
        var past = new AppliedSince(since);
        for (var index = 0; index < submission.Operations.Length; index++)
        {
            foreach (var operation in past.Rebase(submission.Operations[index]))
            {
                var (resolved, refusal) = Resolution.Resolve(after, actor, operation, at);
                if (refusal is not null)
                    return (null, refusal with { Operation = index });
                if (operation is EditText edit && after.Paragraphs[edit.Paragraph].IsRemoved)
                    notes.Add(new(index, RefusalCodes.KeptInRemovedParagraph, edit.Paragraph, "The paragraph has been removed in the meantime. Your words are kept in it and come back when it is restored."));
                foreach (var step in resolved)
                    after = DraftFold.Apply(after, step, change);
                applied.AddRange(resolved);
            }
        }

        var entry = new Entry(change.Revision, at, actor.User, actor.Delegation, submission.ClientId, submission.Sequence, applied.ToImmutable());
        return (new Acceptance(entry, DraftFold.Close(after, entry), notes.ToImmutable()), null);
    }

    /// <summary>Whether an operation changes nothing on any draft. One that rebasing leaves without effect is another matter: it uses up its submission's number.</summary>
    private static bool SaysNothing(Operation operation) => operation switch
    {
        EditText edit => edit.Delta.Ops.All(op => op is { Action: DeltaAction.Retain, Attributes: null }),
        MoveParagraph move => move.Anchor == move.Paragraph,
        SetParagraph set => set is { Kind: null, Level: null, SetsLabel: false },
        SetMasthead masthead => masthead.Fields.Count == 0,
        _ => false,
    };
}
