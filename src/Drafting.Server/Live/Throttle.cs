namespace Drafting.Server.Live;

/// <summary>
/// Does something when asked to, but not more often than it should; what was asked for in between is done once, afterwards. It is never
/// done on the thread that asks.
/// </summary>
/// <param name="interval">The time from one to the next, looked at each time.</param>
internal sealed class Throttle(TimeProvider time, Func<TimeSpan> interval, Action act) : IDisposable
{
    private readonly Lock gate = new();
    private ITimer? timer;
    private bool isScheduled;
    private bool isOver;
    private long last = long.MinValue;

    public Throttle(TimeProvider time, TimeSpan interval, Action act)
        : this(time, () => interval, act)
    {
    }

    public void Ask()
    {
        lock (gate)
        {
            if (isScheduled || isOver)
                return;
            isScheduled = true;
            var wait = last == long.MinValue ? TimeSpan.Zero : interval() - time.GetElapsedTime(last);
            if (wait <= TimeSpan.Zero)
            {
                ThreadPool.UnsafeQueueUserWorkItem(static throttle => throttle.Act(), this, preferLocal: false);
                return;
            }

            timer ??= time.CreateTimer(static state => ((Throttle)state!).Act(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            timer.Change(wait, Timeout.InfiniteTimeSpan);
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
            last = time.GetTimestamp();
        }

        act();
    }
}
