using Drafting.Documents;
using Drafting.Documents.Ports;
using Drafting.Operations;
using Drafting.Server.Access;
using Drafting.Server.Answers;
using Drafting.Server.Configuration;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Drafting.Server.Notifications;

/// <summary>What somebody is notified of, and how he wants to be.</summary>
internal static class NotificationEndpoints
{
    private const int Usual = 50;
    private const int Most = 200;

    public static void MapNotifications(this IEndpointRouteBuilder api)
    {
        var mine = api.MapGroup("/notifications").WithTags("Notifications");
        mine.MapGet("/", ListAsync)
            .WithSummary("What I was notified of, last happened first, with how many of all are unread: one for each draft and kind of event while it is unread.");
        mine.MapPost("/read", ReadAsync).Refuses("invalidField").WithSummary("Marks some of my notifications read, or all.");
        mine.MapGet("/choices", ChoicesAsync).WithSummary("Of what kinds of event I am notified, in the application and by e-mail, and whether the server sends e-mail.");
        mine.MapPut("/choices", ChooseAsync).Refuses("invalidField").WithSummary("Chooses; kinds that are not named stay as they are.");
    }

    private static async Task<TaggedJson<NotificationListView>> ListAsync(Person me, INotifications notifications, int? limit, CancellationToken cancellation)
    {
        if (limit is < 1 or > Most)
            throw Refused.Field("limit", $"“limit” is a whole number, 1 to {Most}.");
        var list = await notifications.NotificationsAsync(me.Email, limit ?? Usual, cancellation);
        return new(new(list.Unread, [.. list.Items.Select(NotificationView.Of)]));
    }

    private static async Task<NoContent> ReadAsync(Person me, Body<ReadRequest> body, INotifications notifications, TimeProvider time, CancellationToken cancellation)
    {
        if (body.Value.Ids is { Count: > Most })
            throw Refused.Field("ids", $"“ids” are at most {Most}; leave them out to mark all.");
        await notifications.MarkReadAsync(me.Email, body.Value.Ids, time.GetUtcNow(), cancellation);
        return TypedResults.NoContent();
    }

    private static async Task<Ok<NotificationChoicesView>> ChoicesAsync(Person me, INotifications notifications, MailOptions mail, CancellationToken cancellation) => TypedResults.Ok(
        new NotificationChoicesView(mail.IsSet, mail.EveryMinutes, [.. (await notifications.ChoicesAsync(me.Email, cancellation)).Select(choice => new NotificationChoiceView(WireName.Of(choice.Kind), choice.App, choice.Mail))]));

    private static async Task<Ok<NotificationChoicesView>> ChooseAsync(Person me, Body<ChoicesRequest> body, INotifications notifications, MailOptions mail, CancellationToken cancellation)
    {
        var choices = (body.Value.Choices ?? throw Refused.Field("choices", "“choices” is missing.")).Select(Choice).ToList();
        if (choices.Count > Enum.GetValues<NotificationKind>().Length)
            throw Refused.Field("choices", "“choices” names each kind once.");
        await notifications.ChooseAsync(me.Email, choices, cancellation);
        return await ChoicesAsync(me, notifications, mail, cancellation);
    }

    private static NotificationChoice Choice(NotificationChoiceRequest? given) => given?.Kind is { } name && WireName.Parse<NotificationKind>(name) is { } kind
        ? new(kind, given.App, given.Mail)
        : throw Refused.Field("choices", $"A choice's “kind” is one of: {string.Join(", ", WireName.All<NotificationKind>())}.");
}
