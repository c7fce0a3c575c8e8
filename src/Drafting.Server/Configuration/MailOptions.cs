using System.Net.Mail;

namespace Drafting.Server.Configuration;

/// <summary>How a connection to the mail server is protected.</summary>
internal enum MailSecurity
{
    /// <summary>Encrypted once connected; a server that cannot is refused.</summary>
    StartTls,

    /// <summary>Encrypted from the first byte.</summary>
    Tls,

    /// <summary>Not at all: for a mail server on this machine.</summary>
    None,
}

/// <summary>The mail server that notifications are sent through: configuration section <c>Mail</c>. Nothing is sent unless it names a host.</summary>
internal sealed class MailOptions
{
    public const string Section = "Mail";

    private const int MostMinutes = 24 * 60;

    /// <summary>The SMTP server.</summary>
    public string Host { get; set; } = "";

    public int Port { get; set; } = 587;

    public MailSecurity Security { get; set; } = MailSecurity.StartTls;

    /// <summary>The account at the mail server; none where it asks for none.</summary>
    public string User { get; set; } = "";

    public string Password { get; set; } = "";

    /// <summary>Whom the e-mails come from.</summary>
    public string From { get; set; } = "";

    /// <summary>The address people open this server at, for the links: <c>https://drafting.example.org</c>.</summary>
    public string Site { get; set; } = "";

    /// <summary>Nobody is sent more than one e-mail in this time.</summary>
    public int EveryMinutes { get; set; } = 15;

    /// <summary>Whether any e-mail is sent.</summary>
    public bool IsSet => Host.Length > 0;

    /// <summary><see cref="EveryMinutes"/>, as a time.</summary>
    public TimeSpan Every => TimeSpan.FromMinutes(EveryMinutes);

    public string? Complaint()
    {
        if (!IsSet)
            return From.Length + Site.Length + User.Length + Password.Length > 0 ? "Mail__Host is not set, so that no e-mail would be sent. Set it to your mail server, or remove the other Mail__… settings." : null;
        if (Port is < 1 or > 65535)
            return $"Mail__Port is {Port}. Set it to the mail server's port, 1 to 65535; 587 is usual.";
        if (!MailAddress.TryCreate(From, out _))
            return $"Mail__From is “{From}”. Set it to the address the e-mails come from.";
        if (!Uri.TryCreate(Site, UriKind.Absolute, out var site) || site.Scheme is not ("http" or "https"))
            return $"Mail__Site is “{Site}”. Set it to the address people open this server at, such as https://drafting.example.org.";
        if ((User.Length > 0) != (Password.Length > 0))
            return "Mail__User and Mail__Password go together: set both or neither.";
        if (User.Length > 0 && Security == MailSecurity.None)
            return "Mail__Security is “none”: the password would be sent for anyone to read. Set it to “startTls” or “tls”.";
        return EveryMinutes is < 1 or > MostMinutes ? $"Mail__EveryMinutes is {EveryMinutes}. Set it to 1 to {MostMinutes}." : null;
    }
}
