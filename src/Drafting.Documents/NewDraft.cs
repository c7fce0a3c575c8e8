using System.Collections.Immutable;
using Drafting.Operations;

namespace Drafting.Documents;

/// <summary>How a draft begins: revision 0.</summary>
public static class NewDraft
{
    private static readonly Dictionary<string, string> Enacting = new()
    {
        ["zh"] = "大会，",
        ["en"] = "The General Assembly,",
        ["fr"] = "L’Assemblée générale,",
        ["es"] = "La Asamblea General,",
        ["ru"] = "Генеральная Ассамблея,",
        ["ar"] = "إن الجمعية العامة،",
    };

    /// <summary>A blank draft: its title and the organ that speaks.</summary>
    public static Draft Blank(string id, string title, string language, string createdBy, DateTimeOffset at) =>
        With(
            new Draft { Id = id, Title = title, Language = language, CreatedAt = at, CreatedBy = createdBy },
            [
                new Paragraph("title", ParagraphKind.Title, 0, null, Delta.FromText(title)),
                new Paragraph("enacting", ParagraphKind.Enacting, 0, null, Delta.FromText(Enacting.GetValueOrDefault(language, Enacting["en"]))),
            ],
            at);

    /// <summary>
    /// A draft that starts from a finished text, letter for letter and with the same paragraph ids. Symbol, dates and distribution
    /// belong to the old text and stay behind, as do its sponsors. The comments beside it are the draft's first threads.
    /// </summary>
    public static Draft FromTemplate(string id, string? title, string templateId, ParsedDocument template, string? language, string createdBy, DateTimeOffset at)
    {
        var draft = With(
            new Draft
            {
                Id = id,
                Title = string.IsNullOrWhiteSpace(title) ? template.Title : title,
                Language = language ?? template.Language,
                Template = templateId,
                CreatedAt = at,
                CreatedBy = createdBy,
                Masthead = new Masthead
                {
                    Organ = template.Masthead.Organ,
                    Session = template.Masthead.Session,
                    Committee = template.Masthead.Committee,
                    AgendaItems = template.Masthead.AgendaItems,
                    AgendaTitles = template.Masthead.AgendaTitles,
                },
            },
            Unnumbered(template),
            at);
        return draft with { Threads = BegunThreads.Of(draft, template.Comments) };
    }

    /// <summary>A caucus copy of a draft as it is: its paragraphs with their ids, removed ones too; without symbol, sponsors, proposals and comments.</summary>
    public static Draft CopyOf(Draft draft, string id, string title, string createdBy, DateTimeOffset at) => new()
    {
        Id = id,
        Title = title,
        Language = draft.Language,
        Origin = new(draft.Id, draft.Revision),
        Stage = Stage.Negotiation,
        CreatedAt = at,
        CreatedBy = createdBy,
        Masthead = draft.Masthead with { Symbol = null },
        Order = draft.Order,
        Paragraphs = draft.Paragraphs.ToImmutableDictionary(
            paragraph => paragraph.Key, paragraph => paragraph.Value with { LastChange = new LastChange(0, at, null, null) }),
    };

    /// <summary>
    /// A language version of a draft as it is: its paragraphs with their ids and settings, removed ones too, and what is one and the same in all languages. The words are to be
    /// translated, but those that are given; proposals, comments and named versions are its own.
    /// </summary>
    /// <param name="words">Of paragraphs whose words are known in this language, what they are.</param>
    public static Draft VersionOf(Draft draft, string id, string language, string title, IReadOnlyDictionary<string, Delta> words, string createdBy, DateTimeOffset at) => new()
    {
        Id = id,
        Title = title,
        Language = language,
        Original = new(draft.Id, draft.Revision),
        Translated = draft.Paragraphs.Keys.Where(words.ContainsKey).ToImmutableDictionary(paragraph => paragraph, _ => draft.Revision),
        Stage = draft.Stage,
        WordingBy = draft.WordingBy,
        CreatedAt = at,
        CreatedBy = createdBy,
        Masthead = new Masthead { AgendaItems = draft.Masthead.AgendaItems, Symbol = draft.Masthead.Symbol, Date = draft.Masthead.Date, AdoptedOn = draft.Masthead.AdoptedOn },
        Order = draft.Order,
        Paragraphs = draft.Paragraphs.ToImmutableDictionary(
            paragraph => paragraph.Key,
            paragraph => paragraph.Value with
            {
                Content = paragraph.Value.Content with { Text = words.GetValueOrDefault(paragraph.Key) ?? Delta.Empty },
                LastChange = new LastChange(0, at, null, null),
            }),
        Sponsors = draft.Sponsors,
        // What happened before is of its revision 0; the words that were frozen are the original's.
        Ledger = [.. draft.Ledger.Select(line => line with { Revision = 0 })],
        Sponsorship = draft.Sponsorship,
        Proponent = draft.Proponent,
        Moves = [.. draft.Moves.Select(move => move with { Revision = 0, Hash = null })],
        WorkingRevision = draft.WorkingRevision,
        Silences = [.. draft.Silences.Select(silence => silence with { Revision = 0, Hash = null })],
        Issues = [.. draft.Issues.Select(issue => issue with { Revision = 0, Hash = null, Addenda = [.. issue.Addenda.Select(addendum => addendum with { Revision = 0 })] })],
        Reopenings = [.. draft.Reopenings.Select(reopening => reopening with { Revision = 0 })],
        Speakers = draft.Speakers,
    };

    private static Draft With(Draft draft, IReadOnlyList<Paragraph> paragraphs, DateTimeOffset at) => draft with
    {
        Order = [.. paragraphs.Select(paragraph => paragraph.Id)],
        Paragraphs = paragraphs.ToImmutableDictionary(
            paragraph => paragraph.Id,
            paragraph => new PlacedParagraph(paragraph, false, false, new LastChange(0, at, null, null))),
    };

    /// <summary>Numbers that follow from the position are not pinned, nor is a title's number; only the others are.</summary>
    private static IReadOnlyList<Paragraph> Unnumbered(ParsedDocument template)
    {
        var bare = template.Paragraphs.Select(paragraph => paragraph with { Label = null }).ToList();
        var byPosition = PrintedLabels.Of(bare, template.Language);
        return [.. template.Paragraphs.Select((paragraph, index) =>
            paragraph.Kind == ParagraphKind.Title || paragraph.Label == byPosition[index] ? bare[index] : paragraph)];
    }
}
