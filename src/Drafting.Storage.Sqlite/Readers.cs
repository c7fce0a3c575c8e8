using System.Collections.Concurrent;

namespace Drafting.Storage.Sqlite;

/// <summary>A few sessions for reading; in WAL mode they neither wait for the writer nor hold it up.</summary>
internal sealed class Readers(Database database) : IAsyncDisposable
{
    private static readonly int Most = Math.Clamp(Environment.ProcessorCount, 2, 8);

    private readonly SemaphoreSlim free = new(Most);
    private readonly ConcurrentBag<Session> idle = [];
    private bool disposed;

    /// <summary>Reads off the caller's thread, which may serve a draft.</summary>
    public Task<T> ReadAsync<T>(Func<Session, T> read, CancellationToken cancellation) =>
        ReadAsync(() => Task.Run(() => Read(read), cancellation), cancellation);

    /// <summary>Reads one row by its key, on the caller's thread: that takes less than to change threads.</summary>
    public Task<T> LookUpAsync<T>(Func<Session, T> read, CancellationToken cancellation) =>
        ReadAsync(() => Task.FromResult(Read(read)), cancellation);

    /// <summary>Waits for the reads under way, then closes.</summary>
    public async ValueTask DisposeAsync()
    {
        for (var i = 0; i < Most; i++) await free.WaitAsync();
        disposed = true;
        while (idle.TryTake(out var session)) session.Dispose();
        free.Release(Most);
    }

    private async Task<T> ReadAsync<T>(Func<Task<T>> read, CancellationToken cancellation)
    {
        await free.WaitAsync(cancellation);
        try
        {
            ObjectDisposedException.ThrowIf(disposed, typeof(SqliteStorage));
            return await read();
        }
        finally
        {
            free.Release();
        }
    }

    private T Read<T>(Func<Session, T> read)
    {
        Session? session = null;
        try
        {
            if (!idle.TryTake(out session)) session = database.Open();
            var result = read(session);
            idle.Add(session);
            return result;
        }
        catch (Exception exception)
        {
            session?.Dispose();
            throw Failures.Translate(exception, database.File);
        }
    }
}
