using System.Collections.Immutable;
using Drafting.Documents;
using Drafting.Documents.Ports;

namespace Drafting.Server.Tests.Languages;

/// <summary>The host, where what is submitted first waits for the second to come, and the second until the first is done.</summary>
internal sealed class MeetingHost(IDraftHost host) : IDraftHost
{
    private readonly TaskCompletionSource first = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource second = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int submitted;

    public Task FirstHasCome => first.Task;

    public async Task<Answer?> SubmitAsync(string draftId, Actor actor, Submission submission, CancellationToken cancellation = default)
    {
        if (Interlocked.Increment(ref submitted) is var at && at == 1)
        {
            first.SetResult();
            await second.Task;
            var answer = await host.SubmitAsync(draftId, actor, submission, cancellation);
            done.SetResult();
            return answer;
        }

        second.TrySetResult();
        await done.Task;
        return await host.SubmitAsync(draftId, actor, submission, cancellation);
    }

    public Task<Draft?> FindAsync(string draftId, CancellationToken cancellation = default) => host.FindAsync(draftId, cancellation);

    public Task<IDraftSubscription?> SubscribeAsync(string draftId, IDraftObserver observer, CancellationToken cancellation = default) => host.SubscribeAsync(draftId, observer, cancellation);

    public Task AnnounceRoleAsync(string draftId, string email, DraftRole? role) => host.AnnounceRoleAsync(draftId, email, role);

    public Task AnnounceMeetingRoomAsync(string draftId) => host.AnnounceMeetingRoomAsync(draftId);

    public Task<IReadOnlyDictionary<string, ImmutableArray<Attendee>>> PeopleOnAsync(IReadOnlyCollection<string> draftIds, CancellationToken cancellation = default) => host.PeopleOnAsync(draftIds, cancellation);
}
