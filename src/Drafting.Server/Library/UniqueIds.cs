using Drafting.Documents;
using Drafting.Operations;

namespace Drafting.Server.Library;

/// <summary>
/// Importers count paragraphs p1, p2 …; in the library every text's ids begin with the text's own, so that a draft keeps the ids of its
/// template and texts of different origin never seem to share a paragraph.
/// </summary>
internal static class UniqueIds
{
    public static ParsedDocument Under(string textId, ParsedDocument document)
    {
        var ids = document.Paragraphs.ToDictionary(paragraph => paragraph.Id, paragraph => $"{textId}-{paragraph.Id}");
        return document with
        {
            Paragraphs = [.. document.Paragraphs.Select(paragraph => paragraph with { Id = ids[paragraph.Id], Text = Renamed(paragraph.Text, ids) })],
            ChangedStretches = [.. document.ChangedStretches.Select(stretch => stretch with { Paragraph = ids[stretch.Paragraph] })],
            Comments = [.. document.Comments.Select(comment => comment with { On = [.. comment.On.Select(stretch => stretch with { Paragraph = ids[stretch.Paragraph] })] })],
        };
    }

    private static Delta Renamed(Delta text, Dictionary<string, string> ids) =>
        Delta.Of(text.Ops.Select(op => op.Embed?.Footnote is { } note && ids.TryGetValue(note, out var id)
            ? DeltaOp.Insert(Embed.FootnoteReference(id), op.Attributes)
            : op));
}
