namespace Drafting.Documents;

/// <summary>What people are notified of. On the wire the name in camelCase.</summary>
public enum NotificationKind
{
    /// <summary>A sponsor joined or withdrew.</summary>
    Sponsors,

    /// <summary>The draft moved to another stage.</summary>
    Stage,

    /// <summary>A paragraph that was agreed is not any more.</summary>
    Reopened,

    /// <summary>Silence nears its end.</summary>
    SilenceEnding,

    /// <summary>A proposal where one's delegation has proposed, or what has become of one's own.</summary>
    Proposals,

    /// <summary>An answer in a thread that one has written in, or that is one's delegation's matter.</summary>
    Comments,

    /// <summary>One's delegation is mentioned in a comment.</summary>
    Mentions,
}

/// <summary>Something that happened on a draft and of which its people are notified.</summary>
/// <param name="Revision">The entry that did it; of silence nearing its end, the one that opened it.</param>
/// <param name="By">The account's address, which is not notified of its own doing; null where nobody did it.</param>
/// <param name="Delegation">The delegation of who did it; null for the secretariat and the platform.</param>
/// <param name="Subject">What it happened to: the sponsor's delegation, the new stage, the paragraph's id, the deadline (ISO 8601), the proposal's or the thread's id.</param>
/// <param name="Detail">Of a sponsor “joined” or “withdrew”; of a proposal the state it is in; of a comment its first words; else the reason given, if any.</param>
/// <param name="To">Whose concern it is, addresses and delegations' codes; null where everyone's.</param>
public sealed record DraftEvent(
    NotificationKind Kind, long Revision, DateTimeOffset At, string? By, string? Delegation, string Subject, string? Detail, IReadOnlyList<string>? To = null);
