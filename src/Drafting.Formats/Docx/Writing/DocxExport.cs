using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Drafting.Operations;

namespace Drafting.Formats.Docx.Writing;

/// <summary>
/// Writes a document as a Word file: numbers that Word counts itself, footnotes at the foot of their page, the masthead as printed, fonts and languages of
/// each script, comments beside it. <see cref="Reading.DocxImporter"/> reads back the same paragraphs. The same document always gives the same bytes.
/// </summary>
public static class DocxExport
{
    /// <summary>The content type of Word files.</summary>
    public const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>The file.</summary>
    public static byte[] Write(ExportedDocument document)
    {
        using var package = new DocxPackage(document.Language, document.Title);
        return new Writing(package, document).Write();
    }

    private sealed class Writing
    {
        private readonly DocxPackage package;
        private readonly ExportedDocument document;
        private readonly RunWriter runs;
        private readonly ReferenceWriter references;
        private readonly CommentWriter comments;
        private readonly CommentAnchors anchors;
        private readonly ListPlan plan = new(views: 1);
        private readonly Dictionary<string, (int Number, ExportedParagraph Body)> notes = [];
        private readonly HashSet<int> referred = [];

        public Writing(DocxPackage package, ExportedDocument document)
        {
            (this.package, this.document) = (package, document);
            runs = new(package);
            references = new(package, runs, views: 1);
            comments = new(runs);
            anchors = new(document, comments);
            foreach (var note in document.Footnotes)
                notes.TryAdd(note.Id, (notes.Count + 1, note));
        }

        public byte[] Write()
        {
            var masthead = new MastheadWriter(package, runs);
            masthead.Write(document.Masthead);
            var sponsorLine = document.SponsorLine;
            foreach (var paragraph in document.Body)
            {
                if (paragraph.Kind is ParagraphKind.Title or ParagraphKind.Enacting)
                {
                    WriteSponsors(sponsorLine);
                    sponsorLine = null;
                }

                Append(StyleIds.Of(paragraph.Kind, paragraph.Level), Place(paragraph), [.. Label(paragraph), .. Text(paragraph)]);
            }

            foreach (var (number, note) in notes.Values.Where(note => !referred.Contains(note.Number)))
                Append(StyleIds.Of(ParagraphKind.Footnote, 0), null, [.. references.Marked(number, runs.Label(MarkOf(note), null)), .. Text(note)]);
            masthead.WriteJobNumber(document.Masthead.JobNumber);
            comments.Finish(package);
            if (document.Source is { } source)
                package.AddProperties(OwnProperties.Write(source));
            return package.Finish(plan);
        }

        // The mark in the line of the sponsors is where their note belongs, unless the text refers to it.
        private void WriteSponsors(string? line)
        {
            if (line is null)
                return;
            var note = notes.Values.FirstOrDefault(note => note.Body.Label == "*");
            var isReferred = document.Body.SelectMany(paragraph => paragraph.Text.Ops).Any(op => op.Embed?.Footnote is { } id && id == note.Body?.Id);
            var at = note.Body is null || isReferred ? -1 : line.LastIndexOf('*');
            Append(StyleIds.Sponsors, null, at < 0 ? [runs.Plain(line)] : [runs.Plain(line[..at]), .. Reference(note.Body!.Id), runs.Plain(line[(at + 1)..])]);
        }

        private ListPlace? Place(ExportedParagraph paragraph)
        {
            var place = paragraph.Kind == ParagraphKind.Title ? null : plan.Next(paragraph.Kind == ParagraphKind.Sub ? Math.Max(1, paragraph.Level) : 0, [paragraph.Label]);
            isNumbered = place is not null;
            return place;
        }

        private bool isNumbered;

        private IEnumerable<OpenXmlElement> Label(ExportedParagraph paragraph) => isNumbered || string.IsNullOrEmpty(paragraph.Label) ? [] : [runs.Label(paragraph.Label, null)];

        private IEnumerable<OpenXmlElement> Text(ExportedParagraph paragraph) =>
            [.. anchors.Among(paragraph, Pieces(paragraph), piece => piece.Length, (piece, offset, length) => piece.Slice(offset, length), piece => Text(paragraph, piece))];

        private IEnumerable<OpenXmlElement> Text(ExportedParagraph paragraph, Piece piece) =>
            piece.Footnote is not { } note ? [runs.Text(piece, null)] : paragraph.Kind == ParagraphKind.Footnote ? Again(note) : Reference(note);

        private IEnumerable<Piece> Pieces(ExportedParagraph paragraph) => Piece.Of(paragraph.Text, document.Language, paragraph.Kind);

        private IEnumerable<OpenXmlElement> Reference(string id)
        {
            if (!notes.TryGetValue(id, out var note))
                return [];
            return referred.Add(note.Number)
                ? anchors.Around(note.Body, references.First(note.Number, [MarkOf(note.Body)], Pieces(note.Body).SelectMany(piece => Text(note.Body, piece)), null))
                : Again(id);
        }

        private IEnumerable<OpenXmlElement> Again(string id) =>
            notes.TryGetValue(id, out var note) ? [references.Again(note.Number, MarkOf(note.Body), null)] : [];

        private static string MarkOf(ExportedParagraph note) => string.IsNullOrEmpty(note.Label) ? "*" : note.Label;

        private void Append(string style, ListPlace? place, IEnumerable<OpenXmlElement> content)
        {
            var paragraph = new Paragraph(DocxParagraphs.Properties(style, place));
            paragraph.Append(content);
            package.Body.Append(paragraph);
        }
    }
}
