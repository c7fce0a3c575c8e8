using Drafting.Documents;
using Drafting.Documents.Ports;
using Drafting.Operations;
using Npgsql;

namespace Drafting.Storage.Postgres;

public sealed partial class PostgresStorage
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<UntoldDraft>> UntoldAsync(int limit, CancellationToken cancellation = default) =>
        await database.ReadAsync([new Statement("ListUntold", ("limit", limit))], row => new UntoldDraft(row.GetString(0), row.GetInt64(1)), cancellation);

    /// <inheritdoc/>
    public Task<bool> TellAsync(UntoldDraft draft, long upTo, IReadOnlyList<DraftEvent> events, bool byMail, CancellationToken cancellation = default) => TellAsync(
        new("AdvanceTold", ("draft", draft.DraftId), ("after", draft.ToldRevision), ("up_to", upTo)), draft.DraftId, events, byMail, cancellation);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<DraftDeadline>> UntoldDeadlinesAsync(DateTimeOffset by, int limit, CancellationToken cancellation = default) =>
        await database.ReadAsync([new Statement("ListUntoldDeadlines", ("by", by), ("limit", limit))], row => new DraftDeadline(row.GetString(0), row.GetTime(1)), cancellation);

    /// <inheritdoc/>
    public Task<bool> TellDeadlineAsync(DraftDeadline deadline, DraftEvent ending, bool byMail, CancellationToken cancellation = default) => TellAsync(
        new("AdvanceToldDeadline", ("draft", deadline.DraftId), ("deadline", deadline.Deadline)), deadline.DraftId, [ending], byMail, cancellation);

    /// <inheritdoc/>
    public async Task<NotificationList> NotificationsAsync(string email, int limit, CancellationToken cancellation = default)
    {
        var of = ("email", (object?)Columns.Email(email));
        var unread = (await database.ReadAsync([new Statement("CountUnread", of)], row => row.GetInt64(0), cancellation)).Single();
        return new((int)unread, await database.ReadAsync([new Statement("ListNotifications", of, ("limit", limit))], ReadNotification, cancellation));
    }

    /// <inheritdoc/>
    public async Task MarkReadAsync(string email, IReadOnlyList<long>? ids, DateTimeOffset at, CancellationToken cancellation = default)
    {
        var (of, when) = (("email", (object?)Columns.Email(email)), ("at", (object?)at));
        List<Statement> marks = ids is null ? [new("MarkAllRead", of, when)] : [.. ids.Order().Select(id => new Statement("MarkRead", of, when, ("id", id)))];
        await WriteAsync(marks, cancellation);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<NotificationChoice>> ChoicesAsync(string email, CancellationToken cancellation = default) => NotificationChoices.Whole(
        await database.ReadAsync(
            [new Statement("ListChoices", ("email", Columns.Email(email)))], row => new NotificationChoice(row.GetKind(0), row.GetBoolean(1), row.GetBoolean(2)), cancellation));

    /// <inheritdoc/>
    public Task ChooseAsync(string email, IReadOnlyList<NotificationChoice> choices, CancellationToken cancellation = default) => WriteAsync(
        [.. choices.OrderBy(choice => choice.Kind).Select(choice => new Statement(
            "SetChoice", ("email", Columns.Email(email)), ("kind", WireName.Of(choice.Kind)), ("app", choice.App), ("mail", choice.Mail)))],
        cancellation);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> MailDueAsync(DateTimeOffset now, int limit, CancellationToken cancellation = default) =>
        await database.ReadAsync([new Statement("ListMailDue", ("now", now), ("limit", limit))], row => row.GetString(0), cancellation);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Notification>> TakeMailAsync(string email, DateTimeOffset now, DateTimeOffset next, CancellationToken cancellation = default)
    {
        var of = ("email", (object?)Columns.Email(email));
        return await database.WriteAsync([new Statement("TakeMail", of, ("next", next), ("now", now))], row => row.GetString(0), cancellation) is []
            ? []
            : await database.ReadAsync([new Statement("ListMail", of)], ReadNotification, cancellation);
    }

    /// <inheritdoc/>
    public Task MailedAsync(string email, IReadOnlyList<Notification> sent, DateTimeOffset at, CancellationToken cancellation = default) => WriteAsync(
        [.. sent.OrderBy(mailed => mailed.Id).Select(mailed => new Statement(
            "MarkMailed", ("email", Columns.Email(email)), ("id", mailed.Id), ("count", mailed.Count), ("at", at)))],
        cancellation);

    /// <inheritdoc/>
    public Task ForgetAsync(DateTimeOffset before, CancellationToken cancellation = default) => WriteAsync([new("ForgetNotifications", ("before", before))], cancellation);

    /// <summary>Tells events where the first statement still finds the draft as it was.</summary>
    private Task<bool> TellAsync(Statement advance, string draftId, IReadOnlyList<DraftEvent> events, bool byMail, CancellationToken cancellation) => database.WriteAsync(
        async transaction =>
        {
            if (await transaction.RunAsync([advance], row => row.GetString(0), cancellation) is [])
                return false;
            if (events.Count > 0)
                await transaction.RunAsync([.. events.Select(happened => Notify(draftId, happened, byMail))], row => row.GetInt64(0), cancellation);
            return true;
        },
        cancellation);

    private async Task WriteAsync(IReadOnlyList<Statement> statements, CancellationToken cancellation)
    {
        if (statements.Count > 0)
            await database.WriteAsync(statements, row => row.GetInt64(0), cancellation);
    }

    private static Statement Notify(string draftId, DraftEvent happened, bool byMail)
    {
        var usual = NotificationChoice.Usual(happened.Kind);
        return new(
            "AddNotifications",
            ("draft", draftId),
            ("kind", WireName.Of(happened.Kind)),
            ("revision", happened.Revision),
            ("at", happened.At),
            ("by", happened.By is { } by ? Columns.Email(by) : null),
            ("delegation", happened.Delegation),
            ("subject", happened.Subject),
            ("detail", happened.Detail),
            ("to", happened.To?.Select(Columns.Email).ToArray()),
            ("app", usual.App),
            ("mail", usual.Mail),
            ("by_mail", byMail));
    }

    private static Notification ReadNotification(NpgsqlDataReader row) => new(
        row.GetInt64(0),
        row.GetString(1),
        row.GetString(2),
        row.GetText(3),
        row.GetString(4),
        row.GetInt32(5),
        new(row.GetKind(6), row.GetInt64(7), row.GetTime(8), row.GetText(9), row.GetText(10), row.GetString(11), row.GetText(12)),
        row.GetBoolean(13));
}
