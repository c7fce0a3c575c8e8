using Drafting.Documents.Ports;
using Drafting.Documents.Writing;
using Drafting.Formats.Renewal;
using Drafting.Server.Access;
using Drafting.Server.Answers;
using Drafting.Server.History;
using Drafting.Server.Library;
using Drafting.Server.Pipeline;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Drafting.Server.Renewal;

/// <summary>What a draft that takes up an earlier resolution still has to have updated.</summary>
internal static class RenewalEndpoints
{
    public static void MapRenewal(this IEndpointRouteBuilder api) =>
        api.MapGet("/drafts/{id}/updates", FindAsync).Compressed().WithTags("Drafts").Refuses("unknownDraft")
            .WithSummary("Places still as the template has them that usually need a technical update, with suggestions; none where the draft has no template.");

    private static async Task<Ok<DueUpdatesView>> FindAsync(
        string id, Person me, DraftAccess access, WrittenDrafts drafts, ILibrary library, LibraryShelf shelf, TimeProvider time, CancellationToken cancellation)
    {
        await access.RequireAsync(me, id, cancellation);
        var written = await drafts.AtAsync(id, null, cancellation);
        var draft = written.Draft;
        // An administrator may have taken the template out of the library since.
        var renewed = draft.Template is { } template && await library.FindAsync(template, cancellation) is not null
            ? RenewedText.Of(await shelf.ReadAsync(template, cancellation), draft.Masthead, draft.Language, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime))
            : null;
        if (renewed is null)
            return TypedResults.Ok(new DueUpdatesView(draft.Revision, null, null, []));
        var due = DueUpdates.Find([.. draft.Live.Select(placed => placed.Content)], draft.Masthead, draft.Language, renewed, (paragraph, start, length) => IsOriginal(written, paragraph, start, length));
        return TypedResults.Ok(new DueUpdatesView(draft.Revision, renewed.Session, renewed.Target, [.. due.Select(DueUpdateView.Of)]));
    }

    private static bool IsOriginal(WrittenDraft draft, string paragraph, int start, int length)
    {
        var at = 0;
        foreach (var stretch in draft.Of(paragraph))
        {
            if (stretch.Written.Revision > 0 && at < start + length && start < at + stretch.Length)
                return false;
            at += stretch.Length;
        }

        return true;
    }
}
