using Drafting.Documents;
using Drafting.Operations;
using Drafting.Server.Configuration;
using Drafting.Server.Notifications;
using Drafting.Server.Tests.Silence;
using Microsoft.Extensions.Logging.Abstractions;

namespace Drafting.Server.Tests.Notifications;

/// <summary>When people are told, by several nodes and after restarts.</summary>
public sealed class NotificationKeeperTests : IAsyncDisposable
{
    private const string Reader = "reader@tests.example";

    private readonly SilentDraft draft = new();

    public ValueTask DisposeAsync() => draft.DisposeAsync();

    [Fact]
    public async Task WhatNobodyWasToldOf_IsToldOnceAfterARestart()
    {
        await using (var before = await BeginAsync())
            await SilentDraft.DoAsync(before, new AddSponsor("KAZ", SponsorRole.Main), new AddSponsor("UZB", SponsorRole.Co));
        var (one, other) = (await draft.OpenAsync(), await draft.OpenAsync());
        await Task.WhenAll(Keeper(one).TellAsync(), Keeper(other).TellAsync(), Keeper(one).TellAsync());
        Assert.Equal(["Sponsors 2", "Stage 1"], await ToldAsync(one));
        await Keeper(await draft.OpenAsync()).TellAsync();
        Assert.Equal(["Sponsors 2", "Stage 1"], await ToldAsync(one));
    }

    [Fact]
    public async Task EndOfSilence_IsToldOnceADayBefore_AndNotOfSilenceThatWasCalledOff()
    {
        var node = await BeginAsync();
        await SilentDraft.DoAsync(node, new SetStage("silence", null));
        var other = await draft.OpenAsync();
        draft.Clock.Advance(TimeSpan.FromHours(48) - TimeSpan.FromSeconds(1));
        await Keeper(node).TellDeadlinesAsync();
        Assert.Empty(await ToldAsync(node));
        draft.Clock.Advance(TimeSpan.FromSeconds(1));
        await Task.WhenAll(Keeper(node).TellDeadlinesAsync(), Keeper(other).TellDeadlinesAsync());
        Assert.Equal(["SilenceEnding 1"], await ToldAsync(node));
        Assert.Equal("2026-11-27T09:00:00.000Z", (await node.Storage.NotificationsAsync(Reader, 10)).Items[0].Last.Subject);

        await SilentDraft.DoAsync(node, new SetStage("negotiation", null, "重新磋商"), new SetStage("silence", null) { Deadline = "2026-11-26T12:00", TimeZone = "UTC" });
        await Keeper(node).TellDeadlinesAsync();
        Assert.Equal(["SilenceEnding 1"], await ToldAsync(node));
        // Three hours: an hour before.
        draft.Clock.Advance(TimeSpan.FromHours(2));
        await Keeper(node).TellDeadlinesAsync();
        Assert.Equal(["SilenceEnding 2"], await ToldAsync(node));
    }

    private async Task<SilentDraft.Node> BeginAsync()
    {
        var node = await draft.CreateAsync();
        await node.Storage.SetMemberAsync(SilentDraft.Id, new(Reader, DraftRole.Reviewer));
        return node;
    }

    private NotificationKeeper Keeper(SilentDraft.Node node) => new(node.Storage, node.Storage, SilentDraft.DelegationsOf, node.Host, new MailOptions(), draft.Clock, NullLogger<NotificationKeeper>.Instance);

    private static async Task<IEnumerable<string>> ToldAsync(SilentDraft.Node node) =>
        (await node.Storage.NotificationsAsync(Reader, 10)).Items.Select(item => $"{item.Last.Kind} {item.Count}").Order();
}
