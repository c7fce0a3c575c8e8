using Drafting.Documents;
using Drafting.Formats.Sponsors;
using Drafting.Formats.Threads;
using Drafting.Operations;

namespace Drafting.Formats;

/// <summary>A document ready to be written out: everything in the order and with the numbers it is printed with.</summary>
public sealed record ExportedDocument
{
    /// <summary>“zh”, “en”, “fr”, “es”, “ru” or “ar”.</summary>
    public required string Language { get; init; }

    /// <summary>The title, for the head of the file; the printed title is a paragraph.</summary>
    public required string Title { get; init; }

    /// <summary>What stands above the text.</summary>
    public required Masthead Masthead { get; init; }

    /// <summary>The sponsors' names in printed order, of a draft resolution: an adopted one does not print them.</summary>
    public IReadOnlyList<string> Sponsors { get; init; } = [];

    /// <summary>Where others than sponsors submit the text, the line that says so; else null.</summary>
    public string? SubmittedBy { get; init; }

    /// <summary>The paragraphs in order, footnote bodies among them.</summary>
    public required IReadOnlyList<ExportedParagraph> Paragraphs { get; init; }

    /// <summary>What is written beside the text, in the order of its making, where the format can hold it; none unless somebody asked for it.</summary>
    public IReadOnlyList<ExportedThread> Threads { get; init; } = [];

    /// <summary>The finished text that it is of: files that can hold it keep what is not printed, such as the sponsors of an adopted text. Null where it is of none.</summary>
    public ParsedDocument? Source { get; init; }

    /// <summary>A finished text as it was read.</summary>
    public static ExportedDocument Of(ParsedDocument document) => new()
    {
        Source = document,
        Language = document.Language,
        Title = document.Title,
        Masthead = document.Masthead,
        Sponsors = document.Kind == DocumentKind.DraftResolution ? [.. document.Sponsors.Select(sponsor => sponsor.Name), .. document.UnresolvedSponsors] : [],
        SubmittedBy = document.Kind == DocumentKind.DraftResolution ? SponsorList.SubmittedBy(document.Proponent, document.Language) : null,
        Paragraphs = [.. document.Paragraphs.Select(paragraph => new ExportedParagraph(paragraph.Id, paragraph.Kind, paragraph.Level, paragraph.Label, paragraph.Text))],
    };

    /// <summary>The footnote bodies.</summary>
    internal IEnumerable<ExportedParagraph> Footnotes => Paragraphs.Where(paragraph => paragraph.Kind == ParagraphKind.Footnote);

    /// <summary>The rest, in order.</summary>
    internal IEnumerable<ExportedParagraph> Body => Paragraphs.Where(paragraph => paragraph.Kind != ParagraphKind.Footnote);

    /// <summary>The paragraph above which the sponsors stand: the title, or what is first where there is none; null where there is nothing.</summary>
    internal ExportedParagraph? BelowSponsors => Body.FirstOrDefault(paragraph => paragraph.Kind is ParagraphKind.Title or ParagraphKind.Enacting) ?? Body.FirstOrDefault();

    /// <summary>The mark of the footnote with this id; null where there is none.</summary>
    internal string? MarkOf(string? footnote) => Footnotes.FirstOrDefault(note => note.Id == footnote)?.Label;

    /// <summary>“中国、印度和…：* 决议草案”; null where nobody sponsors.</summary>
    internal string? SponsorLine => SubmittedBy ?? (Sponsors.Count == 0 ? null : PrintedWords.Of(Language).SponsorLine(Sponsors, Footnotes.Any(note => note.Label == "*") ? "*" : ""));
}

/// <summary>One paragraph as printed.</summary>
/// <param name="Id">To which footnote references point.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Level">Depth of a sub-paragraph from 1; else 0.</param>
/// <param name="Label">Its number or mark as printed, such as “1.”, “(a)”, or “75/272.” on a title; null where none is printed.</param>
/// <param name="Text">The text; references to footnotes are embeds.</param>
public sealed record ExportedParagraph(string Id, ParagraphKind Kind, int Level, string? Label, Delta Text);
