using Drafting.Documents;
using Drafting.Documents.Ports;
using Drafting.Server.Access;
using Drafting.Server.Configuration;
using Drafting.Server.Telemetry;

namespace Drafting.Server.Notifications;

/// <summary>
/// Tells a draft's people what happened on it. What is to be told stands in the draft's own histories, and how far everyone has been told beside
/// it in the catalogue: so nothing is lost where a server dies, and of several nodes that look at once one tells.
/// </summary>
internal sealed class NotificationKeeper(
    INotifications notifications, IDraftCatalogue catalogue, DelegationsOf delegationsOf, IDraftHost host, MailOptions mail, TimeProvider time, ILogger<NotificationKeeper> logger) : BackgroundService
{
    private const int Batch = 200;

    // What happens within it comes together.
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan DeadlineInterval = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan ForgetInterval = TimeSpan.FromHours(6);
    private static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    /// <summary>Tells what has happened since it was told last.</summary>
    public async Task TellAsync(CancellationToken cancellation = default)
    {
        foreach (var untold in await notifications.UntoldAsync(Batch, cancellation))
        {
            await TryAsync(untold.DraftId, async () =>
            {
                if (await host.FindAsync(untold.DraftId, cancellation) is { } draft && DraftEvents.LastRevision(draft) is var last && last > untold.ToldRevision)
                    await notifications.TellAsync(untold, last, await AddressedAsync(draft.Id, DraftEvents.After(draft, untold.ToldRevision), cancellation), mail.IsSet, cancellation);
            });
        }
    }

    /// <summary>Tells of silence that nears its end.</summary>
    public async Task TellDeadlinesAsync(CancellationToken cancellation = default)
    {
        var now = time.GetUtcNow();
        foreach (var deadline in await notifications.UntoldDeadlinesAsync(now + DraftEvents.LongestNotice, Batch, cancellation))
        {
            await TryAsync(deadline.DraftId, async () =>
            {
                if (await host.FindAsync(deadline.DraftId, cancellation) is { RunningSilence: { } silence } && now >= DraftEvents.NearEnd(silence) && !silence.IsOver(now))
                    await notifications.TellDeadlineAsync(deadline, DraftEvents.Ending(silence), mail.IsSet, cancellation);
            });
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var (deadlinesAt, forgetAt) = (DateTimeOffset.MinValue, DateTimeOffset.MinValue);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var now = time.GetUtcNow();
                await TellAsync(stoppingToken);
                if (now >= deadlinesAt)
                {
                    await TellDeadlinesAsync(stoppingToken);
                    deadlinesAt = now + DeadlineInterval;
                }

                if (now >= forgetAt)
                {
                    await notifications.ForgetAsync(now - Kept, stoppingToken);
                    forgetAt = now + ForgetInterval;
                }
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                logger.NotificationsUnread(failure);
            }

            await Task.Delay(Interval, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>The events with the addresses of those whom they concern: of a delegation, its people on the draft.</summary>
    private async Task<IReadOnlyList<DraftEvent>> AddressedAsync(string draftId, IReadOnlyList<DraftEvent> events, CancellationToken cancellation)
    {
        if (events.All(happened => happened.To is null))
            return events;
        var members = (await catalogue.MembersAsync(draftId, cancellation)).Select(member => member.Email).ToList();
        var delegations = await delegationsOf(members);
        return [.. events.Select(happened => happened.To is not { } to
            ? happened
            : happened with { To = [.. members.Where(member => to.Contains(member) || (delegations.GetValueOrDefault(member) is { } delegation && to.Contains(delegation)))] })];
    }

    /// <summary>What goes wrong on one draft keeps nobody from hearing of the others.</summary>
    private async Task TryAsync(string draftId, Func<Task> tell)
    {
        try
        {
            await tell();
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            logger.NotToldYet(draftId, failure);
        }
    }
}
