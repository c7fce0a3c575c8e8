namespace Drafting.Documents;

/// <summary>What a person may do on one draft. On the wire the name in camelCase.</summary>
public enum DraftRole
{
    /// <summary>Reads.</summary>
    Reviewer,

    /// <summary>Acts for his own delegation: joins and leaves as a sponsor, reopens an agreed paragraph with a reason, breaks silence.</summary>
    Proposer,

    /// <summary>Edits the text as well.</summary>
    Editor,

    /// <summary>Everything, and hands out roles.</summary>
    Facilitator,
}

/// <summary>Who acts on a draft.</summary>
/// <param name="User">E-mail address, which names the account.</param>
/// <param name="Delegation">ISO 3166-1 alpha-3; null for the secretariat.</param>
public sealed record Actor(string User, string? Delegation, DraftRole Role)
{
    /// <summary>What stands for an account where the platform acts by itself; no address looks like it.</summary>
    public const string PlatformName = "platform";

    /// <summary>The platform, which ends silence at its deadline and seals objections.</summary>
    public static Actor Platform { get; } = new(PlatformName, null, DraftRole.Facilitator);

    /// <summary>Whether it is the platform itself.</summary>
    public bool IsPlatform => User == PlatformName;

    /// <summary>The secretariat: an account without a delegation, with a role that does more than read.</summary>
    public bool IsSecretariat => Delegation is null && Role > DraftRole.Reviewer;
}
