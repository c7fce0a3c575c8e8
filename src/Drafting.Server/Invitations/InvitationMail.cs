using System.Globalization;
using Drafting.Server.Configuration;
using Drafting.Server.Notifications;
using Drafting.Server.Telemetry;
using MimeKit;

namespace Drafting.Server.Invitations;

/// <summary>Sends people their links by e-mail, in Chinese, then in English.</summary>
internal sealed class InvitationMail(MailOptions options, ILogger<InvitationMail> logger)
{
    // The links are in the answer, which is not to be late for the mail server's sake.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>Sends what can be sent in a while; each invitation with whether it was.</summary>
    public async Task<IReadOnlyList<InvitationView>> SendAsync(IReadOnlyList<InvitationView> invited, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        var sent = new HashSet<string>(StringComparer.Ordinal);
        try
        {
            using var smtp = await MailServer.ConnectAsync(options, patience.Token);
            foreach (var invitation in invited.Where(each => each.Link is not null))
            {
                await smtp.SendAsync(Message(invitation), patience.Token);
                sent.Add(invitation.Email);
            }

            await smtp.DisconnectAsync(true, patience.Token);
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            // Not the failure itself: mail servers name people's addresses in their answers.
            logger.MailNotSent(failure.GetType().Name);
        }

        return [.. invited.Select(each => each with { Mailed = sent.Contains(each.Email) && each.Link is not null })];
    }

    private MimeMessage Message(InvitationView invitation)
    {
        var message = new MimeMessage();
        message.From.Add(MailboxAddress.Parse(options.From));
        message.To.Add(new MailboxAddress("", invitation.Email));
        message.Subject = "决议起草：邀请 · Drafting: your invitation";
        message.Headers.Add("Auto-Submitted", "auto-generated");
        var link = $"{options.Site.TrimEnd('/')}{invitation.Link}";
        var until = invitation.Expires!.Value.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        message.Body = new TextPart("plain")
        {
            Text = $"""
                {invitation.Name}：

                现邀请您使用决议起草平台。请打开下面的链接，自行设定密码。链接只能使用一次，有效期至 {until}（世界时）。

                {link}

                — — —

                {invitation.Name},

                You are invited to the platform on which resolutions are drafted. Open the link above and choose your password. The link works once, until {until} UTC.

                """,
        };
        return message;
    }
}
