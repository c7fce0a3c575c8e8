using System.Xml.Linq;
using Drafting.Operations;

namespace Drafting.Formats.Docx.Reading;

/// <summary>A paragraph of a Word file as read.</summary>
/// <param name="Properties">Its properties; null where it has none.</param>
/// <param name="Label">Its number where that is text in our style; else null.</param>
/// <param name="Text">Its text. References to footnotes are embeds of <see cref="WordNotes"/>'s keys.</param>
/// <param name="Cells">The paragraph is a table's row: its cells, each with its lines. Null elsewhere.</param>
internal sealed record WordParagraph(XElement? Properties, string? Label, Delta Text, IReadOnlyList<IReadOnlyList<WordParagraph>>? Cells = null)
{
    /// <summary>The paragraph, or of a table's row the paragraphs in it, however deep.</summary>
    public IEnumerable<WordParagraph> Lines => Cells?.SelectMany(cell => cell).SelectMany(line => line.Lines) ?? [this];

    public string? Style => Properties.Val("pStyle");

    /// <summary>Values of content controls in it, by their names.</summary>
    public IReadOnlyList<(string Name, string Value)> Controls { get; init; } = [];

    /// <summary>What of it was left out, or is not as it stood there, in words for people.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>The footnote that it is, of our files' footnotes without a reference.</summary>
    public string? NoteKey { get; init; }
}
