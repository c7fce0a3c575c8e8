using Drafting.Operations;

namespace Drafting.Documents.AgreedLanguage;

/// <summary>A paragraph of a finished text, where its wording is looked for.</summary>
/// <param name="Paragraph">The paragraph's id.</param>
/// <param name="Label">Its printed number or mark; null where it has none.</param>
/// <param name="Text">Its plain text.</param>
public sealed record Passage(string Paragraph, string? Label, string Text);

/// <summary>The passages of a finished text.</summary>
/// <param name="AreAgreed">Whether they are agreed language: those of an adopted resolution.</param>
/// <param name="All">In the order of the text.</param>
public sealed record TextPassages(bool AreAgreed, IReadOnlyList<Passage> All)
{
    /// <summary>
    /// What of a text is language that others take up: all but titles, the line of the organ that speaks, and notes. A file with tracked changes
    /// is somebody's proposal, whatever it says it is.
    /// </summary>
    /// <param name="isTracked">Whether it is one of the two texts of a file with tracked changes.</param>
    public static TextPassages Of(ParsedDocument document, bool isTracked) => new(
        document.Kind == DocumentKind.Resolution && !isTracked,
        [
            .. document.Paragraphs
                .Where(paragraph => paragraph.Kind is not (ParagraphKind.Title or ParagraphKind.Enacting or ParagraphKind.Footnote))
                .Select(paragraph => new Passage(paragraph.Id, paragraph.Label, paragraph.Text.PlainText)),
        ]);
}
