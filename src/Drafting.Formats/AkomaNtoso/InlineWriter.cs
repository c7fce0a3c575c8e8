using System.Xml.Linq;
using Drafting.Documents;
using Drafting.Operations;

namespace Drafting.Formats.AkomaNtoso;

/// <summary>
/// Writes lines: text with <c>b</c>, <c>i</c> and <c>a</c>, opening words set off in a <c>span</c> as the United Nations print them, each footnote as
/// an <c>authorialNote</c> where it is first referred to.
/// </summary>
internal sealed class InlineWriter
{
    private readonly string language;
    private readonly Dictionary<string, (Paragraph Note, int Place)> notes = [];
    private readonly Dictionary<string, string> elements = [];
    private readonly Dictionary<string, int> counters = [];

    public InlineWriter(ParsedDocument document)
    {
        language = document.Language;
        foreach (var (paragraph, place) in document.Paragraphs.Select((paragraph, place) => (paragraph, place)))
        {
            if (paragraph.Kind == ParagraphKind.Footnote)
                notes.TryAdd(paragraph.Id, (paragraph, place));
        }
    }

    /// <summary>The next id of a kind, “para_3”.</summary>
    public XAttribute NextId(string kind) => new("eId", $"{kind}_{counters[kind] = counters.GetValueOrDefault(kind) + 1}");

    /// <summary>A paragraph's line, which bears what the paragraph is.</summary>
    /// <param name="name">The element.</param>
    /// <param name="wrapper">An element within it that says what the text is; null for none.</param>
    public XElement Line(string name, Paragraph paragraph, XElement? wrapper = null)
    {
        var line = new XElement(Names.Akn + name, Space, Marks(paragraph));
        wrapper?.Add(Text(paragraph));
        line.Add(wrapper is null ? Text(paragraph) : wrapper);
        return line;
    }

    /// <summary>The notes that no text refers to, such as the one on the sponsors; those among them that only other notes mention.</summary>
    public IEnumerable<XElement> Unreferred(IEnumerable<Paragraph> paragraphs)
    {
        var referred = paragraphs.Where(paragraph => paragraph.Kind != ParagraphKind.Footnote)
            .SelectMany(paragraph => paragraph.Text.Ops).Select(op => op.Embed?.Footnote).ToHashSet();
        return [.. notes.Keys.Where(id => !referred.Contains(id)).Select(id => Note(id, "note"))];
    }

    private string OpeningClass => OpeningWords.LookIn(language) switch { (true, true) => "bold italic", (true, _) => "bold", _ => "italic" };

    private static XAttribute Space => new(XNamespace.Xml + "space", "preserve");

    private static IEnumerable<XAttribute> Marks(Paragraph paragraph, int? place = null)
    {
        yield return Mark("paragraph", paragraph.Id);
        yield return Mark("kind", WireName.Of(paragraph.Kind));
        if (paragraph.Level != 0)
            yield return Mark("level", FormattableString.Invariant($"{paragraph.Level}"));
        if (paragraph.Label is { } label)
            yield return Mark("label", label);
        if (paragraph.Version != 1)
            yield return Mark("version", FormattableString.Invariant($"{paragraph.Version}"));
        if (paragraph.Status != ParagraphStatus.Open)
            yield return Mark("status", WireName.Of(paragraph.Status));
        if (place is { } index)
            yield return Mark("place", FormattableString.Invariant($"{index}"));
    }

    private static XAttribute Mark(string name, string value) => new(Names.Own + name, XmlText.Of(value));

    private IEnumerable<object> Text(Paragraph paragraph)
    {
        var opening = OpeningWords.Length(paragraph.Text.PlainText, language, paragraph.Kind);
        foreach (var op in paragraph.Text.Ops)
        {
            if (op.Embed?.Footnote is { } id)
                yield return Styled(Reference(id, paragraph), op.Attributes);
            if (op.Text is not { } text)
                continue;
            var cut = Math.Min(opening, text.Length);
            opening -= cut;
            if (cut > 0)
                yield return Styled(new XElement(Names.Akn + "span", new XAttribute("class", OpeningClass), XmlText.Of(text[..cut])), op.Attributes);
            if (cut < text.Length)
                yield return Styled(new XText(XmlText.Of(text[cut..])), op.Attributes);
        }
    }

    private static XNode Styled(XNode node, Attributes? attributes)
    {
        foreach (var (name, value) in attributes?.Values ?? new Dictionary<string, System.Text.Json.JsonElement>())
        {
            node = name switch
            {
                "em" => new XElement(Names.Akn + "i", node),
                "strong" => new XElement(Names.Akn + "b", node),
                "link" => new XElement(Names.Akn + "a", new XAttribute("href", XmlText.Of(value.GetString() ?? "")), node),
                _ => node,
            };
        }

        return node;
    }

    // A note stands where it is first referred to in the text; a note within a note is only referred to, so that none stands in itself.
    private XElement Reference(string id, Paragraph within)
    {
        if (!elements.ContainsKey(id) && notes.ContainsKey(id) && within.Kind != ParagraphKind.Footnote)
            return Note(id, "authorialNote");
        return new XElement(Names.Akn + "noteRef", new XAttribute("href", "#" + elements.GetValueOrDefault(id, "")), Mark("paragraph", id), Marker(id));
    }

    private XElement Note(string id, string name)
    {
        var (note, place) = notes[id];
        var number = NextId(name);
        elements[id] = number.Value;
        return new XElement(
            Names.Akn + name,
            Marker(id),
            new XAttribute("placement", "bottom"),
            number,
            Marks(note, place),
            new XElement(Names.Akn + "p", Space, Text(note)));
    }

    private XAttribute? Marker(string id) => notes.TryGetValue(id, out var note) && note.Note.Label is { } label ? new("marker", XmlText.Of(label)) : null;
}
