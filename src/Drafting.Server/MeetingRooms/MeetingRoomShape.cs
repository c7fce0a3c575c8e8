using Drafting.Documents.MeetingRooms;
using Drafting.Server.Contract;

namespace Drafting.Server.MeetingRooms;

/// <summary>The room in which a draft is negotiated, as everyone who may read the draft sees it.</summary>
/// <param name="Version">Counts its changes: of two states the one with the greater is the later. 0 where nothing was done in it yet.</param>
/// <param name="Paragraph">The paragraph the meeting is at; null for the beginning. It may have been taken out of the text since.</param>
/// <param name="Screen">How many screens below its beginning.</param>
/// <param name="Against">What the redline compares the text with; null where nothing was chosen.</param>
/// <param name="Size">How large the wall is, 1 to 5.</param>
/// <param name="Follows">The address of the facilitator whose place in the text is shown instead of “paragraph”; null for nobody's.</param>
/// <param name="SpeakersOpen">Whether delegations may ask for the floor.</param>
/// <param name="Floor">Who has the floor.</param>
/// <param name="Speakers">Who asked for it, the next first.</param>
/// <param name="Join">Whether people in the room can join the draft as readers.</param>
internal sealed record MeetingRoomShape(
    long Version, WallContent Show, string? Paragraph, int Screen, string? Against, int Size, WallTheme Theme, string? Follows, bool SpeakersOpen, Speaker? Floor,
    IReadOnlyList<Speaker> Speakers, bool Join);

/// <summary>What a facilitator changes in the room; what is not named stays as it is.</summary>
/// <param name="Paragraph">Where the wall is to go: to its beginning, unless a screen is named. It follows nobody then, unless that is asked for too.</param>
/// <param name="Screen">How many screens below the beginning of its paragraph the wall is to be, 0 to 99.</param>
/// <param name="Against">A reference to a state of this draft, or to a text of the library: what all who look at the wall may read.</param>
/// <param name="Size">1 to 5.</param>
/// <param name="Follows">Whether the wall follows my place in the text.</param>
/// <param name="Join">Whether people in the room can join as readers; switched on again, with another code.</param>
internal sealed record MeetingRoomRequest(
    [property: Shape<WallContent>] string? Show, string? Paragraph, int? Screen, string? Against, int? Size, [property: Shape<WallTheme>] string? Theme, bool? Follows, bool? SpeakersOpen, bool? Join);

/// <summary>The code with which people in the room join the draft as readers.</summary>
internal sealed record JoinCodeView(string Code);

/// <summary>A code that was seen in the room.</summary>
internal sealed record JoinRequest(string? Code);

/// <summary>What somebody may do who joined.</summary>
internal sealed record JoinedView([property: Shape<Drafting.Documents.DraftRole>] string Role);
