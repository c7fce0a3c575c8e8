using System.Collections.Immutable;
using Drafting.Documents;
using Drafting.Documents.Ports;
using Drafting.Documents.Rooms;
using Drafting.Operations;
using Drafting.Server.Storage;
using Drafting.Server.Telemetry;

namespace Drafting.Server.Originals;

/// <summary>
/// Does on language versions what has been done on their originals. Whichever node looks first does it, at the latest when somebody opens or reads the version: so nothing is lost where
/// a server dies between, and what several do at once is done once, since each says from where it followed.
/// </summary>
internal sealed class VersionFollowing(IDraftHost host, IDraftLog log, ILogger<VersionFollowing> logger)
{
    private const int Attempts = 3;

    /// <summary>Words alone are not followed; but so many entries are not read again each time.</summary>
    private const long MostUnfollowed = 500;

    // An owner that does not answer keeps nobody from reading.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    // One client a process: the version keeps how far each has come.
    private readonly string client = $"following-{Guid.NewGuid():N}";

    /// <summary>Brings all versions of a draft up to it.</summary>
    public async Task FollowAsync(string originalId, CancellationToken cancellation)
    {
        foreach (var language in Delegations.Languages)
        {
            if (await host.FindAsync(VersionIds.Of(originalId, language), cancellation) is { } version)
                await CaughtUpAsync(version, cancellation);
        }
    }

    /// <summary>The draft as it is once it has followed its original; any other draft as it is. Where that cannot be done now, it is read as it is and brought up later.</summary>
    /// <param name="least">A revision of the original that the version is to have followed, whether or not anything is to be done for it.</param>
    public async Task<Draft> CaughtUpAsync(Draft draft, CancellationToken cancellation, long least = 0)
    {
        if (draft.Original is null)
            return draft;
        try
        {
            return await FollowedAsync(draft, least, cancellation);
        }
        catch (Exception failure) when (failure is TimeoutException || StorageFault.Is(failure))
        {
            logger.NotFollowed(draft.Id, failure.GetType().Name);
            return draft;
        }
    }

    private async Task<Draft> FollowedAsync(Draft version, long least, CancellationToken cancellation)
    {
        for (var attempt = 1; attempt <= Attempts; attempt++)
        {
            if (version.Original is not { } original || await host.FindAsync(original.Draft, cancellation) is not { } now || now.Revision <= original.Revision)
                return version;
            var steps = Following.Of(version, now, await SinceAsync(original, now.Revision, cancellation));
            if (steps.Count == 0 && least <= original.Revision && now.Revision - original.Revision < MostUnfollowed)
                return version;
            var sequence = (version.Clients.GetValueOrDefault(client)?.Sequence ?? 0) + 1;
            ImmutableArray<Operation> operations = [.. steps, new Follow(original.Draft, original.Revision, now.Revision)];
            // Begun, it is carried through, whether or not somebody still waits.
            var answer = await host.SubmitAsync(version.Id, Actor.Platform, new(client, sequence, version.Revision, operations), CancellationToken.None).WaitAsync(Patience, cancellation);
            version = await host.FindAsync(version.Id, cancellation) ?? version;
            if (version.Original?.Revision >= now.Revision)
                return version;
            // Somebody else has followed it, or written, at the same moment: refused, or, where it was this process itself, answered as what that had sent.
            if (attempt == Attempts)
                logger.NotFollowed(version.Id, answer?.Refusal?.Code ?? "overtaken");
        }

        return version;
    }

    private async Task<IReadOnlyList<Entry>> SinceAsync(OriginalDraft original, long now, CancellationToken cancellation)
    {
        var entries = new List<Entry>();
        await foreach (var entry in DraftHistory.EntriesAsync(log, original.Draft, original.Revision, cancellation))
        {
            if (entry.Revision > now)
                break;
            entries.Add(entry);
        }

        return entries;
    }
}
