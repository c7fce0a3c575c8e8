using Drafting.Documents.Rooms;
using Drafting.Operations;

namespace Drafting.Documents.Tests.Rooms;

/// <summary>What is written out in entries for those who hold only the live paragraphs (SPEC.md, OP), and who may make entries at all.</summary>
public class AppliedOperationTests
{
    private static Draft Start => Of(new Draft { Id = "draft", Title = "标题", Language = "zh" },
        new InsertParagraph("q", null, ParagraphKind.Preambular, 0, Delta.FromText("甲")),
        new InsertParagraph("p", "q", ParagraphKind.Operative, 1, Delta.FromText("乙"))).After;

    private static Actor As(DraftRole role) => new("somebody@example.org", "KAZ", role);

    private static (Acceptance? Accepted, Refusal? Refusal) Submit(Draft draft, DraftRole role, IReadOnlyList<Operation> since, params Operation[] operations) =>
        Acceptance.Of(draft, As(role), new Submission("client", 1, draft.Revision - (since.Count > 0 ? 1 : 0), [.. operations]), since, DateTimeOffset.UnixEpoch);

    private static Acceptance Of(Draft draft, params Operation[] operations)
    {
        var (accepted, refusal) = Submit(draft, DraftRole.Facilitator, [], operations);
        Assert.True(refusal is null, refusal?.Message);
        return accepted!;
    }

    [Fact]
    public void OP12_RestoreOfAnEditedTombstone_CarriesTheVersionItHasFromThenOn()
    {
        var edited = Of(Of(Start, new RemoveParagraph("p")).After, new EditText("p", Delta.FromText("丙"))).After;
        var restored = Of(edited, new RestoreParagraph("p"));
        var content = Assert.IsType<RestoreParagraph>(Assert.Single(restored.Entry.Operations)).Content!;
        Assert.Equal(3, content.Version);
        Assert.Equal(3, restored.After.FindLive("p")!.Version);
    }

    [Fact]
    public void OP12_RestoreInOneEntryWithTheEdit_CountsOnce()
    {
        var removed = Of(Start, new RemoveParagraph("p")).After;
        var applied = Of(removed, new EditText("p", Delta.FromText("丙")), new RestoreParagraph("p"), new EditText("p", Delta.FromText("丁")));
        Assert.Equal(2, applied.Entry.Operations.OfType<RestoreParagraph>().Single().Content!.Version);
        Assert.Equal(2, applied.After.FindLive("p")!.Version);
    }

    [Fact]
    public void OP6_SplitThatTakesAJoinedParagraphOutAgain_SaysWhatItWas()
    {
        var joined = Of(Of(Start, new SetParagraphStatus("p", ParagraphStatus.Agreed)).After, new JoinParagraph("p")).After;
        var back = Of(joined, new SplitParagraph("q", 1, "p"));
        Assert.Equal(
            [new SplitParagraph("q", 1, "p"), new SetParagraph("p", ParagraphKind.Operative, 1, true, null), new SetParagraphStatus("p", ParagraphStatus.Agreed)],
            back.Entry.Operations);
        Assert.Equal(ParagraphStatus.Agreed, back.After.FindLive("p")!.Status);
    }

    [Fact]
    public void Submission_OfNothingByAReviewer_IsForbidden() =>
        Assert.Equal(RefusalCodes.Forbidden, Submit(Start, DraftRole.Reviewer, []).Refusal!.Code);

    public static TheoryData<Operation[]> Nothing => new(
        [],
        [new EditText("p", Delta.Empty)],
        [new EditText("p", new DeltaBuilder().Retain(1).Build())],
        [new MoveParagraph("p", "p")],
        [new SetParagraph("p", null, null, false, null)],
        [new SetMasthead(new Dictionary<string, System.Text.Json.JsonElement>())],
        [new EditText("p", Delta.Empty), new MoveParagraph("p", "p")]);

    [Theory, MemberData(nameof(Nothing))]
    public void Submission_ThatSaysNothing_IsRefusedAndNotLogged(Operation[] operations)
    {
        var (accepted, refusal) = Submit(Start, DraftRole.Editor, [], operations);
        Assert.Null(accepted);
        Assert.Equal((RefusalCodes.EmptySubmission, null), (refusal!.Code, refusal.Operation));
    }

    [Fact]
    public void Submission_OfWhichOthersLeaveNothing_IsLoggedSoThatItsNumberIsUsedUp()
    {
        var remove = new RemoveParagraph("p");
        var (accepted, refusal) = Submit(Of(Start, remove).After, DraftRole.Editor, [remove], remove);
        Assert.Null(refusal);
        Assert.Empty(accepted!.Entry.Operations);
    }

    [Fact]
    public void Submission_ThatComesToNothing_IsForbiddenAllTheSame()
    {
        var remove = new RemoveParagraph("p");
        var removed = Of(Start, remove).After;
        var refusal = Submit(removed, DraftRole.Reviewer, [remove], remove).Refusal!;
        Assert.Equal((RefusalCodes.Forbidden, 0), (refusal.Code, refusal.Operation!.Value));
    }
}
