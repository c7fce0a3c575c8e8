namespace Drafting.Documents;

/// <summary>What a person may do on one draft. On the wire the name in camelCase.</summary>
public enum DraftRole
{
    /// <summary>Reads.</summary>
    Reviewer,

    /// <summary>Proposes and comments; acts for his own delegation as a sponsor.</summary>
    Proposer,

    /// <summary>Edits the text as well.</summary>
    Editor,

    /// <summary>Everything, and hands out roles.</summary>
    Facilitator,
}

/// <summary>Who acts on a draft.</summary>
/// <param name="User">E-mail address, which names the account.</param>
/// <param name="Delegation">ISO 3166-1 alpha-3; null for the secretariat.</param>
public sealed record Actor(string User, string? Delegation, DraftRole Role);
