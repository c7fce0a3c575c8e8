using System.Text.Json;
using Drafting.Documents.Json;
using Drafting.Documents.Rooms;
using Drafting.Operations;
using Drafting.Testing;

namespace Drafting.Documents.Tests.Rooms;

/// <summary>What says nothing fills no log, and uses up no number: so an empty submission asks whether its number is known.</summary>
public class EmptySubmissionTests
{
    private static readonly Draft Start = new() { Id = "draft", Title = "标题", Language = "zh" };

    private static async Task<DraftRoom> RoomAsync()
    {
        var log = new InMemoryDraftLog();
        await log.CreateAsync(SnapshotJson.Encode(Start), Summaries.Of(Start), [new("somebody@example.org", DraftRole.Facilitator)]);
        return (await DraftRoom.OpenAsync(Start.Id, log, TimeProvider.System))!;
    }

    private static Task<Answer> SubmitAsync(DraftRoom room, long sequence, params Operation[] operations) =>
        room.SubmitAsync(new("somebody@example.org", "KAZ", DraftRole.Editor), new Submission("client", sequence, room.Committed.Revision, [.. operations]), TestContext.Current.CancellationToken);

    public static TheoryData<Operation[]> Nothing => new(
        [],
        [new EditText("p", Delta.Empty)],
        [new EditText("p", new DeltaBuilder().Retain(1).Build())],
        [new MoveParagraph("p", "p")],
        [new SetParagraph("p", null, null, false, null)],
        [new SetMasthead(new Dictionary<string, JsonElement>())],
        [new EditText("p", Delta.Empty), new MoveParagraph("p", "p")]);

    [Theory, MemberData(nameof(Nothing))]
    public async Task SubmissionThatSaysNothing_IsRefused_NotLogged_AndUsesUpNoNumber(Operation[] operations)
    {
        var room = await RoomAsync();
        Assert.Null((await SubmitAsync(room, 1, new InsertParagraph("p", null, ParagraphKind.Plain, 0, Delta.FromText("甲乙")))).Refusal);
        var refusal = (await SubmitAsync(room, 2, operations)).Refusal!;
        Assert.Equal((RefusalCodes.EmptySubmission, null, 1), (refusal.Code, refusal.Operation, room.Committed.Revision));
        Assert.Equal(2, (await SubmitAsync(room, 2, new RemoveParagraph("p"))).Revision);
    }

    [Fact]
    public async Task EmptySubmissionUnderANumberThatIsKnown_IsAnsweredAsTheFirstTime()
    {
        var room = await RoomAsync();
        await SubmitAsync(room, 1, new InsertParagraph("p", null, ParagraphKind.Plain, 0, Delta.FromText("甲")));
        Assert.Equal(1, (await SubmitAsync(room, 1)).Revision);
    }
}
