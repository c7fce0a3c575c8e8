using Drafting.Documents;
using Drafting.Operations;
using Drafting.Server.Contract;

namespace Drafting.Server.Desk;

/// <summary>A file as it was read and checked; nothing of it is kept.</summary>
/// <param name="Symbol">Such as “A/RES/75/272”; null where the file does not say.</param>
/// <param name="Title">Without the number.</param>
/// <param name="Paragraphs">In order; footnote bodies last.</param>
/// <param name="Findings">In reading order; their fixes are for the paragraphs as they were read.</param>
internal sealed record CheckView(
    [property: Shape<DocumentKind>] string Kind, string? Symbol, string Title, [property: Shape<LanguageShape>] string Language,
    IReadOnlyList<CheckedParagraphView> Paragraphs, IReadOnlyList<FindingView> Findings)
{
    public static CheckView Of(ParsedDocument document, IReadOnlyList<FindingView> findings) => new(
        WireName.Of(document.Kind), document.Symbol, document.Title, document.Language, [.. document.Paragraphs.Select(CheckedParagraphView.Of)], findings);
}

/// <summary>A paragraph of a file that was checked.</summary>
/// <param name="Level">Depth: of sub-paragraphs 1 is (a), 2 is (i).</param>
/// <param name="Label">Its number as printed, such as “1.” or “(a)”; of a footnote its mark.</param>
/// <param name="Text">Its words, U+FFFC for an embed: findings count in it.</param>
internal sealed record CheckedParagraphView(string Id, [property: Shape<ParagraphKind>] string Kind, int Level, string? Label, string Text)
{
    public static CheckedParagraphView Of(Paragraph paragraph) => new(paragraph.Id, WireName.Of(paragraph.Kind), paragraph.Level, paragraph.Label, paragraph.Text.OffsetText);
}
