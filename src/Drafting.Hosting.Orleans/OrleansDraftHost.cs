using System.Collections.Concurrent;
using System.Collections.Immutable;
using Drafting.Documents;
using Drafting.Documents.Ports;
using Drafting.Hosting.Orleans.Wire;
using Microsoft.Extensions.Logging;

namespace Drafting.Hosting.Orleans;

/// <summary>
/// Drafts owned by grains, wherever in the cluster they are. Observers on this node are told when their draft's owner stops or its silo
/// dies, so that they subscribe to the next one.
/// </summary>
internal sealed class OrleansDraftHost : IDraftHost, IAsyncDisposable
{
    private static readonly TimeSpan Renewal = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LookPatience = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<Subscription, bool> subscriptions = new();
    private readonly CancellationTokenSource stopping = new();
    private readonly IGrainFactory grains;
    private readonly ISiloWatch silos;
    private readonly IDraftLog log;
    private readonly ILogger logger;
    private readonly OwnerCalls owners;
    private readonly ITimer renewing;
    private readonly Task watching;

    public OrleansDraftHost(IGrainFactory grains, ISiloWatch silos, IDraftLog log, TimeProvider time, ILogger<OrleansDraftHost> logger)
    {
        (this.grains, this.silos, this.log, this.logger) = (grains, silos, log, logger);
        owners = new(grains, ReachesLogAsync, time, logger);
        renewing = time.CreateTimer(_ => _ = RenewAsync(), null, Renewal, Renewal);
        watching = WatchAsync();
    }

    /// <inheritdoc/>
    public async Task<Draft?> FindAsync(string draftId, CancellationToken cancellation = default) =>
        (await owners.CallAsync(draftId, owner => owner.FindAsync(), cancellation)).Draft;

    /// <inheritdoc/>
    public async Task<Answer?> SubmitAsync(string draftId, Actor actor, Submission submission, CancellationToken cancellation = default) =>
        (await owners.CallAsync(draftId, owner => owner.SubmitAsync(actor, submission), cancellation)).Answer;

    /// <inheritdoc/>
    public async Task<IDraftSubscription?> SubscribeAsync(string draftId, IDraftObserver observer, CancellationToken cancellation = default)
    {
        var subscription = new Subscription(grains, draftId, observer, over => subscriptions.TryRemove(over, out var _));
        subscriptions[subscription] = true;
        try
        {
            var reply = await owners.CallAsync(draftId, owner => owner.SubscribeAsync(subscription.Reference), cancellation);
            if (reply.Outcome == Outcome.NoSuchDraft)
            {
                subscriptions.TryRemove(subscription, out _);
                return null;
            }

            subscription.Begun(reply);
        }
        catch
        {
            subscriptions.TryRemove(subscription, out _);
            throw;
        }

        // The silo may have died since it answered, before it was known that a subscription leads there.
        if (silos.HasGone(subscription.Silo!))
            subscription.Lose();
        return subscription;
    }

    /// <inheritdoc/>
    public Task AnnounceRoleAsync(string draftId, string email, DraftRole? role) => AnnounceAsync(draftId, owner => owner.AnnounceRoleAsync(email, role));

    /// <inheritdoc/>
    public Task AnnounceMeetingRoomAsync(string draftId) => AnnounceAsync(draftId, owner => owner.AnnounceMeetingRoomAsync());

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<string, ImmutableArray<Attendee>>> PeopleOnAsync(IReadOnlyCollection<string> draftIds, CancellationToken cancellation = default)
    {
        var people = new Dictionary<string, ImmutableArray<Attendee>>(StringComparer.Ordinal);
        if (draftIds.Count == 0)
            return people;
        try
        {
            foreach (var draft in await grains.GetGrain<IAttendances>(0).OfAsync([.. draftIds]).WaitAsync(cancellation))
                people[draft.DraftId] = AttendeeNews.ToAttendees(draft.People);
        }
        catch (Exception failure) when (OwnerCalls.MayPass(failure))
        {
            logger.AttendancesNotRead(failure);
        }

        return people;
    }

    /// <summary>Ends the watching; what is still subscribed ends with this node.</summary>
    public async ValueTask DisposeAsync()
    {
        await renewing.DisposeAsync();
        await stopping.CancelAsync();
        await watching;
        stopping.Dispose();
    }

    private Task AnnounceAsync(string draftId, Func<IDraftGrain, Task> announce) =>
        owners.CallAsync(draftId, async owner =>
        {
            await announce(owner);
            return new FindReply(Outcome.Done);
        }, CancellationToken.None);

    private async Task<bool> ReachesLogAsync(string draftId)
    {
        try
        {
            await log.ReadAsync(draftId, 0, 1).WaitAsync(LookPatience);
            return true;
        }
        catch (Exception failure) when (failure is StorageUnavailableException or TimeoutException)
        {
            return false;
        }
    }

    private async Task RenewAsync()
    {
        foreach (var subscription in subscriptions.Keys.Where(subscription => subscription.Silo is not null))
            await subscription.RenewAsync();
    }

    private async Task WatchAsync()
    {
        try
        {
            await foreach (var _ in silos.ChangesAsync(stopping.Token))
            {
                foreach (var lost in subscriptions.Keys.Where(subscription => subscription.Silo is { } silo && silos.HasGone(silo)).GroupBy(subscription => subscription.Silo!))
                {
                    logger.SiloGone(lost.Key.ToString(), lost.Count());
                    foreach (var subscription in lost)
                        subscription.Lose();
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The node stops.
        }
    }
}
