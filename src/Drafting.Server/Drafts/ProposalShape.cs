using Drafting.Documents;
using Drafting.Operations;
using Drafting.Server.Contract;

namespace Drafting.Server.Drafts;

/// <summary>What a delegation proposes: operations that are not applied, and say what they would do to the draft as it is now.</summary>
/// <param name="Delegation">Whose it is, ISO 3166-1 alpha-3.</param>
/// <param name="Group">The group the delegation speaks for; null where for itself.</param>
/// <param name="Revision">The entry that brought it.</param>
/// <param name="Written">The last entry in which it was proposed, edited or accepted in part.</param>
/// <param name="By">The account's address.</param>
/// <param name="Operations">In the order they would be applied; none of a reservation.</param>
/// <param name="Reserved">What its delegation reserves its position on.</param>
/// <param name="InsteadOf">Of a rival text, the paragraph whose place it would take.</param>
/// <param name="Touched">The last entry that changed what the proposal changes too; null where none did.</param>
/// <param name="Stances">What delegations say of it.</param>
/// <param name="Ending">How it ended; null while it is open.</param>
internal sealed record ProposalShape(
    string Id, string Delegation, string? Group, long Revision, long Written, DateTimeOffset At, string? By, string? Reason, IReadOnlyList<OperationShape> Operations,
    IReadOnlyList<TextStretchShape> Reserved, string? InsteadOf, long? Touched, IReadOnlyList<StanceTakenShape> Stances, ProposalState State, ProposalEndingShape? Ending);

/// <summary>What a delegation has said of a proposal.</summary>
/// <param name="Delegation">ISO 3166-1 alpha-3.</param>
/// <param name="Group">The group it spoke for; null where for itself.</param>
/// <param name="By">The account's address.</param>
/// <param name="Earlier">Whether the proposal was edited since: it is on an earlier text.</param>
internal sealed record StanceTakenShape(string Delegation, string? Group, Stance Stance, string? Reason, DateTimeOffset At, string? By, bool Earlier);

/// <summary>The delegations that may speak for a group.</summary>
/// <param name="Group">Such as “g77”.</param>
/// <param name="Delegations">ISO 3166-1 alpha-3.</param>
internal sealed record SpeakersShape(string Group, IReadOnlyList<string> Delegations);

/// <summary>How a proposal ended.</summary>
/// <param name="Revision">The entry it ended with.</param>
/// <param name="By">The account's address.</param>
internal sealed record ProposalEndingShape(long Revision, DateTimeOffset At, string? By, string? Reason);

/// <summary>A delegation proposes a change, or reserves its position.</summary>
/// <param name="Proposal">The new proposal's id, made by the client.</param>
/// <param name="Delegation">Whose it is, ISO 3166-1 alpha-3.</param>
/// <param name="Group">The group it speaks for, such as “g77”.</param>
/// <param name="Operations">What it would do, on paragraphs and their text; none of a reservation.</param>
/// <param name="InsteadOf">Of a rival text, the paragraph whose place it would take; it is then one insert, whose id is the proposal's.</param>
internal sealed record ProposeShape(
    string Proposal, string Delegation, [property: MayBeAbsent] string? Group, IReadOnlyList<OperationShape> Operations, [property: MayBeAbsent] IReadOnlyList<TextStretchShape> Reserved,
    [property: MayBeAbsent] string? InsteadOf, [property: MayBeAbsent] string? Reason) : OperationShape;

/// <summary>Changes what a proposal would do.</summary>
/// <param name="Over">The proposal's operations as its author knows them.</param>
/// <param name="Operations">Written for the draft with those applied.</param>
internal sealed record EditProposalShape(string Proposal, IReadOnlyList<OperationShape> Over, IReadOnlyList<OperationShape> Operations) : OperationShape;

/// <summary>A delegation says what it thinks of a proposal.</summary>
internal sealed record TakeStanceShape(string Proposal, string Delegation, [property: MayBeAbsent] string? Group, Stance Stance, [property: MayBeAbsent] string? Reason) : OperationShape;

/// <summary>The facilitator accepts a proposal: as applied, what it does stands behind this.</summary>
/// <param name="Hunks">The places of it that are accepted, counted from 0; absent: all.</param>
/// <param name="Of">How many places it had for the facilitator; other than now, it is refused.</param>
/// <param name="Seen">The proposal's “touched” as the facilitator saw it.</param>
/// <param name="Written">The proposal's “written” as the facilitator saw it; absent: its “revision”.</param>
/// <param name="Steps">As applied: how many of the operations behind this one are the proposal's.</param>
internal sealed record AcceptProposalShape(
    string Proposal, [property: MayBeAbsent] IReadOnlyList<int> Hunks, [property: MayBeAbsent] int Of, [property: MayBeAbsent] long Seen, [property: MayBeAbsent] long Written,
    [property: MayBeAbsent] int Steps) : OperationShape;

/// <summary>A proposal ends without being accepted.</summary>
internal sealed record CloseProposalShape(string Proposal, ProposalEnd End, [property: MayBeAbsent] string? Reason) : OperationShape;

/// <summary>A proposal that ended is open again; what an accepted one did is undone, as applied before this.</summary>
/// <param name="Operations">As applied, of one that was accepted: what it does from then on.</param>
internal sealed record ReopenProposalShape(string Proposal, [property: MayBeAbsent] IReadOnlyList<OperationShape> Operations) : OperationShape;
