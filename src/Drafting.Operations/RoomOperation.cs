namespace Drafting.Operations;

/// <summary>OP11. An operation that concerns the draft as a whole, not a paragraph: rebasing leaves it as it is.</summary>
public abstract record RoomOperation : Operation;

/// <summary>What a sponsor is to the text.</summary>
public enum SponsorRole
{
    /// <summary>Opened the text.</summary>
    Main,

    /// <summary>Lends its name.</summary>
    Co,
}

/// <summary>A delegation joins the sponsors.</summary>
/// <param name="Delegation">ISO 3166-1 alpha-3.</param>
/// <param name="Group">The group on whose members' behalf it sponsors, such as “g77”; null where it sponsors for itself.</param>
public sealed record AddSponsor(string Delegation, SponsorRole Role, string? Group = null) : RoomOperation;

/// <summary>A delegation withdraws from the sponsors.</summary>
public sealed record WithdrawSponsor(string Delegation) : RoomOperation;

/// <summary>Opens or closes the list of sponsors.</summary>
public sealed record SetSponsorship(bool Open, string? Reason) : RoomOperation;

/// <summary>Who changes the text by hand while it is open; the others propose.</summary>
public enum WordingBy
{
    /// <summary>Editors and the facilitator.</summary>
    Editors,

    /// <summary>The facilitator alone.</summary>
    Facilitator,
}

/// <summary>The facilitator says who changes the text by hand.</summary>
public sealed record SetWording(WordingBy By) : RoomOperation;

/// <summary>Says which delegations may speak for a group in proposals and stances.</summary>
/// <param name="Group">Such as “g77”.</param>
/// <param name="Delegations">ISO 3166-1 alpha-3; none: any may.</param>
public sealed record SetSpeakers(string Group, IReadOnlyList<string> Delegations) : RoomOperation;

/// <summary>Says who submits the text, where it is not its sponsors.</summary>
/// <param name="Kind">“sponsors”, “president”, “chair” …: the names of the domain's ProponentKind.</param>
/// <param name="Name">The body or officer as printed, in the draft's language, where the kind alone does not say it.</param>
public sealed record SetProponent(string Kind, string? Name) : RoomOperation;

/// <summary>The draft reaches a stage; a symbol may come with it.</summary>
/// <param name="Reason">Why, in the words of who moved it; null where he gives none.</param>
public sealed record SetStage(string Stage, string? Symbol, string? Reason = null) : RoomOperation
{
    /// <summary>Of the silence stage: when silence ends. ISO 8601; without an offset a time in <see cref="TimeZone"/>. As applied: UTC.</summary>
    public string? Deadline { get; init; }

    /// <summary>Of the silence stage: the IANA time zone the deadline was set in, “America/New_York”.</summary>
    public string? TimeZone { get; init; }

    /// <summary>As applied: the time the move dates from, where it is not the entry's own (UTC, ISO 8601).</summary>
    public string? At { get; init; }

    /// <summary>As applied: SHA-256 of the canonical text that is frozen with this move, hexadecimal.</summary>
    public string? Hash { get; init; }
}

/// <summary>Names the draft as it is.</summary>
public sealed record NameVersion(string Label) : RoomOperation;

/// <summary>Issues those who joined since the text was issued, as an addendum to it.</summary>
/// <param name="Symbol">As applied: its symbol, “A/79/L.57/Add.1”.</param>
/// <param name="Delegations">As applied: the additional sponsors.</param>
public sealed record IssueAddendum(string? Symbol = null, IReadOnlyList<string>? Delegations = null) : RoomOperation;

/// <summary>A caucus copy has taken in what happened in the draft it was taken from. Written by the platform, behind the operations that bring it.</summary>
/// <param name="Draft">That draft's id.</param>
/// <param name="From">The revision of it that the copy knew before.</param>
/// <param name="Revision">The revision that it knows now.</param>
public sealed record TakeIn(string Draft, long From, long Revision) : RoomOperation;

/// <summary>Silence is broken. Written by the platform itself; who broke it is sealed.</summary>
/// <param name="Sealed">The objection, encrypted: only the server reads it, for the facilitator.</param>
public sealed record BreakSilence(string Sealed) : RoomOperation;

/// <summary>An objection to a text under silence.</summary>
/// <param name="Delegation">ISO 3166-1 alpha-3.</param>
/// <param name="By">The account's address.</param>
/// <param name="Paragraphs">The paragraphs objected to.</param>
/// <param name="At">When, ISO 8601 UTC.</param>
public sealed record Objection(string Delegation, string By, IReadOnlyList<string> Paragraphs, string? Reason, string At);

/// <summary>Shows everyone who broke silence. Written by the platform on the facilitator's word.</summary>
/// <param name="By">The facilitator's address.</param>
public sealed record ReleaseObjections(string By, IReadOnlyList<Objection> Objections) : RoomOperation;
