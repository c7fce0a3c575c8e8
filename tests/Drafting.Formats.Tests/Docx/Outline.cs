using Drafting.Documents;
using Drafting.Operations;

namespace Drafting.Formats.Tests.Docx;

/// <summary>What a Word file keeps of a document, a line for each paragraph: ids apart, and footnotes in the order in which the text refers to them.</summary>
internal static class Outline
{
    public static string Of(ParsedDocument document) => Of(document.Paragraphs);

    /// <summary>The same without formatting: a redline compares words, and shows what stays as the new text has it.</summary>
    public static string WithoutLooks(IReadOnlyList<Paragraph> paragraphs) =>
        Of([.. paragraphs.Select(paragraph => paragraph with { Text = Delta.Of(paragraph.Text.Ops.Select(op => op.WithAttributes(null))) })]);

    public static string Of(IReadOnlyList<Paragraph> paragraphs)
    {
        var notes = paragraphs.Where(paragraph => paragraph.Kind == ParagraphKind.Footnote).DistinctBy(note => note.Id).ToDictionary(note => note.Id);
        var body = paragraphs.Where(paragraph => paragraph.Kind != ParagraphKind.Footnote).ToList();
        // Word has no references within footnotes that would bring one to the page.
        var order = body.SelectMany(paragraph => References(paragraph.Text)).Where(notes.ContainsKey).Distinct().ToList();
        order.AddRange(notes.Keys.Except(order));
        var numbers = order.Select((id, index) => (id, index)).ToDictionary(pair => pair.id, pair => pair.index);
        return string.Join('\n', body.Concat(order.Select(id => notes[id])).Select(paragraph => Line(paragraph, numbers)));
    }

    private static IEnumerable<string> References(Delta text) => text.Ops.Select(op => op.Embed?.Footnote).OfType<string>();

    private static string Line(Paragraph paragraph, Dictionary<string, int> notes)
    {
        var label = string.IsNullOrEmpty(paragraph.Label) ? paragraph.Kind == ParagraphKind.Footnote ? "*" : "" : paragraph.Label;
        var text = Delta.Of(paragraph.Text.Ops.Where(op => op.Embed is null || notes.ContainsKey(op.Embed.Footnote!))
            .Select(op => op.Embed is { } embed ? DeltaOp.Insert(Embed.FootnoteReference($"{notes[embed.Footnote!]}")) : op));
        return $"{paragraph.Kind} {paragraph.Level} [{label}] {text}";
    }
}
