using Drafting.Documents.Ports;
using Drafting.Hosting.Orleans.Wire;

namespace Drafting.Hosting.Orleans;

/// <summary>A subscription on the observer's node: takes what the draft's owner tells, and tells it who attends here.</summary>
internal sealed class Subscription(IGrainFactory grains, string draftId, IDraftObserver observer, Action<Subscription> ended) : IDraftSubscription, IDraftListener
{
    private readonly Lock gate = new();
    private readonly AttendanceSum untold = new();
    private IDraftListener? reference;
    private bool isSending;
    private int isOver;

    /// <inheritdoc/>
    public long Revision { get; private set; }

    /// <inheritdoc/>
    public Attendance Elsewhere { get; private set; } = Attendance.Nobody;

    /// <summary>Where the draft's owner is.</summary>
    public SiloAddress? Silo { get; private set; }

    private IDraftGrain Owner => grains.GetGrain<IDraftGrain>(draftId);

    /// <summary>This subscription as its owner may call it; kept alive by whoever keeps the subscription.</summary>
    public IDraftListener Reference => reference ??= grains.CreateObjectReference<IDraftListener>(this);

    /// <summary>The owner has taken the subscription.</summary>
    public void Begun(SubscribeReply reply) => (Revision, Elsewhere, Silo) = (reply.Revision, reply.Elsewhere!.ToAttendance(), reply.Silo);

    /// <inheritdoc/>
    public Task TellAsync(DraftNews news)
    {
        if (news.Entries is { } entries)
            observer.Committed(draftId, entries.ToEntries());
        if (news.Elsewhere is { } elsewhere)
            observer.Attended(draftId, elsewhere.ToAttendance());
        foreach (var change in news.Roles)
            observer.RoleChanged(draftId, change.Email, change.Role);
        if (news.MeetingRoom)
            observer.MeetingRoomChanged(draftId);
        if (news.IsLost)
            Lose();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public void Attend(Attendance here)
    {
        lock (gate)
        {
            untold.Add(here);
            if (isSending || Volatile.Read(ref isOver) != 0)
                return;
            isSending = true;
        }

        _ = SendAsync();
    }

    /// <summary>Asks whether the owner still knows this subscription; where not, it is lost.</summary>
    public async Task RenewAsync()
    {
        try
        {
            if (await Owner.RenewAsync(Reference))
                return;
        }
        catch (Exception failure) when (OwnerCalls.MayPass(failure))
        {
            // Whoever owns the draft by now does not know this subscription.
        }

        Lose();
    }

    /// <summary>The owner has gone: the observer is told once and subscribes again.</summary>
    public void Lose()
    {
        if (End())
            observer.Lost(draftId);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (!End())
            return;
        try
        {
            await Owner.UnsubscribeAsync(Reference);
        }
        catch (Exception failure) when (OwnerCalls.MayPass(failure))
        {
            // The owner has gone, and the subscription with it.
        }
    }

    private bool End()
    {
        if (Interlocked.Exchange(ref isOver, 1) != 0)
            return false;
        ended(this);
        return true;
    }

    private async Task SendAsync()
    {
        // Lets the caller go on, and more gather.
        await Task.Yield();
        while (Next() is { } here)
        {
            try
            {
                await Owner.AttendAsync(Reference, AttendanceNews.Of(here));
            }
            catch (Exception failure) when (OwnerCalls.MayPass(failure))
            {
                // The owner has gone; the next one is told everything.
            }
        }
    }

    private Attendance? Next()
    {
        lock (gate)
        {
            if (Volatile.Read(ref isOver) == 0 && untold.Take() is { } here)
                return here;
            isSending = false;
            return null;
        }
    }
}
