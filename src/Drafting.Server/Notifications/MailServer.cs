using Drafting.Server.Configuration;
using MailKit.Net.Smtp;
using MailKit.Security;

namespace Drafting.Server.Notifications;

/// <summary>The mail server that the settings name.</summary>
internal static class MailServer
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>A connection to it, signed in; whoever asks for it ends it.</summary>
    public static async Task<SmtpClient> ConnectAsync(MailOptions options, CancellationToken cancellation)
    {
        var smtp = new SmtpClient { Timeout = (int)Patience.TotalMilliseconds };
        try
        {
            var security = options.Security switch
            {
                MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
                MailSecurity.None => SecureSocketOptions.None,
                _ => SecureSocketOptions.StartTls,
            };
            await smtp.ConnectAsync(options.Host, options.Port, security, cancellation);
            if (options.User.Length > 0)
                await smtp.AuthenticateAsync(options.User, options.Password, cancellation);
            return smtp;
        }
        catch
        {
            smtp.Dispose();
            throw;
        }
    }
}
