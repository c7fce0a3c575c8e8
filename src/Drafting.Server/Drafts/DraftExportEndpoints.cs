using Drafting.Server.Access;
using Drafting.Server.Answers;
using Drafting.Server.Pipeline;

namespace Drafting.Server.Drafts;

/// <summary>Drafts as files.</summary>
internal static class DraftExportEndpoints
{
    public static void MapDraftExport(this IEndpointRouteBuilder api) =>
        api.MapGet("/drafts/{id}/export", ExportAsync).Compressed().WithTags("Drafts").ProducesPrintedFile().Refuses("unknownDraft", "unknownRevision")
            .WithSummary("The document as a file: text, html, docx, pdf or akn; now, or as of a revision. With comments, a docx has the comments beside its text; of a pdf, lines numbers the lines of each paragraph, and apart begins a page with each.");

    private static async Task<IResult> ExportAsync(
        string id, Person me, DraftAccess access, DraftReading reading, HttpResponse response, string? format, long? revision, CancellationToken cancellation, bool comments = false, bool lines = false, bool apart = false)
    {
        await access.RequireAsync(me, id, cancellation);
        var draft = await reading.AtAsync(id, revision, cancellation);
        return PrintedFile.Of(response, DraftExport.Document(draft), DraftExport.Of(draft, comments), format, new(lines, apart));
    }
}
