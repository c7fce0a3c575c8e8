using Drafting.Documents;

namespace Drafting.Formats.PlainText;

/// <summary>
/// Reads resolutions, draft resolutions and letters from plain text such as a PDF reader gives: printed lines joined to paragraphs,
/// footnotes set apart, page furniture left out. What is not understood becomes a plain paragraph with a warning; nothing is dropped.
/// </summary>
public static class PlainTextImporter
{
    /// <summary>Reads <paramref name="text"/>, whatever it is; never throws.</summary>
    /// <param name="text">The text.</param>
    /// <param name="filename">Names a document that has no title.</param>
    /// <param name="language">One of the six languages; null or anything else to find it out from the text.</param>
    public static ParsedDocument Import(string text, string? filename = null, string? language = null)
    {
        var told = language is not null && Delegations.Languages.Contains(language) ? language : null;
        if (PrintedDocument.TryRead(text, filename, told) is { } printed)
            return printed;
        var clean = SourceText.Clean(text);
        var spoken = told ?? LanguageGuess.Of(clean);
        var layout = LayoutDetection.Of(clean);
        var lines = Furniture.Remove(SourceText.Lines(clean, layout), out var jobNumber);
        var width = LayoutDetection.PrintedWidth(lines.Select(line => line.Text));
        (lines, var notes) = FootnoteBlocks.Extract(lines, layout);
        var blocks = new BlockReader(layout, spoken, width).Read(lines);
        return new DocumentBuilder(spoken, layout, notes, filename).Build(blocks, jobNumber);
    }
}
