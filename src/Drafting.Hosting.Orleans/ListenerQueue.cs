using Drafting.Documents;
using Drafting.Documents.Ports;
using Drafting.Hosting.Orleans.Wire;
using Microsoft.Extensions.Logging;

namespace Drafting.Hosting.Orleans;

/// <summary>
/// What one listener is still to be told of a draft. One message is on its way at a time, with all that has gathered since the last; a slow
/// node holds up nobody, and costs no memory: what it does not take in time is left out, and it reads that from the log.
/// </summary>
internal sealed class ListenerQueue(string draftId, IDraftListener listener, TimeProvider time, ILogger logger) : IDraftObserver
{
    private const int MostEntries = 1024;
    private const int MostBytes = 4 << 20;
    private static readonly TimeSpan RetryAfter = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LastWord = TimeSpan.FromSeconds(2);

    private readonly Lock gate = new();
    private readonly AttendanceSum attendance = new();
    private readonly CancellationTokenSource closing = new();
    private List<EncodedEntry> entries = [];
    private List<RoleChange> roles = [];
    private int bytes;
    private bool isLost;
    private bool meetingRoomChanged;
    private Task telling = Task.CompletedTask;

    /// <summary>When the listener was last heard of; a timestamp of the time provider.</summary>
    public long LastHeard { get; set; }

    /// <inheritdoc/>
    public void Committed(string draftId, IReadOnlyList<EncodedEntry> entries)
    {
        lock (gate)
        {
            this.entries.AddRange(entries);
            bytes += entries.Sum(entry => entry.Payload.Length);
            if (this.entries.Count > MostEntries || bytes > MostBytes)
            {
                // It sees by the revisions that some are missing.
                this.entries = [entries[^1]];
                bytes = entries[^1].Payload.Length;
            }

            Begin();
        }
    }

    /// <inheritdoc/>
    public void Attended(string draftId, Attendance elsewhere)
    {
        lock (gate)
        {
            attendance.Add(elsewhere);
            Begin();
        }
    }

    /// <inheritdoc/>
    public void RoleChanged(string draftId, string email, DraftRole? role)
    {
        lock (gate)
        {
            roles.Add(new(email, role));
            Begin();
        }
    }

    /// <inheritdoc/>
    public void MeetingRoomChanged(string draftId)
    {
        lock (gate)
        {
            meetingRoomChanged = true;
            Begin();
        }
    }

    /// <inheritdoc/>
    public void Lost(string draftId)
    {
        lock (gate)
        {
            isLost = true;
            Begin();
        }
    }

    /// <summary>Tells what is left, if that is soon done, then no more.</summary>
    public async Task CloseAsync()
    {
        closing.CancelAfter(LastWord);
        Task last;
        lock (gate)
            last = telling;
        await last;
        await closing.CancelAsync();
    }

    private void Begin()
    {
        if (telling.IsCompleted && !closing.IsCancellationRequested)
            telling = TellAsync();
    }

    private async Task TellAsync()
    {
        // Lets the room leave its lock first, and more gather.
        await Task.Yield();
        while (Next() is { } news)
        {
            while (!closing.IsCancellationRequested)
            {
                try
                {
                    await listener.TellAsync(news).WaitAsync(closing.Token);
                    break;
                }
                catch (OperationCanceledException)
                {
                    return;
                }
                catch (Exception failure)
                {
                    logger.ListenerNotTold(draftId, failure);
                    await Task.Delay(RetryAfter, time, closing.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
                }
            }
        }
    }

    private DraftNews? Next()
    {
        lock (gate)
        {
            if (closing.IsCancellationRequested || (entries.Count == 0 && attendance.IsEmpty && roles.Count == 0 && !isLost && !meetingRoomChanged))
            {
                telling = Task.CompletedTask;
                return null;
            }

            var news = new DraftNews(
                entries.Count == 0 ? null : EntryBatch.Of(entries),
                attendance.Take() is { } untold ? AttendanceNews.Of(untold) : null,
                [.. roles],
                isLost,
                meetingRoomChanged);
            (entries, roles, bytes, isLost, meetingRoomChanged) = ([], [], 0, false, false);
            return news;
        }
    }
}
