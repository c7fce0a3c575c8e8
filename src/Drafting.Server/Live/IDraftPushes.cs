using Drafting.Documents;
using Drafting.Documents.Ports;
using Drafting.Server.Contract;
using Drafting.Server.History;
using Drafting.Server.MeetingRooms;

namespace Drafting.Server.Live;

/// <summary>What the server pushes to whoever has a draft open. Nobody implements it: it describes what <see cref="Push"/> encodes.</summary>
internal interface IDraftPushes
{
    /// <summary>New entries, in order and without gaps, several at once under load; to their author too.</summary>
    void Entries(string draftId, IReadOnlyList<EntryShape> entries);

    /// <summary>Where somebody else's caret is now.</summary>
    void Cursor(string draftId, Caret caret);

    /// <summary>Who has the draft open, by address.</summary>
    void Presence(string draftId, IReadOnlyList<Attendee> people);

    /// <summary>One's own role has changed.</summary>
    void Role(string draftId, DraftRole role);

    /// <summary>The draft's meeting room has changed: its wall, its speakers, whether people in it can join. Of several changes the last.</summary>
    void Room(string draftId, MeetingRoomShape room);

    /// <summary>Access has ended: nothing more is pushed about the draft.</summary>
    void Closed(string draftId, [Shape<ClosedReasonShape>] string reason);
}

/// <summary>Why a draft was closed. “unavailable”: opening it again may work.</summary>
internal sealed class ClosedReasonShape : IWords
{
    public static IEnumerable<string> All => [Viewer.Unavailable, Viewer.Removed, Viewer.SignedOut];
}
