using System.Collections.Immutable;
using Drafting.Documents.Rules;
using Drafting.Operations;

namespace Drafting.Documents.Writing;

/// <summary>
/// A draft with who wrote each stretch of it, as of one revision: a fold of the log like the draft itself. Words keep their writer when
/// their paragraph is moved, split, joined, removed and restored; whoever inserts them wrote them, a paste or an undone deletion too.
/// Immutable.
/// </summary>
public sealed class WrittenDraft
{
    private readonly ImmutableDictionary<string, ImmutableArray<Stretch>> written;

    private WrittenDraft(Draft draft, ImmutableDictionary<string, ImmutableArray<Stretch>> written) => (Draft, this.written) = (draft, written);

    /// <summary>The draft.</summary>
    public Draft Draft { get; }

    /// <summary>How many stretches all its paragraphs have, and at least 1: how large it is.</summary>
    public int StretchCount => Math.Max(1, written.Values.Sum(stretches => stretches.Length));

    /// <summary>A draft at revision 0: all of it is the text it started with.</summary>
    public static WrittenDraft Beginning(Draft draft) => draft.Revision == 0
        ? new(draft, draft.Paragraphs.ToImmutableDictionary(p => p.Key, p => Stretches.Of(p.Value.Content.Text, p.Value.LastChange)))
        : throw new ArgumentException("Who wrote a draft is known from its beginning on only.", nameof(draft));

    /// <summary>The stretches of a paragraph, tombstones' too, in order; their lengths add up to its text's.</summary>
    /// <exception cref="KeyNotFoundException">The draft never had it.</exception>
    public ImmutableArray<Stretch> Of(string paragraph) => written[paragraph];

    /// <summary>The draft after one more entry.</summary>
    /// <exception cref="InvalidOperationException">The entry does not follow the draft's revision.</exception>
    public WrittenDraft Apply(Entry entry)
    {
        if (entry.Revision != Draft.Revision + 1)
            throw new InvalidOperationException($"Entry {entry.Revision} does not follow revision {Draft.Revision} of draft {Draft.Id}.");
        var sender = new LastChange(entry.Revision, entry.At, entry.User, entry.Delegation);
        var (draft, now) = (Draft, written);
        for (var i = 0; i < entry.Operations.Length; i++)
        {
            var change = ProposalFold.Writer(draft, sender);
            if (TailOfTombstone(draft, entry.Operations, i) is { } tail)
            {
                var (before, behind) = Stretches.Cut(now[tail.Paragraph], tail.Offset);
                now = now.SetItem(tail.Paragraph, before).SetItem(tail.NewId, behind);
                draft = DraftFold.Apply(draft, entry.Operations[i], change);
                i++;
                draft = DraftFold.Apply(draft, entry.Operations[i], ProposalFold.Writer(draft, sender));
                continue;
            }

            now = Apply(draft, now, entry.Operations[i], change);
            draft = DraftFold.Apply(draft, entry.Operations[i], change);
        }

        return new(DraftFold.Close(draft, entry), now);
    }

    private static ImmutableDictionary<string, ImmutableArray<Stretch>> Apply(
        Draft before, ImmutableDictionary<string, ImmutableArray<Stretch>> written, Operation operation, LastChange change)
    {
        switch (operation)
        {
            case EditText edit:
                return written.SetItem(edit.Paragraph, Stretches.Edited(written[edit.Paragraph], edit.Delta, change));
            case InsertParagraph insert:
                return written.SetItem(insert.Id, Stretches.Of(insert.Delta, change));
            case SplitParagraph split:
                var (head, tail) = Stretches.Cut(written[split.Paragraph], split.Offset);
                return written.SetItem(split.Paragraph, head).SetItem(split.NewId, tail);
            case JoinParagraph join:
                return written.SetItem(join.Into!, Stretches.Joined(written[join.Into!], written[join.Paragraph])).SetItem(join.Paragraph, []);
            case RestoreParagraph { Content: { } content } restore when !content.Delta.Equals(before.Paragraphs[restore.Paragraph].Content.Text):
                // Nothing of ours writes a restore with other words than the tombstone's.
                return written.SetItem(restore.Paragraph, Stretches.Of(content.Delta, change));
            default:
                return written;
        }
    }

    /// <summary>
    /// A split of a tombstone stands in the log as an edit of it and an insert of its tail (SPEC.md, OP14); it is known by the words
    /// being the same to the letter, so that nobody's words can be passed off as another's.
    /// </summary>
    private static SplitParagraph? TailOfTombstone(Draft draft, ImmutableArray<Operation> operations, int at)
    {
        if (at + 1 >= operations.Length || operations[at] is not EditText edit || operations[at + 1] is not InsertParagraph insert)
            return null;
        if (!draft.Paragraphs.TryGetValue(edit.Paragraph, out var tombstone) || !tombstone.IsRemoved || edit.Delta.BaseLength != tombstone.Content.Text.Length)
            return null;
        if (edit.Delta.Ops is not ([{ Action: DeltaAction.Delete }] or [{ Action: DeltaAction.Retain, Attributes: null }, { Action: DeltaAction.Delete }]))
            return null;
        var offset = tombstone.Content.Text.Length - edit.Delta.Ops[^1].Length;
        return tombstone.Content.Text.Slice(offset).Equals(insert.Delta) ? new(edit.Paragraph, offset, insert.Id) : null;
    }
}
