using Drafting.Documents.Json;
using Drafting.Documents.Ports;
using Drafting.Documents.Rules;
using Drafting.Operations;

namespace Drafting.Documents.Rooms;

/// <summary>One version of one paragraph.</summary>
/// <param name="Revision">The entry that made it; 0 for the text the draft started with.</param>
public sealed record ParagraphVersion(int Version, long Revision, DateTimeOffset At, string? By, string? Delegation, Delta Text);

/// <summary>A draft as it was, read from its log.</summary>
public static class DraftHistory
{
    private const int PageSize = 1_000;

    /// <summary>The draft as of a revision; null where there is no such draft or it has not come so far.</summary>
    public static async Task<Draft?> AtRevisionAsync(IDraftLog log, string draftId, long revision, CancellationToken cancellation = default)
    {
        if (revision < 0 || await log.ReadSnapshotAsync(draftId, revision, cancellation) is not { } snapshot)
            return null;
        var draft = SnapshotJson.Decode(snapshot.Payload);
        await foreach (var entry in EntriesAsync(log, draftId, draft.Revision, cancellation))
        {
            if (entry.Revision > revision)
                break;
            draft = DraftFold.Apply(draft, entry);
        }

        return draft.Revision == revision ? draft : null;
    }

    /// <summary>Every version of a paragraph, oldest first; empty where the draft never had it.</summary>
    public static async Task<IReadOnlyList<ParagraphVersion>> ParagraphVersionsAsync(
        IDraftLog log, string draftId, string paragraph, CancellationToken cancellation = default)
    {
        var versions = new List<ParagraphVersion>();
        if (await log.ReadSnapshotAsync(draftId, 0, cancellation) is not { } start)
            return versions;
        var draft = SnapshotJson.Decode(start.Payload);
        Note(versions, draft, paragraph);
        await foreach (var entry in EntriesAsync(log, draftId, 0, cancellation))
        {
            draft = DraftFold.Apply(draft, entry);
            Note(versions, draft, paragraph);
        }

        return versions;
    }

    /// <summary>All entries after a revision, in order.</summary>
    public static async IAsyncEnumerable<Entry> EntriesAsync(
        IDraftLog log, string draftId, long after, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation = default)
    {
        while (true)
        {
            var page = await log.ReadAsync(draftId, after, PageSize, cancellation);
            foreach (var encoded in page)
                yield return EntryJson.Decode(encoded.Payload);
            if (page.Count < PageSize)
                yield break;
            after = page[^1].Revision;
        }
    }

    private static void Note(List<ParagraphVersion> versions, Draft draft, string paragraph)
    {
        if (!draft.Paragraphs.TryGetValue(paragraph, out var placed) || (versions.Count > 0 && versions[^1].Version == placed.Content.Version))
            return;
        var change = placed.LastChange;
        versions.Add(new(placed.Content.Version, change.Revision, change.At, change.User, change.Delegation, placed.Content.Text));
    }
}
