using Drafting.Documents.Json;
using Drafting.Documents.MeetingRooms;
using Drafting.Documents.Ports;
using Drafting.Server.Answers;
using Drafting.Server.Telemetry;

namespace Drafting.Server.MeetingRooms;

/// <summary>A meeting room, and how often it was changed; 0 where it never was.</summary>
internal sealed record VersionedRoom(MeetingRoom Room, long Version)
{
    /// <summary>As everyone who may read the draft sees it.</summary>
    public JsonBytes ToJson() => JsonBytes.Of(writer => MeetingRoomJson.Write(writer, Room, Version));

    public static VersionedRoom Of(KeptMeetingRoom? kept) => kept is null ? new(MeetingRoom.Unused, 0) : new(MeetingRoomJson.Decode(kept.State), kept.Version);
}

/// <summary>Changes meeting rooms. A change is made to the last state there is, also where others make theirs at the same time; who watches the draft is told.</summary>
internal sealed class MeetingRoomKeeper(IMeetingRooms rooms, IDraftHost host, ILogger<MeetingRoomKeeper> logger)
{
    public async Task<VersionedRoom> FindAsync(string draftId, CancellationToken cancellation) =>
        VersionedRoom.Of(await rooms.FindMeetingRoomAsync(draftId, cancellation));

    /// <param name="change">May be asked several times. What it leaves the same is not written.</param>
    public async Task<VersionedRoom> ChangeAsync(string draftId, Func<MeetingRoom, MeetingRoom> change, CancellationToken cancellation)
    {
        while (true)
        {
            var before = await FindAsync(draftId, cancellation);
            var after = new VersionedRoom(change(before.Room), before.Version + 1);
            if (after.Room == before.Room)
                return before;
            if (!await rooms.KeepMeetingRoomAsync(draftId, new(after.Version, MeetingRoomJson.Encode(after.Room)), cancellation))
                continue;
            await AnnounceAsync(draftId);
            return after;
        }
    }

    /// <summary>The change stands already: where no owner can be told, its viewers find another, and look at the room then.</summary>
    private async Task AnnounceAsync(string draftId)
    {
        try
        {
            await host.AnnounceMeetingRoomAsync(draftId);
        }
        catch (StorageUnavailableException failure)
        {
            logger.MeetingRoomNotAnnounced(draftId, failure);
        }
    }
}
