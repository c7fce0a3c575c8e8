using System.Xml.Linq;
using Drafting.Formats.PlainText;
using Drafting.Operations;

namespace Drafting.Formats.AkomaNtoso;

/// <summary>
/// Walks a document's parts in order and makes a paragraph of every line. Lists and points may be nested, or flat with “(a)” in the text; a
/// table's row is one plain paragraph, its cells divided by tabs. Whatever the markup, no text is left out.
/// </summary>
internal sealed class BodyReader(InlineText inline, ParagraphKinds kinds, Markup markup)
{
    private readonly List<ReadParagraph> found = [];
    private string? label;
    private XElement? labelled;
    private int depth;

    /// <summary>The paragraphs so far.</summary>
    public IReadOnlyList<ReadParagraph> Found => found;

    /// <summary>Reads a part and all within it.</summary>
    public void Read(XElement element, Part part)
    {
        kinds.Enter(part);
        ReadChild(element);
    }

    /// <summary>Ends a document.</summary>
    public void End() => FlushLabel();

    private void ReadChild(XElement element)
    {
        if (element.Is("meta"))
            return;
        if (markup.Lacks(element) || (!Names.IsInline(element) && markup.LacksAllOf(element)))
        {
            markup.TellLeftOut(element);
            return;
        }

        markup.TellKept(element);
        if (element.Is("img"))
            return;
        if (element.Is("num"))
            ReadNumber(element);
        else if (element.Is("table"))
            ReadRows(element);
        else if (IsLine(element))
            ReadLine(element);
        else
            ReadContainer(element);
    }

    // A line's own text, or nothing but parts of a line.
    private static bool IsLine(XElement element) =>
        element.Is("p") || element.Is("docTitle") || element.OwnMark("paragraph") is not null || element.Nodes().OfType<XText>().Any(text => !string.IsNullOrWhiteSpace(text.Value))
        || (element.HasElements && element.Elements().All(child => Names.IsInline(child) && !child.Is("num")));

    private void ReadContainer(XElement element)
    {
        var isSub = Names.IsSubParagraph(element);
        depth += isSub ? 1 : 0;
        kinds.EnterContainer(element);
        foreach (var child in element.Elements())
            ReadChild(child);
        depth -= isSub ? 1 : 0;
    }

    // Some files number an empty paragraph and give the text in the next; so a number waits for the next line that bears none.
    private void ReadNumber(XElement number)
    {
        FlushLabel();
        (label, labelled) = (inline.Read(number, isOurs: false).PlainText, number.Parent);
    }

    private void ReadLine(XElement line)
    {
        if (ReadParagraph.Marked(line, () => inline.Read(line, isOurs: true, IsNumber)) is { } marked)
        {
            (label, labelled) = (null, null);
            found.Add(marked);
            return;
        }

        var isTitle = line.Child("docTitle") is not null;
        var number = line.Elements().Where(child => !markup.Lacks(child)).FirstOrDefault(child => child.Is("num") || (isTitle && child.Is("docNumber")));
        if (number is not null)
            ReadNumber(number);
        else if (ParagraphKinds.IsHeading(line) && labelled is { } holder && !line.Ancestors().Contains(holder) && kinds.IsOfParagraph(label))
            FlushLabel();
        foreach (var part in kinds.IsClose ? Lines(line) : isTitle ? TitleLines(line, number) : [line])
        {
            var text = inline.Read(part, isOurs: false, except: child => child == number);
            if (text.Length == 0)
                continue;
            found.Add(kinds.Classify(text, label, depth, line));
            (label, labelled) = (null, null);
        }
    }

    private static bool IsNumber(XElement element) => element.Is("num") || element.Is("docNumber");

    // Where the meeting and the date of adoption are printed one below the other.
    private static IEnumerable<XElement> Lines(XElement line)
    {
        var holder = line.Elements().Any(child => child.Is("eol")) ? line : line.Elements().FirstOrDefault(child => child.Child("eol") is not null);
        if (holder is null)
            return [line];
        var lines = new List<XElement> { new(line.Name) };
        foreach (var node in holder.Nodes())
        {
            if (node is XElement element && element.Is("eol"))
                lines.Add(new XElement(line.Name));
            else
                lines[^1].Add(node);
        }

        return lines;
    }

    // “75/253. Title B”: the letter of a resolution in several parts is a line of its own.
    private static IEnumerable<XElement> TitleLines(XElement line, XElement? number)
    {
        var letter = line.Child("docTitle")!.ElementsAfterSelf().FirstOrDefault(child => child.Is("docNumber") && Sections.IsLabel(child.Value.Trim()));
        if (letter is null || line.OwnMark("paragraph") is not null)
            return [line];
        return [new XElement(line.Name, line.Nodes().TakeWhile(node => node != letter).Where(node => node != number)), new XElement(line.Name, line.Nodes().SkipWhile(node => node != letter))];
    }

    // A table within a cell is text of the cell.
    private void ReadRows(XElement table)
    {
        foreach (var row in table.Descendants().Where(inner => (inner.Is("tr") || inner.Is("caption")) && inner.Ancestors().First(above => above.Is("table")) == table))
        {
            if (markup.Lacks(row) || markup.LacksAllOf(row))
            {
                markup.TellLeftOut(row);
                continue;
            }

            var cells = row.Elements().Where(cell => (cell.Is("td") || cell.Is("th")) && !markup.Lacks(cell)).ToList();
            if (cells.Count == 0)
            {
                ReadLine(row);
                continue;
            }

            var text = Delta.Empty;
            foreach (var cell in cells)
                text = (cell == cells[0] ? text : text.Concat(Delta.FromText("\t"))).Concat(inline.Read(cell, isOurs: false));
            if (text.PlainText.Trim().Length == 0)
                continue;
            FlushLabel();
            found.Add(new ReadParagraph(ParagraphKind.Plain, 0, null, text, row.Line()));
        }
    }

    // A number without a text of its own stays all the same.
    private void FlushLabel()
    {
        if (labelled is null)
            return;
        found.Add(kinds.Classify(Delta.Empty, label, depth, labelled));
        (label, labelled) = (null, null);
    }
}
