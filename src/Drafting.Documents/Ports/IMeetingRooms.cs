namespace Drafting.Documents.Ports;

/// <summary>A draft's meeting room as it is kept.</summary>
/// <param name="Version">Counts its changes; the first is 1.</param>
/// <param name="State">Its JSON, UTF-8.</param>
public sealed record KeptMeetingRoom(long Version, ReadOnlyMemory<byte> State);

/// <summary>
/// The meeting rooms of drafts: their last state alone. Of several changes made at once to the same state one is kept, whichever nodes they are
/// made at. Contract: <c>MeetingRoomsContract</c>.
/// </summary>
public interface IMeetingRooms
{
    /// <summary>A draft's room; null where nothing was done in it yet, and for an unknown draft.</summary>
    Task<KeptMeetingRoom?> FindMeetingRoomAsync(string draftId, CancellationToken cancellation = default);

    /// <summary>Keeps a room in the place of the one whose version comes right before; of version 1 where there is none.</summary>
    /// <returns>False where there is another by now: nothing was written.</returns>
    /// <exception cref="KeyNotFoundException">There is no such draft.</exception>
    Task<bool> KeepMeetingRoomAsync(string draftId, KeptMeetingRoom room, CancellationToken cancellation = default);
}
