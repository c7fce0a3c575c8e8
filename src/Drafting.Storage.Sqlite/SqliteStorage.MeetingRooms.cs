using Drafting.Documents.Ports;

namespace Drafting.Storage.Sqlite;

public sealed partial class SqliteStorage
{
    /// <inheritdoc/>
    public Task<KeptMeetingRoom?> FindMeetingRoomAsync(string draftId, CancellationToken cancellation = default) =>
        readers.LookUpAsync(
            session => session.Query("FindMeetingRoom", row => new KeptMeetingRoom(row.GetInt64(0), row.GetFieldValue<byte[]>(1)), ("$draft", draftId)).SingleOrDefault(),
            cancellation);

    /// <inheritdoc/>
    public async Task<bool> KeepMeetingRoomAsync(string draftId, KeptMeetingRoom room, CancellationToken cancellation = default)
    {
        var isKept = false;
        await writer.WriteAsync(
            session =>
            {
                isKept = session.Execute("KeepMeetingRoom", ("$draft", draftId), ("$version", room.Version), ("$state", Columns.Blob(room.State))) == 1;
                if (!isKept && session.Query("FindDraftRevision", row => row.GetInt64(0), ("$id", draftId)) is [])
                    throw new KeyNotFoundException($"There is no draft {draftId}.");
            },
            cancellation);
        return isKept;
    }
}
