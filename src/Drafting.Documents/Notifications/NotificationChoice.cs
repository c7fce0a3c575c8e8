namespace Drafting.Documents;

/// <summary>How somebody is notified of one kind of event.</summary>
/// <param name="App">In the application.</param>
/// <param name="Mail">By e-mail, where the server sends any.</param>
public sealed record NotificationChoice(NotificationKind Kind, bool App, bool Mail)
{
    /// <summary>What holds for everyone who has not chosen: all in the application; by e-mail what cannot wait.</summary>
    public static NotificationChoice Usual(NotificationKind kind) => new(kind, true, kind is NotificationKind.Stage or NotificationKind.SilenceEnding or NotificationKind.Mentions);
}

/// <summary>All that somebody chose.</summary>
public static class NotificationChoices
{
    /// <summary>One for every kind, in order: the usual one where none was made.</summary>
    public static IReadOnlyList<NotificationChoice> Whole(IReadOnlyCollection<NotificationChoice> made) =>
        [.. Enum.GetValues<NotificationKind>().Select(kind => made.FirstOrDefault(choice => choice.Kind == kind) ?? NotificationChoice.Usual(kind))];
}
