using System.Xml.Linq;

namespace Drafting.Formats.Docx;

/// <summary>Reads the paragraphs of a Word file in one view: those whose mark the view lacks run on into the next; rows of tables are paragraphs with cells.</summary>
internal sealed class WordReader(TrackedView view, WordNotes notes, IReadOnlyDictionary<string, string> links)
{
    private readonly WordText text = new(view, notes, links);
    private readonly List<WordParagraph> read = [];
    private bool isOpen;

    public List<WordParagraph> Read(XElement body)
    {
        ReadBlocks(body);
        if (isOpen)
            Close(null);
        return read;
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
            else if (!block.Is("sectPr") && !block.Is("sdtPr") && !block.Is("tblPr"))
                ReadBlocks(block);
        }
    }

    private void ReadParagraph(XElement paragraph)
    {
        text.Read(paragraph);
        isOpen = view.LacksMarked(paragraph.Element(Wml.W + "pPr")?.Element(Wml.W + "rPr"));
        if (!isOpen)
            Close(paragraph);
    }

    private void Close(XElement? paragraph)
    {
        isOpen = false;
        var taken = text.Take(paragraph is null ? null : view.Properties(paragraph));
        // After the last mark that the view has, only text counts.
        if (paragraph is null && taken.Text.Length == 0 && taken.Label is null)
            return;
        var bookmark = (string?)paragraph?.Descendants(Wml.W + "bookmarkStart").FirstOrDefault()?.Attribute(Wml.W + "name");
        var change = paragraph?.Element(Wml.W + "pPr")?.Element(Wml.W + "rPr")?.Elements().FirstOrDefault(mark => view.Has(mark));
        read.Add(taken with { NoteKey = bookmark, Text = change is null ? taken.Text : ChangeMarks.Ended(taken.Text, change) });
        if (text.Boxes.Count == 0)
            return;
        var boxes = text.Boxes.ToList();
        text.Boxes.Clear();
        boxes.ForEach(ReadParagraph);
    }

    private void ReadTable(XElement table)
    {
        foreach (var row in table.Descendants(Wml.W + "tr").Where(row => row.Ancestors(Wml.W + "tbl").First() == table))
        {
            if (view.LacksMarked(row.Element(Wml.W + "trPr")))
                continue;
            var cells = new List<IReadOnlyList<WordParagraph>>();
            foreach (var cell in row.Descendants(Wml.W + "tc").Where(cell => cell.Ancestors(Wml.W + "tr").First() == row))
                cells.Add(new WordReader(view, notes, links).Read(cell));
            read.Add(new WordParagraph(null, null, Operations.Delta.Empty, cells));
        }
    }
}
