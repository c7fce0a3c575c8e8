namespace Drafting.Language.Citations;

/// <summary>A place of a paragraph where something is cited, for whoever points at it.</summary>
/// <param name="Start">Where it begins, in UTF-16 code units.</param>
/// <param name="Length">Its length in the same units.</param>
/// <param name="Resolution">The resolution or decision; null where it is something else.</param>
/// <param name="Known">What is known of it; null where nothing is.</param>
/// <param name="Document">What else is cited; null where it is a resolution or decision.</param>
/// <param name="Paragraph">The number of the operative paragraph that is meant, such as “5”; null where the words name none.</param>
public sealed record CitedPlace(int Start, int Length, CitedKey? Resolution, KnownResolution? Known, CitedDocument? Document, string? Paragraph)
{
    /// <summary>The symbol of the text cited; null where it has none, or none that its number tells.</summary>
    public string? Symbol => Document is { Kind: CitedDocumentKind.Document } document ? document.Name : Known?.Symbol ?? Resolution?.Symbol;
}

/// <summary>What a paragraph cites.</summary>
public static class CitedPlaces
{
    /// <summary>Every place, in reading order. A resolution is that of the organ that adopted one of this number on the printed day, otherwise of the likeliest.</summary>
    public static IReadOnlyList<CitedPlace> At(Reading reading)
    {
        var known = reading.Setting.Known;
        var resolutions = reading.Citations.Select(citation => new CitedPlace(
            citation.Start, citation.Length, citation.KeyOf(CitedFacts.OrganOf(citation, known)), CitedFacts.Of(citation, known), null,
            CitedParagraphs.Of(reading.Text, citation, reading.Setting.Language)));
        var documents = CitedDocuments.In(reading.Text, reading.Setting.Language).Select(document => new CitedPlace(
            document.Start, document.Length, KnownResolutions.KeyOf(document.Name), KnownResolutions.KeyOf(document.Name) is { } key ? known.Find(key) : null, document, null));
        return [.. resolutions.Concat(documents).OrderBy(place => place.Start)];
    }
}
