namespace Drafting.Documents;

/// <summary>Where a draft is in its life (domain: workflow). On the wire the name in camelCase.</summary>
public enum Stage
{
    /// <summary>The main sponsor writes.</summary>
    ZeroDraft,

    /// <summary>Delegations negotiate: the zero draft, then Rev.1, Rev.2 … of the working text.</summary>
    Negotiation,

    /// <summary>Under silence: agreed unless somebody objects by the deadline.</summary>
    Silence,

    /// <summary>Final text; sponsors sign up.</summary>
    Final,

    /// <summary>Handed in: frozen to the letter.</summary>
    Tabled,

    /// <summary>Issued as A/…/L.n.</summary>
    Issued,

    /// <summary>Issued again as A/…/L.n/Rev.n, after more negotiation.</summary>
    Revised,

    /// <summary>Before the organ.</summary>
    Action,

    /// <summary>Adopted.</summary>
    Adopted,

    /// <summary>Voted down.</summary>
    Rejected,

    /// <summary>The organ decided to take no action on it.</summary>
    NoAction,

    /// <summary>Taken back by its sponsors.</summary>
    Withdrawn,
}

/// <summary>What each stage leaves open.</summary>
public static class StageRules
{
    /// <summary>
    /// Whether delegations may edit the text and the masthead: not while silence runs on them, and not once they are handed in. Before the
    /// organ the facilitator alone writes: that is an oral revision.
    /// </summary>
    public static bool TextIsOpen(this Stage stage) => stage is Stage.ZeroDraft or Stage.Negotiation or Stage.Final;

    /// <summary>Whether somebody of this role may edit the text.</summary>
    public static bool TextIsOpenTo(this Stage stage, DraftRole role) => stage.TextIsOpen() || (stage == Stage.Action && role == DraftRole.Facilitator);

    /// <summary>Whether delegations may join and withdraw as sponsors, unless the facilitator has closed the list: until the organ has acted.</summary>
    public static bool SponsorshipIsOpen(this Stage stage) => !stage.IsEnd();

    /// <summary>Whether the draft's life is over.</summary>
    public static bool IsEnd(this Stage stage) => stage is Stage.Adopted or Stage.Rejected or Stage.NoAction or Stage.Withdrawn;

    /// <summary>Whether the text is an issued document, so that its symbol stays and who joins comes into an addendum.</summary>
    public static bool IsIssued(this Stage stage) => stage is Stage.Issued or Stage.Revised or Stage.Action;
}
