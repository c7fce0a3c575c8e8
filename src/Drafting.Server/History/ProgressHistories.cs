using Drafting.Documents;
using Drafting.Documents.Ports;
using Drafting.Documents.Rooms;
using Drafting.Server.Answers;
using Drafting.Server.Configuration;
using Drafting.Server.Drafts;
using Microsoft.Extensions.Caching.Memory;

namespace Drafting.Server.History;

/// <summary>How far drafts have come over time. It takes the whole log to tell, so what was told last of a draft is kept until it changes.</summary>
internal sealed class ProgressHistories(DraftReading reading, IDraftLog log, PlatformOptions platform, TimeProvider time) : IDisposable
{
    // Points, of which a draft that is years in the making has a thousand or so, of 64 bytes.
    private const int MaximumPoints = 200_000;

    private readonly MemoryCache kept = new(new MemoryCacheOptions { SizeLimit = MaximumPoints });

    /// <summary>Of one draft, by the platform's clock. Rights are checked before.</summary>
    /// <exception cref="RefusedException">There is no such draft.</exception>
    public async Task<ProgressHistory> OfAsync(string id, CancellationToken cancellation)
    {
        var revision = (await reading.NowAsync(id, cancellation)).Revision;
        if (kept.TryGetValue(id, out Told? known) && known!.Revision >= revision)
            return known.History;
        // What comes in while it is read may be in it; it is read again then all the same.
        var history = await ProgressHistory.OfAsync(log, id, TimeZones.Find(platform.TimeZone)!, cancellation) ?? throw Refused.UnknownDraft();
        kept.Set(id, new Told(revision, history), new MemoryCacheEntryOptions { Size = history.Points.Count, AbsoluteExpiration = time.GetUtcNow().AddHours(1) });
        return history;
    }

    public void Dispose() => kept.Dispose();

    private sealed record Told(long Revision, ProgressHistory History);
}
