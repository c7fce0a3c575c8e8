using System.Collections.Immutable;
using Drafting.Documents.Rules;
using Drafting.Operations;

namespace Drafting.Documents.Rooms;

/// <summary>
/// The fold of a log without the words: which paragraphs there are, of what kind and how they stand, and where each proposal is in its life. What <see cref="DraftFold"/> says of all that,
/// at the cost of what changes it: most entries are of words alone.
/// </summary>
internal static class WordlessFold
{
    /// <summary>A draft without its words, what proposals would do and comments.</summary>
    public static Draft Of(Draft draft) => draft with
    {
        Paragraphs = draft.Paragraphs.ToImmutableDictionary(each => each.Key, each => each.Value with { Content = each.Value.Content with { Text = Delta.Empty } }),
        Proposals = PlacedBook<Proposal>.Of(draft.Proposals.All.Select(proposal => proposal with { Operations = [], Reserved = [], InsteadOf = null, Undo = proposal.Undo is null ? null : [] })),
        Threads = PlacedBook<CommentThread>.Empty,
        Accepting = null,
    };

    /// <summary>The draft after one more entry.</summary>
    public static Draft Apply(Draft draft, Entry entry)
    {
        var change = new LastChange(entry.Revision, entry.At, entry.User, entry.Delegation);
        return entry.Operations.Select(WithoutWords).OfType<Operation>().Aggregate(draft, (before, operation) => DraftFold.Apply(before, operation, change));
    }

    // Null of what changes words, places or sayings only.
    private static Operation? WithoutWords(Operation operation) => operation switch
    {
        InsertParagraph insert => insert with { Delta = Delta.Empty },
        RestoreParagraph { Content: { } content } restore => restore with { Content = content with { Delta = Delta.Empty } },
        SplitParagraph split => split with { Offset = 0 },
        RemoveParagraph or JoinParagraph or SetParagraph or SetParagraphStatus => operation,
        Propose propose => propose with { Operations = [], Reserved = [], InsteadOf = null },
        // What it does stands behind it.
        AcceptProposal { Hunks: null } accept => accept with { Steps = 0 },
        ReopenProposal reopen => reopen with { Operations = null },
        CloseProposal => operation,
        _ => null,
    };
}
