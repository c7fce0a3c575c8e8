using Drafting.Documents.Ports;
using Drafting.Server.Access;
using Drafting.Server.Configuration;
using Drafting.Server.Telemetry;
using MailKit.Net.Smtp;

namespace Drafting.Server.Notifications;

/// <summary>
/// Sends people what they want to hear by e-mail, the first at once, what follows together after a while. Whoever takes an e-mail on sends it;
/// where he dies meanwhile or the mail server takes nothing, it is due again in the next interval.
/// </summary>
internal sealed class MailKeeper(INotifications notifications, AccountsAmong accountsAmong, MailOptions options, TimeProvider time, ILogger<MailKeeper> logger) : BackgroundService
{
    private const int Batch = 100;
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    /// <summary>Sends what is due.</summary>
    public async Task SendDueAsync(CancellationToken cancellation = default)
    {
        if (await notifications.MailDueAsync(time.GetUtcNow(), Batch, cancellation) is not { Count: > 0 } due)
            return;
        // Before anybody's e-mail is taken on: a mail server that is away delays none of them.
        using var smtp = await MailServer.ConnectAsync(options, cancellation);
        var known = await accountsAmong(due);
        foreach (var email in due)
        {
            var now = time.GetUtcNow();
            var said = await notifications.TakeMailAsync(email, now, now + options.Every, cancellation);
            if (said.Count == 0)
                continue;
            try
            {
                // A role may wait for an account; until there is one nothing is sent to the address.
                if (known.Contains(email))
                    await smtp.SendAsync(NotificationMail.Of(email, said, options), cancellation);
            }
            catch (SmtpCommandException refused) when (smtp.IsConnected)
            {
                // This one the mail server does not take; it is offered again in the next interval.
                logger.MailRefused((int)refused.StatusCode);
                continue;
            }

            await notifications.MailedAsync(email, said, time.GetUtcNow(), cancellation);
        }

        await smtp.DisconnectAsync(true, cancellation);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (options.IsSet && !stoppingToken.IsCancellationRequested)
        {
            try
            {
                await SendDueAsync(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                // Not the failure itself: mail servers name people's addresses in their answers.
                logger.MailNotSent(failure.GetType().Name);
            }

            await Task.Delay(Interval, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
