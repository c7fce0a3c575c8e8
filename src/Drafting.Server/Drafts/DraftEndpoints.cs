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
        drafts.MapPost("/", CreateAsync).Produces(201, contentType: "application/json").ProducesProblem(400).WithSummary("Makes a draft, blank or from a text of the library.");
        drafts.MapGet("/", ListAsync).Produces<IReadOnlyList<DraftSummaryView>>().Produces(304).WithSummary("The drafts I have a role on, last changed first.");
        drafts.MapGet("/{id}", FindAsync).Compressed().Produces(200, contentType: "application/json").ProducesProblem(404).WithSummary("The whole draft, now or as of a revision.");
        drafts.MapPost("/{id}/operations", SubmitAsync).Produces(200, contentType: "application/json").ProducesProblem(404).WithSummary("One submission, answered as on the hub.");
    }

    private static async Task<JsonBytes> CreateAsync(Body<DraftRequest> body, Person me, DraftMaking making, CancellationToken cancellation)
    {
        var draft = await making.CreateAsync(me, body.Value.Title, body.Value.Language, body.Value.Template, cancellation);
        return JsonBytes.Of(writer => DraftJson.Write(writer, draft, DraftRole.Facilitator), 201, $"/api/drafts/{draft.Id}");
    }

    private static async Task<IResult> ListAsync(Person me, DraftAccess access, Accounts accounts, TemplateNames templates, HttpContext context, CancellationToken cancellation)
    {
        var drafts = await access.ListAsync(me, cancellation);
        var people = await accounts.FindAllAsync([.. drafts.Select(draft => draft.Summary.LastChangeBy).OfType<string>().Distinct()]);
        var names = await templates.OfAsync(drafts, cancellation);
        return TaggedJson.Of<IReadOnlyList<DraftSummaryView>>([.. drafts.Select(draft => DraftSummaryView.Of(draft, people, names))], context);
    }

    private static async Task<JsonBytes> FindAsync(string id, Person me, DraftAccess access, DraftReading reading, long? revision, CancellationToken cancellation)
    {
        var actor = await access.RequireAsync(me, id, cancellation);
        var draft = await reading.AtAsync(id, revision, cancellation);
        return JsonBytes.Of(writer => DraftJson.Write(writer, draft, actor.Role));
    }

    private static async Task<JsonBytes> SubmitAsync(string id, Person me, Body<JsonElement> body, Submissions submissions, CancellationToken cancellation) =>
        await submissions.SubmitAsync(me, id, body.Value, cancellation) ?? throw Refused.UnknownDraft();
}
