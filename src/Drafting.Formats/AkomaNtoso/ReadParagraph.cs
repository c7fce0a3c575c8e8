using System.Xml.Linq;
using Drafting.Operations;

namespace Drafting.Formats.AkomaNtoso;

/// <summary>A paragraph as read; embeds still name footnotes by the readers' own keys.</summary>
/// <param name="Line">Where it stands in the file.</param>
/// <param name="Id">Its id, where the file is an export of ours.</param>
/// <param name="Place">Of a footnote in an export of ours: its index among all paragraphs.</param>
internal sealed record ReadParagraph(ParagraphKind Kind, int Level, string? Label, Delta Text, int Line, string? Id = null, int Version = 1, ParagraphStatus Status = ParagraphStatus.Open, int? Place = null)
{
    /// <summary>As the marks of an export of ours say; null where the element has none.</summary>
    public static ReadParagraph? Marked(XElement element, Func<Delta> text) =>
        element.OwnMark("paragraph") is { Length: > 0 } id && WireName.Parse<ParagraphKind>(element.OwnMark("kind") ?? "") is { } kind
            ? new(
                kind,
                Number(element, "level") ?? 0,
                element.OwnMark("label"),
                text(),
                element.Line(),
                id,
                Number(element, "version") ?? 1,
                WireName.Parse<ParagraphStatus>(element.OwnMark("status") ?? "") ?? ParagraphStatus.Open,
                Number(element, "place"))
            : null;

    private static int? Number(XElement element, string mark) => int.TryParse(element.OwnMark(mark), out var number) && number >= 0 ? number : null;
}
