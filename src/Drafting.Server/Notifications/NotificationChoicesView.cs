namespace Drafting.Server.Notifications;

/// <summary>How somebody is notified.</summary>
/// <param name="Mail">Whether the server sends e-mail.</param>
/// <param name="EveryMinutes">Nobody is sent more than one e-mail in this time.</param>
internal sealed record NotificationChoicesView(bool Mail, int EveryMinutes, IReadOnlyList<NotificationChoiceView> Choices);

/// <summary>How somebody is notified of one kind of event.</summary>
internal sealed record NotificationChoiceView(string? Kind, bool App, bool Mail);

/// <summary>PUT /api/notifications/choices.</summary>
internal sealed record ChoicesRequest(IReadOnlyList<NotificationChoiceView?>? Choices);
