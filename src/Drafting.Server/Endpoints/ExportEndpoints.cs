using System.Text;
using Drafting.Documents;
using Drafting.Formats.Html;
using Drafting.Formats.PlainText;
using Drafting.Server.Access;
using Drafting.Server.Drafts;
using Drafting.Server.Wire;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace Drafting.Server.Endpoints;

/// <summary>Drafts as files.</summary>
internal static class ExportEndpoints
{
    public static void MapExports(this IEndpointRouteBuilder api) =>
        api.MapGet("/drafts/{id}/export", ExportAsync).WithTags("Drafts").Produces(200, contentType: "text/plain").Produces(200, contentType: "text/html")
            .ProducesProblem(400).ProducesProblem(404).WithSummary("The document as a file: text or html; now, or as of a revision.");

    private static async Task<ContentHttpResult> ExportAsync(
        string id, Person me, DraftAccess access, DraftReading reading, HttpResponse response, string? format, long? revision, CancellationToken cancellation)
    {
        await access.RequireAsync(me, id, cancellation);
        var draft = await reading.AtAsync(id, revision, cancellation);
        return format switch
        {
            "text" => File(response, draft, TextExport.Write(DraftExport.Of(draft)), "text/plain", "txt"),
            "html" => File(response, draft, HtmlExport.Write(DraftExport.Of(draft)), "text/html", "html"),
            _ => throw Refused.UnsupportedFormat(format ?? "", "text, html"),
        };
    }

    private static ContentHttpResult File(HttpResponse response, Draft draft, string content, string type, string extension)
    {
        var name = new string([.. (draft.Masthead.Symbol ?? draft.Title).Select(c => char.IsControl(c) || Path.GetInvalidFileNameChars().Contains(c) ? '-' : c)]);
        var disposition = new ContentDispositionHeaderValue("inline");
        disposition.SetHttpFileName($"{name}.{extension}");
        response.Headers.ContentDisposition = disposition.ToString();
        return TypedResults.Content(content, $"{type}; charset=utf-8", Encoding.UTF8);
    }
}
