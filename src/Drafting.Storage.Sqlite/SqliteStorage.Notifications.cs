using System.Text.Json;
using Drafting.Documents;
using Drafting.Documents.Ports;
using Drafting.Operations;
using Microsoft.Data.Sqlite;

namespace Drafting.Storage.Sqlite;

public sealed partial class SqliteStorage
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<UntoldDraft>> UntoldAsync(int limit, CancellationToken cancellation = default) =>
        await readers.ReadAsync(session => session.Query("ListUntold", row => new UntoldDraft(row.GetString(0), row.GetInt64(1)), ("$limit", limit)), cancellation);

    /// <inheritdoc/>
    public Task<bool> TellAsync(UntoldDraft draft, long upTo, IReadOnlyList<DraftEvent> events, bool byMail, CancellationToken cancellation = default) => ChangeAsync(
        session =>
        {
            if (session.Execute("AdvanceTold", ("$draft", draft.DraftId), ("$after", draft.ToldRevision), ("$upTo", upTo)) == 0)
                return false;
            foreach (var happened in events)
                Notify(session, draft.DraftId, happened, byMail);
            return true;
        },
        cancellation);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<DraftDeadline>> UntoldDeadlinesAsync(DateTimeOffset by, int limit, CancellationToken cancellation = default) =>
        await readers.ReadAsync(
            session => session.Query("ListUntoldDeadlines", row => new DraftDeadline(row.GetString(0), row.GetTime(1)), ("$by", Columns.Time(by)), ("$limit", limit)), cancellation);

    /// <inheritdoc/>
    public Task<bool> TellDeadlineAsync(DraftDeadline deadline, DraftEvent ending, bool byMail, CancellationToken cancellation = default) => ChangeAsync(
        session =>
        {
            if (session.Execute("AdvanceToldDeadline", ("$draft", deadline.DraftId), ("$deadline", Columns.Time(deadline.Deadline))) == 0)
                return false;
            Notify(session, deadline.DraftId, ending, byMail);
            return true;
        },
        cancellation);

    /// <inheritdoc/>
    public Task<NotificationList> NotificationsAsync(string email, int limit, CancellationToken cancellation = default) => readers.ReadAsync(
        session =>
        {
            var of = ("$email", Columns.Email(email));
            return new NotificationList(
                session.Query("CountUnread", row => row.GetInt32(0), of).Single(), session.Query("ListNotifications", ReadNotification, of, ("$limit", limit)));
        },
        cancellation);

    /// <inheritdoc/>
    public Task MarkReadAsync(string email, IReadOnlyList<long>? ids, DateTimeOffset at, CancellationToken cancellation = default) => writer.WriteAsync(
        session =>
        {
            var (of, when) = (("$email", (object?)Columns.Email(email)), ("$at", (object?)Columns.Time(at)));
            if (ids is null)
                session.Execute("MarkAllRead", of, when);
            foreach (var id in ids ?? [])
                session.Execute("MarkRead", of, when, ("$id", id));
        },
        cancellation);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<NotificationChoice>> ChoicesAsync(string email, CancellationToken cancellation = default) => NotificationChoices.Whole(
        await readers.ReadAsync(
            session => session.Query("ListChoices", row => new NotificationChoice(row.GetKind(0), row.GetBoolean(1), row.GetBoolean(2)), ("$email", Columns.Email(email))), cancellation));

    /// <inheritdoc/>
    public Task ChooseAsync(string email, IReadOnlyList<NotificationChoice> choices, CancellationToken cancellation = default) => writer.WriteAsync(
        session =>
        {
            foreach (var choice in choices)
                session.Execute("SetChoice", ("$email", Columns.Email(email)), ("$kind", WireName.Of(choice.Kind)), ("$app", choice.App), ("$mail", choice.Mail));
        },
        cancellation);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> MailDueAsync(DateTimeOffset now, int limit, CancellationToken cancellation = default) =>
        await readers.ReadAsync(session => session.Query("ListMailDue", row => row.GetString(0), ("$now", Columns.Time(now)), ("$limit", limit)), cancellation);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Notification>> TakeMailAsync(string email, DateTimeOffset now, DateTimeOffset next, CancellationToken cancellation = default)
    {
        List<Notification> taken = [];
        await writer.WriteAsync(
            session =>
            {
                var of = ("$email", (object?)Columns.Email(email));
                if (session.Query("TakeMail", row => row.GetString(0), of, ("$next", Columns.Time(next)), ("$now", Columns.Time(now))).Count > 0)
                    taken = session.Query("ListMail", ReadNotification, of);
            },
            cancellation);
        return taken;
    }

    /// <inheritdoc/>
    public Task MailedAsync(string email, IReadOnlyList<Notification> sent, DateTimeOffset at, CancellationToken cancellation = default) => writer.WriteAsync(
        session =>
        {
            foreach (var mailed in sent)
                session.Execute("MarkMailed", ("$email", Columns.Email(email)), ("$id", mailed.Id), ("$count", mailed.Count), ("$at", Columns.Time(at)));
        },
        cancellation);

    /// <inheritdoc/>
    public Task ForgetAsync(DateTimeOffset before, CancellationToken cancellation = default) =>
        writer.WriteAsync(session => session.Execute("ForgetNotifications", ("$before", Columns.Time(before))), cancellation);

    private async Task<bool> ChangeAsync(Func<Session, bool> change, CancellationToken cancellation)
    {
        var done = false;
        await writer.WriteAsync(session => done = change(session), cancellation);
        return done;
    }

    private static void Notify(Session session, string draftId, DraftEvent happened, bool byMail)
    {
        var usual = NotificationChoice.Usual(happened.Kind);
        session.Execute(
            "AddNotifications",
            ("$draft", draftId),
            ("$kind", WireName.Of(happened.Kind)),
            ("$revision", happened.Revision),
            ("$at", Columns.Time(happened.At)),
            ("$by", happened.By is { } by ? Columns.Email(by) : null),
            ("$delegation", happened.Delegation),
            ("$subject", happened.Subject),
            ("$detail", happened.Detail),
            ("$to", happened.To is { } to ? JsonSerializer.Serialize(to.Select(Columns.Email)) : null),
            ("$app", usual.App),
            ("$mail", usual.Mail),
            ("$byMail", byMail));
    }

    private static Notification ReadNotification(SqliteDataReader row) => new(
        row.GetInt64(0),
        row.GetString(1),
        row.GetString(2),
        row.GetText(3),
        row.GetString(4),
        row.GetInt32(5),
        new(row.GetKind(6), row.GetInt64(7), row.GetTime(8), row.GetText(9), row.GetText(10), row.GetString(11), row.GetText(12)),
        row.GetBoolean(13));
}
