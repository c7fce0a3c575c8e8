using Drafting.Operations;

namespace Drafting.Amendments;

/// <summary>What one sentence does to a text. Paragraphs are counted from 0 in the text as it was before any of the sentences.</summary>
public abstract record Amendment;

/// <summary>An amendment of one paragraph's words.</summary>
/// <param name="Paragraph">Whose.</param>
public abstract record WordAmendment(int Paragraph) : Amendment;

/// <summary>Puts other words in place of some.</summary>
/// <param name="Old">The words as they stand.</param>
/// <param name="New">What stands there instead.</param>
public sealed record ReplaceWords(int Paragraph, Quotation Old, string New) : WordAmendment(Paragraph);

/// <summary>Takes words out, with one of the spaces beside them.</summary>
/// <param name="Old">The words as they stand.</param>
public sealed record DeleteWords(int Paragraph, Quotation Old) : WordAmendment(Paragraph);

/// <summary>Puts words in, with the spaces they need.</summary>
/// <param name="New">The words.</param>
/// <param name="IsAfter">Whether they stand after the anchor; else before.</param>
/// <param name="Anchor">Beside which words; null is the whole paragraph, its end or its beginning.</param>
public sealed record InsertWords(int Paragraph, string New, bool IsAfter, Quotation? Anchor) : WordAmendment(Paragraph);

/// <summary>Gives a paragraph another text.</summary>
/// <param name="Text">The whole of it.</param>
public sealed record ReplaceParagraph(int Paragraph, string Text) : WordAmendment(Paragraph);

/// <summary>Makes a paragraph one of another kind.</summary>
/// <param name="Level">As of <see cref="Documents.Paragraph.Level"/>.</param>
public sealed record RecastParagraph(int Paragraph, ParagraphKind Kind, int Level) : Amendment;

/// <summary>Takes a paragraph away.</summary>
/// <param name="IsAlone">Whether its sub-paragraphs stay.</param>
public sealed record DeleteParagraph(int Paragraph, bool IsAlone) : Amendment;

/// <summary>Puts a paragraph somewhere else.</summary>
/// <param name="IsAlone">Whether its sub-paragraphs stay where they are.</param>
public sealed record TransferParagraph(int Paragraph, bool IsAlone, Place Place) : Amendment;

/// <summary>Puts in a new paragraph.</summary>
/// <param name="Level">As of <see cref="Documents.Paragraph.Level"/>.</param>
/// <param name="Label">A number it is to bear, such as “3 bis.”; null where that follows from its place.</param>
public sealed record NewParagraph(Place Place, ParagraphKind Kind, int Level, string? Label, string Text) : Amendment;

/// <summary>Says that numbers follow from the places anew, as they do anyhow.</summary>
public sealed record Renumber : Amendment;

/// <summary>Words of a paragraph, never half of one.</summary>
/// <param name="Words">To the letter.</param>
/// <param name="Occurrence">Which of several such words is meant, from 1; null where there is one.</param>
public sealed record Quotation(string Words, int? Occurrence = null);

/// <summary>Where a paragraph is put.</summary>
/// <param name="Paragraph">Beside which; −1 where the relation needs none.</param>
public readonly record struct Place(PlaceRelation Relation, int Paragraph = -1);

/// <summary>How a place lies to a paragraph. What several sentences put at one place stands there in the order of the sentences.</summary>
public enum PlaceRelation
{
    /// <summary>Behind it and what of its sub-paragraphs lies deeper than what is put there.</summary>
    After,

    /// <summary>Behind it, before its sub-paragraphs.</summary>
    ImmediatelyAfter,

    /// <summary>Before it.</summary>
    Before,

    /// <summary>Behind what the last such sentence put somewhere.</summary>
    AfterThat,

    /// <summary>Before everything.</summary>
    AtBeginning,
}
