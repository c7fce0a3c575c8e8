using Drafting.Operations;

namespace Drafting.Formats.PlainText;

/// <summary>
/// Writes a document as plain text, one paragraph a line with blank lines between: masthead, text with its numbers, footnotes at the end
/// under a rule, marks as raised digits, strong words in <c>**…**</c>. The importer reads it back to the same document: see <see cref="PrintedPlace"/>.
/// </summary>
public static class TextExport
{
    /// <summary>The text, with LF line ends.</summary>
    public static string Write(ExportedDocument document)
    {
        var lines = new List<string>();
        var notes = document.Footnotes.ToList();
        var printed = new PrintedText([.. notes.Select(Mark)]);
        WriteMasthead(document, lines);
        var sponsorLine = document.SponsorLine;
        foreach (var paragraph in document.Body)
        {
            if (paragraph.Kind is ParagraphKind.Title or ParagraphKind.Enacting)
            {
                Add(lines, PrintedPlace.Sponsors, sponsorLine);
                sponsorLine = null;
            }

            var text = PrintedNumber.Before(paragraph.Kind, paragraph.Label, printed.Write(paragraph.Text, document.MarkOf), document.Language);
            Add(lines, PrintedPlace.Of(paragraph.Kind, paragraph.Level), text, isText: true);
        }

        Add(lines, PrintedPlace.Sponsors, sponsorLine);
        if (notes.Count > 0)
            lines.Add(PrintedPlace.Rule);
        foreach (var note in notes)
            Add(lines, PrintedPlace.Note, $"{Superscripts.FromLabel(Mark(note))} {printed.Write(note.Text, document.MarkOf)}", isText: true);
        Add(lines, PrintedPlace.JobNumber, document.Masthead.JobNumber);
        lines.Add(PrintedPlace.End);
        return string.Join("\n\n", lines) + "\n";
    }

    private static void WriteMasthead(ExportedDocument document, List<string> lines)
    {
        var words = PrintedWords.Of(document.Language);
        var masthead = document.Masthead;
        Add(lines, PrintedPlace.Symbol, masthead.Symbol);
        Add(lines, PrintedPlace.Organ, masthead.Organ);
        foreach (var line in words.Issue(masthead))
            Add(lines, PrintedPlace.Issue, line);
        Add(lines, PrintedPlace.Issue, PrintedLanguages.Name(document.Language));
        Add(lines, PrintedPlace.Session, masthead.Session);
        Add(lines, PrintedPlace.Committee, masthead.Committee);
        if (masthead.AgendaItems.Count > 0)
            Add(lines, PrintedPlace.AgendaItems, words.ItemLine(masthead));
        foreach (var title in masthead.AgendaTitles)
            Add(lines, PrintedPlace.AgendaTitle, title);
        var told = AdoptionLines.Of(document.Body.Select(paragraph => (paragraph.Kind, paragraph.Text)), document.Language);
        if (masthead.AdoptedOn is { } day && told.AdoptedOn != day)
            Add(lines, PrintedPlace.Adoption, words.IssueDate(day));
        if (masthead.AdoptionNote is { } note && told.Note != note)
            Add(lines, PrintedPlace.Adoption, $"[{note}]");
    }

    private static string Mark(ExportedParagraph note) => string.IsNullOrEmpty(note.Label) ? "*" : note.Label;

    // A line of the masthead is one line; a paragraph may hold line breaks.
    private static void Add(List<string> lines, int place, string? text, bool isText = false)
    {
        if (!string.IsNullOrWhiteSpace(text))
            lines.Add(new string(' ', place) + (isText ? text : text.ReplaceLineEndings(" ").Trim()));
    }
}
