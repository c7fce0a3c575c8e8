using System.Globalization;
using Drafting.Documents;
using Drafting.Operations;

namespace Drafting.Formats.Sponsors;

/// <summary>An addendum to an issued text, the list of its additional sponsors, as a document.</summary>
public static class AddendumDocument
{
    /// <summary>
    /// The document in one of the six languages. The title is the draft's own; of the masthead, what is known in the draft's language alone
    /// stands in that language only.
    /// </summary>
    public static ExportedDocument Of(Draft draft, Addendum addendum, string language)
    {
        var words = SponsorWords.Of(language);
        return new()
        {
            Language = language,
            Title = draft.Title,
            Masthead = Masthead(draft, addendum, language, words),
            Paragraphs =
            [
                new("title", ParagraphKind.Title, 0, null, Delta.FromText(draft.Title)),
                new("addendum", ParagraphKind.Heading, 0, null, Delta.FromText(words.Addendum)),
                new("added", ParagraphKind.Plain, 0, null, Delta.FromText(words.Added)),
                new("sponsors", ParagraphKind.Plain, 0, null, Delta.FromText(SponsorList.Joined(SponsorList.Names(addendum.Sponsors, language), language))),
            ],
        };
    }

    private static Masthead Masthead(Draft draft, Addendum addendum, string language, SponsorWords words)
    {
        var masthead = draft.Masthead with
        {
            Symbol = addendum.Symbol,
            Date = addendum.At.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            AdoptedOn = null,
            AdoptionNote = null,
            JobNumber = null,
        };
        return language == draft.Language ? masthead : masthead with
        {
            Organ = SponsorWords.IsGeneralAssembly(masthead.Organ) ? words.GeneralAssembly : null,
            Session = null,
            Committee = null,
            AgendaTitles = [],
            OriginalLanguage = null,
        };
    }
}
