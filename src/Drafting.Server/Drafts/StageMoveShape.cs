using Drafting.Documents;
using Drafting.Operations;
using Drafting.Server.Contract;

namespace Drafting.Server.Drafts;

/// <summary>A move from one stage to another.</summary>
/// <param name="Revision">The entry.</param>
/// <param name="By">The account's address.</param>
/// <param name="Delegation">Of who moved it; null for the secretariat.</param>
/// <param name="Symbol">That came with it.</param>
/// <param name="WorkingRevision">n of Rev.n, where the working text was revised with it.</param>
/// <param name="Hash">SHA-256 of the canonical text that was frozen with it, hexadecimal.</param>
internal sealed record StageMoveShape(
    Stage From, Stage Stage, long Revision, DateTimeOffset At, string? By, string? Delegation, string? Reason, string? Symbol, [property: MayBeAbsent] int WorkingRevision, string? Hash);

/// <summary>An agreed paragraph that was reopened.</summary>
/// <param name="Paragraph">Its id.</param>
/// <param name="Revision">The entry.</param>
/// <param name="By">The account's address.</param>
internal sealed record ReopeningShape(string Paragraph, ParagraphStatus From, ParagraphStatus To, long Revision, DateTimeOffset At, string? By, string? Delegation, string? Reason);

/// <summary>A text as it was frozen.</summary>
/// <param name="Hash">Of its canonical form, hexadecimal.</param>
/// <param name="Algorithm">How it was hashed.</param>
/// <param name="Revision">The one that has it.</param>
internal sealed record FrozenShape(string Hash, [property: Shape<HashAlgorithmShape>] string Algorithm, long Revision, DateTimeOffset At);

/// <summary>How texts are hashed.</summary>
internal sealed class HashAlgorithmShape : IWords
{
    public static IEnumerable<string> All => ["sha-256"];
}

/// <summary>A text under silence: agreed unless somebody objects by the deadline.</summary>
/// <param name="Revision">The entry that opened it.</param>
/// <param name="TimeZone">The IANA time zone in which the deadline was set.</param>
/// <param name="Hash">SHA-256 of the canonical text, hexadecimal; null for procedures older than it.</param>
/// <param name="EndedAt">Null while it runs.</param>
/// <param name="Outcome">The stage it led to; null while it runs.</param>
/// <param name="Released">Who broke it, once everyone may see it.</param>
/// <param name="IsBroken">Whether somebody has objected.</param>
internal record SilenceShape(
    long Revision, DateTimeOffset OpenedAt, DateTimeOffset Deadline, string TimeZone, string? Hash, DateTimeOffset? EndedAt, Stage? Outcome, IReadOnlyList<Objection>? Released, bool IsBroken);
