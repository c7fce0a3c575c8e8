using System.Text;

namespace Drafting.Documents.Ports;

/// <summary>
/// What it means that a text contains a word, for every <see cref="ILibrary"/>: the folded text contains the folded word. Folding makes
/// letters lower case and full-width forms half-width, composes accents, and turns white space and control characters into blanks.
/// </summary>
public static class LibrarySearch
{
    /// <summary>The form in which texts are searched.</summary>
    public static string Fold(string text)
    {
        // Normalize throws on half a surrogate pair; the round trip through UTF-8 replaces it.
        var folded = new StringBuilder(Normalization.Of(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)), NormalizationForm.FormKC).ToLowerInvariant());
        for (var i = 0; i < folded.Length; i++)
            if (char.IsWhiteSpace(folded[i]) || char.IsControl(folded[i]))
                folded[i] = ' ';
        return folded.ToString();
    }

    /// <summary>What of a finished text is searched: symbol, title and every paragraph, one a line.</summary>
    public static string TextOf(ParsedDocument document)
    {
        var text = new StringBuilder().AppendLine(document.Symbol).AppendLine(document.Title);
        foreach (var paragraph in document.Paragraphs)
            text.AppendLine(paragraph.Text.PlainText);
        return text.ToString();
    }

    /// <summary>The words of a query, folded, each once; none where it is empty.</summary>
    public static IReadOnlyList<string> Words(string? query) =>
        [.. Fold(query ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)];
}
