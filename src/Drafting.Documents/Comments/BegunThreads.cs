using System.Collections.Immutable;
using Drafting.Documents.Rules;
using Drafting.Operations;

namespace Drafting.Documents;

/// <summary>The comments of a finished text as the threads with which a draft that starts from it begins.</summary>
internal static class BegunThreads
{
    /// <param name="draft">The draft at revision 0, with the text's paragraphs.</param>
    /// <param name="comments">The text's comments.</param>
    public static PlacedBook<CommentThread> Of(Draft draft, IReadOnlyList<TextComment> comments)
    {
        if (draft.Order.IsEmpty || comments.Count == 0)
            return PlacedBook<CommentThread>.Empty;
        var number = 0;
        return PlacedBook<CommentThread>.Of(TextComments.Within(comments).Kept.Select(comment => Thread(draft, comment, () => FormattableString.Invariant($"c{++number}"))));
    }

    private static CommentThread Thread(Draft draft, TextComment comment, Func<string> nextId)
    {
        List<TextStretch> on = [.. comment.On.Select(stretch => Standing(draft, stretch)).Distinct()];
        ImmutableArray<ThreadComment> said = [.. comment.Said.Select(remark => Comment(remark, nextId(), draft.CreatedAt))];
        return new()
        {
            Id = said[0].Id,
            On = on,
            Quote = ThreadResolution.Quote(draft, on),
            Comments = said,
            Resolved = comment.IsResolved ? new(0, said[^1].Made.At, null, null) : null,
        };
    }

    // A stretch that is not there is the whole of its paragraph, or of the first one.
    private static TextStretch Standing(Draft draft, TextStretch stretch) =>
        !draft.Paragraphs.ContainsKey(stretch.Paragraph) ? new(draft.Order[0], 0, null)
        : ThreadResolution.StretchProblem(draft, stretch) is null ? stretch
        : new(stretch.Paragraph, 0, null);

    private static ThreadComment Comment(TextRemark remark, string id, DateTimeOffset begun) =>
        new(id, new(0, remark.At ?? begun, null, Delegations.FindExactly(remark.Author)?.Code), remark.Text, Author: remark.Author);
}
