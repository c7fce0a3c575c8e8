using System.Text;
using Drafting.Documents;
using Drafting.Formats;
using Drafting.Formats.AkomaNtoso;
using Drafting.Formats.Docx.Writing;
using Drafting.Formats.Html;
using Drafting.Formats.PlainText;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Drafting.Server.Answers;

/// <summary>Documents as files, in the formats that are written.</summary>
internal static class PrintedFile
{
    private const string AkomaNtoso = "application/akn+xml";

    /// <summary>A document, called by its symbol, else by its title.</summary>
    /// <param name="printed">The same as it is printed.</param>
    /// <param name="paper">How a PDF of it is laid out.</param>
    /// <exception cref="RefusedException">It is not written in this format.</exception>
    public static IResult Of(HttpResponse response, ParsedDocument document, ExportedDocument printed, string? format, PaperLayout? paper = null)
    {
        var name = document.Masthead.Symbol ?? document.Title;
        return format switch
        {
            "akn" => Text(response, name, AkomaNtosoExport.Write(document), AkomaNtoso, "xml"),
            _ => Of(response, name, printed, format, "text, html, docx, pdf, akn", paper),
        };
    }

    /// <summary>A printed document as a file of this name.</summary>
    /// <exception cref="RefusedException">It is not written in this format.</exception>
    public static IResult Of(HttpResponse response, string name, ExportedDocument printed, string? format, string supported = "text, html, docx, pdf", PaperLayout? paper = null) => format switch
    {
        "text" => Text(response, name, TextExport.Write(printed), "text/plain", "txt"),
        "html" => Text(response, name, HtmlExport.Write(printed), "text/html", "html"),
        "pdf" => new PaperFile(name, HtmlExport.Write(printed, paper ?? new())),
        "docx" => AttachedFile.Of(response, name, "docx", DocxExport.Write(printed), DocxExport.ContentType),
        _ => throw Refused.UnsupportedFormat(format ?? "", supported),
    };

    /// <summary>Says in the description of the API that an endpoint answers with a document in any of the formats.</summary>
    public static RouteHandlerBuilder ProducesPrintedFile(this RouteHandlerBuilder route) =>
        route.Produces(200, contentType: "text/plain").Produces(200, contentType: "text/html").Produces(200, contentType: AkomaNtoso).Produces(200, contentType: DocxExport.ContentType)
            .ProducesPaper().RefusesField("format", "unsupportedFormat");

    /// <summary>Says that it answers with a PDF where that is asked for and can be made.</summary>
    public static RouteHandlerBuilder ProducesPaper(this RouteHandlerBuilder route) => route.Produces(200, contentType: PaperFile.ContentType).Refuses("noPaper", "paperBusy", "paperFailed");

    private static ContentHttpResult Text(HttpResponse response, string name, string content, string type, string extension)
    {
        AttachedFile.Name(response, "inline", name, extension);
        return TypedResults.Content(content, $"{type}; charset=utf-8", Encoding.UTF8);
    }
}
