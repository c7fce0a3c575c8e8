namespace Drafting.Amendments.Reading;

/// <summary>Why a sentence does nothing.</summary>
public enum ReadingProblem
{
    /// <summary>It says nothing that is known.</summary>
    NotUnderstood,

    /// <summary>A quotation begins and does not end.</summary>
    UnclosedQuotation,

    /// <summary>It speaks of words, but of no paragraph.</summary>
    NoParagraph,

    /// <summary>The text has no such paragraph.</summary>
    UnknownParagraph,

    /// <summary>The text has several such paragraphs.</summary>
    AmbiguousParagraph,

    /// <summary>The paragraph has no such words.</summary>
    WordsNotFound,

    /// <summary>The paragraph has the words more than once.</summary>
    WordsAmbiguous,

    /// <summary>A sentence before has done something else with the words or the paragraph.</summary>
    Conflict,

    /// <summary>It says how the paragraph reads in the end, and the paragraph reads otherwise.</summary>
    ReadsOtherwise,
}

/// <summary>A sentence that was understood.</summary>
/// <param name="Start">Where it begins in what was read, in UTF-16 code units.</param>
/// <param name="Amendments">What it does: one or more.</param>
public sealed record UnderstoodSentence(int Start, int Length, IReadOnlyList<Amendment> Amendments);

/// <summary>A sentence, or a part of one, that was not.</summary>
/// <param name="Start">Where it begins in what was read, in UTF-16 code units.</param>
/// <param name="About">The words or the paragraph that were not found, as written; null where it is the sentence.</param>
public sealed record NotUnderstoodSentence(int Start, int Length, ReadingProblem Problem, string? About = null);

/// <summary>What sentences do to a text.</summary>
/// <param name="Result">The text as it reads then.</param>
public sealed record ReadAmendments(IReadOnlyList<UnderstoodSentence> Understood, IReadOnlyList<NotUnderstoodSentence> NotUnderstood, IReadOnlyList<AmendedParagraph> Result);
