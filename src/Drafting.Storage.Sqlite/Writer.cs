using System.Threading.Channels;
using Drafting.Documents.Ports;

namespace Drafting.Storage.Sqlite;

/// <summary>
/// The one writer of a database. While a commit is on its way to the disk the next changes gather; all that wait then share one
/// transaction (group commit).
/// </summary>
internal sealed class Writer : IAsyncDisposable
{
    /// <summary>Beyond so many the caller waits before its change is even taken in.</summary>
    private const int MostWaiting = 4096;

    /// <summary>So many at most share a commit, so that none waits long for the others.</summary>
    private const int MostPerCommit = 1024;

    private readonly Channel<Write> waiting = Channel.CreateBounded<Write>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });
    private readonly Database database;
    private readonly Task loop;
    private Session? session;
    private long commits;

    /// <param name="session">An open session to begin with.</param>
    public Writer(Database database, Session session)
    {
        this.database = database;
        this.session = session;
        loop = Task.Run(RunAsync);
    }

    /// <summary>How many transactions have been committed.</summary>
    public long Commits => Interlocked.Read(ref commits);

    /// <summary>Makes a change durable. It can be cancelled until its transaction takes it in.</summary>
    public async Task WriteAsync(Action<Session> change, CancellationToken cancellation)
    {
        var write = new Write(change, cancellation);
        try
        {
            await waiting.Writer.WriteAsync(write, cancellation);
        }
        catch (ChannelClosedException)
        {
            throw new ObjectDisposedException(nameof(SqliteStorage));
        }

        await write.Done;
    }

    /// <summary>Commits what is waiting, then closes.</summary>
    public async ValueTask DisposeAsync()
    {
        waiting.Writer.TryComplete();
        await loop;
        session?.Dispose();
        session = null;
    }

    private async Task RunAsync()
    {
        var batch = new List<Write>();
        while (await waiting.Reader.WaitToReadAsync())
        {
            while (batch.Count < MostPerCommit && waiting.Reader.TryRead(out var write)) batch.Add(write);
            Commit(batch);
            batch.Clear();
        }
    }

    /// <summary>
    /// Whatever is wrong with a connection goes with it. Where no other can be opened it is kept: on a full disk, or one that can only be read,
    /// the last connection holds open what the readers need and nobody could make again.
    /// </summary>
    private Session? Replaced(Session? failed)
    {
        if (failed is null)
            return null;
        failed.RollBack();
        try
        {
            var next = database.Open();
            failed.Dispose();
            return next;
        }
        catch (Exception problem) when (Failures.Translate(problem, database.File) is StorageUnavailableException)
        {
            return failed;
        }
    }

    private void Commit(List<Write> batch)
    {
        try
        {
            session ??= database.Open();
            session.Command("BEGIN IMMEDIATE");
            foreach (var write in batch) write.Run(session);
            session.Command("COMMIT");
        }
        catch (Exception exception)
        {
            if (exception.IsBusy())
                session?.RollBack();
            else
                session = Replaced(session);
            var failure = Failures.Translate(exception, database.File);
            foreach (var write in batch) write.Fail(failure);
            return;
        }

        Interlocked.Increment(ref commits);
        foreach (var write in batch) write.Settle(failure => Failures.Translate(failure, database.File));
    }
}
