using System.Text;
using Drafting.Documents.Ports;
using Drafting.Server.Configuration;
using MimeKit;

namespace Drafting.Server.Notifications;

/// <summary>What is to be said to somebody as one e-mail: by draft, in Chinese, then in English.</summary>
internal static class NotificationMail
{
    public static MimeMessage Of(string email, IReadOnlyList<Notification> said, MailOptions options)
    {
        var message = new MimeMessage();
        message.From.Add(MailboxAddress.Parse(options.From));
        message.To.Add(new MailboxAddress("", email));
        message.Subject = $"决议起草：{said.Count} 条新消息 · Drafting: {said.Count} new";
        // So that nobody's notice of absence answers.
        message.Headers.Add("Auto-Submitted", "auto-generated");
        var site = options.Site.TrimEnd('/');
        message.Body = new TextPart("plain") { Text = $"{Text(said, site, "zh")}\n— — —\n\n{Text(said, site, "en")}" };
        return message;
    }

    private static string Text(IReadOnlyList<Notification> said, string site, string language)
    {
        var words = NotificationWords.Of(language);
        var text = new StringBuilder();
        foreach (var draft in said.GroupBy(told => told.DraftId))
        {
            var first = draft.First();
            text.Append(first.DraftTitle.ReplaceLineEndings(" ")).Append(first.DraftSymbol is { } symbol ? $" ({symbol})" : "").Append('\n');
            foreach (var told in draft)
                text.Append("  · ").Append(words.Line(told).ReplaceLineEndings(" ")).Append('\n');
            text.Append("  ").Append(site).Append("/drafts/").Append(Uri.EscapeDataString(draft.Key)).Append("\n\n");
        }

        return text.Append(words.Settings).Append('\n').Append(site).Append("/notifications\n").ToString();
    }
}
