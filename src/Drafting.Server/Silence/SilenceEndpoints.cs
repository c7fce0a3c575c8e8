using Drafting.Documents;
using Drafting.Documents.Json;
using Drafting.Server.Access;
using Drafting.Server.Answers;
using Drafting.Server.Drafts;

namespace Drafting.Server.Silence;

/// <summary>The silence procedure. It is opened and called off by moving the draft to and from its stage.</summary>
internal static class SilenceEndpoints
{
    public static void MapSilence(this IEndpointRouteBuilder api)
    {
        var silence = api.MapGroup("/drafts/{id}/silence").WithTags("Silence").Refuses("unknownDraft", "noSilence");
        silence.MapGet("/", FindAsync)
            .WithSummary("The last silence procedure, with the objections I may see: all for the facilitator, else my delegation's and those released.");
        silence.MapPost("/objections", BreakAsync).Refuses("invalidField", RefusalCodes.SilenceOver)
            .RefusesAsOwner(RefusalCodes.Forbidden, RefusalCodes.FollowsOriginal, RefusalCodes.TooLarge, RefusalCodes.Unavailable)
            .WithSummary("Breaks silence for a Member State on some paragraphs; who did is shown to the facilitator only.");
        silence.MapPost("/release", ReleaseAsync).Refuses(RefusalCodes.Forbidden, "nothingToRelease").RefusesAsOwner(RefusalCodes.FollowsOriginal, RefusalCodes.TooLarge, RefusalCodes.Unavailable)
            .WithSummary("Shows everyone who broke silence (facilitator).");
    }

    private static async Task<ShapedJson<SilenceSeenShape>> FindAsync(string id, Person me, DraftAccess access, DraftReading reading, Objections objections, CancellationToken cancellation)
    {
        var actor = await access.RequireAsync(me, id, cancellation);
        return Answer(await reading.NowAsync(id, cancellation), actor, objections);
    }

    private static async Task<ShapedJson<SilenceSeenShape>> BreakAsync(string id, Person me, Body<ObjectionRequest> body, DraftAccess access, Objections objections, CancellationToken cancellation)
    {
        var actor = await access.RequireAsync(me, id, cancellation);
        return Answer(await objections.BreakAsync(actor, id, body.Value, cancellation), actor, objections);
    }

    private static async Task<ShapedJson<SilenceSeenShape>> ReleaseAsync(string id, Person me, DraftAccess access, Objections objections, CancellationToken cancellation)
    {
        var actor = await access.RequireFacilitatorAsync(me, id, cancellation);
        return Answer(await objections.ReleaseAsync(actor, id, cancellation), actor, objections);
    }

    private static ShapedJson<SilenceSeenShape> Answer(Draft draft, Actor actor, Objections objections) => draft.Silences is [.., var last]
        ? JsonBytes.Of(writer => SilenceJson.Write(writer, last, objections.SeenBy(actor, draft.Id, last)))
        : throw new RefusedException("noSilence", "The draft has not been under silence.");
}
