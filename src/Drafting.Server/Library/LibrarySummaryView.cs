using System.Text.Json.Serialization;
using Drafting.Documents;
using Drafting.Server.Contract;

namespace Drafting.Server.Library;

/// <summary>A text in the library's list.</summary>
/// <param name="Found">The line in which the words searched for are; null where none were, and of texts far down the list.</param>
internal sealed record LibrarySummaryView(
    string Id, [property: Shape<DocumentKind>] string Kind, string? Symbol, string Title, [property: Shape<LanguageShape>] string Language, string? Date, int SponsorCount, int ParagraphCount, string AddedBy, DateTimeOffset AddedAt,
    IReadOnlyList<string>? TrackedBy, string? Before, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] FoundLine? Found)
{
    public static LibrarySummaryView Of(FoundText found)
    {
        var text = found.Summary;
        return new(
            text.Id, text.Kind, text.Symbol, text.Title, text.Language, text.Date, text.SponsorCount, text.ParagraphCount, text.AddedBy, text.AddedAt, text.TrackedBy, text.Before, found.Found);
    }
}
