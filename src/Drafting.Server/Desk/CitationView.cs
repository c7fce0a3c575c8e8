using Drafting.Documents.Ports;
using Drafting.Language;
using Drafting.Language.Citations;
using Drafting.Operations;
using Drafting.Server.Contract;

namespace Drafting.Server.Desk;

/// <summary>What a draft cites.</summary>
/// <param name="Revision">The revision of the draft whose text it is.</param>
/// <param name="Citations">In reading order.</param>
internal sealed record CitationsView(long Revision, IReadOnlyList<CitationView> Citations);

/// <summary>A place where something is cited.</summary>
/// <param name="Paragraph">The paragraph's id.</param>
/// <param name="Start">Where it begins in the paragraph, in UTF-16 code units; an embed counts 1.</param>
/// <param name="Length">Its length in the same units.</param>
/// <param name="Found">The words of the stretch, U+FFFC for an embed.</param>
/// <param name="Number">Of a resolution or decision, as English texts print it; null of another document.</param>
/// <param name="Organ">Who adopted it; null of another document.</param>
/// <param name="Kind">Resolution or decision; null of another document.</param>
/// <param name="Symbol">Of the text cited; null where it has none, or none that is known.</param>
/// <param name="Title">In the draft's language where it is known in that, otherwise as the library has it; null where unknown.</param>
/// <param name="Date">The day it was adopted or issued; null where unknown.</param>
/// <param name="Library">The text's id where the library has it.</param>
/// <param name="Cited">The number of the operative paragraph that is cited; null where the words name none.</param>
/// <param name="Newer">Newer ones of the same organ and title, the newest first, three at most.</param>
internal sealed record CitationView(
    string Paragraph, int Start, int Length, string Found, string? Number, [property: Shape<CitedOrgan>] string? Organ, [property: Shape<CitedKind>] string? Kind, string? Symbol, string? Title, DateOnly? Date,
    string? Library, string? Cited, IReadOnlyList<NewerCitationView> Newer)
{
    public static CitationView Of(Reading reading, CitedPlace place, LibrarySummary? text, IReadOnlyList<NewerCitationView> newer) => new(
        reading.Id, place.Start, place.Length, reading.Text.Substring(place.Start, place.Length), place.Resolution?.Number,
        place.Resolution is { } resolution ? WireName.Of(resolution.Organ) : null, place.Resolution is { } cited ? WireName.Of(cited.Kind) : null, place.Symbol,
        place.Known?.Title(reading.Setting.Language) ?? text?.Title, place.Known?.Date ?? (DateOnly.TryParse(text?.Date, System.Globalization.CultureInfo.InvariantCulture, out var day) ? day : null),
        text?.Id, place.Paragraph, newer);
}

/// <summary>A newer resolution of the same title.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Date">The day it was adopted.</param>
/// <param name="Library">Its text's id where the library has it.</param>
internal sealed record NewerCitationView(string Number, DateOnly Date, string? Library);

/// <summary>POST /api/drafts/{id}/citations/offers.</summary>
/// <param name="Text">The paragraph, or as much of it as stands around the caret.</param>
/// <param name="Caret">Where in it the number ends that was typed, in UTF-16 code units.</param>
/// <param name="Paragraph">The paragraph's id: what it cites itself needs its date.</param>
internal sealed record CitationOffersRequest(string? Text, int? Caret, string? Paragraph);

/// <summary>A citation that can be written where a number was typed.</summary>
/// <param name="From">Where in the text that was sent what is replaced begins, in UTF-16 code units.</param>
/// <param name="To">Where it ends.</param>
/// <param name="Text">What is put there.</param>
/// <param name="Words">What stands there then, as far as it was typed or is offered.</param>
/// <param name="Form">How much it says.</param>
/// <param name="Title">What is cited is called so; null where that is unknown.</param>
internal sealed record CitationOfferView(int From, int To, string Text, string Words, [property: Shape<CitationForm>] string Form, string? Title)
{
    public static CitationOfferView Of(OfferedCitation offer, string language) =>
        new(offer.From, offer.To, offer.Text, offer.Words, WireName.Of(offer.Form), offer.Known.Title(language));
}
