using Drafting.Documents.Ports;

namespace Drafting.Server.Live;

/// <summary>A caret that is shown to the others at most twenty times a second, the last place always.</summary>
internal sealed class ThrottledCursor : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(50);

    private readonly Lock gate = new();
    private readonly Throttle throttle;
    private readonly Action<Caret> show;
    private Caret? latest;
    private Caret? shown;
    private bool isOver;

    public ThrottledCursor(TimeProvider time, Action<Caret> show)
    {
        this.show = show;
        throttle = new(time, Interval, Show);
    }

    /// <summary>What the others see; null where they see none.</summary>
    public Caret? Shown
    {
        get
        {
            lock (gate)
                return shown is { Paragraph: null } ? null : shown;
        }
    }

    public void Set(Caret cursor)
    {
        lock (gate)
            latest = cursor;
        throttle.Ask();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (gate)
            isOver = true;
        throttle.Dispose();
    }

    private void Show()
    {
        // Shown under the lock, so that nothing is shown after the end.
        lock (gate)
        {
            if (isOver)
                return;
            shown = latest;
            show(latest!);
        }
    }
}
