using Drafting.Documents.AgreedLanguage;

namespace Drafting.Documents.Ports;

/// <summary>What the library's list shows of a finished text.</summary>
/// <param name="Kind">camelCase name of <see cref="DocumentKind"/>.</param>
/// <param name="Date">Adoption or issue, ISO 8601 date; null where unknown.</param>
/// <param name="TrackedBy">Who made the file's tracked changes, as far as it names them; null where it held none.</param>
/// <param name="Before">The id of the text before them; null where there is none.</param>
public sealed record LibrarySummary(
    string Id, string Kind, string? Symbol, string Title, string Language, string? Date, int SponsorCount, int ParagraphCount, string AddedBy, DateTimeOffset AddedAt,
    IReadOnlyList<string>? TrackedBy = null, string? Before = null);

/// <summary>A finished text as stored.</summary>
/// <param name="Payload">The parsed document's JSON, UTF-8, as in the contract.</param>
/// <param name="SearchText">Symbol, title and text, for searching.</param>
/// <param name="Passages">Under what it is found as agreed language (<see cref="IAgreedLanguage"/>); null to have that done later. Not read back.</param>
public sealed record LibraryItem(LibrarySummary Summary, ReadOnlyMemory<byte> Payload, string SearchText, TextPassages? Passages = null);

/// <summary>Finished texts, read by everyone signed in. Contract: <c>LibraryContract</c>.</summary>
public interface ILibrary
{
    /// <summary>Adds texts, or replaces those with their ids: all or none.</summary>
    /// <param name="items">Each id once.</param>
    Task AddAsync(IReadOnlyList<LibraryItem> items, CancellationToken cancellation = default);

    /// <summary>Which of these ids the library has.</summary>
    Task<IReadOnlySet<string>> ThoseThereAsync(IReadOnlyList<string> ids, CancellationToken cancellation = default);

    /// <summary>All texts with this very symbol, whatever language they are in, the newest first.</summary>
    Task<IReadOnlyList<LibrarySummary>> WithSymbolAsync(string symbol, CancellationToken cancellation = default);

    /// <summary>One text; null where there is none.</summary>
    Task<LibraryItem?> FindAsync(string id, CancellationToken cancellation = default);

    /// <summary>
    /// Texts whose symbol, title or text contains every word of the query (words as divided by white space; any part of a word or of
    /// unspaced Chinese counts), newest first; all where the query is empty.
    /// </summary>
    Task<IReadOnlyList<LibrarySummary>> SearchAsync(string? query, string? language, int limit, CancellationToken cancellation = default);

    /// <summary>Removes a text; false where there was none.</summary>
    Task<bool> RemoveAsync(string id, CancellationToken cancellation = default);
}

/// <summary>One text at a time.</summary>
public static class LibraryAddition
{
    /// <summary>Adds a text, or replaces the one with its id.</summary>
    public static Task AddAsync(this ILibrary library, LibraryItem item, CancellationToken cancellation = default) => library.AddAsync([item], cancellation);
}
