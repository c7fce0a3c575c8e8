using System.Text.Json;
using Drafting.Documents;
using Drafting.Formats.PlainText;
using Drafting.Formats.Sponsors;
using Drafting.Operations;

namespace Drafting.Formats.Docx.Reading;

/// <summary>Makes a document of a file that bears our styles: what each paragraph is, its style says.</summary>
internal sealed class StyledReading(WordFile file, string language, string? filename, OwnProperties? own)
{
    private readonly List<Paragraph> paragraphs = [];
    private readonly List<(string? Key, string? Label, Delta Text)> notes = [];
    private readonly List<ImportWarning> warnings = [];
    private readonly Dictionary<string, string> fields = [];
    private readonly Dictionary<string, List<string>> lists = new() { ["agendaItems"] = [], ["agendaTitles"] = [] };
    private readonly List<NamedSponsor> sponsors = [];
    private readonly List<string> unresolved = [];
    private readonly Wording wording = Wording.Of(language);
    private bool isDraft;
    private bool isSubmitted;

    public ParsedDocument Read()
    {
        for (var i = 0; i < file.Paragraphs.Count; i++)
            Read(file.Paragraphs[i], i + 1);
        var masthead = Masthead();
        var title = paragraphs.FirstOrDefault(paragraph => paragraph.Kind == ParagraphKind.Title);
        return new()
        {
            Kind = Kind(masthead, title),
            Symbol = masthead.Symbol,
            Title = title?.Text.PlainText.Trim() ?? own?.Document.Title ?? Path.GetFileNameWithoutExtension(filename) ?? "",
            Language = language,
            Masthead = masthead,
            Sponsors = isDraft ? own?.Known(sponsors) ?? sponsors : Unprinted?.Sponsors ?? [],
            Proponent = isSubmitted || own?.Document.Kind != DocumentKind.DraftResolution ? own?.Document.Proponent : null,
            UnresolvedSponsors = isDraft ? unresolved : Unprinted?.UnresolvedSponsors ?? [],
            Paragraphs = file.WithNotes(paragraphs, notes),
            Warnings = warnings,
        };
    }

    // A draft's sponsors are printed, unless others submit it: a line that is gone was taken out.
    private ParsedDocument? Unprinted =>
        own is not null && (own.Document.Kind != DocumentKind.DraftResolution || file.Paragraphs.Any(paragraph => paragraph.Style == StyleIds.Sponsors)) ? own.Document : null;

    private void Read(WordParagraph paragraph, int line)
    {
        var lines = paragraph.Cells is null ? [] : paragraph.Lines.ToList();
        if (lines.Exists(inner => inner.Style is StyleIds.Masthead or StyleIds.Organization))
            lines.ForEach(inner => Read(inner, line));
        else if (paragraph.Cells is not null)
            ReadRow(paragraph);
        else if (paragraph.Style is StyleIds.Organization)
            return;
        else if (paragraph.Style is StyleIds.Masthead && (paragraph.Controls.Count > 0 || paragraph.Text.Length == 0))
            ReadFields(paragraph);
        else if (paragraph.Style is StyleIds.Sponsors && wording.Sponsors.Match(SponsorText(paragraph)) is { Success: true } match)
            ReadSponsors(match.Groups["names"].Value);
        else if (paragraph.Style is StyleIds.Sponsors && own?.Document.Proponent is { } proponent && SponsorText(paragraph) == SponsorList.SubmittedBy(proponent, language))
            isSubmitted = true;
        else
            ReadText(paragraph, line);
    }

    private void ReadRow(WordParagraph row)
    {
        var text = WordFile.Row(row, Number);
        if (!string.IsNullOrWhiteSpace(text.PlainText) || text.Ops.Any(op => op.Embed is not null))
            paragraphs.Add(new("", ParagraphKind.Plain, 0, null, text));
    }

    private string? Number(WordParagraph paragraph) => file.Numbering.Next(paragraph.Properties) ?? paragraph.Label;

    private void ReadFields(WordParagraph paragraph)
    {
        foreach (var (name, value) in paragraph.Controls)
        {
            if (lists.TryGetValue(name, out var list))
                list.Add(name == "agendaItems" ? AgendaItems.Stored(value) : value);
            else
                fields[name] = name == "date" ? Dates.Whole(value) ?? value : value;
        }
    }

    private static string SponsorText(WordParagraph paragraph) => paragraph.Text.PlainText.Trim();

    private void ReadSponsors(string names)
    {
        isDraft = true;
        var (known, unknown) = SponsorLine.Parse(names, language);
        sponsors.AddRange(known);
        unresolved.AddRange(unknown);
    }

    private void ReadText(WordParagraph paragraph, int line)
    {
        var label = Number(paragraph);
        if (StyleIds.Parse(paragraph.Style) is not { } kind)
        {
            if (paragraph.Text.Length == 0 && label is null)
                return;
            // Whoever submits a text that is not its sponsors' stands where they would.
            if (paragraph.Style is not StyleIds.Sponsors)
                warnings.Add(new(line, $"“{Header.Shortened(paragraph.Text.PlainText)}” bears no style that says what it is; kept as plain text."));
            kind = (ParagraphKind.Plain, 0);
        }

        if (kind.Kind == ParagraphKind.Footnote)
            notes.Add((paragraph.NoteKey, label, paragraph.Text));
        else
            paragraphs.Add(new("", kind.Kind, kind.Level, label, paragraph.Text));
    }

    private Masthead Masthead()
    {
        var printed = MastheadFields.Set(new(), fields.Select(field => KeyValuePair.Create(field.Key, JsonSerializer.SerializeToElement(field.Value)))
            .Concat(lists.Select(list => KeyValuePair.Create(list.Key, JsonSerializer.SerializeToElement(list.Value)))).ToDictionary());
        return OwnProperties.Masthead(printed, own, paragraphs, language);
    }

    private DocumentKind Kind(Masthead masthead, Paragraph? title) =>
        own is not null ? own.Document.Kind
        : isDraft ? DocumentKind.DraftResolution
        : title?.Label is not null || masthead.AdoptedOn is not null || masthead.Symbol?.Contains("/RES/", StringComparison.Ordinal) == true ? DocumentKind.Resolution
        : paragraphs.Exists(paragraph => paragraph.Kind == ParagraphKind.Enacting) ? DocumentKind.DraftResolution
        : DocumentKind.Other;
}
