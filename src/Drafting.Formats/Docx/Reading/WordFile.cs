using System.Globalization;
using Drafting.Documents;
using Drafting.Operations;

namespace Drafting.Formats.Docx.Reading;

/// <summary>A Word file as read: what <see cref="StyledReading"/> and <see cref="PlainReading"/> make a document of.</summary>
internal sealed record WordFile(IReadOnlyList<WordParagraph> Paragraphs, WordNotes Notes, IReadOnlyDictionary<string, (Delta Text, IReadOnlyList<string> Warnings)> NoteTexts, WordNumbering Numbering)
{
    /// <summary>Whether paragraphs bear our styles.</summary>
    public bool IsOurs => Paragraphs.SelectMany(paragraph => paragraph.Lines)
        .Any(paragraph => paragraph.Style == StyleIds.Organization || StyleIds.Parse(paragraph.Style) is not null);

    /// <summary>What the paragraphs say of what was left out, by the paragraph, counted from 1; of notes, after the last.</summary>
    public IEnumerable<ImportWarning> Warnings =>
        Paragraphs.SelectMany((paragraph, index) => paragraph.Lines.Prepend(paragraph).Distinct().SelectMany(line => line.Warnings).Select(warning => new ImportWarning(index + 1, warning)))
            .Concat(Notes.Referred.SelectMany(note => NoteTexts[note.Key].Warnings.Select(warning => new ImportWarning(Math.Max(1, Paragraphs.Count), $"Note {note.Mark}: {warning}"))));

    /// <summary>The text of all paragraphs, to know its language by.</summary>
    public string PlainText => string.Join('\n', Paragraphs.SelectMany(paragraph => paragraph.Lines).Select(line => line.Text.PlainText));

    /// <summary>The text of a table's row, the cells divided by tabs; the lines of a cell, and of a table within it, by blanks; each with its number.</summary>
    /// <param name="row">The row.</param>
    /// <param name="number">Counts a line.</param>
    public static Delta Row(WordParagraph row, Func<WordParagraph, string?> number) =>
        Joined(row.Cells!.Select(cell => Joined(cell.SelectMany(line => line.Lines).Select(line => Numbered(line.Text, number(line))).Where(text => text.Length > 0), " ")), "\t");

    /// <summary>A number before a text.</summary>
    public static Delta Numbered(Delta text, string? number) => number is null ? text : Delta.FromText(number + " ").Concat(text);

    private static Delta Joined(IEnumerable<Delta> texts, string between) => Delta.Of(texts.SelectMany((text, index) => index == 0 ? text.Ops : text.Ops.Prepend(DeltaOp.Insert(between))));

    /// <summary>Paragraphs and, last, the footnotes they refer to, all with ids; <paramref name="loose"/> are footnotes without a reference.</summary>
    public IReadOnlyList<Paragraph> WithNotes(IReadOnlyList<Paragraph> paragraphs, IReadOnlyList<(string? Key, string? Label, Delta Text)> loose)
    {
        var notes = Notes.Referred.Select(note => (Key: (string?)note.Key, Label: (string?)note.Mark, Text: NoteTexts[note.Key].Text)).Concat(loose).ToList();
        var ids = new Dictionary<string, string>();
        for (var i = 0; i < notes.Count; i++)
        {
            if (notes[i].Key is { } key)
                ids.TryAdd(key, Id(paragraphs.Count + i));
        }

        return
        [
            .. paragraphs.Select((paragraph, index) => paragraph with { Id = Id(index), Text = Referring(paragraph.Text, ids) }),
            .. notes.Select((note, index) => new Paragraph(Id(paragraphs.Count + index), ParagraphKind.Footnote, 0, note.Label, Referring(note.Text, ids))),
        ];
    }

    private static Delta Referring(Delta text, Dictionary<string, string> ids) => Delta.Of(text.Ops
        .Where(op => op.Embed is null || (op.Embed.Footnote is { } key && ids.ContainsKey(key)))
        .Select(op => op.Embed is null ? op : DeltaOp.Insert(Embed.FootnoteReference(ids[op.Embed.Footnote!]), op.Attributes)));

    private static string Id(int index) => "p" + (index + 1).ToString(CultureInfo.InvariantCulture);
}
