using System.Collections.Immutable;
using Drafting.Operations;

namespace Drafting.Documents;

/// <summary>A text put under silence: agreed unless a Member State objects by the deadline.</summary>
/// <param name="Revision">The entry that opened it; the text of that revision is the one under silence.</param>
/// <param name="TimeZone">The IANA time zone the deadline was set in.</param>
/// <param name="Hash">SHA-256 of the text under silence (<see cref="CanonicalText"/>).</param>
public sealed record SilenceProcedure(long Revision, DateTimeOffset OpenedAt, DateTimeOffset Deadline, string TimeZone, string? Hash)
{
    /// <summary>What a text is usually given.</summary>
    public static readonly TimeSpan Usual = TimeSpan.FromHours(72);

    /// <summary>The objections, each encrypted: who broke silence on what is for the facilitator only, until it is released.</summary>
    public ImmutableArray<string> Sealed { get; init; } = [];

    /// <summary>The objections once released; null before.</summary>
    public ImmutableArray<Objection>? Released { get; init; }

    /// <summary>When it ended: the deadline, or when it was called off; null while it runs.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>The stage the draft went to when it ended.</summary>
    public Stage? Outcome { get; init; }

    /// <summary>Whether somebody has objected.</summary>
    public bool IsBroken => !Sealed.IsEmpty;

    /// <summary>What follows at the deadline.</summary>
    public Stage OutcomeAtDeadline => IsBroken ? Stage.Negotiation : Stage.Final;

    /// <summary>Whether the deadline has passed.</summary>
    public bool IsOver(DateTimeOffset now) => now >= Deadline;
}
