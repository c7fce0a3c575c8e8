using Drafting.Operations;

namespace Drafting.Documents;

/// <summary>One paragraph of a draft or of a finished text.</summary>
/// <param name="Id">Stable for the paragraph's life; the same in a draft as in the template it came from.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Level">Depth: 0 for all but sub-paragraphs, where 1 is (a), 2 is (i), 3 is a., 4 is i.</param>
/// <param name="Label">The printed number or mark without the text, such as “1.”, “(a)”, “75/272.”; null where nothing is printed.
/// In a draft: a label pinned while negotiating, such as “3 bis.”; null where it follows from the position.</param>
/// <param name="Text">The text: a delta of inserts. Footnote references are embeds.</param>
/// <param name="Version">1 when it appears, then one more with each entry that changes it.</param>
/// <param name="Status">How far the negotiators are.</param>
public sealed record Paragraph(
    string Id,
    ParagraphKind Kind,
    int Level,
    string? Label,
    Delta Text,
    int Version = 1,
    ParagraphStatus Status = ParagraphStatus.Open);
