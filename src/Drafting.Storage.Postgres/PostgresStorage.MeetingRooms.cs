using Drafting.Documents.Ports;

namespace Drafting.Storage.Postgres;

public sealed partial class PostgresStorage
{
    /// <inheritdoc/>
    public async Task<KeptMeetingRoom?> FindMeetingRoomAsync(string draftId, CancellationToken cancellation = default) =>
        (await database.ReadAsync(
            [new Statement("FindMeetingRoom", ("draft", draftId))], row => new KeptMeetingRoom(row.GetInt64(0), row.GetFieldValue<byte[]>(1)), cancellation)).SingleOrDefault();

    /// <inheritdoc/>
    public async Task<bool> KeepMeetingRoomAsync(string draftId, KeptMeetingRoom room, CancellationToken cancellation = default)
    {
        var kept = new Statement("KeepMeetingRoom", ("draft", draftId), ("version", room.Version), ("state", Columns.Blob(room.State)));
        if (await database.WriteAsync([kept], row => row.GetInt64(0), cancellation) is [_])
            return true;
        return await database.ReadAsync([new Statement("FindDraftRevision", ("id", draftId))], row => row.GetInt64(0), cancellation) is []
            ? throw new KeyNotFoundException($"There is no draft {draftId}.")
            : false;
    }
}
