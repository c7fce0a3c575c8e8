using System.Collections.Concurrent;
using System.Collections.Immutable;
using Drafting.Documents;
using Drafting.Documents.Json;
using Drafting.Documents.MeetingRooms;
using Drafting.Documents.Ports;
using Drafting.Server.Access;
using Drafting.Server.Live;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.Logging.Abstractions;

namespace Drafting.Server.Tests.Live;

/// <summary>A draft's owner can stop, such as when its node does; viewers go on with the next one.</summary>
public class OwnerLostTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static EncodedEntry Entry(long revision) => new(revision, "c", revision, "{}"u8.ToArray());

    private static async Task<(DraftFeed Feed, Viewer Viewer)> ViewAsync(Owner owner, Recorder recorder)
    {
        var feed = new DraftFeed("d", owner, owner, owner, new DraftAccess(owner, _ => Task.FromResult<string?>(null), TimeProvider.System), _ => { }, TimeProvider.System, NullLogger.Instance);
        var viewer = new Viewer("connection", new Person("a@tests.example", "A", null, false), recorder.SendAsync, TimeProvider.System, NullLogger.Instance);
        Assert.True(await feed.JoinAsync(viewer));
        viewer.Prepare(feed, 0, DraftRole.Editor);
        viewer.Start();
        return (feed, viewer);
    }

    [Fact]
    public async Task Viewer_OfALostOwner_GetsWhatTheNextOneHasFromTheLog()
    {
        var (owner, recorder) = (new Owner(), new Recorder());
        var (feed, viewer) = await ViewAsync(owner, recorder);
        feed.Committed("d", owner.Append(1));
        owner.Append(2, 3);
        feed.Lost("d");
        await recorder.ReachedAsync(3).WaitAsync(Patience);
        feed.Committed("d", owner.Append(4));
        await recorder.ReachedAsync(4).WaitAsync(Patience);
        await viewer.StopAsync();
        Assert.Equal([1, 2, 3, 4], recorder.Revisions);
    }

    [Fact]
    public async Task Viewer_WhereNoOwnerIsFound_IsTold()
    {
        var (owner, recorder) = (new Owner(), new Recorder());
        var (feed, _) = await ViewAsync(owner, recorder);
        owner.IsDown = true;
        feed.Lost("d");
        Assert.Equal(Viewer.Unavailable, await recorder.Closed.Task.WaitAsync(Patience));
    }

    [Fact]
    public async Task Viewer_WhoseRoleWasTakenAwayMeanwhile_IsShownOut()
    {
        var (owner, recorder) = (new Owner(), new Recorder());
        var (feed, _) = await ViewAsync(owner, recorder);
        owner.Role = null;
        feed.Lost("d");
        Assert.Equal(Viewer.Removed, await recorder.Closed.Task.WaitAsync(Patience));
    }

    [Fact]
    public async Task Viewer_IsToldWhatBecameOfTheMeetingRoomMeanwhile()
    {
        var (owner, recorder) = (new Owner(), new Recorder());
        var (feed, viewer) = await ViewAsync(owner, recorder);
        owner.Room = new(1, MeetingRoomJson.Encode(MeetingRoom.Unused));
        feed.Lost("d");
        await recorder.Room.Task.WaitAsync(Patience);
        await viewer.StopAsync();
    }

    /// <summary>Keeps what is sent to a client.</summary>
    private sealed class Recorder
    {
        private readonly ConcurrentDictionary<long, TaskCompletionSource> reached = new();

        public ConcurrentQueue<long> Revisions { get; } = new();

        public TaskCompletionSource Room { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource<string> Closed { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task ReachedAsync(long revision) => Reached(revision).Task;

        public ValueTask SendAsync(SerializedHubMessage message)
        {
            var sent = (InvocationMessage)message.Message!;
            if (sent.Target == "room")
                Room.TrySetResult();
            if (sent.Target == "closed")
                Closed.TrySetResult((string)sent.Arguments[1]!);
            foreach (var entry in sent.Target == "entries" ? ((EntryList)sent.Arguments[1]!).Entries : [])
            {
                Revisions.Enqueue(entry.Revision);
                Reached(entry.Revision).TrySetResult();
            }

            return ValueTask.CompletedTask;
        }

        private TaskCompletionSource Reached(long revision) =>
            reached.GetOrAdd(revision, _ => new(TaskCreationOptions.RunContinuationsAsynchronously));
    }

    /// <summary>An owner with a log in memory that only tells when it is asked to.</summary>
    private sealed class Owner : IDraftHost, IDraftLog, IDraftCatalogue, IMeetingRooms
    {
        private readonly List<EncodedEntry> entries = [];

        public bool IsDown { get; set; }

        /// <summary>The viewer's role; null once it has been taken away.</summary>
        public DraftRole? Role { get; set; } = DraftRole.Editor;

        public KeptMeetingRoom? Room { get; set; }

        /// <summary>What the viewers here have been said to show, newest last.</summary>
        public ConcurrentQueue<Attendance> Attended { get; } = new();

        public EncodedEntry[] Append(params long[] revisions)
        {
            EncodedEntry[] added = [.. revisions.Select(Entry)];
            lock (entries)
                entries.AddRange(added);
            return added;
        }

        public Task<IDraftSubscription?> SubscribeAsync(string draftId, IDraftObserver observer, CancellationToken cancellation = default)
        {
            if (IsDown)
                throw new StorageUnavailableException("Down.");
            lock (entries)
                return Task.FromResult<IDraftSubscription?>(new Subscription(this, entries.Count));
        }

        public Task<IReadOnlyList<EncodedEntry>> ReadAsync(string draftId, long after, int limit, CancellationToken cancellation = default)
        {
            lock (entries)
                return Task.FromResult<IReadOnlyList<EncodedEntry>>([.. entries.Where(entry => entry.Revision > after).Take(limit)]);
        }

        public Task<IReadOnlyList<DraftDeadline>> DeadlinesAsync(int limit, CancellationToken cancellation = default) => throw new NotSupportedException();

        public Task<DraftRole?> FindRoleAsync(string draftId, string email, CancellationToken cancellation = default) => Task.FromResult(Role);

        public Task<IReadOnlyList<ListedDraft>> ListAsync(string email, CancellationToken cancellation = default) => throw new NotSupportedException();

        public Task<IReadOnlyList<DraftMember>> MembersAsync(string draftId, CancellationToken cancellation = default) => throw new NotSupportedException();

        public Task MarkOpenedAsync(string draftId, string email, CancellationToken cancellation = default) => Task.CompletedTask;

        public Task<MemberChange> SetMemberAsync(string draftId, DraftMember member, CancellationToken cancellation = default) => throw new NotSupportedException();

        public Task<MemberChange> RemoveMemberAsync(string draftId, string email, CancellationToken cancellation = default) => throw new NotSupportedException();

        public Task AnnounceRoleAsync(string draftId, string email, DraftRole? role) => throw new NotSupportedException();

        public Task AnnounceMeetingRoomAsync(string draftId) => throw new NotSupportedException();

        public Task<IReadOnlyDictionary<string, ImmutableArray<Attendee>>> PeopleOnAsync(IReadOnlyCollection<string> draftIds, CancellationToken cancellation = default) => throw new NotSupportedException();

        public Task<Draft?> FindAsync(string draftId, CancellationToken cancellation = default) => throw new NotSupportedException();

        public Task<Answer?> SubmitAsync(string draftId, Actor actor, Submission submission, CancellationToken cancellation = default) => throw new NotSupportedException();

        public Task CreateAsync(EncodedSnapshot initial, DraftSummary summary, IReadOnlyList<DraftMember> members, CancellationToken cancellation = default) => throw new NotSupportedException();

        public Task AppendAsync(Append append, CancellationToken cancellation = default) => throw new NotSupportedException();

        public Task<EncodedSnapshot?> ReadSnapshotAsync(string draftId, long atOrBefore, CancellationToken cancellation = default) => throw new NotSupportedException();

        public Task SaveSnapshotAsync(EncodedSnapshot snapshot, CancellationToken cancellation = default) => throw new NotSupportedException();

        public Task<long?> FindRevisionAsync(string draftId, string clientId, long sequence, CancellationToken cancellation = default) => throw new NotSupportedException();

        public Task<KeptMeetingRoom?> FindMeetingRoomAsync(string draftId, CancellationToken cancellation = default) => Task.FromResult(Room);

        public Task<bool> KeepMeetingRoomAsync(string draftId, KeptMeetingRoom room, CancellationToken cancellation = default) => throw new NotSupportedException();

        private sealed class Subscription(Owner owner, long revision) : IDraftSubscription
        {
            public long Revision => revision;

            public Attendance Elsewhere => Attendance.Nobody;

            public void Attend(Attendance here) => owner.Attended.Enqueue(here);

            public ValueTask DisposeAsync() => ValueTask.CompletedTask;
        }
    }
}
