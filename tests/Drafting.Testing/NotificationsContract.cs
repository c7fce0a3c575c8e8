using Drafting.Documents;
using Drafting.Documents.Ports;

namespace Drafting.Testing;

/// <summary>The contract of <see cref="INotifications"/>.</summary>
public abstract class NotificationsContract : StorageContract
{
    private const string Facilitator = "facilitator@example.org", Kazakh = "kaz@example.org", Uzbek = "uzb@example.org", Stranger = "stranger@example.org";

    /// <inheritdoc/>
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await CreateAsync("d");
        foreach (var member in new[] { Kazakh, Uzbek })
            await Catalogue.SetMemberAsync("d", new DraftMember(member, DraftRole.Reviewer));
    }

    [Fact]
    public async Task Untold_IsADraftWithAnEvent_UntilItIsTold()
    {
        Assert.Empty(await Notifications.UntoldAsync(10));
        await Log.AppendAsync(Append("d", Entry(1), Entry(2)));
        var untold = Assert.Single(await Notifications.UntoldAsync(10));
        Assert.Equal(new UntoldDraft("d", 0), untold);
        Assert.True(await Notifications.TellAsync(untold, 2, [Joined("KAZ", 2, Kazakh)], false));
        Assert.Empty(await Notifications.UntoldAsync(10));
        await ReopenAsync();
        Assert.Empty(await Notifications.UntoldAsync(10));
        await Log.AppendAsync(Append("d", Entry(3)));
        Assert.Equal([new UntoldDraft("d", 2)], await Notifications.UntoldAsync(10));
    }

    [Fact]
    public async Task Told_IsEveryoneWithARole_ButWhoDidIt()
    {
        await TellAsync(Joined("KAZ", 1, "KAZ@example.org"));
        await ReopenAsync();
        Assert.Empty(await ListAsync(Kazakh));
        Assert.Empty(await ListAsync(Stranger));
        foreach (var person in new[] { Facilitator, "UZB@example.org" })
        {
            var notification = Assert.Single(await ListAsync(person));
            Assert.Equal(("d", 1, false, Joined("KAZ", 1, Kazakh)), (notification.DraftId, notification.Count, notification.IsRead, notification.Last));
            Assert.Equal((Summary("d", 1).Title, Summary("d", 1).Symbol, "zh"), (notification.DraftTitle, notification.DraftSymbol, notification.DraftLanguage));
        }
    }

    [Fact]
    public async Task Events_OfOneKind_ComeTogetherUntilRead()
    {
        await TellAsync(Joined("KAZ", 1, Kazakh), Joined("UZB", 2, Uzbek), Moved("final", 2));
        await TellAsync(Joined("FRA", 3, null));
        var list = await Notifications.NotificationsAsync(Facilitator, 10);
        Assert.Equal((2, 2), (list.Unread, list.Items.Count));
        var sponsors = list.Items.Single(item => item.Last.Kind == NotificationKind.Sponsors);
        Assert.Equal((3, Joined("FRA", 3, null)), (sponsors.Count, sponsors.Last));
        Assert.Equal([Joined("FRA", 3, null), Moved("final", 2)], list.Items.Select(item => item.Last));
        // His own joining is not among them.
        Assert.Equal(2, (await ListAsync(Uzbek)).Single(item => item.Last.Kind == NotificationKind.Sponsors).Count);

        await Notifications.MarkReadAsync(Facilitator, [sponsors.Id], At(100));
        await TellAsync(Joined("CHN", 4, null));
        list = await Notifications.NotificationsAsync(Facilitator, 10);
        Assert.Equal(2, list.Unread);
        Assert.Equal([(1, false), (3, true)], list.Items.Where(item => item.Last.Kind == NotificationKind.Sponsors).Select(item => (item.Count, item.IsRead)));
    }

    [Fact]
    public async Task Told_IsWhoseConcernItIs()
    {
        await TellAsync(new DraftEvent(NotificationKind.Mentions, 1, At(1), Kazakh, "KAZ", "thread", "@UZB", ["UZB@example.org", Kazakh, Stranger]));
        Assert.Empty(await ListAsync(Facilitator));
        Assert.Empty(await ListAsync(Kazakh));
        Assert.Empty(await ListAsync(Stranger));
        Assert.Equal("thread", Assert.Single(await ListAsync(Uzbek)).Last.Subject);
        await TellAsync(new DraftEvent(NotificationKind.Comments, 2, At(2), Uzbek, "UZB", "thread", "同意", []));
        Assert.Empty(await ListAsync(Facilitator));
    }

    [Fact]
    public async Task MarkRead_TouchesNobodyElses()
    {
        await TellAsync(Joined("FRA", 1, null), Moved("final", 1));
        var theirs = (await ListAsync(Uzbek)).Select(item => item.Id).ToList();
        await Notifications.MarkReadAsync(Kazakh, theirs, At(100));
        Assert.Equal(2, (await Notifications.NotificationsAsync(Uzbek, 10)).Unread);
        await Notifications.MarkReadAsync(Uzbek, null, At(100));
        Assert.Equal((0, 2), ((await Notifications.NotificationsAsync(Uzbek, 10)).Unread, (await Notifications.NotificationsAsync(Kazakh, 10)).Unread));
    }

    [Fact]
    public async Task WhoHasNoRoleAnyMore_IsToldAndShownNothing()
    {
        await TellAsync(Joined("FRA", 1, null));
        await Catalogue.RemoveMemberAsync("d", Uzbek);
        await TellAsync(Moved("final", 2));
        var list = await Notifications.NotificationsAsync(Uzbek, 10);
        Assert.Equal((0, 0), (list.Unread, list.Items.Count));
        Assert.DoesNotContain(Uzbek, await Notifications.MailDueAsync(At(1000), 10));
        // Back again, he is not told what happened meanwhile.
        await Catalogue.SetMemberAsync("d", new DraftMember(Uzbek, DraftRole.Editor));
        Assert.Equal([NotificationKind.Sponsors], (await ListAsync(Uzbek)).Select(item => item.Last.Kind));
    }

    [Fact]
    public async Task Choices_HoldForWhatHappensAfter()
    {
        Assert.Equal(Enum.GetValues<NotificationKind>().Select(NotificationChoice.Usual), await Notifications.ChoicesAsync(Kazakh));
        await Notifications.ChooseAsync("KAZ@example.org", [new(NotificationKind.Sponsors, false, false), new(NotificationKind.Stage, false, true)]);
        await Notifications.ChooseAsync(Kazakh, [new(NotificationKind.Stage, true, false)]);
        await ReopenAsync();
        Assert.Equal(
            [new(NotificationKind.Sponsors, false, false), new(NotificationKind.Stage, true, false), .. Enum.GetValues<NotificationKind>().Skip(2).Select(NotificationChoice.Usual)],
            await Notifications.ChoicesAsync(Kazakh));
        await TellAsync(Joined("FRA", 1, null), Moved("final", 1));
        Assert.Equal([NotificationKind.Stage], (await ListAsync(Kazakh)).Select(item => item.Last.Kind));
        Assert.Equal([Facilitator, Uzbek], await Notifications.MailDueAsync(At(0), 10));
    }

    [Fact]
    public async Task OfSeveralNodes_OneTells() => await SeededRandom.CheckAsync(5, async random =>
    {
        var draft = $"told-{random.Seed}";
        await CreateAsync(draft);
        await Log.AppendAsync(Append(draft, Entry(1), Entry(2), Entry(3)));
        var other = await OpenAsync();
        var told = await Task.WhenAll(Enumerable.Range(0, 8).Select(node => (node % 2 == 0 ? Notifications : other.Notifications).TellAsync(new(draft, 0), 3, [Joined("FRA", random.Next(1, 4), null)], true)));
        Assert.Single(told, true);
        var deadline = new DraftDeadline(draft, At(63));
        told = await Task.WhenAll(Enumerable.Range(0, 8).Select(node => (node % 2 == 0 ? Notifications : other.Notifications).TellDeadlineAsync(deadline, Ending(3), true)));
        Assert.Single(told, true);
        Assert.All((await ListAsync(Facilitator)).Where(item => item.DraftId == draft), item => Assert.Equal(1, item.Count));
        var (now, next) = (At(random.Next(1000, 2000)), At(3000));
        var taken = await Task.WhenAll(Enumerable.Range(0, 8).Select(node => (node % 2 == 0 ? Notifications : other.Notifications).TakeMailAsync(Facilitator, now, next)));
        Assert.InRange(taken.Count(mail => mail.Count > 0), 0, 1);
        await other.Owner.DisposeAsync();
    });

    [Fact]
    public async Task Deadline_IsToldOnce_AndAgainWhereItIsAnother()
    {
        await Log.AppendAsync(Append("d", Entry(1)));
        Assert.Empty(await Notifications.UntoldDeadlinesAsync(At(60), 10));
        var deadline = Assert.Single(await Notifications.UntoldDeadlinesAsync(At(61), 10));
        Assert.Equal(new("d", At(61)), deadline);
        Assert.True(await Notifications.TellDeadlineAsync(deadline, Ending(1), false));
        Assert.False(await Notifications.TellDeadlineAsync(deadline, Ending(1), false));
        await ReopenAsync();
        Assert.Empty(await Notifications.UntoldDeadlinesAsync(At(100), 10));
        await Log.AppendAsync(Append("d", Entry(2)));
        await Log.AppendAsync(Append("d", Entry(3)));
        Assert.Equal([new("d", At(63))], await Notifications.UntoldDeadlinesAsync(At(100), 10));
        // The deadline was moved meanwhile.
        Assert.False(await Notifications.TellDeadlineAsync(deadline, Ending(1), false));
    }

    [Fact]
    public async Task Mail_IsDueOnceAnInterval_AndAgainWhereItWasNotSent()
    {
        await TellAsync(Moved("final", 1));
        Assert.Equal([Facilitator, Kazakh, Uzbek], await Notifications.MailDueAsync(At(0), 10));
        var first = Assert.Single(await Notifications.TakeMailAsync(Kazakh, At(0), At(15)));
        Assert.Empty(await Notifications.TakeMailAsync(Kazakh, At(14), At(30)));
        Assert.DoesNotContain(Kazakh, await Notifications.MailDueAsync(At(14), 10));
        // Whoever took it on has died.
        await ReopenAsync();
        Assert.Contains(Kazakh, await Notifications.MailDueAsync(At(15), 10));
        first = Assert.Single(await Notifications.TakeMailAsync(Kazakh, At(15), At(30)));
        await TellAsync(Moved("tabled", 2));
        await Notifications.MailedAsync(Kazakh, [first], At(16));
        // What happened while it was sent was not in it.
        var second = Assert.Single(await Notifications.TakeMailAsync(Kazakh, At(30), At(45)));
        Assert.Equal((2, "tabled"), (second.Count, second.Last.Subject));
        await Notifications.MailedAsync(Kazakh, [second], At(31));
        Assert.DoesNotContain(Kazakh, await Notifications.MailDueAsync(At(45), 10));
        // In the application it is unread still.
        Assert.Equal(1, (await Notifications.NotificationsAsync(Kazakh, 10)).Unread);
    }

    [Fact]
    public async Task Mail_IsNotSentOfWhatWasRead_NorWhereThereIsNone()
    {
        await TellAsync(Moved("final", 1));
        await Notifications.MarkReadAsync(Kazakh, null, At(1));
        Assert.DoesNotContain(Kazakh, await Notifications.MailDueAsync(At(2), 10));
        await Notifications.ChooseAsync(Kazakh, [new(NotificationKind.Reopened, false, true)]);
        var untold = new UntoldDraft("d", 1);
        await Log.AppendAsync(Append("d", Entry(2)));
        Assert.True(await Notifications.TellAsync(untold, 2, [new(NotificationKind.Reopened, 2, At(2), Uzbek, "UZB", "p", "等待指示")], byMail: false));
        Assert.Empty((await ListAsync(Kazakh)).Where(item => !item.IsRead));
        Assert.DoesNotContain(Kazakh, await Notifications.MailDueAsync(At(3), 10));
    }

    [Fact]
    public async Task MailOnly_IsNotInTheApplication_AndComesAnewAfterTheMail()
    {
        await Notifications.ChooseAsync(Kazakh, [new(NotificationKind.Stage, false, true)]);
        await TellAsync(Moved("final", 1));
        Assert.Empty(await ListAsync(Kazakh));
        await Notifications.MailedAsync(Kazakh, await Notifications.TakeMailAsync(Kazakh, At(0), At(15)), At(1));
        await TellAsync(Moved("tabled", 2));
        var next = Assert.Single(await Notifications.TakeMailAsync(Kazakh, At(15), At(30)));
        Assert.Equal((1, "tabled"), (next.Count, next.Last.Subject));
    }

    [Fact]
    public async Task Forgotten_IsWhatHappenedBefore()
    {
        await TellAsync(Joined("FRA", 1, null), Moved("final", 5));
        await Notifications.ForgetAsync(At(3));
        Assert.Equal([Moved("final", 5)], (await ListAsync(Kazakh)).Select(item => item.Last));
    }

    [Fact]
    public async Task UnknownKeys_AreUnknown()
    {
        foreach (var odd in new[] { "", "\0", "\ud800", "%" })
        {
            Assert.Equal(0, (await Notifications.NotificationsAsync(odd, 10)).Unread);
            Assert.False(await Notifications.TellAsync(new(odd, 0), 1, [Moved("final", 1)], false));
            await Notifications.MarkReadAsync(odd, [1, long.MaxValue], At(0));
        }
    }

    private static DraftEvent Joined(string delegation, long revision, string? by) =>
        new(NotificationKind.Sponsors, revision, At(revision), by?.ToLowerInvariant(), by is null ? null : delegation, delegation, "joined");

    private static DraftEvent Moved(string stage, long revision) => new(NotificationKind.Stage, revision, At(revision), null, null, stage, null);

    private static DraftEvent Ending(long revision) => new(NotificationKind.SilenceEnding, revision, At(revision), null, null, "2026-04-16T10:33:00Z", null);

    private async Task<IReadOnlyList<Notification>> ListAsync(string email) => (await Notifications.NotificationsAsync(email, 100)).Items;

    /// <summary>Appends an entry in which these happened, and tells.</summary>
    private async Task TellAsync(params DraftEvent[] events)
    {
        var revision = (await Catalogue.ListAsync(Facilitator)).Single(listed => listed.Summary.Id == "d").Summary.Revision;
        await Log.AppendAsync(Append("d", Entry(revision + 1)));
        Assert.True(await Notifications.TellAsync(Assert.Single(await Notifications.UntoldAsync(10)), revision + 1, events, byMail: true));
    }
}
