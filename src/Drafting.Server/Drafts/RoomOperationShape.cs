using Drafting.Documents;
using Drafting.Operations;
using Drafting.Server.Contract;

namespace Drafting.Server.Drafts;

/// <summary>A delegation joins the sponsors, or changes what it is to the text.</summary>
/// <param name="Delegation">ISO 3166-1 alpha-3.</param>
/// <param name="Group">The group on whose members' behalf it sponsors, such as “g77”.</param>
internal sealed record AddSponsorShape(string Delegation, SponsorRole Role, [property: MayBeAbsent] string? Group) : OperationShape;

/// <summary>A delegation withdraws from the sponsors.</summary>
internal sealed record WithdrawSponsorShape(string Delegation) : OperationShape;

/// <summary>Opens or closes the list of sponsors.</summary>
internal sealed record SetSponsorshipShape(bool Open, [property: MayBeAbsent] string? Reason) : OperationShape;

/// <summary>Says who changes the text by hand while it is open; the others propose.</summary>
internal sealed record SetWordingShape(WordingBy By) : OperationShape;

/// <summary>Says which delegations may speak for a group in proposals and stances.</summary>
/// <param name="Group">Such as “g77”.</param>
/// <param name="Delegations">ISO 3166-1 alpha-3; none: any may.</param>
internal sealed record SetSpeakersShape(string Group, IReadOnlyList<string> Delegations) : OperationShape;

/// <summary>A caucus copy has taken in what happened in the draft it was taken from; written by the platform.</summary>
/// <param name="Draft">That draft's id.</param>
/// <param name="From">The revision of it that the copy knew before.</param>
/// <param name="Revision">The revision that it knows now.</param>
internal sealed record TakeInShape(string Draft, long From, long Revision) : OperationShape;

/// <summary>Says who submits the text.</summary>
/// <param name="Name">The body or officer as printed, where the kind alone does not say it.</param>
internal sealed record SetProponentShape(ProponentKind Kind, [property: MayBeAbsent] string? Name) : OperationShape;

/// <summary>Moves the draft to a stage.</summary>
/// <param name="Symbol">Under which it is issued.</param>
/// <param name="Reason">Why, where it goes back.</param>
/// <param name="Deadline">Of silence, ISO 8601; without an offset a time in <paramref name="TimeZone"/>. As applied: UTC.</param>
/// <param name="TimeZone">IANA, in which the deadline was set.</param>
/// <param name="At">As applied: the time the move dates from, where it is not the entry's own.</param>
/// <param name="Hash">As applied: SHA-256 of the canonical text that is frozen with it, hexadecimal.</param>
internal sealed record SetStageShape(
    Stage Stage, [property: MayBeAbsent] string? Symbol, [property: MayBeAbsent] string? Reason, [property: MayBeAbsent] string? Deadline, [property: MayBeAbsent] string? TimeZone,
    [property: MayBeAbsent] string? At, [property: MayBeAbsent] string? Hash) : OperationShape;

/// <summary>Issues those who joined since the text was issued, as an addendum to it.</summary>
/// <param name="Symbol">As applied: its symbol.</param>
/// <param name="Delegations">As applied: who is in it.</param>
internal sealed record IssueAddendumShape([property: MayBeAbsent] string? Symbol, [property: MayBeAbsent] IReadOnlyList<string>? Delegations) : OperationShape;

/// <summary>Silence is broken: written by the platform alone.</summary>
/// <param name="Sealed">The objection, encrypted.</param>
internal sealed record BreakSilenceShape(string Sealed) : OperationShape;

/// <summary>Shows everyone who broke silence: written by the platform on the facilitator's word.</summary>
/// <param name="By">The facilitator's address.</param>
internal sealed record ReleaseObjectionsShape(string By, IReadOnlyList<Objection> Objections) : OperationShape;

/// <summary>Names the draft as it is.</summary>
internal sealed record NameVersionShape(string Label) : OperationShape;
