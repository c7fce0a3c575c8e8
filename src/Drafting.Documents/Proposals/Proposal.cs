using System.Collections.Immutable;
using Drafting.Operations;

namespace Drafting.Documents;

/// <summary>Where a proposal is in its life.</summary>
public enum ProposalState
{
    /// <summary>To be decided.</summary>
    Open,

    /// <summary>What it would do has been done.</summary>
    Accepted,

    /// <summary>By the facilitator.</summary>
    Declined,

    /// <summary>By whose it is.</summary>
    Withdrawn,

    /// <summary>The facilitator has written what answers it.</summary>
    Merged,

    /// <summary>A rival text took the place.</summary>
    NotRetained,
}

/// <summary>What a delegation has said of a proposal.</summary>
/// <param name="Delegation">ISO 3166-1 alpha-3.</param>
/// <param name="Group">The group it spoke for; null where for itself.</param>
/// <param name="By">The account's address.</param>
/// <param name="Earlier">Whether the proposal was edited since: it is on an earlier text.</param>
public sealed record StanceTaken(string Delegation, string? Group, Stance Stance, string? Reason, DateTimeOffset At, string? By, bool Earlier = false);

/// <summary>How a proposal ended.</summary>
/// <param name="Revision">The entry it ended with.</param>
public sealed record ProposalEnding(long Revision, DateTimeOffset At, string? By, string? Reason);

/// <summary>
/// What a delegation proposes: operations that are not applied, and are rebased over every entry that lands, so that they always say what it
/// would do now; or stretches on which it reserves its position.
/// </summary>
public sealed record Proposal : IPlaced
{
    /// <inheritdoc/>
    public required string Id { get; init; }

    /// <summary>Whose it is, ISO 3166-1 alpha-3.</summary>
    public required string Delegation { get; init; }

    /// <summary>The group the delegation spoke for; null where for itself.</summary>
    public string? Group { get; init; }

    /// <summary>Who made it, and the entry that brought it.</summary>
    public required LastChange Made { get; init; }

    /// <summary>Why, in the words of whose it is.</summary>
    public string? Reason { get; init; }

    /// <summary>The entry in which it was proposed, edited or accepted in part last.</summary>
    public required long Written { get; init; }

    /// <summary>What it would do to the draft as it is now, in the order it would be done; none of a reservation. Of an accepted one, what it would have done when it was.</summary>
    public IReadOnlyList<Operation> Operations { get; init; } = [];

    /// <summary>What its delegation reserves its position on.</summary>
    public IReadOnlyList<TextStretch> Reserved { get; init; } = [];

    /// <summary>Of a rival text, the paragraph whose place it would take; the text is that of its one insert.</summary>
    public string? InsteadOf { get; init; }

    /// <summary>The revision of the last entry that changed words the proposal changes too, or took them away; null where none did since it was last written.</summary>
    public long? Touched { get; init; }

    /// <summary>What delegations say of it now, in the order of their saying.</summary>
    public ImmutableArray<StanceTaken> Stances { get; init; } = [];

    /// <summary>Where it is in its life.</summary>
    public ProposalState State { get; init; }

    /// <summary>How it ended; null while it is open.</summary>
    public ProposalEnding? Ending { get; init; }

    /// <summary>Of an accepted one, what would undo that now (SPEC.md, PR8); null where it is not, or was accepted before this was kept.</summary>
    internal IReadOnlyList<Operation>? Undo { get; init; }

    /// <inheritdoc/>
    public IEnumerable<string?> Places => State == ProposalState.Accepted ? (Undo ?? []).SelectMany(ProposalSteps.Named).Distinct() : Named;

    /// <summary>What whoever proposes it is called in a language: the group that a delegation speaks for, or the delegation.</summary>
    public string ProposerIn(string language) => Compilation.Voice.Of(this).Name(language);

    /// <summary>The paragraphs it changes, stands behind or reserves; null is the beginning of the draft.</summary>
    private IEnumerable<string?> Named =>
        Operations.SelectMany(ProposalSteps.Named).Concat(Reserved.Select(stretch => stretch.Paragraph)).Concat(InsteadOf is null ? [] : [InsteadOf]).Distinct();
}
