using System.Collections.Immutable;
using Drafting.Documents.Rules;
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
        // What came behind it would have been written for a text without what it does (OP18, OP20).
        if (submission.Operations.Length > 1 && submission.Operations.Any(operation => operation is AcceptProposal || Undoes(draft, operation)))
            return (null, new(RefusalCodes.Malformed, "To accept a proposal, or to reopen an accepted one, is a submission by itself: what it does is known to its author only once it is done."));
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
                    after = DraftFold.Apply(after, step, ProposalFold.Writer(after, change));
                applied.AddRange(resolved);
            }
        }

        var entry = new Entry(change.Revision, at, actor.User, actor.Delegation, submission.ClientId, submission.Sequence, applied.ToImmutable());
        return (new Acceptance(entry, DraftFold.Close(after, entry), notes.ToImmutable()), null);
    }

    private static bool Undoes(Draft draft, Operation operation) =>
        operation is ReopenProposal reopen && draft.Proposals.Find(reopen.Proposal) is { State: ProposalState.Accepted };
}
