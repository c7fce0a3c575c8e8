using Drafting.Server.Wire;

namespace Drafting.Server.Hubs;

/// <summary>A caret that is shown to the others at most twenty times a second, the last place always.</summary>
internal sealed class ThrottledCursor(TimeProvider time, Action<CursorView> show) : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(50);

    private readonly Lock gate = new();
    private ITimer? timer;
    private CursorView? latest;
    private CursorView? shown;
    private bool isScheduled;
    private bool isOver;
    private DateTimeOffset next;

    /// <summary>What the others see; null where they see none.</summary>
    public CursorView? Shown
    {
        get
        {
            lock (gate)
                return shown is { Paragraph: null } ? null : shown;
        }
    }

    public void Set(CursorView cursor)
    {
        lock (gate)
        {
            latest = cursor;
            if (isScheduled || isOver)
                return;
            isScheduled = true;
            var wait = next - time.GetUtcNow();
            timer ??= time.CreateTimer(static state => ((ThrottledCursor)state!).Show(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            timer.Change(wait > TimeSpan.Zero ? wait : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (gate)
        {
            isOver = true;
            timer?.Dispose();
        }
    }

    private void Show()
    {
        // Shown under the lock, so that nothing is shown after the end.
        lock (gate)
        {
            isScheduled = false;
            if (isOver)
                return;
            next = time.GetUtcNow() + Interval;
            shown = latest;
            show(latest!);
        }
    }
}
