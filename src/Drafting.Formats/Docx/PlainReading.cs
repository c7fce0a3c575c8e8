using Drafting.Documents;
using Drafting.Formats.PlainText;
using Drafting.Operations;

namespace Drafting.Formats.Docx;

/// <summary>Makes a document of a file whose styles say nothing: by the rules for plain text, each paragraph of Word a paragraph there.</summary>
internal sealed class PlainReading(WordFile file, string language, string? filename)
{
    /// <summary>Stands for a reference to a footnote while the text is read: one character, as the reference is.</summary>
    private const char Reference = '¹';

    // Texts by their number as a line.
    private readonly List<Delta> sources = [];

    public ParsedDocument Read()
    {
        var enacting = Wording.Of(language).FindEnacting([.. file.Paragraphs.Select(paragraph => Flat(paragraph.Text).Trim())]);
        var blocks = file.Paragraphs.SelectMany((paragraph, index) => Lines(paragraph, index < enacting)).Select(Block).OfType<Block>().ToList();
        var document = new DocumentBuilder(language, Layout.ParagraphLines, [], filename).Build(blocks, null, found => file.WithNotes([.. found.Select(Paragraph)], []));
        var title = document.Paragraphs.FirstOrDefault(paragraph => paragraph.Kind == ParagraphKind.Title);
        return title is null ? document : document with { Title = title.Text.PlainText.Trim() };
    }

    // A table above the text is the masthead; below it each row is a paragraph.
    private IEnumerable<(string? Label, Delta Text)> Lines(WordParagraph paragraph, bool isAbove)
    {
        if (paragraph.Cells is null)
            return isAbove ? Broken(paragraph.Text).Select((text, index) => (index == 0 ? Label(paragraph) : null, text)) : [(Label(paragraph), paragraph.Text)];
        return isAbove ? paragraph.Cells.SelectMany(cell => cell).SelectMany(line => Lines(line, isAbove: true)) : [(null, WordFile.Row(paragraph))];
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

    private Block? Block((string? Label, Delta Text) line)
    {
        var flat = Flat(line.Text);
        var (start, end) = (flat.Length - flat.TrimStart().Length, flat.TrimEnd().Length);
        if (end <= start && line.Label is null)
            return null;
        var text = line.Text.Slice(start, Math.Max(start, end));
        sources.Add(line.Label is { } label ? Delta.FromText(label + " ").Concat(text) : text);
        return new(Flat(sources[^1]), sources.Count);
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
        var references = sources.Skip(found.Line - 1).SelectMany(source => source.Ops).Where(op => op.Embed is not null).GetEnumerator();
        var written = sources.Skip(found.Line - 1).SelectMany(source => source.Ops)
            .SelectMany(op => (op.Text ?? "").Where(c => !char.IsWhiteSpace(c)).Select(c => (Character: c, op.Attributes))).Take(found.Text.Length + (found.Label?.Length ?? 0) + 1).ToList();
        var (text, at) = (new DeltaBuilder(), 0);
        foreach (var c in found.Text)
        {
            if (c == Reference && references.MoveNext())
            {
                text.Add(references.Current);
                continue;
            }

            // A blank between two of its paragraphs is in neither.
            var place = char.IsWhiteSpace(c) ? -1 : written.FindIndex(at, each => each.Character == c);
            text.Insert(c.ToString(), place < 0 ? null : written[place].Attributes);
            at = place < 0 ? at : place + 1;
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
