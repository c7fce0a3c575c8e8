using System.Collections.Immutable;
using Drafting.Documents;
using Drafting.Documents.Ports;

namespace Drafting.Hosting.Orleans.Tests;

/// <summary>People come in through one node after the other.</summary>
internal sealed class AnyNode(params IDraftHost[] nodes) : IDraftHost
{
    private int turn;

    private IDraftHost Next => nodes[(uint)Interlocked.Increment(ref turn) % nodes.Length];

    public Task<Draft?> FindAsync(string draftId, CancellationToken cancellation = default) => Next.FindAsync(draftId, cancellation);

    public Task<Answer?> SubmitAsync(string draftId, Actor actor, Submission submission, CancellationToken cancellation = default) =>
        Next.SubmitAsync(draftId, actor, submission, cancellation);

    public Task<IDraftSubscription?> SubscribeAsync(string draftId, IDraftObserver observer, CancellationToken cancellation = default) =>
        Next.SubscribeAsync(draftId, observer, cancellation);

    public Task AnnounceRoleAsync(string draftId, string email, DraftRole? role) => Next.AnnounceRoleAsync(draftId, email, role);

    public Task AnnounceMeetingRoomAsync(string draftId) => Next.AnnounceMeetingRoomAsync(draftId);

    public Task<IReadOnlyDictionary<string, ImmutableArray<Attendee>>> PeopleOnAsync(IReadOnlyCollection<string> draftIds, CancellationToken cancellation = default) =>
        Next.PeopleOnAsync(draftIds, cancellation);
}
