using Drafting.Documents.Json;
using Drafting.Documents.Ports;
using Drafting.Documents.Rooms;
using Drafting.Documents.Writing;
using Drafting.Server.Answers;
using Drafting.Server.Drafts;
using Microsoft.Extensions.Caching.Memory;

namespace Drafting.Server.History;

/// <summary>
/// Drafts with who wrote what. The first to ask has the whole log folded; what it came to is kept, so that the next need only what
/// happened since. Rights are checked before.
/// </summary>
internal sealed class WrittenDrafts(IDraftLog log, DraftReading reading, TimeProvider time) : IDisposable
{
    // A stretch and the entry it names are about a hundred bytes.
    private const int MaximumKeptStretches = 500_000;

    private readonly MemoryCache kept = new(new MemoryCacheOptions { SizeLimit = MaximumKeptStretches });
    private readonly SemaphoreSlim[] gates = [.. Enumerable.Range(0, 16).Select(_ => new SemaphoreSlim(1))];

    /// <summary>As of a revision; now where it is null.</summary>
    public async Task<WrittenDraft> AtAsync(string id, long? revision, CancellationToken cancellation)
    {
        var wanted = await reading.RevisionAsync(id, revision, cancellation);
        // Who asks for a draft that is being folded waits for it instead of folding it once more.
        var gate = gates[(uint)id.GetHashCode(StringComparison.Ordinal) % gates.Length];
        await gate.WaitAsync(cancellation);
        try
        {
            var known = kept.Get<WrittenDraft>(id);
            var written = known is not null && known.Draft.Revision <= wanted ? known : await BeginningAsync(id, cancellation);
            await foreach (var entry in DraftHistory.EntriesAsync(log, id, written.Draft.Revision, cancellation))
            {
                if (entry.Revision > wanted)
                    break;
                written = written.Apply(entry);
            }

            if (known is null || known.Draft.Revision < written.Draft.Revision)
                kept.Set(id, written, new MemoryCacheEntryOptions { Size = written.StretchCount, AbsoluteExpiration = time.GetUtcNow().AddHours(1) });
            return written;
        }
        finally
        {
            gate.Release();
        }
    }

    public void Dispose()
    {
        kept.Dispose();
        foreach (var gate in gates)
            gate.Dispose();
    }

    private async Task<WrittenDraft> BeginningAsync(string id, CancellationToken cancellation) =>
        WrittenDraft.Beginning(SnapshotJson.Decode((await log.ReadSnapshotAsync(id, 0, cancellation) ?? throw Refused.UnknownDraft()).Payload));
}
