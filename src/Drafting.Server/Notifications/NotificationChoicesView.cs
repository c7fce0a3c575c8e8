using System.ComponentModel.DataAnnotations;
using Drafting.Documents;
using Drafting.Server.Contract;

namespace Drafting.Server.Notifications;

/// <summary>How somebody is notified.</summary>
/// <param name="Mail">Whether the server sends e-mail.</param>
/// <param name="EveryMinutes">Nobody is sent more than one e-mail in this time.</param>
internal sealed record NotificationChoicesView(bool Mail, int EveryMinutes, IReadOnlyList<NotificationChoiceView> Choices);

/// <summary>How somebody is notified of one kind of event.</summary>
internal sealed record NotificationChoiceView([property: Shape<NotificationKind>] string Kind, bool App, bool Mail);

/// <summary>PUT /api/notifications/choices.</summary>
internal sealed record ChoicesRequest([property: Required] IReadOnlyList<NotificationChoiceRequest?>? Choices);

/// <summary>How somebody wants to be notified of one kind of event.</summary>
internal sealed record NotificationChoiceRequest([property: Required, Shape<NotificationKind>] string? Kind, bool App, bool Mail);
