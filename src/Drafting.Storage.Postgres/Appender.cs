using System.Threading.Channels;
using Drafting.Documents.Ports;

namespace Drafting.Storage.Postgres;

/// <summary>
/// The one appender of a store. While a commit is on its way the next appends gather; all that wait then share one transaction and one
/// round trip (group commit). Appends of one draft keep their order: of each draft one is under way at a time.
/// </summary>
internal sealed class Appender : IAsyncDisposable
{
    /// <summary>Beyond so many the caller waits before its append is even taken in.</summary>
    private const int MostWaiting = 4096;

    /// <summary>So many at most share a commit, and no more once they are of this size, so that none waits long for the others.</summary>
    private const int MostPerCommit = 1024, EnoughBytes = 4 << 20;

    private readonly Channel<WaitingAppend> waiting = Channel.CreateBounded<WaitingAppend>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });
    private readonly Queue<WaitingAppend> held = [];
    private readonly Database database;
    private readonly Task loop;
    private long commits;

    public Appender(Database database)
    {
        this.database = database;
        loop = Task.Run(RunAsync);
    }

    /// <summary>How many transactions have been committed.</summary>
    public long Commits => Interlocked.Read(ref commits);

    /// <summary>Makes an append durable. It can be cancelled until its transaction takes it in.</summary>
    public async Task AppendAsync(Append append, CancellationToken cancellation)
    {
        var mine = new WaitingAppend(append, cancellation);
        try
        {
            await waiting.Writer.WriteAsync(mine, cancellation);
        }
        catch (ChannelClosedException)
        {
            throw new ObjectDisposedException(nameof(PostgresStorage));
        }

        await mine.Done;
    }

    /// <summary>Commits what is waiting, then stops.</summary>
    public async ValueTask DisposeAsync()
    {
        waiting.Writer.TryComplete();
        await loop;
    }

    private async Task RunAsync()
    {
        while (held.Count > 0 || await waiting.Reader.WaitToReadAsync())
            if (Take() is { Count: > 0 } batch)
                await CommitAsync(batch);
    }

    /// <summary>The next batch. A second append of a draft in it is held back for the batch after, and so are those behind it.</summary>
    private List<WaitingAppend> Take()
    {
        var batch = new List<WaitingAppend>();
        var drafts = new HashSet<string>();
        long bytes = 0;
        void Add(WaitingAppend next)
        {
            if (!drafts.Add(next.Draft))
            {
                held.Enqueue(next);
            }
            else if (!next.TryGiveUp())
            {
                batch.Add(next);
                bytes += next.Bytes;
            }
        }

        for (var before = held.Count; before > 0; before--) Add(held.Dequeue());
        while (batch.Count < MostPerCommit && bytes < EnoughBytes && held.Count < MostWaiting && waiting.Reader.TryRead(out var next)) Add(next);
        return batch;
    }

    private async Task CommitAsync(List<WaitingAppend> batch)
    {
        try
        {
            var refused = await AppendBatch.RunAsync(database, batch);
            Interlocked.Increment(ref commits);
            foreach (var waiting in batch)
            {
                var append = waiting.Append;
                if (refused.TryGetValue(waiting.Draft, out var actual))
                    waiting.Fail(new RevisionConflictException(append.DraftId, append.ExpectedRevision, actual));
                else
                    waiting.Succeed();
            }
        }
        catch (Exception exception) when (batch.Count > 1 && Failures.IsCertain(exception))
        {
            // Nothing was written. Whatever the server does not take, it takes the others.
            foreach (var waiting in batch) await CommitAsync([waiting]);
        }
        catch (Exception exception)
        {
            var failure = Failures.Translate(exception, database.Name);
            foreach (var waiting in batch) waiting.Fail(failure);
        }
    }
}
