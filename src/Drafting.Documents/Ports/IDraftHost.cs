using System.Collections.Immutable;

namespace Drafting.Documents.Ports;

/// <summary>Hears of a draft's entries once they are durable, in order. Calls must return at once and not throw.</summary>
public interface IDraftObserver
{
    /// <summary>
    /// These entries follow the last ones told. Where some were left out on the way (the first revision is not the next one), they are in the log.
    /// </summary>
    void Committed(string draftId, IReadOnlyList<EncodedEntry> entries);

    /// <summary>Who looks at the draft through other observers, and where their carets are, has changed.</summary>
    void Attended(string draftId, Attendance elsewhere);

    /// <summary>Somebody's role on the draft is another one now; null: access has ended.</summary>
    void RoleChanged(string draftId, string email, DraftRole? role);

    /// <summary>The draft's meeting room is another one now: look at it again. Of no concern to who shows none.</summary>
    void MeetingRoomChanged(string draftId)
    {
    }

    /// <summary>The owner has stopped and tells no more: subscribe again, and read what was missed from the log.</summary>
    void Lost(string draftId);
}

/// <summary>
/// Where drafts live: one owner each, opened when first asked for. Whoever asks has checked the actor's rights to the draft;
/// the owner checks the right to each operation. Contract: <c>DraftHostContract</c>.
/// </summary>
public interface IDraftHost
{
    /// <summary>The draft as of its last durable revision; null where there is none.</summary>
    Task<Draft?> FindAsync(string draftId, CancellationToken cancellation = default);

    /// <summary>Checks, rebases, applies and makes durable. Null where there is no such draft.</summary>
    Task<Answer?> SubmitAsync(string draftId, Actor actor, Submission submission, CancellationToken cancellation = default);

    /// <summary>
    /// Has an observer told of all entries after the returned revision; null where there is no such draft. Dispose to stop.
    /// </summary>
    Task<IDraftSubscription?> SubscribeAsync(string draftId, IDraftObserver observer, CancellationToken cancellation = default);

    /// <summary>Has every observer of the draft told that somebody's role on it has changed (null: has ended).</summary>
    Task AnnounceRoleAsync(string draftId, string email, DraftRole? role);

    /// <summary>Has every observer of the draft told that its meeting room has changed.</summary>
    Task AnnounceMeetingRoomAsync(string draftId);

    /// <summary>
    /// Who looks at which of these drafts through any observer, by draft, as their owners were told last. Opens none of them: left out is a draft
    /// that nobody looks at or that is not open, and one whose owner does not answer within a second or two.
    /// </summary>
    Task<IReadOnlyDictionary<string, ImmutableArray<Attendee>>> PeopleOnAsync(IReadOnlyCollection<string> draftIds, CancellationToken cancellation = default);
}

/// <summary>A running subscription.</summary>
public interface IDraftSubscription : IAsyncDisposable
{
    /// <summary>The last revision the observer is not told.</summary>
    long Revision { get; }

    /// <summary>Who looks at the draft through other observers, as of now.</summary>
    Attendance Elsewhere { get; }

    /// <summary>Has the other observers told who looks at the draft through this one. Returns at once; what is overtaken by the next call may be left out.</summary>
    void Attend(Attendance here);
}
