namespace Drafting.Documents.Rooms;

/// <summary>
/// The room has lost its draft (another owner wrote to it) and takes nothing more. Whether the submission is
/// durable is not known: open a new room and send the same submission again; it is applied once.
/// </summary>
public sealed class RoomFailedException(string draftId, Exception? cause)
    : Exception($"The room of draft {draftId} has stopped. Open it again and send the same submission again.", cause);
