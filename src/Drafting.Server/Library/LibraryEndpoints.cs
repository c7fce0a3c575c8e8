using Drafting.Documents;
using Drafting.Documents.Json;
using Drafting.Server.Access;
using Drafting.Server.Answers;
using Drafting.Server.Configuration;
using Drafting.Server.Pipeline;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Drafting.Server.Library;

/// <summary>Finished texts: read by everyone signed in, added by them, removed by administrators.</summary>
internal static class LibraryEndpoints
{
    public static void MapLibrary(this IEndpointRouteBuilder api, LimitOptions limits)
    {
        var library = api.MapGroup("/library").WithTags("Library");
        library.MapPost("/", AddAsync).WithMetadata(new RequestSizeLimit(limits.LibraryFile)).Accepts(typeof(Stream), "*/*")
            .Refuses([.. UploadedFile.Problems, "invalidField"]).WithSummary("Adds a text; answers what was read. Of a Word file with tracked changes the text before them is added too: trackedChanges.before is its id.");
        library.MapPost("/reading", ReadAsync).Compressed().Accepts<string>("text/plain")
            .Refuses("invalidField", RefusalCodes.Malformed, RefusalCodes.TooLarge, "notUtf8", "wrongCharset").WithSummary("Reads a text as one that is added, and keeps nothing of it: what a paste of whole pages becomes.");
        library.MapGet("/", SearchAsync).Compressed().WithSummary("Texts that contain every word of the query, the best first, each with the line that has them; all, newest first, where there is none.");
        library.MapGet("/{id}", FindAsync).Compressed().Refuses("unknownText").WithSummary("A text as read.");
        library.MapDelete("/{id}", RemoveAsync).Refuses(RefusalCodes.Forbidden, "unknownText").WithSummary("Removes a text, and the one before its tracked changes (administrator).");
    }

    private static async Task<CreatedJson<LibraryTextShape>> AddAsync(HttpRequest request, Person me, LibraryShelf shelf, string? filename, string? language)
    {
        using var bytes = new MemoryStream();
        await request.Body.CopyToAsync(bytes, request.HttpContext.RequestAborted);
        var (item, _) = await shelf.AddAsync(new(bytes.ToArray(), request.ContentType, filename), language, me.Email);
        return new(item.Payload, $"/api/library/{item.Summary.Id}");
    }

    private static async Task<ShapedJson<LibraryTextShape>> ReadAsync(HttpRequest request, string? language)
    {
        LibraryShelf.RequireLanguage(language);
        using var bytes = new MemoryStream();
        await request.Body.CopyToAsync(bytes, request.HttpContext.RequestAborted);
        var document = new UploadedFile(bytes.ToArray(), "text/plain; charset=utf-8", null).Read(language);
        return JsonBytes.Of(writer => DocumentJson.Write(writer, "reading", document));
    }

    private static async Task<Ok<IReadOnlyList<LibrarySummaryView>>> SearchAsync(LibraryFinder finder, string? query, string? language, CancellationToken cancellation) =>
        TypedResults.Ok<IReadOnlyList<LibrarySummaryView>>([.. (await finder.SearchAsync(query, string.IsNullOrEmpty(language) ? null : language, cancellation)).Select(LibrarySummaryView.Of)]);

    private static async Task<ShapedJson<LibraryTextShape>> FindAsync(string id, LibraryShelf shelf, CancellationToken cancellation) =>
        new JsonBytes((await shelf.FindAsync(id, cancellation)).Payload);

    private static async Task<NoContent> RemoveAsync(string id, Person me, LibraryShelf shelf)
    {
        me.RequireAdministrator();
        return await shelf.RemoveAsync(id) ? TypedResults.NoContent() : throw Refused.UnknownText();
    }
}
