using Drafting.Documents.AgreedLanguage;
using Drafting.Documents.Ports;
using Drafting.Operations;
using Drafting.Redlines;
using Drafting.Server.Contract;

namespace Drafting.Server.AgreedLanguage;

/// <summary>POST /api/agreed-language.</summary>
/// <param name="Text">The paragraph or selection, in plain text.</param>
/// <param name="Limit">So many wordings at most; absent: 20.</param>
/// <param name="All">Whether drafts, letters and other texts count that are no agreed language; absent: they do not.</param>
internal sealed record AgreedLanguageRequest(string? Text, [property: Shape<LanguageShape>] string? Language, int? Limit, bool? All);

/// <summary>Where a passage is agreed language.</summary>
/// <param name="Text">What was asked about, without blanks at its ends: what starts and segments are of.</param>
/// <param name="Wordings">The most alike first.</param>
internal sealed record AgreedLanguageView(string Text, IReadOnlyList<AgreedWordingView> Wordings);

/// <summary>A wording that adopted texts have.</summary>
/// <param name="Text">The wording, as one of the texts has it.</param>
/// <param name="Similarity">Of the two in whole, from 0 to 1 for the same words.</param>
/// <param name="Covered">The share of one's own words that stand in it in runs of several.</param>
/// <param name="Shared">The longest stretch that both have word for word.</param>
/// <param name="Count">How many texts have it.</param>
/// <param name="First">The earliest of them.</param>
/// <param name="Latest">The latest of them.</param>
/// <param name="Texts">Up to 20 of them, the latest first.</param>
/// <param name="Segments">From the wording to one's own text, as in a redline.</param>
internal sealed record AgreedWordingView(
    string Text, [property: Shape<LikenessKind>] string Kind, double Similarity, double Covered, SharedStretch Shared, int Count, AgreedPlaceView First, AgreedPlaceView Latest,
    IReadOnlyList<AgreedPlaceView> Texts, IReadOnlyList<RedlineSegment> Segments)
{
    private const int Decimals = 3;

    public static AgreedWordingView Of(FoundWording found, string own) => new(
        found.Text, WireName.Of(found.Likeness.Kind), Math.Round(found.Likeness.Similarity, Decimals), Math.Round(found.Likeness.Covered, Decimals), found.Likeness.Shared, found.Use.Count,
        AgreedPlaceView.Of(found.Use.First), AgreedPlaceView.Of(found.Use.Latest), [.. found.Use.Places.Select(AgreedPlaceView.Of)], Redline.Mark(found.Text, own));
}

/// <summary>A paragraph of a library text.</summary>
/// <param name="Library">The text's id.</param>
/// <param name="Date">Adoption or issue, ISO 8601 date; null where unknown.</param>
/// <param name="Paragraph">The paragraph's id.</param>
/// <param name="Label">Its printed number or mark; null where it has none.</param>
internal sealed record AgreedPlaceView(string Library, string? Symbol, string Title, string? Date, string Paragraph, string? Label)
{
    public static AgreedPlaceView Of(PassagePlace place) => new(place.Text, place.Symbol, place.Title, place.Date, place.Paragraph, place.Label);
}
