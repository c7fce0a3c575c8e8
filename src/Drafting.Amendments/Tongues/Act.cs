using System.Text.RegularExpressions;

namespace Drafting.Amendments.Tongues;

/// <summary>What an act does; the groups of its pattern that say to what are named as the fields of the amendment.</summary>
internal enum ActKind
{
    ReplaceWords,
    DeleteWords,
    InsertWords,
    ReplaceParagraph,
    RecastParagraph,
    DeleteParagraph,
    TransferParagraph,
    NewParagraph,
    Renumber,

    /// <summary>How a paragraph reads in the end, to be checked.</summary>
    Reading,
}

/// <summary>
/// A form in which something is said. The sentence it is held against has one character for everything quoted (<see cref="Quoted"/>) and one for
/// every paragraph named (<see cref="Named"/>).
/// </summary>
/// <param name="Pattern">
/// From the beginning of a sentence. Groups: <c>old</c>, <c>new</c>, <c>anchor</c> quotations; <c>target</c>, <c>beside</c> paragraphs; <c>kind</c>, <c>level</c>, <c>label</c>, <c>nth</c> words;
/// <c>before</c>, <c>immediately</c>, <c>that</c>, <c>beginning</c>, <c>end</c>, <c>alone</c> are there or not.
/// </param>
internal sealed record Act(ActKind Kind, Regex Pattern)
{
    public const char Quoted = '\uE001';
    public const char Named = '\uE002';
}
