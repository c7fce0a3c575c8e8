using System.Text;
using Drafting.Documents;
using Drafting.Formats;
using Drafting.Formats.AkomaNtoso;
using Drafting.Formats.Docx.Writing;
using Drafting.Formats.Html;
using Drafting.Formats.PlainText;
using Drafting.Server.Access;
using Drafting.Server.Drafts;
using Drafting.Server.Library;
using Drafting.Server.Wire;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Drafting.Server.Endpoints;

/// <summary>Drafts and library texts as files.</summary>
internal static class ExportEndpoints
{
    public static void MapExports(this IEndpointRouteBuilder api)
    {
        Described(api.MapGet("/drafts/{id}/export", DraftAsync), "Drafts", "The document as a file: text, html, docx or akn; now, or as of a revision.");
        Described(api.MapGet("/library/{id}/export", LibraryTextAsync), "Library", "A finished text as a file: text, html, docx or akn.");
    }

    private static void Described(RouteHandlerBuilder route, string tag, string summary) =>
        route.Compressed().WithTags(tag).Produces(200, contentType: "text/plain").Produces(200, contentType: "text/html").Produces(200, contentType: "application/akn+xml").Produces(200, contentType: DocxExport.ContentType)
            .ProducesProblem(400).ProducesProblem(404).WithSummary(summary);

    private static async Task<IResult> DraftAsync(
        string id, Person me, DraftAccess access, DraftReading reading, HttpResponse response, string? format, long? revision, CancellationToken cancellation)
    {
        await access.RequireAsync(me, id, cancellation);
        var draft = await reading.AtAsync(id, revision, cancellation);
        return File(response, DraftExport.Document(draft), DraftExport.Of(draft), format);
    }

    private static async Task<IResult> LibraryTextAsync(string id, LibraryShelf shelf, HttpResponse response, string? format, CancellationToken cancellation)
    {
        var text = await shelf.ReadAsync(id, cancellation);
        return File(response, text, ExportedDocument.Of(text), format);
    }

    /// <summary>A printed document as a file of this name.</summary>
    /// <exception cref="RefusedException">It is not written in this format.</exception>
    public static IResult File(HttpResponse response, string name, ExportedDocument printed, string? format, string supported = "text, html, docx") => format switch
    {
        "text" => File(response, name, TextExport.Write(printed), "text/plain", "txt"),
        "html" => File(response, name, HtmlExport.Write(printed), "text/html", "html"),
        "docx" => AttachedFile.Of(response, name, "docx", DocxExport.Write(printed), DocxExport.ContentType),
        _ => throw Refused.UnsupportedFormat(format ?? "", supported),
    };

    private static IResult File(HttpResponse response, ParsedDocument document, ExportedDocument printed, string? format)
    {
        var name = document.Masthead.Symbol ?? document.Title;
        return format switch
        {
            "akn" => File(response, name, AkomaNtosoExport.Write(document), "application/akn+xml", "xml"),
            _ => File(response, name, printed, format, "text, html, docx, akn"),
        };
    }

    private static ContentHttpResult File(HttpResponse response, string name, string content, string type, string extension)
    {
        AttachedFile.Name(response, "inline", name, extension);
        return TypedResults.Content(content, $"{type}; charset=utf-8", Encoding.UTF8);
    }
}
