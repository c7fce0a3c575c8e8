using Drafting.Documents.Ports;

namespace Drafting.Server.Library;

/// <summary>Finds the other language versions of library texts: the texts with the same symbol.</summary>
internal sealed class LanguageVersions(ILibrary library, LibraryShelf shelf)
{
    /// <summary>The text's versions in other languages, by language, of each the one added last; none where it has no symbol.</summary>
    /// <exception cref="Answers.RefusedException">There is no such text.</exception>
    public async Task<IReadOnlyList<LibrarySummary>> OfAsync(string id, CancellationToken cancellation)
    {
        var text = (await shelf.FindAsync(id, cancellation)).Summary;
        return text.Symbol is not { } symbol ? [] :
        [
            .. (await library.WithSymbolAsync(symbol, cancellation))
                // The text before a file's tracked changes has its symbol too, and is no version of it.
                .Where(other => other.Language != text.Language && other.Kind == text.Kind && !TrackedPair.IsBefore(other.Id))
                .DistinctBy(other => other.Language).OrderBy(other => other.Language, StringComparer.Ordinal),
        ];
    }
}
