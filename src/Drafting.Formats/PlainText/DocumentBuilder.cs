using System.Globalization;
using Drafting.Documents;
using Drafting.Operations;

namespace Drafting.Formats.PlainText;

/// <summary>Makes a parsed document of a text's paragraphs and footnotes.</summary>
internal sealed class DocumentBuilder(string language, Layout layout, List<Note> notes, string? filename)
{
    private readonly Wording wording = Wording.Of(language);
    private readonly List<ImportWarning> warnings = [];

    /// <param name="blocks">The paragraphs in order.</param>
    /// <param name="jobNumber">As found around the text.</param>
    /// <param name="write">Makes paragraphs of what was found, where the source has more than text; null to find footnote marks in the text.</param>
    public ParsedDocument Build(List<Block> blocks, string? jobNumber, Func<List<FoundParagraph>, IReadOnlyList<Paragraph>>? write = null)
    {
        var header = new Header(language, titlesAreBroken: layout == Layout.PrintedLines, warnings);
        var enacting = wording.FindEnacting([.. blocks.Select(block => block.Text)]);
        var letter = blocks.FindIndex(block => wording.Letter.IsMatch(block.Text));
        var isLetter = letter >= 0 && (enacting < 0 || letter < enacting);
        var start = isLetter ? letter : enacting >= 0 ? enacting : HeaderEnd(blocks);
        header.Read(blocks[..start], endsInTitle: !isLetter && enacting >= 0);
        var found = new List<FoundParagraph>(header.Paragraphs);
        var masthead = header.Masthead with { JobNumber = jobNumber };
        if (isLetter)
        {
            found.AddRange(new LetterBody(language).Read(blocks[start..]));
        }
        else if (enacting >= 0)
        {
            var body = new ResolutionBody(language, warnings);
            found.AddRange(body.Read(blocks[start..]));
            masthead = masthead with { Organ = masthead.Organ ?? body.Organ };
        }
        else
        {
            found.AddRange(blocks[start..].Select(block => new FoundParagraph(ParagraphKind.Plain, block.Text, block.Line)));
            if (blocks.Count > 0)
                warnings.Insert(0, new ImportWarning(blocks[0].Line, "Neither a resolution nor a letter was recognised; the text is kept as plain paragraphs."));
        }

        return new ParsedDocument
        {
            Kind = KindOf(header, isLetter, enacting >= 0),
            Symbol = masthead.Symbol,
            Title = TitleOf(header, isLetter ? blocks[letter].Text : null, found),
            Language = language,
            Masthead = masthead,
            Sponsors = header.Sponsors,
            UnresolvedSponsors = header.UnresolvedSponsors,
            Paragraphs = (write ?? WithNotes)(found),
            Warnings = [.. warnings.OrderBy(warning => warning.Line)],
        };
    }

    // Where nobody speaks, only lines that surely belong to a masthead are read as one.
    private int HeaderEnd(List<Block> blocks)
    {
        var end = blocks.FindIndex(block => !(Symbols.SplitAtEnd(block.Text) is { } split && (split.Before.Length == 0 || DistributionLine.IsKnown(split.Before)))
            && !DistributionLine.IsMatch(block.Text) && !wording.Session.IsMatch(block.Text)
            && !wording.Committee.IsMatch(block.Text) && !wording.AgendaItem.IsMatch(block.Text) && !wording.Organ.IsMatch(block.Text));
        return end < 0 ? blocks.Count : end;
    }

    private static DocumentKind KindOf(Header header, bool isLetter, bool isResolution) =>
        isLetter ? DocumentKind.Letter
        : !isResolution ? DocumentKind.Other
        : header.IsAdopted || (!header.IsDraft && header.Masthead.Symbol?.Contains("/RES/", StringComparison.Ordinal) == true) ? DocumentKind.Resolution
        : DocumentKind.DraftResolution;

    private string TitleOf(Header header, string? letterTitle, List<FoundParagraph> found)
    {
        var title = header.Title ?? letterTitle;
        if (title is not null)
            return PlainTitle(title);
        return Path.GetFileNameWithoutExtension(filename) is { Length: > 0 } name ? name : found.Count > 0 ? Header.Shortened(found[0].Text) : "";
    }

    private string PlainTitle(string title) =>
        RichText.Of(title, MarkPlaces.Find([new FoundParagraph(ParagraphKind.Title, title, 0)], notes), NoteIds(0)).PlainText.Trim();

    private Dictionary<string, string> NoteIds(int paragraphs)
    {
        var ids = new Dictionary<string, string>();
        for (var i = 0; i < notes.Count; i++)
            ids.TryAdd(notes[i].Mark, Id(paragraphs + i));
        return ids;
    }

    private List<Paragraph> WithNotes(List<FoundParagraph> found)
    {
        var ids = NoteIds(found.Count);
        var places = MarkPlaces.Find(found, notes);
        var byParagraph = places.ToLookup(place => place.Paragraph);
        var placed = places.Select(place => place.Mark).ToHashSet();
        var paragraphs = found.Select((paragraph, index) => new Paragraph(
            Id(index), paragraph.Kind, paragraph.Level, paragraph.Label,
            RichText.Of(paragraph.Text, byParagraph[index], ids))).ToList();
        foreach (var note in notes)
        {
            // The note on the sponsors is referred to from their line, which is no paragraph.
            if (note.Number > 0 && !placed.Contains(note.Mark))
                warnings.Add(new ImportWarning(note.Line, $"The place in the text that footnote {note.Mark} belongs to was not found; the footnote is kept."));
            paragraphs.Add(new Paragraph(Id(paragraphs.Count), ParagraphKind.Footnote, 0, note.Mark, RichText.Of(note.Text, [], ids)));
        }

        return paragraphs;
    }

    private static string Id(int index) => "p" + (index + 1).ToString(CultureInfo.InvariantCulture);
}
