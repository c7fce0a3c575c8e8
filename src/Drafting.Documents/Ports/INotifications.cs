namespace Drafting.Documents.Ports;

/// <summary>A draft of which something is to be told.</summary>
/// <param name="ToldRevision">Everyone has been told of what happened up to here.</param>
public sealed record UntoldDraft(string DraftId, long ToldRevision);

/// <summary>Somebody's notification: one for each draft and kind while it is unread, however much happens.</summary>
/// <param name="Id">Names it among his.</param>
/// <param name="Count">How many events it stands for.</param>
/// <param name="Last">The last of them.</param>
public sealed record Notification(long Id, string DraftId, string DraftTitle, string? DraftSymbol, string DraftLanguage, int Count, DraftEvent Last, bool IsRead);

/// <summary>What somebody is shown.</summary>
/// <param name="Unread">How many there are that he has not read, also beyond the list.</param>
/// <param name="Items">Last happened first.</param>
public sealed record NotificationList(int Unread, IReadOnlyList<Notification> Items);

/// <summary>
/// Who was notified of what. Contract, checked for every adapter by <c>NotificationsContract</c>:
/// 1. Of several nodes that tell the same, one does; the others write nothing.
/// 2. Told is who has a role on the draft at that moment, and whose concern it is by <see cref="DraftEvent.To"/>, but for who did it; shown is what he still has a role on.
/// 3. Events of one draft and kind come together in one notification until it is read.
/// 4. Choices hold from when they are made; what was told before stays.
/// </summary>
public interface INotifications
{
    /// <summary>Drafts on which something has happened that nobody was told of, at most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<UntoldDraft>> UntoldAsync(int limit, CancellationToken cancellation = default);

    /// <summary>Tells what happened on a draft after one revision and up to another.</summary>
    /// <param name="events">Whose concern they are is said in addresses alone.</param>
    /// <param name="byMail">Whether e-mail is sent at all.</param>
    /// <returns>False where another node was first.</returns>
    Task<bool> TellAsync(UntoldDraft draft, long upTo, IReadOnlyList<DraftEvent> events, bool byMail, CancellationToken cancellation = default);

    /// <summary>Drafts whose silence ends by a time and of which nobody was told so, earliest first, at most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<DraftDeadline>> UntoldDeadlinesAsync(DateTimeOffset by, int limit, CancellationToken cancellation = default);

    /// <summary>Tells that a silence nears its end.</summary>
    /// <returns>False where another node was first, or the deadline is another one now.</returns>
    Task<bool> TellDeadlineAsync(DraftDeadline deadline, DraftEvent ending, bool byMail, CancellationToken cancellation = default);

    /// <summary>What somebody is shown, at most <paramref name="limit"/> of it.</summary>
    Task<NotificationList> NotificationsAsync(string email, int limit, CancellationToken cancellation = default);

    /// <summary>Marks some of somebody's notifications read; all where <paramref name="ids"/> is null.</summary>
    Task MarkReadAsync(string email, IReadOnlyList<long>? ids, DateTimeOffset at, CancellationToken cancellation = default);

    /// <summary>What somebody has chosen, for every kind in order.</summary>
    Task<IReadOnlyList<NotificationChoice>> ChoicesAsync(string email, CancellationToken cancellation = default);

    /// <summary>Chooses.</summary>
    Task ChooseAsync(string email, IReadOnlyList<NotificationChoice> choices, CancellationToken cancellation = default);

    /// <summary>Who has notifications to be sent by e-mail now, by address, at most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<string>> MailDueAsync(DateTimeOffset now, int limit, CancellationToken cancellation = default);

    /// <summary>
    /// Takes on somebody's next e-mail. Nobody sends him another before <paramref name="next"/>; what is not <see cref="MailedAsync"/> by then is due again.
    /// </summary>
    /// <returns>What it is to say; nothing where another node was first.</returns>
    Task<IReadOnlyList<Notification>> TakeMailAsync(string email, DateTimeOffset now, DateTimeOffset next, CancellationToken cancellation = default);

    /// <summary>These were sent by e-mail. What has happened since they were taken is due still.</summary>
    Task MailedAsync(string email, IReadOnlyList<Notification> sent, DateTimeOffset at, CancellationToken cancellation = default);

    /// <summary>Forgets what happened before a time.</summary>
    Task ForgetAsync(DateTimeOffset before, CancellationToken cancellation = default);
}
