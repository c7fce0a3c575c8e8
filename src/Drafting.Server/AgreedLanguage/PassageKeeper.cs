using Drafting.Documents.AgreedLanguage;
using Drafting.Documents.Ports;
using Drafting.Server.Library;
using Drafting.Server.Telemetry;

namespace Drafting.Server.AgreedLanguage;

/// <summary>
/// Gives the texts that were in the library before there was an index of passages theirs, beside the server's other work, one text a transaction: a server that
/// stops meanwhile, or another node, goes on where this one was.
/// </summary>
internal sealed class PassageKeeper(IAgreedLanguage agreed, LibraryShelf shelf, TimeProvider time, ILogger<PassageKeeper> logger) : BackgroundService
{
    private const int Batch = 64;
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    /// <summary>Indexes all that is not yet; how many texts that were. One that fails is left for the next round, and holds up no other.</summary>
    /// <exception cref="StorageUnavailableException">Nothing can be indexed now.</exception>
    public async Task<int> IndexAsync(CancellationToken cancellation = default)
    {
        var (indexed, failed) = (0, new HashSet<string>());
        // Those that failed are named first again, and so many more are asked for.
        while ((await agreed.UnindexedAsync(Batch + failed.Count, cancellation)).Where(id => !failed.Contains(id)).ToList() is { Count: > 0 } texts)
        {
            foreach (var id in texts)
            {
                try
                {
                    await agreed.IndexAsync(id, await PassagesAsync(id, cancellation), cancellation);
                    indexed++;
                }
                catch (Exception failure) when (!cancellation.IsCancellationRequested)
                {
                    // A store that is not there at all says so when it is asked for the next.
                    failed.Add(id);
                    logger.TextNotIndexed(failure, id);
                }
            }
        }

        return indexed;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await IndexAsync(stoppingToken) is > 0 and var indexed)
                    logger.PassagesIndexed(indexed);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                logger.PassagesNotIndexed(failure);
            }

            // A node of an earlier version may add texts while this one runs.
            await Task.Delay(Interval, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    // A text that cannot be read any more is in the library all the same, and must not be tried for ever.
    private async Task<TextPassages> PassagesAsync(string id, CancellationToken cancellation)
    {
        try
        {
            return LibraryShelf.PassagesOf(id, await shelf.ReadAsync(id, cancellation));
        }
        catch (Exception failure) when (failure is not (OperationCanceledException or StorageUnavailableException))
        {
            logger.PassagesUnreadable(failure, id);
            return new(false, []);
        }
    }
}
