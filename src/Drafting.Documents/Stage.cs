namespace Drafting.Documents;

/// <summary>Where a draft is in its life (domain: workflow). On the wire the name in camelCase.</summary>
public enum Stage
{
    /// <summary>The main sponsor writes.</summary>
    ZeroDraft,

    /// <summary>Delegations negotiate.</summary>
    Negotiation,

    /// <summary>Under silence: agreed unless somebody objects by the deadline.</summary>
    Silence,

    /// <summary>Final text; sponsors sign up.</summary>
    Final,

    /// <summary>Handed in.</summary>
    Tabled,

    /// <summary>Issued as A/…/L.n.</summary>
    Issued,

    /// <summary>Before the organ.</summary>
    Action,

    /// <summary>Adopted.</summary>
    Adopted,

    /// <summary>Voted down.</summary>
    Rejected,

    /// <summary>Taken back by its sponsors.</summary>
    Withdrawn,
}

/// <summary>What each stage leaves open.</summary>
public static class StageRules
{
    /// <summary>Whether the text may be edited: not while silence runs on it, and not once it is handed in.</summary>
    public static bool TextIsOpen(this Stage stage) => stage is Stage.ZeroDraft or Stage.Negotiation or Stage.Final;

    /// <summary>Whether delegations may join and withdraw as sponsors: until the organ has acted.</summary>
    public static bool SponsorshipIsOpen(this Stage stage) => stage is not (Stage.Adopted or Stage.Rejected or Stage.Withdrawn);
}
