namespace Drafting.Documents;

/// <summary>One move of a draft from stage to stage, as its history keeps it.</summary>
/// <param name="Revision">The entry that made it.</param>
/// <param name="At">When it took effect: the entry's time, or the deadline of a silence that ended while nobody looked.</param>
/// <param name="By">The account's address; <see cref="Actor.PlatformName"/> where the platform moved it at a deadline.</param>
/// <param name="Reason">In the words of who moved it.</param>
/// <param name="Symbol">The symbol that came with it.</param>
/// <param name="WorkingRevision">n, where this is Rev.n of the working text.</param>
/// <param name="Hash">SHA-256 of the text that was frozen with it (<see cref="CanonicalText"/>), hexadecimal.</param>
public sealed record StageMove(
    Stage From, Stage Stage, long Revision, DateTimeOffset At, string? By, string? Delegation, string? Reason, string? Symbol, int? WorkingRevision, string? Hash);

/// <summary>A paragraph that was agreed and is not any more.</summary>
/// <param name="Revision">The entry that reopened it.</param>
/// <param name="Reason">In the words of who reopened it.</param>
public sealed record Reopening(
    string Paragraph, Operations.ParagraphStatus From, Operations.ParagraphStatus To, long Revision, DateTimeOffset At, string? By, string? Delegation, string? Reason);
