namespace Drafting.Documents.Compilation;

/// <summary>Where in a bracket it stands who says what.</summary>
public enum VerbPlace
{
    /// <summary>Behind the words, as in the compilations of Rio+20: “[extreme - USA; G77 delete]”.</summary>
    NameLast,

    /// <summary>Before the words: “[USA add; G77 delete: extreme]”.</summary>
    VerbFirst,
}

/// <summary>How the words themselves are marked.</summary>
public enum WordMarks
{
    /// <summary>What goes is struck through, what comes is bold.</summary>
    StrikeAndBold,

    /// <summary>The brackets say it alone.</summary>
    BracketsOnly,
}

/// <summary>What delegations are called in a bracket.</summary>
public enum NameForm
{
    /// <summary>By their codes: “CAN”. Short names of States are long in the Latin languages, and some have brackets of their own.</summary>
    Codes,

    /// <summary>By their short names: “加拿大”.</summary>
    Names,
}

/// <summary>How a compilation text is printed.</summary>
/// <param name="Verb">Where it stands who says what.</param>
/// <param name="Marks">How the words are marked.</param>
/// <param name="Names">What delegations are called; null for what reads best in the draft's language. Groups are called by their usual short names in either.</param>
public sealed record CompilationStyle(VerbPlace Verb = VerbPlace.NameLast, WordMarks Marks = WordMarks.StrikeAndBold, NameForm? Names = null);
