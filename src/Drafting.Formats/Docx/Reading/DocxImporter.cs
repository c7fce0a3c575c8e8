using System.Xml.Linq;
using Drafting.Documents;
using Drafting.Formats.PlainText;

namespace Drafting.Formats.Docx.Reading;

/// <summary>
/// Reads Word files: our own exports by their styles, all others by the rules for plain text, with Word's numbers, footnotes, tables and formatting. Tracked
/// changes are read as accepted; how many they were, whose, and what they changed stands in the document, and so do comments. No text is dropped.
/// </summary>
public static class DocxImporter
{
    /// <summary>Whether bytes begin as a Word file does; so do other files that are ZIP archives.</summary>
    public static bool Recognises(ReadOnlySpan<byte> bytes) => bytes.StartsWith("PK\u0003\u0004"u8);

    /// <summary>Reads a file. False where it is no Word file, damaged, empty or too large; then <paramref name="problem"/> says so.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="filename">Names a document that has no title.</param>
    /// <param name="language">One of the six languages; null to find it out from the text.</param>
    public static bool TryImport(byte[] bytes, string? filename, string? language, out ParsedDocument? document, out ImportProblem? problem)
    {
        document = null;
        try
        {
            if (Prepared(bytes, out problem) is not { } archive)
                return false;
            document = Read(archive, TrackedView.New, filename, language);
        }
        catch (ImportException refused)
        {
            problem = refused.Problem;
            return false;
        }

        if (document.Paragraphs.Count > 0)
            return true;
        (document, problem) = (null, new("notDocx", "The Word file holds no text."));
        return false;
    }

    /// <summary>The document as it was before the file's tracked changes; null where it has none, or nothing was there before.</summary>
    /// <param name="bytes">A file that <see cref="TryImport"/> reads.</param>
    /// <param name="filename">Names a document that has no title.</param>
    /// <param name="language">Of the document as imported.</param>
    public static ParsedDocument? Before(byte[] bytes, string? filename, string language)
    {
        try
        {
            return Prepared(bytes, out _) is { } archive && Changes(archive) is not null && Read(archive, TrackedView.Old, filename, language) is { Paragraphs.Count: > 0 } before ? before : null;
        }
        catch (ImportException)
        {
            return null;
        }
    }

    // Footnotes are parts of their own, with changes of their own.
    private static TrackedChanges? Changes(DocxArchive archive) =>
        TrackedViews.Of(Parts(archive));

    // The head of the first page, where that has one of its own; those of the other pages repeat the symbol.
    private static XElement? FirstHeader(DocxArchive archive) =>
        archive.Document.Descendants(Wml.W + "sectPr").FirstOrDefault() is { } section && section.IsOn("titlePg")
            && section.Elements(Wml.W + "headerReference").FirstOrDefault(header => (string?)header.Attribute(Wml.W + "type") == "first") is { } first
            ? archive.ById((string?)first.Attribute(Wml.LinkId))
            : null;

    /// <summary>The document as one view has it.</summary>
    internal static ParsedDocument Read(DocxArchive archive, TrackedView view, string? filename, string? language)
    {
        var (footnotes, endnotes) = (archive.Related("footnotes"), archive.Related("endnotes"));
        var styles = archive.Related("styles");
        // Who comments a text with tracked changes comments it as it has become.
        var comments = view == TrackedView.New ? WordComments.Of(archive) : WordComments.None;
        var parts = new WordParts(
            new WordNotes(archive.Document, footnotes, endnotes, archive.Related("settings")), new WordStyles(styles), view == TrackedView.New ? new(Parts(archive), comments.Ids) : CommentPlaces.None);
        // A file with several bodies is damaged; nothing of it is dropped.
        var paragraphs = archive.Document.Elements(Wml.Body).SelectMany(body => new WordReader(parts, view, archive.Links).Read(body)).ToList();
        // The United Nations' own files have their masthead there.
        if (FirstHeader(archive) is { } header)
            paragraphs.InsertRange(0, new WordReader(parts, view, new Dictionary<string, string>()).Read(header).Where(line => line.Lines.Any(inner => inner.Text.Length > 0)));
        var (footLinks, endLinks) = (archive.LinksIn("footnotes"), archive.LinksIn("endnotes"));
        var notes = new Dictionary<string, (Operations.Delta, IReadOnlyList<string>)>();
        // A note may be referred to first in another one.
        for (var i = 0; i < parts.Notes.Referred.Count; i++)
        {
            var (key, mark, isEndnote) = parts.Notes.Referred[i];
            notes[key] = new WordReader(parts, view, isEndnote ? endLinks : footLinks).Note(parts.Notes.BodyOf(key)!, mark, parts.Notes.IsCustom(key));
        }

        var file = new WordFile(paragraphs, parts.Notes, notes, new WordNumbering(view, archive.Related("numbering"), styles));
        var own = OwnProperties.Of(archive.AllRelated("customXml"));
        var spoken = language is not null && Delegations.Languages.Contains(language) ? language : own?.Language ?? LanguageGuess.Of(file.PlainText);
        var read = file.IsOurs ? new StyledReading(file, spoken, filename, own).Read() : new PlainReading(file, spoken, filename).Read();
        read = ChangeMarks.Apart(CommentMarks.Apart(read, comments, parts.Comments, parts.Styles));
        read = read with { Warnings = [.. read.Warnings.Concat(file.Warnings).Concat(Margins(archive, parts, view, file.PlainText)).OrderBy(warning => warning.Line)] };
        return view == TrackedView.Old ? read : read with { TrackedChanges = Changes(archive) };
    }

    // Heads and feet of pages repeat the symbol and count the pages; what else they say is told of.
    private static IEnumerable<ImportWarning> Margins(DocxArchive archive, WordParts parts, TrackedView view, string text) =>
        archive.AllRelated("header").Concat(archive.AllRelated("footer"))
            .Select(margin => new XElement(margin.Name, margin.Descendants(Wml.W + "p").Where(line => !line.Ancestors(Wml.W + "p").Any() && !line.Descendants().Any(part => part.Is("instrText") || part.Is("fldSimple")))))
            .SelectMany(margin => new WordReader(parts, view, new Dictionary<string, string>()).Read(margin)).SelectMany(line => line.Lines).Select(line => line.Text.PlainText.Trim())
            .Where(line => line.Count(char.IsLetter) > 3 && !PlainText.Symbols.IsSymbol(line) && !text.Contains(line, StringComparison.Ordinal)).Distinct()
            .Select(line => new ImportWarning(1, $"“{Header.Shortened(line)}” stands at the head or the foot of the pages and was left out."));

    // What was embedded is text, and what was marked by hand is tracked, before anything is read.
    private static DocxArchive? Prepared(byte[] bytes, out ImportProblem? problem)
    {
        if (DocxArchive.Open(bytes, out problem) is not { } archive)
            return null;
        EmbeddedDocuments.TakeIn(archive);
        var marks = new HandMarks(new WordStyles(archive.Related("styles")));
        foreach (var part in Parts(archive))
            marks.Track(part);
        return archive;
    }

    private static IEnumerable<XElement> Parts(DocxArchive archive) => new[] { archive.Document, archive.Related("footnotes"), archive.Related("endnotes") }.OfType<XElement>();
}
