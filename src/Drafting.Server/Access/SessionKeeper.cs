namespace Drafting.Server.Access;

/// <summary>Ends what has run out, and writes down the sessions that were signed out while storage was away.</summary>
internal sealed class SessionKeeper(LiveSessions live, EndedSessions ended, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            live.EndExpired();
            await ended.SaveUnsavedAsync();
            await Task.Delay(Interval, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
