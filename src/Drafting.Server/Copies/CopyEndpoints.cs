using Drafting.Documents;
using Drafting.Documents.Json;
using Drafting.Operations;
using Drafting.Server.Access;
using Drafting.Server.Answers;
using Drafting.Server.Drafts;

namespace Drafting.Server.Copies;

/// <summary>Caucus copies: taken, followed, and what they would change.</summary>
internal static class CopyEndpoints
{
    public static void MapCopies(this IEndpointRouteBuilder api)
    {
        var drafts = api.MapGroup("/drafts/{id}").WithTags("Caucus copies").Refuses("unknownDraft");
        drafts.MapPost("/copies", TakeAsync).Refuses("invalidField")
            .WithSummary("Takes a caucus copy: a draft of its own with the same paragraphs and ids, which nobody sees but who is given a role on it.");
        // Not compressed: the title is the other draft's, whose people may not read the copy.
        drafts.MapGet("/changes", ChangesAsync).Refuses("noCopy", RefusalCodes.Forbidden)
            .WithSummary("What a caucus copy would change in the draft it was taken from, as operations to propose there; and whether that draft has moved on.");
        drafts.MapPost("/origin", TakeInAsync).Refuses("noCopy", RefusalCodes.Forbidden, RefusalCodes.OriginMoved)
            .WithSummary("Brings into a caucus copy what has happened meanwhile in the draft it was taken from.");
    }

    private static async Task<CreatedJson<DraftShape>> TakeAsync(string id, Body<CopyRequest> body, Person me, DraftAccess access, CaucusCopies copies, CancellationToken cancellation)
    {
        await access.RequireAsync(me, id, cancellation);
        var copy = await copies.TakeAsync(me, id, body.Value.Title, cancellation);
        return new(Utf8Json.Encode(writer => DraftJson.Write(writer, copy, DraftRole.Facilitator)), $"/api/drafts/{copy.Id}");
    }

    private static async Task<ShapedJson<ChangesShape>> ChangesAsync(string id, Person me, DraftAccess access, DraftReading reading, CaucusCopies copies, CancellationToken cancellation)
    {
        await access.RequireAsync(me, id, cancellation);
        var copy = await reading.NowAsync(id, cancellation);
        await RequireOriginAsync(copy, me, access, cancellation);
        var changes = await copies.ChangesAsync(copy, cancellation);
        return JsonBytes.Of(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("draft", changes.Origin.Draft);
            writer.WriteString("title", changes.Now.Title);
            writer.WriteNumber("revision", changes.Origin.Revision);
            writer.WriteNumber("latest", changes.Now.Revision);
            writer.WriteStartArray("operations");
            foreach (var operation in changes.Operations)
                OperationJson.Write(writer, operation);
            writer.WriteEndArray();
            writer.WriteEndObject();
        });
    }

    private static async Task<ShapedJson<DraftShape>> TakeInAsync(string id, Person me, DraftAccess access, DraftReading reading, CaucusCopies copies, CancellationToken cancellation)
    {
        var actor = await access.RequireAsync(me, id, cancellation);
        if (actor.Role < DraftRole.Editor)
            throw Refused.Forbidden("Who edits the copy brings in what has happened elsewhere.");
        await RequireOriginAsync(await reading.NowAsync(id, cancellation), me, access, cancellation);
        var copy = await copies.TakeInAsync(id, cancellation);
        return JsonBytes.Of(writer => DraftJson.Write(writer, copy, actor.Role));
    }

    /// <summary>Who has no role on the draft that a copy was taken from brings nothing of it into the copy. What others bring in stands in the copy for all who have a role on that.</summary>
    private static async Task RequireOriginAsync(Draft copy, Person me, DraftAccess access, CancellationToken cancellation)
    {
        if (await access.FindAsync(me, CaucusCopies.OriginOf(copy).Draft, cancellation) is null)
            throw Refused.Forbidden("You have no role on the draft that this copy was taken from.");
    }
}

/// <summary>POST /api/drafts/{id}/copies.</summary>
/// <param name="Title">Absent: the draft's.</param>
internal sealed record CopyRequest(string? Title);

/// <summary>What a caucus copy would change.</summary>
/// <param name="Draft">The draft it was taken from.</param>
/// <param name="Title">That draft's title.</param>
/// <param name="Revision">Of that draft, for which the operations are written: the base revision of who proposes them.</param>
/// <param name="Latest">Where that draft is now.</param>
/// <param name="Operations">Each written for the draft with those before it.</param>
internal sealed record ChangesShape(string Draft, string Title, long Revision, long Latest, IReadOnlyList<OperationShape> Operations);
