using System.Collections.Immutable;
using Drafting.Documents;
using Drafting.Documents.Ports;
using Drafting.Documents.Rooms;
using Drafting.Hosting.Orleans.Wire;
using Microsoft.Extensions.Logging;
using Orleans.Concurrency;
using Orleans.Placement;

namespace Drafting.Hosting.Orleans;

/// <summary>
/// One draft's owner in the cluster: a thin cover around the same <see cref="DraftRoom"/> that runs in process. Calls interleave, so
/// that submissions which arrive while an append is on its way share the next one. An owner that has lost its draft ends itself; whoever
/// asks again is answered by the next one, which reads what is durable. One whose storage fails goes on showing the draft, and gives it up
/// only to a node that reaches storage where it does not.
/// </summary>
[Reentrant]
[PreferLocalPlacement]
[GrainType("draft")]
internal sealed class DraftGrain(IDraftLog log, OwnedDrafts owned, TimeProvider time, ILogger<DraftGrain> logger) : Grain, IDraftGrain
{
    // A listener renews every minute; one that has not for so long is gone.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly Dictionary<IDraftListener, ListenerQueue> listeners = [];
    private Task<DraftRoom?>? opening;

    private string DraftId => this.GetPrimaryKeyString();

    /// <summary>The room, once it is open; null before, and where there is no such draft.</summary>
#pragma warning disable RS0030 // It has been waited for.
    private DraftRoom? Opened => opening is { IsCompletedSuccessfully: true, Result: var room } ? room : null;
#pragma warning restore RS0030

    /// <summary>Who looks at the draft; nobody where it is not open yet. Safe to ask from outside the grain.</summary>
    public ImmutableArray<Attendee> People => Opened?.People ?? [];

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        owned.Add(DraftId, this);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        owned.Remove(DraftId, this);
        if (Opened is { } room)
            await room.CloseAsync();
        foreach (var queue in listeners.Values)
            await queue.CloseAsync();
    }

    /// <inheritdoc/>
    public Task<FindReply> FindAsync() => InRoomAsync(
        room => Task.FromResult(new FindReply(Outcome.Done, room.Committed)),
        (outcome, problem) => new FindReply(outcome, null, problem));

    /// <inheritdoc/>
    public Task<SubmitReply> SubmitAsync(Actor actor, Submission submission) => InRoomAsync(
        async room => new SubmitReply(Outcome.Done, await room.SubmitAsync(actor, submission)),
        (outcome, problem) => new SubmitReply(outcome, null, problem));

    /// <inheritdoc/>
    public Task<SubscribeReply> SubscribeAsync(IDraftListener listener) => InRoomAsync(
        room =>
        {
            ForgetSilent();
            if (!listeners.TryGetValue(listener, out var queue))
                listeners[listener] = queue = new ListenerQueue(DraftId, listener, time, logger);
            queue.LastHeard = time.GetTimestamp();
            var (revision, elsewhere) = room.Subscribe(queue);
            return Task.FromResult(new SubscribeReply(Outcome.Done, revision, AttendanceNews.Of(elsewhere), GrainContext.Address.SiloAddress));
        },
        (outcome, problem) => new SubscribeReply(outcome, Problem: problem));

    /// <inheritdoc/>
    public Task<bool> RenewAsync(IDraftListener listener)
    {
        ForgetSilent();
        if (!listeners.TryGetValue(listener, out var queue))
            return Task.FromResult(false);
        queue.LastHeard = time.GetTimestamp();
        return Task.FromResult(Opened is { HasStopped: false });
    }

    /// <inheritdoc/>
    public Task UnsubscribeAsync(IDraftListener listener)
    {
        if (listeners.Remove(listener, out var queue))
            Forget(queue);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task AttendAsync(IDraftListener listener, AttendanceNews here)
    {
        if (listeners.TryGetValue(listener, out var queue) && Opened is { } room)
            room.Attend(queue, here.ToAttendance());
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task AnnounceRoleAsync(string email, DraftRole? role)
    {
        // Nobody listens to a draft that has not been opened.
        if (Opened is { } room)
            room.AnnounceRole(email, role);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task AnnounceMeetingRoomAsync()
    {
        if (Opened is { } room)
            room.AnnounceMeetingRoom();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task GiveUpAsync()
    {
        if (Opened is { IsCutOff: true })
            DeactivateOnIdle();
        return Task.CompletedTask;
    }

    /// <summary>Does something in the room, opened where it is not; an owner that cannot go on ends itself.</summary>
    private async Task<TReply> InRoomAsync<TReply>(Func<DraftRoom, Task<TReply>> act, Func<Outcome, string?, TReply> failed)
    {
        try
        {
            if (await (opening ??= DraftRoom.OpenAsync(DraftId, log, time)) is not { } room)
            {
                DeactivateOnIdle();
                return failed(Outcome.NoSuchDraft, null);
            }

            return await act(room);
        }
        catch (RoomFailedException stopped)
        {
            DeactivateOnIdle();
            return failed(Outcome.OwnerStopped, (stopped.InnerException ?? stopped).Message);
        }
        catch (StorageUnavailableException unavailable)
        {
            if (opening is not { IsCompletedSuccessfully: true })
                DeactivateOnIdle();
            return failed(Outcome.StorageUnavailable, unavailable.Message);
        }
    }

    private void ForgetSilent()
    {
        foreach (var (listener, queue) in listeners.Where(entry => time.GetElapsedTime(entry.Value.LastHeard) > Patience).ToList())
        {
            listeners.Remove(listener);
            Forget(queue);
        }
    }

    private void Forget(ListenerQueue queue)
    {
        if (Opened is { } room)
            room.Unsubscribe(queue);
        _ = queue.CloseAsync();
    }
}
