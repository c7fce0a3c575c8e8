using Drafting.Documents;
using Drafting.Documents.Ports;
using Drafting.Operations;
using Drafting.Server.Contract;

namespace Drafting.Server.Notifications;

/// <summary>What somebody was notified of.</summary>
/// <param name="Unread">How many of all he has not read.</param>
internal sealed record NotificationListView(int Unread, IReadOnlyList<NotificationView> Items);

/// <summary>Events of one kind on one draft.</summary>
/// <param name="Count">How many events.</param>
/// <param name="At">When the last of them was; what follows is of the last too.</param>
/// <param name="Delegation">Of who did it; null for the secretariat and the platform.</param>
/// <param name="Subject">The sponsor's delegation, the new stage, the paragraph's id, the deadline, the proposal's or the thread's id.</param>
/// <param name="Detail">Of a sponsor “joined” or “withdrew”; of a proposal the state it is in; of a comment its first words; else the reason given, if any.</param>
internal sealed record NotificationView(
    long Id, [property: Shape<NotificationKind>] string Kind, string Draft, string Title, string? Symbol, [property: Shape<LanguageShape>] string Language, int Count, DateTimeOffset At, string? Delegation, string Subject, string? Detail, bool Read)
{
    public static NotificationView Of(Notification told) => new(
        told.Id, WireName.Of(told.Last.Kind), told.DraftId, told.DraftTitle, told.DraftSymbol, told.DraftLanguage, told.Count, told.Last.At, told.Last.Delegation, told.Last.Subject, told.Last.Detail, told.IsRead);
}

/// <summary>POST /api/notifications/read.</summary>
/// <param name="Ids">Which; all where absent.</param>
internal sealed record ReadRequest(IReadOnlyList<long>? Ids);
