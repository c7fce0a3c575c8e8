using System.Text.Json;
using Drafting.Documents;
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
        var id = file.TextId(language);
        if (await library.FindAsync(id, cancellation) is { } there)
            return (there, false);
        var document = file.Read(language);
        if (document.TrackedChanges is { } changes && file.ReadBefore(document) is { } before)
        {
            // First, so that whoever finds the text finds what it was before.
            var beforeId = TrackedPair.BeforeId(id);
            await KeepAsync(beforeId, TrackedPair.Titled(before), addedBy, cancellation);
            document = document with { TrackedChanges = changes with { Before = beforeId } };
        }

        return (await KeepAsync(id, document, addedBy, cancellation), true);
    }

    /// <exception cref="RefusedException">It is too long.</exception>
    public static void RequireFilename(string? filename)
    {
        if (filename is { Length: > MaximumFilename })
            throw Refused.Field("filename", $"“filename” has at most {MaximumFilename} characters.");
    }

    /// <exception cref="RefusedException">It is named, and none of the six.</exception>
    public static void RequireLanguage(string? language)
    {
        if (language is not null && !Delegations.Languages.Contains(language))
            throw Refused.Field("language", $"“language” is one of: {string.Join(", ", Delegations.Languages)}.");
    }

    /// <summary>Removes a text, and with it the other of a <see cref="TrackedPair"/>; false where there was none.</summary>
    public async Task<bool> RemoveAsync(string id)
    {
        var accepted = TrackedPair.AcceptedId(id);
        var isGone = await library.RemoveAsync(accepted);
        return await library.RemoveAsync(TrackedPair.BeforeId(accepted)) || isGone;
    }

    private async Task<LibraryItem> KeepAsync(string id, ParsedDocument read, string addedBy, CancellationToken cancellation)
    {
        var document = UniqueIds.Under(id, read);
        var item = new LibraryItem(Summary(id, document, addedBy, time.GetUtcNow()), Utf8Json.Encode(writer => DocumentJson.Write(writer, id, document)), LibrarySearch.TextOf(document));
        await library.AddAsync(item, cancellation);
        logger.TextAdded(id, item.Summary.Kind, document.Paragraphs.Count, document.Warnings.Count);
        return item;
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

    private static LibrarySummary Summary(string id, ParsedDocument document, string addedBy, DateTimeOffset addedAt) => new(
        id, WireName.Of(document.Kind), document.Symbol, document.Title, document.Language,
        document.Masthead.AdoptedOn ?? document.Masthead.Date, document.Sponsors.Count, document.Paragraphs.Count, addedBy, addedAt,
        document.TrackedChanges?.Authors.Select(author => author.Name).Where(name => name.Length > 0).ToList(), document.TrackedChanges?.Before);
}
