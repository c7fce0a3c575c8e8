using System.Collections.Concurrent;
using System.Threading.Channels;
using Drafting.Operations;
using Drafting.Server.Telemetry;

namespace Drafting.Server.Originals;

/// <summary>Has language versions follow soon after something has happened to their originals, so that who has one open sees it. What it misses is followed when the version is opened.</summary>
internal sealed class FollowingKeeper(VersionFollowing following, TimeProvider time, ILogger<FollowingKeeper> logger) : BackgroundService
{
    // What happens within it is followed together.
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);

    private readonly ConcurrentDictionary<string, bool> heard = new(StringComparer.Ordinal);
    private readonly Channel<bool> wake = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>These operations have been done to a draft.</summary>
    public void Heard(string draftId, IReadOnlyList<Operation> operations)
    {
        if (operations.Any(IsFollowed) && heard.TryAdd(draftId, true))
            wake.Writer.TryWrite(true);
    }

    /// <summary>Follows all that has been heard of.</summary>
    public async Task FollowAsync(CancellationToken cancellation = default)
    {
        foreach (var draftId in heard.Keys)
        {
            heard.TryRemove(draftId, out _);
            try
            {
                await following.FollowAsync(draftId, cancellation);
            }
            catch (Exception failure) when (failure is not OperationCanceledException || !cancellation.IsCancellationRequested)
            {
                logger.NotFollowed(draftId, failure.GetType().Name);
            }
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await wake.Reader.ReadAsync(stoppingToken);
                await Task.Delay(Interval, time, stoppingToken);
                await FollowAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
        }
    }

    // Words, and what is said of them, are a version's own.
    private static bool IsFollowed(Operation operation) => operation is not (EditText or NameVersion or TakeIn or ThreadOperation or FindingOperation or LanguageOperation)
        && (operation is not ProposalOperation || operation is AcceptProposal or ReopenProposal);
}
