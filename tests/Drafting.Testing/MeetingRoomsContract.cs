using Drafting.Documents.Ports;

namespace Drafting.Testing;

/// <summary>The contract of <see cref="IMeetingRooms"/>.</summary>
public abstract class MeetingRoomsContract : StorageContract
{
    /// <inheritdoc/>
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await CreateAsync("d");
        await CreateAsync("other");
    }

    [Fact]
    public async Task Room_IsAsItWasKeptLast_AlsoAfterARestart()
    {
        Assert.Null(await MeetingRooms.FindMeetingRoomAsync("d"));
        Assert.True(await KeepAsync("d", 1, "first"));
        Assert.True(await KeepAsync("d", 2, "发言名单"));
        await ReopenAsync();
        Assert.Equal((2, "发言名单"), await FindAsync("d"));
        Assert.Null(await MeetingRooms.FindMeetingRoomAsync("other"));
    }

    [Fact]
    public async Task Change_OfAStateThatIsNoLongerTheLast_IsNotKept()
    {
        Assert.False(await KeepAsync("d", 2, "of nothing"));
        Assert.True(await KeepAsync("d", 1, "first"));
        Assert.False(await KeepAsync("d", 1, "first again"));
        Assert.False(await KeepAsync("d", 3, "skipping one"));
        Assert.Equal((1, "first"), await FindAsync("d"));
    }

    [Fact]
    public async Task Changes_AtOnce_OneIsKept()
    {
        await KeepAsync("d", 1, "first");
        var second = await OpenAsync();
        var kept = await Task.WhenAll(Enumerable.Range(0, 8).Select(i =>
            (i % 2 == 0 ? MeetingRooms : second.MeetingRooms).KeepMeetingRoomAsync("d", new(2, Bytes($"{i}")))));
        Assert.Single(kept, true);
        Assert.Equal((2, $"{Array.IndexOf(kept, true)}"), await FindAsync("d"));
    }

    [Fact]
    public async Task Room_OfAnUnknownDraft_IsNone()
    {
        Assert.Null(await MeetingRooms.FindMeetingRoomAsync("unknown"));
        await Assert.ThrowsAsync<KeyNotFoundException>(() => KeepAsync("unknown", 1, "first"));
    }

    private Task<bool> KeepAsync(string draft, long version, string state) => MeetingRooms.KeepMeetingRoomAsync(draft, new(version, Bytes(state)));

    private async Task<(long, string)> FindAsync(string draft)
    {
        var kept = (await MeetingRooms.FindMeetingRoomAsync(draft))!;
        return (kept.Version, System.Text.Encoding.UTF8.GetString(kept.State.Span));
    }
}
