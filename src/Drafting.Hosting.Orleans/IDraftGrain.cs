using Drafting.Documents;
using Drafting.Documents.Ports;
using Drafting.Hosting.Orleans.Wire;

namespace Drafting.Hosting.Orleans;

/// <summary>The owner of one draft; its key is the draft's id. What <see cref="IDraftHost"/> promises, seen from another node.</summary>
[Alias("drafting.draft")]
internal interface IDraftGrain : IGrainWithStringKey
{
    /// <summary>The draft as of its last durable revision.</summary>
    [Alias("find")]
    Task<FindReply> FindAsync();

    /// <summary>Checks, rebases, applies and makes durable.</summary>
    [Alias("submit")]
    Task<SubmitReply> SubmitAsync([Immutable] Actor actor, [Immutable] Submission submission);

    /// <summary>Has a listener told of all entries after the returned revision. Told again, it goes on where it was.</summary>
    [Alias("subscribe")]
    Task<SubscribeReply> SubscribeAsync(IDraftListener listener);

    /// <summary>It still listens; false where the owner does not know it any more and it has to subscribe again.</summary>
    [Alias("renew")]
    Task<bool> RenewAsync(IDraftListener listener);

    /// <summary>Tells a listener no more.</summary>
    [Alias("unsubscribe")]
    Task UnsubscribeAsync(IDraftListener listener);

    /// <summary>Who looks at the draft through a listener.</summary>
    [Alias("attend")]
    Task AttendAsync(IDraftListener listener, AttendanceNews here);

    /// <summary>Ends the owner where storage cannot be reached from there. Asked by a node that reaches it.</summary>
    [Alias("giveUp")]
    Task GiveUpAsync();

    /// <summary>Somebody's role has changed; null: has ended.</summary>
    [Alias("announceRole")]
    Task AnnounceRoleAsync(string email, DraftRole? role);

    /// <summary>The draft's meeting room has changed.</summary>
    [Alias("announceMeetingRoom")]
    Task AnnounceMeetingRoomAsync();
}
