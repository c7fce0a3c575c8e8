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

    /// <summary>Whether a comment cannot have this character.</summary>
    public static bool Forbids(char c) => char.IsControl(c) && c is not ('\n' or '\t');
}
