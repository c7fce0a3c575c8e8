using System.Xml.Linq;
using Drafting.Operations;

namespace Drafting.Formats.Docx.Reading;

/// <summary>
/// Reads the paragraphs of a Word file in one view: those whose mark the view lacks, or is hidden, run on into the next; rows of tables are paragraphs with cells, and
/// nothing runs on across a table.
/// </summary>
internal sealed class WordReader(WordParts parts, TrackedView view, IReadOnlyDictionary<string, string> links)
{
    private readonly WordText text = new(parts, view, links);
    private readonly List<WordParagraph> read = [];

    // The paragraph that runs on: the last of those whose mark is not there, the first of those whose mark is hidden.
    private XElement? open;
    private bool isRunIn;

    public List<WordParagraph> Read(XElement body)
    {
        text.Begin(body);
        ReadBlocks(body);
        if (open is not null)
            CloseOpen();
        // What was left out after the last paragraph.
        if (text.Take(null) is { Warnings: { Count: > 0 } warnings })
            read.Add(new(null, null, Delta.Empty) { Warnings = warnings });
        return read;
    }

    /// <summary>The body of a note, without the mark and the space that stand before it; its paragraphs divided by line ends.</summary>
    public (Delta Text, IReadOnlyList<string> Warnings) Note(XElement note, string mark, bool isCustom)
    {
        text.BeginNote(note, mark, isCustom);
        var lines = Read(note);
        var texts = lines.Select(line => line.Cells is null ? line.Text : WordFile.Row(line, _ => null)).Where(line => line.Length > 0).ToList();
        return (Delta.Of(texts.SelectMany((line, index) => index == 0 ? line.Ops : line.Ops.Prepend(DeltaOp.Insert("\n")))), [.. lines.SelectMany(line => line.Lines).SelectMany(line => line.Warnings)]);
    }

    private void ReadBlocks(XElement parent)
    {
        foreach (var block in parent.Read())
        {
            if (view.Lacks(block))
                continue;
            if (block.Is("p"))
                ReadParagraph(block);
            else if (block.Is("tbl"))
                ReadTable(block);
            else if (block.Is("altChunk"))
                text.LeaveOut(Omission.EmbeddedDocument, (string?)block.Attribute(EmbeddedDocuments.NameMark) ?? "");
            else if (block.Is("sdt") && IsLeftOut(block))
                continue;
            else if (block.Name == Wml.Math + "oMathPara" || block.Name == Wml.Math + "oMath" || block.Is("r"))
                ReadParagraph(new XElement(Wml.W + "p", block));
            else if (!block.Is("sectPr") && !block.Is("sdtPr") && !block.Is("tblPr"))
                ReadBlocks(block);
        }
    }

    private bool IsLeftOut(XElement control)
    {
        if (!WordText.IsPlaceholder(control))
            return false;
        text.LeaveOut(Omission.Placeholder, control.Element(Wml.W + "sdtContent")?.Value ?? "");
        return true;
    }

    private void ReadParagraph(XElement paragraph)
    {
        text.Read(paragraph);
        var properties = paragraph.Element(Wml.W + "pPr");
        var mark = properties?.Element(Wml.W + "rPr");
        var isHidden = parts.Styles.IsHidden(mark, properties);
        if (view.LacksMarked(mark) || isHidden)
        {
            open = isHidden && isRunIn ? open : paragraph;
            // The number is that of the first where something of it is seen.
            isRunIn = isHidden && text.HasText;
            return;
        }

        Close(isRunIn ? open! : paragraph, paragraph);
    }

    // Nothing follows into which it could run.
    private void CloseOpen()
    {
        if (text.HasText)
            Close(open!, open!);
        (open, isRunIn) = (null, false);
    }

    private void Close(XElement numbered, XElement ended)
    {
        (open, isRunIn) = (null, false);
        var taken = text.Take(view.Properties(numbered));
        var bookmark = (string?)ended.Descendants(Wml.W + "bookmarkStart").FirstOrDefault()?.Attribute(Wml.W + "name");
        var change = ended.Element(Wml.W + "pPr")?.Element(Wml.W + "rPr")?.Elements().FirstOrDefault(mark => view.Has(mark));
        read.Add(taken with { NoteKey = bookmark, Text = change is null ? taken.Text : ChangeMarks.Ended(taken.Text, change) });
        var boxes = text.Boxes.ToList();
        text.Boxes.Clear();
        foreach (var box in boxes)
        {
            text.Begin(box);
            ReadBlocks(box);
            if (open is not null)
                CloseOpen();
        }
    }

    private void ReadTable(XElement table)
    {
        if (open is not null)
            CloseOpen();
        foreach (var row in Parts(table, "tr"))
        {
            if (view.LacksMarked(row.Element(Wml.W + "trPr")))
                continue;
            var cells = Parts(row, "tc").Where(cell => !view.LacksMarked(cell.Element(Wml.W + "tcPr")))
                .Select(cell => (IReadOnlyList<WordParagraph>)new WordReader(parts, view, links).Read(cell)).ToList();
            read.Add(new WordParagraph(null, null, Delta.Empty, cells));
        }
    }

    // Rows of a table and cells of a row, also within content controls, but not those of a table within.
    private IEnumerable<XElement> Parts(XElement parent, string name) => parent.Read()
        .Where(child => !view.Lacks(child) && !(child.Is("sdt") && IsLeftOut(child))).SelectMany(child => child.Is(name) ? [child] : child.Is("tbl") || child.Is("p") || child.Is("tc") ? [] : Parts(child, name));
}
