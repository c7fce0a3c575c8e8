namespace Drafting.Documents.Ports;

/// <summary>Hears of a draft's entries once they are durable, in order. Calls must return at once and not throw.</summary>
public interface IDraftObserver
{
    /// <summary>These entries follow the last ones told.</summary>
    void Committed(string draftId, IReadOnlyList<EncodedEntry> entries);

    /// <summary>The owner has stopped and tells no more: subscribe again, and read what was missed from the log.</summary>
    void Lost(string draftId);
}

/// <summary>
/// Where drafts live: one owner each, opened when first asked for. Whoever asks has checked the actor's rights to the draft;
/// the owner checks the right to each operation. Contract: <c>DraftHostContract</c>.
/// </summary>
public interface IDraftHost
{
    /// <summary>The draft as of its last durable revision; null where there is none.</summary>
    Task<Draft?> FindAsync(string draftId, CancellationToken cancellation = default);

    /// <summary>Checks, rebases, applies and makes durable. Null where there is no such draft.</summary>
    Task<Answer?> SubmitAsync(string draftId, Actor actor, Submission submission, CancellationToken cancellation = default);

    /// <summary>
    /// Has an observer told of all entries after the returned revision. Dispose to stop.
    /// </summary>
    Task<DraftSubscription?> SubscribeAsync(string draftId, IDraftObserver observer, CancellationToken cancellation = default);
}

/// <summary>A running subscription.</summary>
/// <param name="Revision">The last revision the observer is not told.</param>
public sealed record DraftSubscription(long Revision, IAsyncDisposable Handle) : IAsyncDisposable
{
    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Handle.DisposeAsync();
}
