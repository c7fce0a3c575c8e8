using Drafting.Documents.Ports;
using Drafting.Operations;

namespace Drafting.Documents.Rooms;

/// <summary>What the list page shows of a draft.</summary>
public static class Summaries
{
    /// <summary>After an entry, or of a new draft.</summary>
    public static DraftSummary Of(Draft draft, Entry? last = null)
    {
        var progress = Progress.Of(draft);
        return new(
            draft.Id,
            draft.Title,
            draft.Masthead.Symbol,
            draft.Language,
            WireName.Of(draft.Stage),
            draft.Revision,
            draft.SponsorCount,
            draft.CreatedAt,
            last?.At ?? draft.CreatedAt,
            last is null ? draft.CreatedBy : last.User,
            last?.Delegation,
            draft.Template,
            progress.Agreed,
            progress.All,
            // A language version is silent as long as its original is: that one ends it.
            draft.Original is null ? draft.RunningSilence?.Deadline : null,
            DraftEvents.LastRevision(draft));
    }
}
