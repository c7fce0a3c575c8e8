namespace Drafting.Documents.MeetingRooms;

/// <summary>
/// The room in which a draft is negotiated: what its wall shows, who speaks, and whether people in it can join the draft as readers. It is of the
/// meeting and no part of the draft: nothing of it stands in the log.
/// </summary>
/// <param name="JoinCode">What whoever is in the room shows to be let in as a reader; null where nobody is. For the facilitators alone to hand out.</param>
public sealed record MeetingRoom(Wall Wall, SpeakersList Speakers, string? JoinCode)
{
    /// <summary>A room in which nothing was done yet.</summary>
    public static MeetingRoom Unused { get; } = new(Wall.Unsteered, SpeakersList.Closed, null);
}
