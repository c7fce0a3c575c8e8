using Drafting.Documents;
using Drafting.Documents.MeetingRooms;
using Drafting.Operations;
using Drafting.Server.Access;
using Drafting.Server.Answers;
using Drafting.Server.Members;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Drafting.Server.MeetingRooms;

/// <summary>The room in which a draft is negotiated: its wall, its speakers, and joining in it.</summary>
internal static class MeetingRoomEndpoints
{
    public static void MapMeetingRooms(this IEndpointRouteBuilder api)
    {
        var all = api.MapGroup("/drafts/{id}/room").WithTags("Room");
        var room = all.MapGroup("").Refuses("unknownDraft");
        room.MapGet("/", FindAsync).WithSummary("What the wall of the draft's meeting room shows, and who speaks.");
        room.MapPut("/", SteerAsync).Refuses(RefusalCodes.Forbidden, "invalidField", "unknownParagraph", "unknownRevision", "unknownVersion", "unknownText")
            .WithSummary("Steers the wall, opens the list of speakers, lets people in the room join (facilitator). Named fields change.");
        room.MapGet("/code", CodeAsync).Refuses(RefusalCodes.Forbidden, "joiningClosed").WithSummary("The code with which people in the room join as readers (facilitator).");
        room.MapPut("/speakers", AskAsync).Refuses("noDelegation", "speakersClosed").WithSummary("My delegation asks for the floor; once on the list.");
        room.MapDelete("/speakers", WithdrawAsync).Refuses("noDelegation").WithSummary("My delegation asks no more, or gives up the floor.");
        room.MapPost("/speakers/next", NextAsync).Refuses(RefusalCodes.Forbidden).WithSummary("The next on the list has the floor; nobody where there is none (facilitator).");
        room.MapPost("/speakers/{delegation}/earlier", EarlierAsync).Refuses(RefusalCodes.Forbidden, "unknownSpeaker").WithSummary("Lets a delegation speak one place earlier (facilitator).");
        room.MapDelete("/speakers/{delegation}", RemoveAsync).Refuses(RefusalCodes.Forbidden, "unknownSpeaker").WithSummary("Takes a delegation off the list, or the floor from it (facilitator).");
        // Whoever has no role on the draft is told the same of one that does not exist.
        all.MapPost("/join", JoinAsync).RequireRateLimiting(SignInLimit.Policy).Refuses("invalidJoinCode")
            .WithSummary("Joins the draft as a reader, by the code that the room shows. Who has a role keeps it.");
    }

    private static async Task<ShapedJson<MeetingRoomShape>> FindAsync(string id, Person me, DraftAccess access, MeetingRoomKeeper rooms, CancellationToken cancellation)
    {
        await access.RequireAsync(me, id, cancellation);
        return (await rooms.FindAsync(id, cancellation)).ToJson();
    }

    private static async Task<ShapedJson<MeetingRoomShape>> SteerAsync(
        string id, Body<MeetingRoomRequest> body, Person me, DraftAccess access, Steering steering, MeetingRoomKeeper rooms, CancellationToken cancellation)
    {
        await access.RequireFacilitatorAsync(me, id, cancellation);
        return (await rooms.ChangeAsync(id, await steering.CheckAsync(me, id, body.Value, cancellation), cancellation)).ToJson();
    }

    private static async Task<Ok<JoinCodeView>> CodeAsync(string id, Person me, DraftAccess access, MeetingRoomKeeper rooms, CancellationToken cancellation)
    {
        await access.RequireFacilitatorAsync(me, id, cancellation);
        return (await rooms.FindAsync(id, cancellation)).Room.JoinCode is { } code
            ? TypedResults.Ok(new JoinCodeView(code))
            : throw new RefusedException("joiningClosed", "People in the room cannot join: allow it first.");
    }

    private static async Task<ShapedJson<MeetingRoomShape>> AskAsync(
        string id, Person me, DraftAccess access, MeetingRoomKeeper rooms, TimeProvider time, CancellationToken cancellation)
    {
        var delegation = await RequireDelegationAsync(id, me, access, cancellation);
        var now = time.GetUtcNow();
        return await ChangeSpeakersAsync(id, rooms, list => list.IsOpen ? list.Asked(delegation, now) : throw new RefusedException("speakersClosed", "The list of speakers is closed."), cancellation);
    }

    private static async Task<ShapedJson<MeetingRoomShape>> WithdrawAsync(string id, Person me, DraftAccess access, MeetingRoomKeeper rooms, CancellationToken cancellation)
    {
        var delegation = await RequireDelegationAsync(id, me, access, cancellation);
        return await ChangeSpeakersAsync(id, rooms, list => list.Without(delegation), cancellation);
    }

    private static async Task<ShapedJson<MeetingRoomShape>> NextAsync(string id, Person me, DraftAccess access, MeetingRoomKeeper rooms, CancellationToken cancellation)
    {
        await access.RequireFacilitatorAsync(me, id, cancellation);
        return await ChangeSpeakersAsync(id, rooms, list => list.Next(), cancellation);
    }

    private static async Task<ShapedJson<MeetingRoomShape>> EarlierAsync(string id, string delegation, Person me, DraftAccess access, MeetingRoomKeeper rooms, CancellationToken cancellation)
    {
        await access.RequireFacilitatorAsync(me, id, cancellation);
        return await ChangeSpeakersAsync(id, rooms, list => Naming(list, delegation).Earlier(delegation), cancellation);
    }

    private static async Task<ShapedJson<MeetingRoomShape>> RemoveAsync(string id, string delegation, Person me, DraftAccess access, MeetingRoomKeeper rooms, CancellationToken cancellation)
    {
        await access.RequireFacilitatorAsync(me, id, cancellation);
        return await ChangeSpeakersAsync(id, rooms, list => Naming(list, delegation).Without(delegation), cancellation);
    }

    private static async Task<Ok<JoinedView>> JoinAsync(
        string id, Body<JoinRequest> body, Person me, DraftAccess access, MeetingRoomKeeper rooms, Membership membership, CancellationToken cancellation)
    {
        if (await access.FindAsync(me, id, cancellation) is { } there)
            return TypedResults.Ok(new JoinedView(WireName.Of(there.Role)));
        if (!JoinCode.Matches((await rooms.FindAsync(id, cancellation)).Room.JoinCode, body.Value.Code))
            throw new RefusedException("invalidJoinCode", "This code is not good, or no longer. Scan the one that the room shows now.", "code");
        await membership.SetAsync(id, new(me.Email, DraftRole.Reviewer));
        return TypedResults.Ok(new JoinedView(WireName.Of(DraftRole.Reviewer)));
    }

    private static async Task<string> RequireDelegationAsync(string id, Person me, DraftAccess access, CancellationToken cancellation) =>
        (await access.RequireAsync(me, id, cancellation)).Delegation ?? throw new RefusedException("noDelegation", "Your account belongs to no delegation.");

    private static SpeakersList Naming(SpeakersList list, string delegation) =>
        list.Names(delegation) ? list : throw new RefusedException("unknownSpeaker", "This delegation is not on the list of speakers.");

    private static async Task<ShapedJson<MeetingRoomShape>> ChangeSpeakersAsync(string id, MeetingRoomKeeper rooms, Func<SpeakersList, SpeakersList> change, CancellationToken cancellation) =>
        (await rooms.ChangeAsync(id, room => room with { Speakers = change(room.Speakers) }, cancellation)).ToJson();
}
