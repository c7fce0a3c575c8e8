namespace Drafting.Documents;

/// <summary>How much is said beside a draft's text, at most.</summary>
internal static class ThreadLimits
{
    /// <summary>Threads of a draft.</summary>
    public const int Threads = 10_000;

    /// <summary>Threads on a paragraph.</summary>
    public const int AtAParagraph = 1_000;

    /// <summary>Comments of a thread, the first among them.</summary>
    public const int Comments = 500;

    /// <summary>What is said and done in a thread that one delegation alone reads.</summary>
    public const int Steps = 1_000;

    /// <summary>Stretches that a thread stands on when it is begun.</summary>
    public const int Stretches = 100;

    /// <summary>UTF-16 code units of a comment.</summary>
    public const int Text = 4_000;

    /// <summary>UTF-16 code units of a quote.</summary>
    public const int Quote = 300;

    /// <summary>UTF-16 code units of all comments together; of those that are sealed, as they are sealed.</summary>
    public const long UnitsOfAll = 5_000_000;

    /// <summary>UTF-16 code units of what one delegation has sealed for itself in a draft, so that none fills it for all.</summary>
    public const long UnitsOfDelegation = 500_000;

    /// <summary>So much more of its own may be sealed where a comment is taken away or a thread settled.</summary>
    public const long UnitsOfDelegationToSettle = 100_000;

    /// <summary>So much more of all, sealed, may be short things said or done in a thread, of which taking a comment away and settling are some.</summary>
    public const long UnitsOfAllToSettle = 1_000_000;

    /// <summary>So much more may be done in a sealed thread, as short things.</summary>
    public const int StepsToSettle = 1_000;

    /// <summary>UTF-16 code units of a short thing as it is sealed: whatever is done otherwise than in a comment's own words.</summary>
    public const int ShortSealed = 1_024;

    /// <summary>Whether a comment cannot have this character.</summary>
    public static bool Forbids(char c) => char.IsControl(c) && c is not ('\n' or '\t');
}
