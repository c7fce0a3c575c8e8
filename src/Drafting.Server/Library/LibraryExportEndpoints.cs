using Drafting.Formats;
using Drafting.Server.Answers;
using Drafting.Server.Pipeline;

namespace Drafting.Server.Library;

/// <summary>Finished texts as files.</summary>
internal static class LibraryExportEndpoints
{
    public static void MapLibraryExport(this IEndpointRouteBuilder api) =>
        api.MapGet("/library/{id}/export", ExportAsync).Compressed().WithTags("Library").ProducesPrintedFile().Refuses("unknownText")
            .WithSummary("A finished text as a file: text, html, docx, pdf or akn.");

    private static async Task<IResult> ExportAsync(string id, LibraryShelf shelf, HttpResponse response, string? format, CancellationToken cancellation)
    {
        var text = await shelf.ReadAsync(id, cancellation);
        return PrintedFile.Of(response, text, ExportedDocument.Of(text), format);
    }
}
