using Drafting.Documents.Ports;
using Drafting.Hosting.Orleans.Wire;
using Microsoft.Extensions.Logging;

namespace Drafting.Hosting.Orleans;

/// <summary>
/// Calls to a draft's owner, tried again while the draft changes owners. Sound because all of them may be carried out twice: a
/// submission is applied once, by its client id and sequence number.
/// </summary>
/// <param name="reachesLog">Whether this node can read a draft's log.</param>
internal sealed class OwnerCalls(IGrainFactory grains, Func<string, Task<bool>> reachesLog, TimeProvider time, ILogger logger)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    // Another owner has the same storage: one that fails for longer than a moment is said at once.
    private static readonly TimeSpan StoragePatience = TimeSpan.FromMilliseconds(500);

    // A call that went through a node which died meanwhile is never answered; asked again, it goes another way. An owner that is only busy
    // must not be kept busier with that, so each time it is waited for twice as long.
    private static readonly TimeSpan FirstPatience = TimeSpan.FromSeconds(2);
    private const int FirstWait = 25;
    private const int LongestWait = 400;

    /// <summary>Whether a call that failed like this may succeed later: the owner's node has died, is closing or does not answer.</summary>
    public static bool MayPass(Exception failure) => failure is OrleansException or TimeoutException or ObjectDisposedException or InvalidOperationException { Source: "Orleans.Core" };

    /// <summary>The owner's reply; its outcome is <see cref="Outcome.Done"/> or <see cref="Outcome.NoSuchDraft"/>.</summary>
    /// <exception cref="StorageUnavailableException">Storage failed, or no owner was found that could carry it out.</exception>
    public async Task<TReply> CallAsync<TReply>(string draftId, Func<IDraftGrain, Task<TReply>> call, CancellationToken cancellation)
        where TReply : IReply
    {
        var start = time.GetTimestamp();
        var (wait, patience) = (FirstWait, FirstPatience);
        long? refused = null;
        var unanswered = new List<Task<(TReply? Reply, Outcome? Outcome, string? Problem)>>();
        while (true)
        {
            unanswered.Add(TryAsync(grains.GetGrain<IDraftGrain>(draftId), call));
            var (outcome, problem) = ((Outcome?)null, (string?)"it does not answer");
            var left = Patience - time.GetElapsedTime(start);
            if (await FirstAnsweredAsync(unanswered, patience < left ? patience : left) is { } answered)
            {
                unanswered.Remove(answered);
                (var reply, outcome, problem) = await answered;
                if (reply is not null)
                    return reply;
            }
            else
            {
                patience *= 2;
            }

            logger.OwnerNotReached(draftId, problem ?? "");
            if (outcome == Outcome.StorageUnavailable)
                refused ??= time.GetTimestamp();
            if (refused is { } since && outcome == Outcome.StorageUnavailable && time.GetElapsedTime(since) >= StoragePatience)
            {
                await OfferAsync(draftId);
                throw new StorageUnavailableException(problem ?? "");
            }

            if (time.GetElapsedTime(start) >= Patience)
                throw new StorageUnavailableException($"Draft {draftId} has no owner that can write it ({problem?.TrimEnd('.')}). Try again in a moment.");
            await Task.Delay(TimeSpan.FromMilliseconds(Random.Shared.Next(wait / 2, wait)), time, cancellation);
            wait = Math.Min(wait * 2, LongestWait);
        }
    }

    /// <summary>The first of the tries that ends; null where none does in time.</summary>
    private async Task<Task<T>?> FirstAnsweredAsync<T>(List<Task<T>> tries, TimeSpan patience)
    {
        Task first = Task.WhenAny(tries);
        if (patience < TimeSpan.Zero)
            patience = TimeSpan.Zero;
        await first.WaitAsync(patience, time).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        return tries.Find(one => one.IsCompleted);
    }

    /// <summary>Where storage fails the owner but not this node, the next owner is to be one that reaches it.</summary>
    private async Task OfferAsync(string draftId)
    {
        try
        {
            if (await reachesLog(draftId))
                await grains.GetGrain<IDraftGrain>(draftId).GiveUpAsync();
        }
        catch (Exception failure) when (MayPass(failure))
        {
            // It has ended by itself.
        }
    }

    private static async Task<(TReply? Reply, Outcome? Outcome, string? Problem)> TryAsync<TReply>(IDraftGrain owner, Func<IDraftGrain, Task<TReply>> call)
        where TReply : IReply
    {
        try
        {
            var reply = await call(owner);
            return reply.Outcome is Outcome.Done or Outcome.NoSuchDraft ? (reply, reply.Outcome, null) : (default, reply.Outcome, reply.Problem ?? reply.Outcome.ToString());
        }
        catch (Exception failure) when (MayPass(failure))
        {
            return (default, null, failure.Message);
        }
    }
}
