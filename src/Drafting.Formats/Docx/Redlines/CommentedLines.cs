using DocumentFormat.OpenXml;
using Drafting.Formats.Docx.Writing;

namespace Drafting.Formats.Docx.Redlines;

/// <summary>Lays the comments on the first text of a redline among its lines: they stand on what that text has, be it deleted or not, and what was inserted between counts nothing.</summary>
internal sealed class CommentedLines(ExportedDocument commented, CommentWriter writer)
{
    private readonly CommentAnchors anchors = new(commented, writer);
    private readonly Dictionary<string, ExportedParagraph> paragraphs = commented.Paragraphs.DistinctBy(paragraph => paragraph.Id).ToDictionary(paragraph => paragraph.Id);
    private readonly HashSet<string> referred = [];

    /// <summary>A line as written, with the marks of the comments on it; null where it is of no paragraph of the first text.</summary>
    public IEnumerable<OpenXmlElement>? Among(TrackedLine line, Func<RedlineToken, IEnumerable<OpenXmlElement>> write) => line.End.Of[0] is { } first && paragraphs.TryGetValue(first.Id, out var own)
        ? anchors.Among(own, line.Content, Length, (token, offset, length) => ((TextToken)token).Slice(offset, length), write)
        : null;

    /// <summary>A reference as written, with the marks of the comments on its footnote where it is the first to it; null where there are none.</summary>
    public IEnumerable<OpenXmlElement>? Around(TextToken reference, IEnumerable<OpenXmlElement> written) =>
        reference.In[0]?.Footnote is { } note && paragraphs.TryGetValue(note, out var own) && referred.Add(note) ? anchors.Around(own, written) : null;

    private static int Length(RedlineToken token) => (token as TextToken)?.In[0]?.Length ?? 0;
}
