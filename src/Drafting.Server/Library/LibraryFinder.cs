using Drafting.Documents.Ports;

namespace Drafting.Server.Library;

/// <summary>A text of the library that a search found.</summary>
/// <param name="Found">Where; null where nothing was searched for, and of texts far down the list.</param>
internal sealed record FoundText(LibrarySummary Summary, FoundLine? Found);

/// <summary>Searches the library: what is called so first, then what has the words close together, with the line in which they are.</summary>
internal sealed class LibraryFinder(ILibrary library)
{
    private const int Most = 1000;
    private const int WithLines = 40;

    /// <summary>All texts that have every word, the best first; newest first where there are no words, and where texts are as good.</summary>
    public async Task<IReadOnlyList<FoundText>> SearchAsync(string? query, string? language, CancellationToken cancellation)
    {
        var words = LibrarySearch.Words(query);
        var texts = await library.SearchAsync(query, language, Most, cancellation);
        if (words.Count == 0)
            return [.. texts.Select(text => new FoundText(text, null))];
        var phrase = string.Join(' ', words);
        var byName = texts.OrderBy(text => Rank(text, words, phrase)).ToList();
        var found = new List<(FoundText Text, int Rank, int Words)>();
        foreach (var text in byName.Take(WithLines))
        {
            var line = await library.FindAsync(text.Id, cancellation) is { } item ? FoundLine.Of(item.SearchText.Split('\n'), words) : null;
            found.Add((new(text, line), Rank(text, words, phrase), line?.Words ?? 0));
        }

        return [.. found.OrderBy(each => each.Rank).ThenByDescending(each => each.Words).Select(each => each.Text), .. byName.Skip(WithLines).Select(text => new FoundText(text, null))];
    }

    /// <summary>How well a text is called what is searched for: 0 by that very symbol, then by part of it, by its title, by its title's words, by its text alone.</summary>
    private static int Rank(LibrarySummary text, IReadOnlyList<string> words, string phrase)
    {
        var (symbol, title) = (LibrarySearch.Fold(text.Symbol ?? ""), LibrarySearch.Fold(text.Title));
        return symbol == phrase ? 0
            : symbol.Contains(phrase, StringComparison.Ordinal) ? 1
            : title.Contains(phrase, StringComparison.Ordinal) ? 2
            : words.All(word => title.Contains(word, StringComparison.Ordinal) || symbol.Contains(word, StringComparison.Ordinal)) ? 3 : 4;
    }
}
