using System.Collections.Immutable;
using Drafting.Operations;

namespace Drafting.Documents;

/// <summary>
/// Comments that one delegation alone reads, as every member has them: where they stand, and bytes that only the server opens. The thread stays at its words as
/// any other does (SPEC.md, OP24).
/// </summary>
public sealed record SealedThread : IPlaced
{
    /// <inheritdoc/>
    public required string Id { get; init; }

    /// <summary>What it stands on.</summary>
    public required IReadOnlyList<TextStretch> On { get; init; }

    /// <summary>What was said and done in it, in order; at least one.</summary>
    public required ImmutableArray<SealedStep> Steps { get; init; }

    /// <summary>The last entry in which something was said or done in it.</summary>
    public long Revision => Steps[^1].Revision;

    /// <inheritdoc/>
    public IEnumerable<string?> Places => On.Select(stretch => stretch.Paragraph).Distinct();
}

/// <summary>One step in a sealed thread.</summary>
/// <param name="Id">The comment's id, or of what is no comment an id of its own.</param>
/// <param name="Revision">The entry that brought it.</param>
/// <param name="Sealed">Whose and what it is, encrypted by the server.</param>
public sealed record SealedStep(string Id, long Revision, DateTimeOffset At, string Sealed);
