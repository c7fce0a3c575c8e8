using System.Text;
using Drafting.Documents;
using Drafting.Formats;
using Drafting.Formats.AkomaNtoso;
using Drafting.Formats.Html;
using Drafting.Formats.PlainText;
using Drafting.Server.Access;
using Drafting.Server.Drafts;
using Drafting.Server.Library;
using Drafting.Server.Wire;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace Drafting.Server.Endpoints;

/// <summary>Drafts and library texts as files.</summary>
internal static class ExportEndpoints
{
    public static void MapExports(this IEndpointRouteBuilder api)
    {
        Described(api.MapGet("/drafts/{id}/export", DraftAsync), "Drafts", "The document as a file: text, html or akn; now, or as of a revision.");
        Described(api.MapGet("/library/{id}/export", LibraryTextAsync), "Library", "A finished text as a file: text, html or akn.");
    }

    private static void Described(RouteHandlerBuilder route, string tag, string summary) =>
        route.WithTags(tag).Produces(200, contentType: "text/plain").Produces(200, contentType: "text/html").Produces(200, contentType: "application/akn+xml")
            .ProducesProblem(400).ProducesProblem(404).WithSummary(summary);

    private static async Task<ContentHttpResult> DraftAsync(
        string id, Person me, DraftAccess access, DraftReading reading, HttpResponse response, string? format, long? revision, CancellationToken cancellation)
    {
        await access.RequireAsync(me, id, cancellation);
        return File(response, DraftExport.Document(await reading.AtAsync(id, revision, cancellation)), format);
    }

    private static async Task<ContentHttpResult> LibraryTextAsync(string id, LibraryShelf shelf, HttpResponse response, string? format, CancellationToken cancellation) =>
        File(response, await shelf.ReadAsync(id, cancellation), format);

    private static ContentHttpResult File(HttpResponse response, ParsedDocument document, string? format) => format switch
    {
        "text" => File(response, document, TextExport.Write(ExportedDocument.Of(document)), "text/plain", "txt"),
        "html" => File(response, document, HtmlExport.Write(ExportedDocument.Of(document)), "text/html", "html"),
        "akn" => File(response, document, AkomaNtosoExport.Write(document), "application/akn+xml", "xml"),
        _ => throw Refused.UnsupportedFormat(format ?? "", "text, html, akn"),
    };

    private static ContentHttpResult File(HttpResponse response, ParsedDocument document, string content, string type, string extension)
    {
        var name = new string([.. (document.Masthead.Symbol ?? document.Title).Select(c => char.IsControl(c) || Path.GetInvalidFileNameChars().Contains(c) ? '-' : c)]);
        var disposition = new ContentDispositionHeaderValue("inline");
        disposition.SetHttpFileName($"{name}.{extension}");
        response.Headers.ContentDisposition = disposition.ToString();
        return TypedResults.Content(content, $"{type}; charset=utf-8", Encoding.UTF8);
    }
}
