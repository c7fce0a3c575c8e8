using DocumentFormat.OpenXml.Wordprocessing;

namespace Drafting.Formats.Docx.Writing;

/// <summary>What a paragraph of our files says of itself.</summary>
internal static class DocxParagraphs
{
    public static ParagraphProperties Properties(string style, ListPlace? place)
    {
        var properties = new ParagraphProperties(new ParagraphStyleId { Val = style });
        if (Numbering(place) is { } numbering)
            properties.Append(numbering);
        return properties;
    }

    public static NumberingProperties? Numbering(ListPlace? place) =>
        place is { } at ? new(new NumberingLevelReference { Val = at.Level }, new NumberingId { Val = at.List }) : null;
}
