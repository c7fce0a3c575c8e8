using Drafting.Language;
using Drafting.Server.Access;
using Drafting.Server.Answers;
using Drafting.Server.Drafts;
using Drafting.Server.Library;
using Drafting.Server.Pipeline;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Drafting.Server.Desk;

/// <summary>Checks of the language: what is wrong in a draft or a finished text, and by which rules.</summary>
internal static class DeskEndpoints
{
    public static void MapDesk(this IEndpointRouteBuilder api)
    {
        var desk = api.MapGroup("").WithTags("Desk").Refuses("invalidField");
        desk.MapGet("/rules", Rules).Compressed().WithSummary("The rules by which texts are checked, in the words of an interface language: en or zh.");
        desk.MapGet("/drafts/{id}/findings", OfDraftAsync).Refuses("unknownDraft")
            .WithSummary("What is wrong in the draft's language as it is now, with fixes for that revision; what is ignored is among it, and says so.");
        desk.MapGet("/library/{id}/findings", OfTextAsync).Refuses("unknownText").WithSummary("What is wrong in the language of a finished text.");
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
        return TypedResults.Ok(new FindingsView(draft.Revision, await findings.OfAsync(draft, language, cancellation)));
    }

    private static async Task<Ok<FindingsView>> OfTextAsync(string id, LibraryShelf shelf, Findings findings, TimeProvider time, string? words, CancellationToken cancellation)
    {
        var language = Findings.Words(words);
        var text = await shelf.ReadAsync(id, cancellation);
        return TypedResults.Ok(new FindingsView(null, await findings.OfAsync(text, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime), language, cancellation)));
    }
}
