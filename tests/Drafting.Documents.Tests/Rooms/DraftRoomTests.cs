using Drafting.Documents.Ports;
using Drafting.Documents.Rooms;
using Drafting.Operations;
using Drafting.Testing;

namespace Drafting.Documents.Tests.Rooms;

/// <summary>What a room does with observers that fail and with storage that does.</summary>
public class DraftRoomTests
{
    private static readonly Actor Facilitator = new("facilitator@example.org", "KAZ", DraftRole.Facilitator);

    private readonly InMemoryDraftLog log = new();

    [Fact]
    public async Task Observer_ThatFails_IsLetGoAndTheAppendStands()
    {
        var room = await OpenAsync();
        var (faulty, sound) = (new Observer { Fault = new InvalidOperationException("A fault of the observer.") }, new Observer());
        room.Subscribe(faulty);
        room.Subscribe(sound);
        Assert.Equal(1, (await room.SubmitAsync(Facilitator, Edit(1))).Revision);
        Assert.Equal(2, (await room.SubmitAsync(Facilitator, Edit(2))).Revision);
        Assert.False(room.HasStopped);
        Assert.Equal((1, 1, 2, 0), (faulty.Told, faulty.Lost, sound.Told, sound.Lost));
        Assert.Equal(2, room.Committed.Revision);
    }

    [Theory]
    [InlineData("attendance")]
    [InlineData("role")]
    [InlineData("end")]
    public async Task Observer_ThatFailsAtAnythingElse_IsLetGoToo(string at)
    {
        var room = await OpenAsync();
        var (faulty, sound) = (new Observer { Fault = new InvalidOperationException("A fault of the observer.") }, new Observer());
        room.Subscribe(faulty);
        room.Subscribe(sound);
        if (at == "attendance")
            room.Attend(sound, new([new Attendee("a@example.org", "KAZ")], []));
        else if (at == "role")
            room.AnnounceRole("a@example.org", DraftRole.Editor);
        else
            await room.CloseAsync();
        Assert.Equal((1, at == "end" ? 1 : 0), (faulty.Lost, sound.Lost));
        if (at != "end")
            Assert.Equal(1, (await room.SubmitAsync(Facilitator, Edit(1))).Revision);
    }

    // An owner that another has overtaken knows neither the numbers nor the paragraphs that came since: it refuses nothing for that.
    [Theory]
    [InlineData(RefusalCodes.SequenceGap)]
    [InlineData(RefusalCodes.UnknownRevision)]
    [InlineData(RefusalCodes.UnknownParagraph)]
    [InlineData(RefusalCodes.EmptySubmission)]
    public async Task Refusal_ByARoomThatWasOvertaken_IsNone(string code)
    {
        var (overtaken, other) = (await OpenAsync(), await DraftRoom.OpenAsync("draft", log, TimeProvider.System));
        var asked = code switch
        {
            RefusalCodes.SequenceGap => Edit(2),
            RefusalCodes.UnknownRevision => Edit(1) with { ClientId = "second", BaseRevision = 1 },
            RefusalCodes.UnknownParagraph => Edit(1) with { ClientId = "second", Operations = [new EditText("new", Delta.FromText("字"))] },
            _ => Edit(1) with { ClientId = "second", Operations = [] },
        };
        Assert.Equal(code, (await overtaken.SubmitAsync(Facilitator, asked)).Refusal?.Code);
        await other!.SubmitAsync(Facilitator, Edit(1) with { Operations = [new InsertParagraph("new", null, ParagraphKind.Plain, 0, Delta.Empty)] });
        await Assert.ThrowsAsync<RoomFailedException>(() => overtaken.SubmitAsync(Facilitator, asked));
        Assert.True(overtaken.HasStopped);
    }

    [Fact]
    public async Task Append_AnothersInTheMeantime_StopsTheRoom()
    {
        var room = await OpenAsync();
        log.BeforeAppend = async append =>
        {
            log.BeforeAppend = _ => Task.CompletedTask;
            var other = await DraftRoom.OpenAsync("draft", log, TimeProvider.System);
            await other!.SubmitAsync(Facilitator, Edit(1) with { ClientId = "other" });
            throw new StorageUnavailableException("The connection is gone.");
        };
        await Assert.ThrowsAsync<StorageUnavailableException>(() => room.SubmitAsync(Facilitator, Edit(1)));
        await Assert.ThrowsAsync<RoomFailedException>(() => room.SubmitAsync(Facilitator, Edit(1)));
        Assert.True(room.HasStopped);
    }

    [Fact]
    public async Task Submissions_OnTheWayWhenStorageFails_AreAllAnsweredAndAppliedOnceWhenSentAgain()
    {
        var room = await OpenAsync();
        var answering = new TaskCompletionSource();
        log.AfterAppend = _ => answering.Task;
        var sent = Enumerable.Range(0, 20).Select(i => room.SubmitAsync(Facilitator, Edit(1) with { ClientId = $"c{i}" })).ToList();
        log.IsAway = true;
        answering.SetException(new StorageUnavailableException("The connection is gone."));
        foreach (var one in sent)
            await Assert.ThrowsAsync<StorageUnavailableException>(() => one);
        Assert.Equal(0, room.Committed.Revision);
        log.IsAway = false;
        log.AfterAppend = _ => Task.CompletedTask;
        var again = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => room.SubmitAsync(Facilitator, Edit(1) with { ClientId = $"c{i}" })));
        Assert.Equal(Enumerable.Range(1, 20).Select(revision => (long?)revision), again.Select(answer => answer.Revision).Order());
        Assert.Equal(new string('甲', 20), room.Committed.FindLive("p")!.Text.PlainText);
        Assert.Equal(20, (await log.ReadAsync("draft", 0, 100)).Count);
    }

    private static Submission Edit(long sequence) => new("client", sequence, 0, [new EditText("p", Delta.FromText("甲"))]);

    private async Task<DraftRoom> OpenAsync()
    {
        await OneParagraph.CreateAsync(log, "draft", "facilitator@example.org");
        return (await DraftRoom.OpenAsync("draft", log, TimeProvider.System))!;
    }

    private sealed class Observer : IDraftObserver
    {
        public Exception? Fault { get; init; }

        public int Told { get; private set; }

        public int Lost { get; private set; }

        public void Committed(string draftId, IReadOnlyList<EncodedEntry> entries)
        {
            Told++;
            Fail();
        }

        public void Attended(string draftId, Attendance elsewhere) => Fail();

        public void RoleChanged(string draftId, string email, DraftRole? role) => Fail();

        void IDraftObserver.Lost(string draftId)
        {
            Lost++;
            Fail();
        }

        private void Fail()
        {
            if (Fault is not null)
                throw Fault;
        }
    }
}
