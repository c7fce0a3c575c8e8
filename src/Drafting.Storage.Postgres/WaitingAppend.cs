using Drafting.Documents.Ports;

namespace Drafting.Storage.Postgres;

/// <summary>One caller's append, waiting for its commit.</summary>
internal sealed class WaitingAppend(Append append, CancellationToken cancellation)
{
    private readonly TaskCompletionSource done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Append Append { get; } = append;

    /// <summary>The draft as the database names it.</summary>
    public string Draft { get; } = Columns.Text(append.DraftId);

    /// <summary>Completes once the entries are durable, or the append has failed.</summary>
    public Task Done => done.Task;

    /// <summary>Its size, for the sake of the batch's: bytes of payload.</summary>
    public long Bytes { get; } = append.Entries.Sum(entry => (long)entry.Payload.Length);

    /// <summary>Whether the caller has given it up before it was taken in.</summary>
    public bool TryGiveUp() => cancellation.IsCancellationRequested && done.TrySetCanceled(cancellation);

    public void Succeed() => done.TrySetResult();

    public void Fail(Exception failure) => done.TrySetException(failure);
}
