using System.Text.Json;
using Drafting.Documents;
using Drafting.Documents.AgreedLanguage;
using Drafting.Documents.Json;
using Drafting.Documents.Ports;
using Drafting.Operations;
using Drafting.Server.Answers;
using Drafting.Server.Telemetry;

namespace Drafting.Server.Library;

/// <summary>Puts finished texts into the library and takes them out.</summary>
internal sealed class LibraryShelf(ILibrary library, TimeProvider time, ILogger<LibraryShelf> logger)
{
    private const int MaximumFilename = 255;

    /// <summary>
    /// Reads a file and keeps it. The text's id follows from all that is read: the same file of the same name in the same language,
    /// added again, is the same text and is left as it is, and nobody can change what somebody else has added. Of a file with tracked changes
    /// the text before them is kept too (<see cref="TrackedPair"/>).
    /// </summary>
    /// <returns>The text, and whether it is new.</returns>
    /// <exception cref="RefusedException">The file cannot be read.</exception>
    public async Task<(LibraryItem Item, bool IsNew)> AddAsync(UploadedFile file, string? language, string addedBy, CancellationToken cancellation = default)
    {
        RequireLanguage(language);
        RequireFilename(file.Filename);
        if (await library.FindAsync(file.TextId(language), cancellation) is { } there)
            return (there, false);
        var items = Read(file, language, addedBy);
        await KeepAsync(items, cancellation);
        return (items[^1], true);
    }

    /// <summary>What is kept of a file: its text; of a file with tracked changes the text before them, then the text.</summary>
    /// <exception cref="RefusedException">The file cannot be read.</exception>
    public IReadOnlyList<LibraryItem> Read(UploadedFile file, string? language, string addedBy)
    {
        var (id, document) = (file.TextId(language), file.Read(language));
        if (document.TrackedChanges is not { } changes || file.ReadBefore(document) is not { } before)
            return [Item(id, document, addedBy)];
        var beforeId = TrackedPair.BeforeId(id);
        return [Item(beforeId, TrackedPair.Titled(before), addedBy), Item(id, document with { TrackedChanges = changes with { Before = beforeId } }, addedBy)];
    }

    /// <summary>Puts what was read into the library, all or nothing; what is there under the same ids is replaced.</summary>
    public async Task KeepAsync(IReadOnlyList<LibraryItem> items, CancellationToken cancellation = default)
    {
        await library.AddAsync(items, cancellation);
        foreach (var item in items)
            logger.TextAdded(item.Summary.Id, item.Summary.Kind, item.Summary.ParagraphCount);
    }

    /// <exception cref="RefusedException">It is too long.</exception>
    public static void RequireFilename(string? filename)
    {
        if (filename is { Length: > MaximumFilename })
            throw Refused.Field("filename", $"“filename” has at most {MaximumFilename} characters.");
    }

    /// <exception cref="RefusedException">It is named, and none of the six.</exception>
    public static void RequireLanguage(string? language, string field = "language")
    {
        if (language is not null && !Delegations.Languages.Contains(language))
            throw Refused.Field(field, $"“{field}” is one of: {string.Join(", ", Delegations.Languages)}.");
    }

    /// <summary>Removes a text, and with it the other of a <see cref="TrackedPair"/>; false where there was none.</summary>
    public async Task<bool> RemoveAsync(string id)
    {
        var accepted = TrackedPair.AcceptedId(id);
        var isGone = await library.RemoveAsync(accepted);
        return await library.RemoveAsync(TrackedPair.BeforeId(accepted)) || isGone;
    }

    /// <summary>A text as stored.</summary>
    /// <exception cref="RefusedException">There is none.</exception>
    public async Task<LibraryItem> FindAsync(string id, CancellationToken cancellation) => await library.FindAsync(id, cancellation) ?? throw Refused.UnknownText();

    /// <summary>A text as parsed.</summary>
    /// <exception cref="RefusedException">There is none.</exception>
    public async Task<ParsedDocument> ReadAsync(string id, CancellationToken cancellation)
    {
        using var json = JsonDocument.Parse((await FindAsync(id, cancellation)).Payload);
        return DocumentJson.Read(json.RootElement).Document;
    }

    /// <summary>Under what a text is found as agreed language.</summary>
    public static TextPassages PassagesOf(string id, ParsedDocument document) => TextPassages.Of(document, document.TrackedChanges is not null || TrackedPair.IsBefore(id));

    private LibraryItem Item(string id, ParsedDocument read, string addedBy)
    {
        var document = UniqueIds.Under(id, read);
        return new(
            Summary(id, document, addedBy, time.GetUtcNow()), Utf8Json.Encode(writer => DocumentJson.Write(writer, id, document)), LibrarySearch.TextOf(document), PassagesOf(id, document));
    }

    private static LibrarySummary Summary(string id, ParsedDocument document, string addedBy, DateTimeOffset addedAt) => new(
        id, WireName.Of(document.Kind), document.Symbol, document.Title, document.Language,
        document.Masthead.AdoptedOn ?? document.Masthead.Date, document.Sponsors.Count, document.Paragraphs.Count, addedBy, addedAt,
        document.TrackedChanges?.Authors.Select(author => author.Name).Where(name => name.Length > 0).ToList(), document.TrackedChanges?.Before);
}
