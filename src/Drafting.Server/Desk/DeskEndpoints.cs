using Drafting.Formats.Docx.Writing;
using Drafting.Language;
using Drafting.Server.Access;
using Drafting.Server.Answers;
using Drafting.Server.Configuration;
using Drafting.Server.Drafts;
using Drafting.Server.Library;
using Drafting.Server.Pipeline;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Drafting.Server.Desk;

/// <summary>Checks of the language: what is wrong in a draft, a finished text or a file, and by which rules.</summary>
internal static class DeskEndpoints
{
    private const int LongestOfferText = 5_000;

    public static void MapDesk(this IEndpointRouteBuilder api, LimitOptions limits)
    {
        var desk = api.MapGroup("").WithTags("Desk").Refuses("invalidField");
        desk.MapGet("/rules", Rules).Compressed().WithSummary("The rules by which texts are checked, in the words of an interface language: en or zh.");
        desk.MapGet("/drafts/{id}/findings", OfDraftAsync).Refuses("unknownDraft")
            .WithSummary("What is wrong in the draft's language as it is now, with fixes for that revision; what is ignored is among it, and says so.");
        desk.MapGet("/drafts/{id}/findings/report", ReportAsync).Refuses("unknownDraft").RefusesField("format", "unsupportedFormat")
            .Produces<FindingsReportView>().Produces(200, contentType: "text/html").Produces(200, contentType: DocxExport.ContentType).ProducesPaper()
            .WithSummary("The same by paragraph, to be handed round: what stands there, what is wrong and why, and what to write. As json, html, docx or pdf.");
        desk.MapGet("/drafts/{id}/citations", CitationsAsync).Refuses("unknownDraft")
            .WithSummary("What the draft cites as it is now: resolutions, decisions, and other documents that the library has; what is known of each, and what is newer.");
        desk.MapPost("/drafts/{id}/citations/offers", CitationOffersAsync).Refuses("unknownDraft")
            .WithSummary("What a number that was just typed can become: the citation as the draft's language writes it, with its date, its title, or neither; the likeliest first.");
        desk.MapGet("/library/{id}/findings", OfTextAsync).Refuses("unknownText").WithSummary("What is wrong in the language of a finished text.");
        desk.MapPost("/check", CheckAsync).WithMetadata(new RequestSizeLimit(limits.LibraryFile)).Compressed().Accepts(typeof(Stream), "*/*").Refuses(UploadedFile.Problems)
            .WithSummary("Reads a file as one that is added to the library, answers what is wrong in its language, and keeps nothing of it.");
    }

    private static TaggedJson<IReadOnlyList<RuleView>> Rules(string? words)
    {
        var language = Findings.Words(words);
        return new([.. RuleBook.All.Select(rule => RuleView.Of(rule, language))]) { IsKept = true };
    }

    private static async Task<Ok<FindingsView>> OfDraftAsync(string id, Person me, DraftAccess access, DraftReading reading, Findings findings, string? words, CancellationToken cancellation)
    {
        await access.RequireAsync(me, id, cancellation);
        var language = Findings.Words(words);
        var draft = await reading.NowAsync(id, cancellation);
        return TypedResults.Ok(new FindingsView(draft.Revision, (await findings.OfAsync(draft, language, cancellation)).Views));
    }

    private static async Task<IResult> ReportAsync(
        string id, Person me, DraftAccess access, DraftReading reading, Findings findings, HttpResponse response, string? words, CancellationToken cancellation, string format = "json")
    {
        await access.RequireAsync(me, id, cancellation);
        var language = DeskWords.Of(Findings.Words(words));
        var draft = await reading.NowAsync(id, cancellation);
        var (found, views) = await findings.OfAsync(draft, language.Language, cancellation);
        var report = FindingsReportView.Of(draft, found, views, language);
        return format switch
        {
            "json" => TypedResults.Ok(report),
            "html" or "docx" or "pdf" => PrintedFile.Of(response, language.Report(draft.Masthead.Symbol ?? draft.Title), report.Print(language), format),
            _ => throw Refused.UnsupportedFormat(format, "json, html, docx, pdf"),
        };
    }

    private static async Task<Ok<CitationsView>> CitationsAsync(string id, Person me, DraftAccess access, DraftReading reading, Citations citations, CancellationToken cancellation)
    {
        await access.RequireAsync(me, id, cancellation);
        var draft = await reading.NowAsync(id, cancellation);
        return TypedResults.Ok(new CitationsView(draft.Revision, await citations.OfAsync(draft, cancellation)));
    }

    private static async Task<Ok<IReadOnlyList<CitationOfferView>>> CitationOffersAsync(
        string id, Person me, Body<CitationOffersRequest> body, DraftAccess access, DraftReading reading, Citations citations, CancellationToken cancellation)
    {
        await access.RequireAsync(me, id, cancellation);
        if (body.Value.Text is not { Length: <= LongestOfferText } text)
            throw Refused.Field("text", $"“text” has up to {LongestOfferText} characters.");
        if (body.Value.Caret is not { } caret || caret < 0 || caret > text.Length)
            throw Refused.Field("caret", "“caret” is a place in “text”.");
        return TypedResults.Ok(await citations.OffersAsync(await reading.NowAsync(id, cancellation), text, caret, body.Value.Paragraph, cancellation));
    }

    private static async Task<Ok<FindingsView>> OfTextAsync(string id, LibraryShelf shelf, Findings findings, string? words, CancellationToken cancellation)
    {
        var language = Findings.Words(words);
        return TypedResults.Ok(new FindingsView(null, await findings.OfAsync(await shelf.ReadAsync(id, cancellation), language, cancellation)));
    }

    private static async Task<Ok<CheckView>> CheckAsync(HttpRequest request, Findings findings, string? filename, string? language, string? words)
    {
        var said = Findings.Words(words);
        LibraryShelf.RequireLanguage(language);
        LibraryShelf.RequireFilename(filename);
        using var bytes = new MemoryStream();
        await request.Body.CopyToAsync(bytes, request.HttpContext.RequestAborted);
        var document = new UploadedFile(bytes.ToArray(), request.ContentType, filename).Read(language);
        return TypedResults.Ok(CheckView.Of(document, await findings.OfAsync(document, said, request.HttpContext.RequestAborted)));
    }
}
