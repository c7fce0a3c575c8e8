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
public sealed record LibraryItem(LibrarySummary Summary, ReadOnlyMemory<byte> Payload, string SearchText);

/// <summary>Finished texts, read by everyone signed in. Contract: <c>LibraryContract</c>.</summary>
public interface ILibrary
{
    /// <summary>Adds a text, or replaces the one with its id.</summary>
    Task AddAsync(LibraryItem item, CancellationToken cancellation = default);

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
