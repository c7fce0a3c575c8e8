using Drafting.Documents;
using Drafting.Operations;
using Drafting.Server.Drafts;

namespace Drafting.Server.Silence;

/// <summary>A silence procedure as a reader may see it.</summary>
/// <param name="Objections">All for the facilitator, else those of the reader's delegation.</param>
internal sealed record SilenceSeenShape(
    long Revision, DateTimeOffset OpenedAt, DateTimeOffset Deadline, string TimeZone, string? Hash, DateTimeOffset? EndedAt, Stage? Outcome, IReadOnlyList<Objection>? Released, bool IsBroken,
    IReadOnlyList<Objection> Objections)
    : SilenceShape(Revision, OpenedAt, Deadline, TimeZone, Hash, EndedAt, Outcome, Released, IsBroken);
