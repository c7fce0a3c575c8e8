using System.Globalization;
using Drafting.Documents.AgreedLanguage;

namespace Drafting.Storage.Postgres;

/// <summary>The passages of texts as parameters of <c>AddWordings.sql</c> and <c>AddWordingPlaces.sql</c>: an array for each column.</summary>
internal static class PassageColumns
{
    /// <summary>Statements that add the passages of texts that are there.</summary>
    public static IEnumerable<Statement> Statements(IReadOnlyList<(string Text, string Language, IndexedPassages Passages)> texts)
    {
        var wordings = texts.SelectMany(text => text.Passages.Wordings, (text, wording) => (text.Language, Wording: wording)).DistinctBy(each => Convert.ToHexString(each.Wording.Key)).ToList();
        var places = texts.SelectMany(text => text.Passages.Places.Select((place, ordinal) => (text.Text, Ordinal: ordinal, place.Passage, Wording: text.Passages.Wordings[place.Wording]))).ToList();
        if (places.Count == 0)
            yield break;
        yield return new(
            "AddWordings",
            ("key", wordings.Select(each => each.Wording.Key).ToArray()),
            ("language", wordings.Select(each => each.Language).ToArray()),
            ("text", wordings.Select(each => Columns.Text(each.Wording.Text)).ToArray()),
            ("folded", wordings.Select(each => Columns.Text(each.Wording.Folded)).ToArray()),
            ("prints", wordings.Select(each => Literal(each.Wording.Prints)).ToArray()));
        yield return new(
            "AddWordingPlaces",
            ("id", places.Select(place => place.Text).ToArray()),
            ("ordinal", places.Select(place => place.Ordinal).ToArray()),
            ("key", places.Select(place => place.Wording.Key).ToArray()),
            ("paragraph", places.Select(place => Columns.Text(place.Passage.Paragraph)).ToArray()),
            ("label", places.Select(place => place.Passage.Label is { } label ? Columns.Text(label) : null).ToArray()));
    }

    /// <summary>An array as PostgreSQL writes it: an array of arrays of different lengths is none there.</summary>
    public static string Literal(IEnumerable<long> numbers) => $"{{{string.Join(',', numbers.Select(number => number.ToString(CultureInfo.InvariantCulture)))}}}";
}
