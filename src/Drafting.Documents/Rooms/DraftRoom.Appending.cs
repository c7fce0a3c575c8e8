using Drafting.Documents.Ports;
using Drafting.Documents.Telemetry;

namespace Drafting.Documents.Rooms;

/// <content>How what was taken becomes durable, and what happens where it does not.</content>
public sealed partial class DraftRoom
{
    /// <summary>Appends what waits, batch after batch, until nothing waits; never fails itself.</summary>
    private async Task FlushAsync()
    {
        // Lets the caller leave its lock first, and others join the batch.
        await Task.Yield();
        while (true)
        {
            List<Waiting> batch;
            long expected;
            lock (gate)
            {
                batch = appending = waiting;
                waiting = [];
                expected = committed.Revision;
                if (batch.Count == 0 || failure is not null)
                {
                    flushing = Task.CompletedTask;
                    return;
                }
            }

            var after = batch[^1].Acceptance.After;
            using var activity = RoomMetrics.StartAppend(after.Id, batch.Count);
            try
            {
                var start = time.GetTimestamp();
                await log.AppendAsync(new Append(after.Id, expected, [.. batch.Select(item => item.Encoded)], Summaries.Of(after, batch[^1].Acceptance.Entry)));
                RoomMetrics.Committed(batch.Count, time.GetElapsedTime(start));
            }
            catch (Exception problem)
            {
                RoomMetrics.StorageFailed("append", problem, activity);
                if (problem is StorageUnavailableException)
                    Suspend(batch, problem);
                else
                    Fail(batch, problem);
                continue;
            }

            // Nothing that happens from here on makes it any less durable.
            Publish(batch);
        }
    }

    private void Publish(List<Waiting> batch)
    {
        lock (gate)
        {
            committed = batch[^1].Acceptance.After;
            appending = [];
            recent.Trim(committed.Revision);
            var entries = batch.ConvertAll(item => item.Encoded);
            gathering.TellAll(observer => observer.Committed(committed.Id, entries));
            if (committed.Revision - lastSnapshot >= EntriesPerSnapshot && snapshotting.IsCompleted)
                snapshotting = SaveSnapshotAsync(committed);
        }

        foreach (var item in batch)
            item.Durable.TrySetResult();
    }

    /// <summary>Storage failed at an append: all that waits is told so, and the room is back at what is surely durable.</summary>
    private void Suspend(List<Waiting> batch, Exception problem)
    {
        List<Waiting> all;
        lock (gate)
        {
            all = [.. batch, .. waiting];
            uncertain = batch;
            appending = [];
            waiting = [];
            head = committed;
            recent.DropAfter(committed.Revision);
        }

        foreach (var item in all)
            item.Durable.SetException(problem);
        _ = SettleInTimeAsync();
    }

    /// <summary>Settles as soon as storage can be read again, whether or not somebody writes.</summary>
    private async Task SettleInTimeAsync()
    {
        while (!HasStopped)
        {
            await Task.Delay(SettleAgainAfter, time);
            try
            {
                await SettleAsync();
                return;
            }
            catch (StorageUnavailableException)
            {
                // Not yet.
            }
            catch (RoomFailedException)
            {
                return;
            }
        }
    }

    /// <summary>Finds out what became of an append that failed, where one has.</summary>
    /// <exception cref="StorageUnavailableException">The log cannot be read; ask again.</exception>
    private Task SettleAsync()
    {
        lock (gate)
        {
            if (uncertain is null)
                return Task.CompletedTask;
            if (settling.IsCompleted)
                settling = SettleAsync(uncertain);
            return settling;
        }
    }

    private async Task SettleAsync(List<Waiting> batch)
    {
        await Task.Yield();
        var expected = batch[0].Encoded.Revision - 1;
        IReadOnlyList<EncodedEntry> found;
        try
        {
            found = await log.ReadAsync(head.Id, expected, batch.Count + 1);
            IsCutOff = false;
        }
        catch (StorageUnavailableException problem)
        {
            IsCutOff = true;
            RoomMetrics.StorageFailed("settle", problem);
            throw;
        }

        if (found.Count == 0 || found.Select(entry => entry.Payload).SequenceEqual(batch.Select(item => item.Encoded.Payload), SameBytes.Instance))
        {
            lock (gate)
            {
                uncertain = null;
                if (found.Count == 0)
                    return;
                head = batch[^1].Acceptance.After;
                foreach (var item in batch)
                    recent.Add(item.Acceptance.Entry);
                Publish(batch);
            }

            return;
        }

        var conflict = new RevisionConflictException(head.Id, expected, found[^1].Revision);
        Fail([], conflict);
        throw new RoomFailedException(head.Id, conflict);
    }

    private void Fail(List<Waiting> batch, Exception problem)
    {
        lock (gate)
        {
            failure = problem;
            CountClosed();
            batch = [.. batch, .. waiting];
            appending = [];
            waiting = [];
            uncertain = null;
            gathering.Dissolve();
        }

        foreach (var item in batch)
            item.Durable.SetException(new RoomFailedException(head.Id, problem));
    }

    private sealed class SameBytes : IEqualityComparer<ReadOnlyMemory<byte>>
    {
        public static readonly SameBytes Instance = new();

        public bool Equals(ReadOnlyMemory<byte> one, ReadOnlyMemory<byte> other) => one.Span.SequenceEqual(other.Span);

        public int GetHashCode(ReadOnlyMemory<byte> bytes) => bytes.Length;
    }
}
