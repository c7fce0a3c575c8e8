using Drafting.Documents;
using Drafting.Documents.Rooms;
using Drafting.Operations;

namespace Drafting.Testing;

/// <summary>Drafts with what members sent to them, put together without a log.</summary>
public static class Submitting
{
    /// <summary>When the first entry comes; each next one comes a minute later.</summary>
    public static readonly DateTimeOffset At = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);

    /// <summary>The draft after what a member sends; as it is where that is refused.</summary>
    public static Draft Submitted(this Draft draft, Actor actor, params Operation[] operations) =>
        Acceptance.Of(draft, actor, new Submission("client", draft.Revision + 1, draft.Revision, [.. operations]), [], At.AddMinutes(draft.Revision)).Accepted?.After ?? draft;
}
