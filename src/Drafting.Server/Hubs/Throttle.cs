namespace Drafting.Server.Hubs;

/// <summary>Does something when asked to, but not more often than it should; what was asked for in between is done once, afterwards.</summary>
internal sealed class Throttle(TimeProvider time, TimeSpan interval, Action act) : IDisposable
{
    private readonly Lock gate = new();
    private ITimer? timer;
    private bool isScheduled;
    private bool isOver;
    private DateTimeOffset next;

    public void Ask()
    {
        lock (gate)
        {
            if (isScheduled || isOver)
                return;
            isScheduled = true;
            var wait = next - time.GetUtcNow();
            timer ??= time.CreateTimer(static state => ((Throttle)state!).Act(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            timer.Change(wait > TimeSpan.Zero ? wait : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>Nothing is begun any more.</summary>
    public void Dispose()
    {
        lock (gate)
        {
            isOver = true;
            timer?.Dispose();
        }
    }

    private void Act()
    {
        lock (gate)
        {
            if (isOver)
                return;
            isScheduled = false;
            next = time.GetUtcNow() + interval;
        }

        act();
    }
}
