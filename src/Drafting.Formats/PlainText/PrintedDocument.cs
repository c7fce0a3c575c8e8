using System.Globalization;
using Drafting.Documents;
using Drafting.Formats.Sponsors;
using Drafting.Operations;

namespace Drafting.Formats.PlainText;

/// <summary>Reads what <see cref="TextExport"/> wrote, by where the lines stand.</summary>
internal sealed class PrintedDocument
{
    private sealed record Line(int Number, int Place, string Text);

    private readonly List<(ParagraphKind Kind, int Level, string? Label, string Text)> paragraphs = [];
    private readonly List<(string Mark, string Text)> notes = [];
    private readonly List<NamedSponsor> sponsors = [];
    private readonly List<string> unresolved = [];
    private readonly List<ImportWarning> warnings = [];
    private readonly string language;
    private readonly PrintedWords words;
    private Masthead masthead = new();
    private bool isDraft;

    private PrintedDocument(string language) => (this.language, words) = (language, PrintedWords.Of(language));

    /// <summary>Reads the text; null where it was not written so, or where somebody has added lines to it.</summary>
    /// <param name="source">The text.</param>
    /// <param name="filename">Names a document that has no title.</param>
    /// <param name="language">One of the six languages; null for the one that the text names.</param>
    public static ParsedDocument? TryRead(string source, string? filename, string? language)
    {
        var text = source.ReplaceLineEndings("\n").TrimEnd('\n');
        if (!text.EndsWith("\n\n" + PrintedPlace.End, StringComparison.Ordinal) && text != PrintedPlace.End)
            return null;
        if (text.Any(c => char.IsControl(c) && c is not ('\n' or '\t')) || SourceText.Sound(text) != text)
            return null;
        var lines = Lines(WrittenText.Of(text)[..^PrintedPlace.End.Length]);
        var named = lines.Where(line => line.Place == PrintedPlace.Issue).Select(line => PrintedLanguages.Of(line.Text)).FirstOrDefault(known => known is not null);
        if ((language ?? named) is not { } spoken)
            return null;
        var document = new PrintedDocument(spoken);
        var isNote = false;
        foreach (var line in lines)
        {
            if (line.Place == 0 && line.Text == PrintedPlace.Rule)
                isNote = true;
            else if (!(isNote && line.Place == PrintedPlace.Note ? document.ReadNote(line) : document.TryMasthead(line) || document.TryParagraph(line)))
                return null;
        }

        return document.Build(filename);
    }

    // A line that follows without a blank one goes on with the paragraph.
    private static List<Line> Lines(string text)
    {
        var lines = new List<Line>();
        var (afterBlank, number) = (true, 0);
        foreach (var printed in text.Split('\n'))
        {
            number++;
            if (printed.AsSpan().Trim().Length == 0)
            {
                afterBlank = true;
            }
            else if (afterBlank)
            {
                var place = printed.Length - printed.TrimStart(' ').Length;
                lines.Add(new(number, place, printed[place..]));
                afterBlank = false;
            }
            else
            {
                lines[^1] = lines[^1] with { Text = lines[^1].Text + "\n" + printed };
            }
        }

        return lines;
    }

    private bool ReadNote(Line line)
    {
        var blank = line.Text.IndexOf(' ', StringComparison.Ordinal);
        if (blank <= 0)
            return false;
        var mark = line.Text[..blank];
        notes.Add((mark.All(Superscripts.Is) ? Superscripts.ToDigits(mark) : mark, line.Text[(blank + 1)..]));
        return true;
    }

    private bool TryParagraph(Line line)
    {
        if (PrintedPlace.Paragraph(line.Place) is not { } place)
            return false;
        var (label, text) = PrintedNumber.Split(place.Kind, line.Text, language);
        paragraphs.Add((place.Kind, place.Level, label, text));
        return true;
    }

    private bool TryMasthead(Line line)
    {
        if (line.Place == PrintedPlace.Sponsors)
            ReadSponsors(line);
        else if (PrintedMasthead.With(masthead, line.Place, line.Text, words) is { } read)
            masthead = read;
        else
            return false;
        return true;
    }

    private void ReadSponsors(Line line)
    {
        if (Wording.Of(language).Sponsors.Match(line.Text) is not { Success: true } match)
        {
            paragraphs.Add((ParagraphKind.Plain, 0, null, line.Text));
            return;
        }

        isDraft = true;
        var (known, others) = SponsorLine.Parse(match.Groups["names"].Value, language);
        sponsors.AddRange(known);
        unresolved.AddRange(others);
        warnings.AddRange(others.Select(name => SponsorLine.Unknown(name, line.Number)));
    }

    private ParsedDocument Build(string? filename)
    {
        var ids = new Dictionary<string, string>();
        for (var i = 0; i < notes.Count; i++)
            ids.TryAdd(notes[i].Mark, Id(paragraphs.Count + i));
        var printed = new PrintedText([.. notes.Select(note => note.Mark)]);
        List<Paragraph> read =
        [
            .. paragraphs.Select((paragraph, index) => new Paragraph(Id(index), paragraph.Kind, paragraph.Level, paragraph.Label, printed.Read(paragraph.Text, ids))),
            .. notes.Select((note, index) => new Paragraph(Id(paragraphs.Count + index), ParagraphKind.Footnote, 0, note.Mark, printed.Read(note.Text, ids))),
        ];
        var told = AdoptionLines.Of([.. read.TakeWhile(paragraph => paragraph.Kind != ParagraphKind.Enacting)
            .Where(paragraph => paragraph.Kind == ParagraphKind.Plain).Select(paragraph => paragraph.Text.PlainText)], language);
        masthead = masthead with { AdoptedOn = masthead.AdoptedOn ?? told.AdoptedOn, AdoptionNote = masthead.AdoptionNote ?? told.Note };
        var kind = KindOf(read);
        return new()
        {
            Kind = kind,
            Symbol = masthead.Symbol,
            Title = TitleOf(read, kind, filename),
            Language = language,
            Masthead = masthead,
            Sponsors = sponsors,
            UnresolvedSponsors = unresolved,
            Paragraphs = read,
            Warnings = warnings,
        };
    }

    private DocumentKind KindOf(List<Paragraph> read)
    {
        if (!read.Exists(paragraph => paragraph.Kind is ParagraphKind.Title or ParagraphKind.Enacting or ParagraphKind.Preambular or ParagraphKind.Operative))
            return Letter(read) is null ? DocumentKind.Other : DocumentKind.Letter;
        var isNumbered = read.Exists(paragraph => paragraph is { Kind: ParagraphKind.Title, Label: not null });
        return isNumbered || masthead.AdoptedOn is not null || (!isDraft && masthead.Symbol?.Contains("/RES/", StringComparison.Ordinal) == true)
            ? DocumentKind.Resolution
            : DocumentKind.DraftResolution;
    }

    private string? Letter(List<Paragraph> read) => read.Select(paragraph => paragraph.Text.PlainText).FirstOrDefault(text => Wording.Of(language).Letter.IsMatch(text));

    private string TitleOf(List<Paragraph> read, DocumentKind kind, string? filename)
    {
        var title = read.Find(paragraph => paragraph.Kind == ParagraphKind.Title)?.Text.PlainText ?? (kind == DocumentKind.Letter ? Letter(read) : null);
        if (title is not null)
            return title.Trim();
        return Path.GetFileNameWithoutExtension(filename) is { Length: > 0 } name ? name : read.Count > 0 ? Header.Shortened(read[0].Text.PlainText) : "";
    }

    private static string Id(int index) => "p" + (index + 1).ToString(CultureInfo.InvariantCulture);
}
