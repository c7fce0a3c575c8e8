using Drafting.Documents;
using Drafting.Language.Citations;

namespace Drafting.Language;

/// <summary>A text to be checked: a draft, or a finished text.</summary>
/// <param name="Language">“zh”, “en”, “fr”, “es”, “ru” or “ar”.</param>
/// <param name="Kind">Letters and other texts are no resolutions and are not held to their forms.</param>
/// <param name="Paragraphs">Its live paragraphs in order, footnote bodies last.</param>
/// <param name="Masthead">What stands above them.</param>
/// <param name="Symbol">Its own symbol; null where it has none yet.</param>
/// <param name="Day">The day it was adopted, or for a draft today: nothing cited can be later.</param>
public sealed record CheckedText(string Language, DocumentKind Kind, IReadOnlyList<Paragraph> Paragraphs, Masthead Masthead, string? Symbol, DateOnly Day)
{
    /// <summary>What is known of the resolutions it may cite.</summary>
    public KnownResolutions Known { get; init; } = KnownResolutions.Table;

    /// <summary>A finished text.</summary>
    /// <param name="today">Its day where it does not say when it was adopted or issued.</param>
    public static CheckedText Of(ParsedDocument document, DateOnly today) =>
        new(document.Language, document.Kind, document.Paragraphs, document.Masthead, document.Symbol,
            DateOnly.TryParse(document.Masthead.AdoptedOn ?? document.Masthead.Date, System.Globalization.CultureInfo.InvariantCulture, out var day) ? day : today);
}
