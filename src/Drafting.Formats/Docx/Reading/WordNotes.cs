using System.Xml.Linq;
using Drafting.Operations;

namespace Drafting.Formats.Docx.Reading;

/// <summary>The footnotes and endnotes of a Word file, as the text refers to them.</summary>
internal sealed class WordNotes
{
    private readonly Dictionary<string, XElement> bodies = [];
    private readonly Dictionary<string, string> bookmarks = [];
    private readonly List<(string Key, string Mark, bool IsEndnote)> referred = [];
    private readonly HashSet<string> known = [];
    private readonly HashSet<string> custom = [];
    private readonly NoteMarks marks;

    /// <param name="document">The text.</param>
    /// <param name="footnotes">The footnotes' part.</param>
    /// <param name="endnotes">The endnotes' part.</param>
    /// <param name="settings">The file's settings, which say how notes are counted.</param>
    public WordNotes(XElement document, XElement? footnotes, XElement? endnotes, XElement? settings)
    {
        marks = new(document, settings);
        foreach (var note in (footnotes?.Elements(Wml.W + "footnote") ?? []).Concat(endnotes?.Elements(Wml.W + "endnote") ?? []))
            bodies.TryAdd(KeyOf(note.Name.LocalName, note), note);
        FindMarkedReferences(document);
        FindMarkedNotes(document);
    }

    // A bookmark around a reference, within one paragraph.
    private void FindMarkedReferences(XElement document)
    {
        var open = new Dictionary<string, string>();
        foreach (var element in document.Descendants())
        {
            if (element.Is("p"))
            {
                open.Clear();
            }
            else if (element.Is("bookmarkStart") && (string?)element.Attribute(Wml.W + "name") is { Length: > 0 } name)
            {
                open[IdOf(element)] = name;
            }
            else if (element.Is("bookmarkEnd"))
            {
                open.Remove(IdOf(element));
            }
            else if (element.IsNoteReference())
            {
                foreach (var marked in open.Values)
                    bookmarks.TryAdd(marked, KeyOf(element));
                open.Clear();
            }
        }
    }

    // A bookmark in a footnote that is a paragraph of our files.
    private void FindMarkedNotes(XElement document)
    {
        foreach (var paragraph in document.Descendants(Wml.W + "p").Where(paragraph => StyleIds.Parse(paragraph.Element(Wml.W + "pPr").Val("pStyle")) is { Kind: ParagraphKind.Footnote }))
        {
            foreach (var name in paragraph.Descendants(Wml.W + "bookmarkStart").Select(mark => (string?)mark.Attribute(Wml.W + "name")).OfType<string>().Where(name => name.Length > 0))
                bookmarks.TryAdd(name, name);
        }
    }

    /// <summary>Keys and marks in the order of their first references.</summary>
    public IReadOnlyList<(string Key, string Mark, bool IsEndnote)> Referred => referred;

    /// <summary>The note's element; null where the file lacks it.</summary>
    public XElement? BodyOf(string key) => bodies.GetValueOrDefault(key);

    /// <summary>The note that a cross-reference leads to; null where it leads to none.</summary>
    public string? KeyOfBookmark(string name) => bookmarks.GetValueOrDefault(name);

    /// <summary>Notes a reference as it comes in the text; answers the note's key, or null where the file lacks the note.</summary>
    public string? Refer(XElement reference, string? customMark)
    {
        var key = KeyOf(reference);
        if (!bodies.ContainsKey(key))
            return null;
        if (known.Add(key))
        {
            if (customMark is not null)
                custom.Add(key);
            referred.Add((key, customMark ?? marks.Next(reference), reference.Is("endnoteReference")));
        }

        return key;
    }

    /// <summary>Whether a note's mark was typed.</summary>
    public bool IsCustom(string key) => custom.Contains(key);

    private static string KeyOf(XElement reference) => KeyOf(reference.Name.LocalName.Replace("Reference", "", StringComparison.Ordinal), reference);

    private static string KeyOf(string kind, XElement element) => $"{kind} {IdOf(element)}";

    private static string IdOf(XElement element) => (string?)element.Attribute(Wml.W + "id") ?? "";
}
