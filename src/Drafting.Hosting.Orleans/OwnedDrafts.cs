using System.Collections.Concurrent;
using System.Collections.Immutable;
using Drafting.Hosting.Orleans.Wire;

namespace Drafting.Hosting.Orleans;

/// <summary>The drafts whose owners are on this silo.</summary>
internal sealed class OwnedDrafts
{
    private readonly ConcurrentDictionary<string, DraftGrain> owners = new(StringComparer.Ordinal);

    /// <summary>A draft is owned here from now on.</summary>
    public void Add(string draftId, DraftGrain owner) => owners[draftId] = owner;

    /// <summary>An owner has ended; where the draft has another here already, that one stays.</summary>
    public void Remove(string draftId, DraftGrain owner) => owners.TryRemove(new(draftId, owner));

    /// <summary>Of these drafts, the ones owned here that somebody looks at.</summary>
    public ImmutableArray<AttendedDraft> Attended(IEnumerable<string> draftIds) =>
    [
        .. draftIds.Distinct()
            .Select(id => (Id: id, People: owners.TryGetValue(id, out var owner) ? owner.People : []))
            .Where(draft => !draft.People.IsEmpty)
            .Select(draft => AttendedDraft.Of(draft.Id, draft.People)),
    ];
}
