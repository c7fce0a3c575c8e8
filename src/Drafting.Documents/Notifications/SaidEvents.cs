using Drafting.Documents.Rules;
using Drafting.Operations;

namespace Drafting.Documents;

/// <summary>What of proposals and comments people are notified of, and who: those whom it concerns.</summary>
internal static class SaidEvents
{
    private const int LongestDetail = 200;

    /// <summary>What was said after a revision.</summary>
    public static IEnumerable<DraftEvent> After(Draft draft, long revision) => draft.LastSaid <= revision
        ? []
        : draft.Proposals.All.SelectMany(proposal => Of(draft, proposal, revision)).Concat(draft.Threads.All.SelectMany(thread => Of(thread, revision)));

    private static IEnumerable<DraftEvent> Of(Draft draft, Proposal proposal, long revision)
    {
        var made = proposal.Made;
        if (made.Revision > revision
            && draft.Proposals.At(proposal.Places.Where(place => place is not null)).Where(other => other.State == ProposalState.Open && other.Made.Revision < made.Revision && other.Delegation != proposal.Delegation).Select(other => other.Delegation).Distinct().ToList() is { Count: > 0 } rivals)
            yield return new(NotificationKind.Proposals, made.Revision, made.At, made.User, proposal.Delegation, proposal.Id, WireName.Of(ProposalState.Open), rivals);
        if (proposal.Ending is { } ending && ending.Revision > revision && proposal.State != ProposalState.Withdrawn)
            yield return new(NotificationKind.Proposals, ending.Revision, ending.At, ending.By, proposal.Delegation, proposal.Id, WireName.Of(proposal.State), [proposal.Delegation]);
    }

    private static IEnumerable<DraftEvent> Of(CommentThread thread, long revision)
    {
        for (var at = 0; at < thread.Comments.Length; at++)
        {
            var (comment, made) = (thread.Comments[at], thread.Comments[at].Made);
            if (made.Revision <= revision)
                continue;
            var mentioned = comment.Mentioned.ToList();
            if (mentioned.Count > 0)
                yield return new(NotificationKind.Mentions, made.Revision, made.At, made.User, made.Delegation, thread.Id, Detail(comment.Text), mentioned);
            var others = thread.Comments.Take(at).Where(before => before.Made.User != made.User && !mentioned.Contains(before.Made.Delegation ?? "")).Select(before => before.Made.User!)
                .Concat(thread.Assigned is { } assigned && !mentioned.Contains(assigned) && assigned != made.Delegation ? [assigned] : Array.Empty<string>()).Distinct().ToList();
            if (others.Count > 0)
                yield return new(NotificationKind.Comments, made.Revision, made.At, made.User, made.Delegation, thread.Id, Detail(comment.Text), others);
        }
    }

    private static string Detail(string text) => text.Length <= LongestDetail ? text : TextRules.Start(text, LongestDetail) + "…";
}
