using System.Text.Json;
using Drafting.Documents;
using Drafting.Documents.Json;
using Drafting.Server.Access;
using Drafting.Server.Answers;
using Drafting.Server.Pipeline;

namespace Drafting.Server.Drafts;

/// <summary>Drafts: making, listing, reading and editing them.</summary>
internal static class DraftEndpoints
{
    public static void MapDrafts(this IEndpointRouteBuilder api)
    {
        var drafts = api.MapGroup("/drafts").WithTags("Drafts");
        drafts.MapPost("/", CreateAsync).Refuses("invalidField").WithSummary("Makes a draft, blank or from a text of the library.");
        drafts.MapGet("/", ListAsync).WithSummary("The drafts I have a role on, last changed first.");
        drafts.MapGet("/{id}", FindAsync).Compressed().Refuses("unknownDraft", "unknownRevision").WithSummary("The whole draft, now or as of a revision.");
        drafts.MapPost("/{id}/operations", SubmitAsync).Accepts<SubmissionShape>("application/json").Refuses("unknownDraft").WithSummary("One submission, answered as on the hub.");
    }

    private static async Task<CreatedJson<DraftShape>> CreateAsync(Body<DraftRequest> body, Person me, DraftMaking making, CancellationToken cancellation)
    {
        var draft = await making.CreateAsync(me, body.Value.Title, body.Value.Language, body.Value.Template, cancellation);
        return new(Utf8Json.Encode(writer => DraftJson.Write(writer, draft, DraftRole.Facilitator)), $"/api/drafts/{draft.Id}");
    }

    private static async Task<TaggedJson<IReadOnlyList<DraftSummaryView>>> ListAsync(Person me, DraftAccess access, Accounts accounts, TemplateNames templates, CancellationToken cancellation)
    {
        var drafts = await access.ListAsync(me, cancellation);
        var people = await accounts.FindAllAsync([.. drafts.Select(draft => draft.Summary.LastChangeBy).OfType<string>().Distinct()]);
        var names = await templates.OfAsync(drafts, cancellation);
        return new([.. drafts.Select(draft => DraftSummaryView.Of(draft, people, names))]);
    }

    private static async Task<ShapedJson<DraftShape>> FindAsync(string id, Person me, DraftAccess access, DraftReading reading, long? revision, CancellationToken cancellation)
    {
        var actor = await access.RequireAsync(me, id, cancellation);
        var draft = await reading.AtAsync(id, revision, cancellation);
        return JsonBytes.Of(writer => DraftJson.Write(writer, draft, actor.Role));
    }

    private static async Task<ShapedJson<AnswerShape>> SubmitAsync(string id, Person me, Body<JsonElement> body, Submissions submissions, CancellationToken cancellation) =>
        await submissions.SubmitAsync(me, id, body.Value, cancellation) ?? throw Refused.UnknownDraft();
}
