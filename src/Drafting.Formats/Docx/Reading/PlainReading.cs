using Drafting.Documents;
using Drafting.Formats.PlainText;
using Drafting.Operations;

namespace Drafting.Formats.Docx.Reading;

/// <summary>Makes a document of a file whose styles say nothing: by the rules for plain text, each paragraph of Word a paragraph there.</summary>
internal sealed class PlainReading(WordFile file, string language, string? filename)
{
    /// <summary>Stands for a reference to a footnote while the text is read: one character, as the reference is.</summary>
    private const char Reference = '¹';

    // Texts by their number as a line.
    private readonly List<Delta> sources = [];

    // The paragraph of Word in which each of them begins, counted from 1.
    private readonly List<int> origins = [];

    public ParsedDocument Read()
    {
        var enacting = Wording.Of(language).FindEnacting([.. file.Paragraphs.Select(paragraph => Flat(paragraph.Text).Trim())]);
        var lines = file.Paragraphs.SelectMany((paragraph, index) => Lines(paragraph, index < enacting).Select(line => (Text: Line(line), Origin: index + 1)))
            .Where(line => line.Text.Length > 0).ToList();
        var notes = ManualNotes.Of([.. lines.Select(line => line.Text)], Wording.Of(language).FindEnacting([.. lines.Select(line => Flat(line.Text))]));
        foreach (var (line, index) in lines.Select((line, index) => (line, index)).Where(line => notes.Texts[line.index] is not null))
        {
            sources.Add(notes.Texts[index]!);
            origins.Add(line.Origin);
        }

        var blocks = sources.Select((text, index) => new Block(Flat(text), index + 1)).ToList();
        var document = new DocumentBuilder(language, Layout.ParagraphLines, [], filename).Build(blocks, null, found => file.WithNotes([.. found.Select(Paragraph)], notes.Notes));
        var title = document.Paragraphs.FirstOrDefault(paragraph => paragraph.Kind == ParagraphKind.Title);
        return document with
        {
            Title = title?.Text.PlainText.Trim() ?? document.Title,
            Warnings = [.. document.Warnings.Select(warning => warning with { Line = origins.ElementAtOrDefault(warning.Line - 1) is > 0 and var origin ? origin : warning.Line }).Concat(notes.Unplaced.Select(Unplaced))],
        };
    }

    private ImportWarning Unplaced(string mark) => new(Math.Max(1, file.Paragraphs.Count), $"The place in the text that footnote {mark} belongs to was not found; the footnote is kept.");

    // A table above the text is the masthead; below it each row is a paragraph.
    private IEnumerable<(string? Label, Delta Text)> Lines(WordParagraph paragraph, bool isAbove)
    {
        if (paragraph.Cells is null)
            return isAbove ? Broken(paragraph.Text).Select((text, index) => (index == 0 ? Label(paragraph) : null, text)) : [(Label(paragraph), paragraph.Text)];
        return isAbove ? paragraph.Cells.SelectMany(cell => cell).SelectMany(line => Lines(line, isAbove: true)) : [(null, WordFile.Row(paragraph, Label))];
    }

    private string? Label(WordParagraph paragraph) => file.Numbering.Next(paragraph.Properties) ?? paragraph.Label;

    // Mastheads end lines without ending paragraphs.
    private static IEnumerable<Delta> Broken(Delta text)
    {
        var (flat, start) = (string.Concat(text.Ops.Select(op => op.Text ?? Reference.ToString())), 0);
        for (var end = flat.IndexOf('\n', StringComparison.Ordinal); end >= 0; end = flat.IndexOf('\n', start))
        {
            yield return text.Slice(start, end);
            start = end + 1;
        }

        yield return text.Slice(start);
    }

    // With its number, without the blanks around it; empty where there is neither.
    private static Delta Line((string? Label, Delta Text) line)
    {
        var flat = Flat(line.Text);
        var (start, end) = (flat.Length - flat.TrimStart().Length, flat.TrimEnd().Length);
        return end <= start && line.Label is null ? Delta.Empty : WordFile.Numbered(line.Text.Slice(start, Math.Max(start, end)), line.Label);
    }

    /// <summary>The text as the rules for plain text read it, unit for unit.</summary>
    private static string Flat(Delta text) =>
        string.Concat(string.Concat(text.Ops.Select(op => op.Text ?? Reference.ToString())).Select(c => char.IsWhiteSpace(c) || char.IsControl(c) ? ' ' : c));

    private Paragraph Paragraph(FoundParagraph found)
    {
        var source = sources[found.Line - 1];
        var flat = Flat(source);
        var text = flat.EndsWith(found.Text, StringComparison.Ordinal) ? source.Slice(flat.Length - found.Text.Length) : Joined(found);
        return new("", found.Kind, found.Level, found.Label, Unadorned(text, found.Kind));
    }

    // A title over several paragraphs: its words as joined, each as it stood in its own, its references in their order.
    private Delta Joined(FoundParagraph found)
    {
        var written = sources.Skip(found.Line - 1).SelectMany(source => source.Ops)
            .SelectMany(op => op.Text is null ? [(Character: Reference, Op: op)] : op.Text.Where(c => !char.IsWhiteSpace(c)).Select(c => (Character: c, Op: op)))
            .Take(found.Text.Length + (found.Label?.Length ?? 0) + 1).ToList();
        var (text, at) = (new DeltaBuilder(), 0);
        foreach (var c in found.Text)
        {
            // A blank between two of its paragraphs is in neither.
            var place = char.IsWhiteSpace(c) ? -1 : written.FindIndex(at, each => each.Character == c);
            at = place < 0 ? at : place + 1;
            if (place >= 0 && written[place].Op.Text is null)
                text.Add(written[place].Op);
            else
                text.Insert(c.ToString(), place < 0 ? null : written[place].Op.Attributes);
        }

        return text.Build();
    }

    // Opening words, titles and headings look as they do because of what they are.
    private Delta Unadorned(Delta text, ParagraphKind kind)
    {
        var whole = kind is ParagraphKind.Title or ParagraphKind.Heading or ParagraphKind.Enacting;
        var length = whole ? text.Length : OpeningWords.Length(text.PlainText, language, kind);
        return Delta.Of(text.Slice(0, length).Ops.Select(op => op.WithAttributes(ChangeMarks.Kept(op.Attributes)))).Concat(text.Slice(length));
    }
}
