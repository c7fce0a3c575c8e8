using System.Collections.Immutable;
using Drafting.Documents.Json;
using Drafting.Documents.Rooms;
using Drafting.Operations;
using Drafting.Testing;

namespace Drafting.Documents.Tests.Rooms;

/// <summary>The law TP1 of SPEC.md, checked on whole drafts, and the rules it does not settle.</summary>
public class RebaseLawTests
{
    private static readonly Actor Facilitator = new("facilitator@example.org", "KAZ", DraftRole.Facilitator);

    [Fact]
    public void TP1_AnyTwoOperations_MeetInTheSameTexts() => SeededRandom.Check(10_000, random =>
    {
        var draft = RandomDrafts.Draft(random);
        var o = RandomDrafts.Operation(random, draft, "new-o");
        var a = RandomDrafts.Operation(random, draft, "new-a");
        var aThenO = Apply(Apply(draft, [a]), RebaseOne.Over(o, a, first: true));
        var oThenA = Apply(Apply(draft, [o]), RebaseOne.Over(a, o, first: false));
        AssertSameTexts(aThenO, oThenA, $"o: {Show(o)}\na: {Show(a)}\nover: {string.Join(" ", RebaseOne.Over(o, a, true).Select(Show))}\nback: {string.Join(" ", RebaseOne.Over(a, o, false).Select(Show))}");
        if (o is not Placement && a is not Placement)
            Assert.Equal(aThenO.Live.Select(p => p.Content.Id), oThenA.Live.Select(p => p.Content.Id));
    });

    // What is applied to two joins at once (TX13) is written at the end of a text, so the law is about lists without joins.
    [Fact]
    public void RB1_ListsOfOperations_MeetInTheSameTexts() => SeededRandom.Check(4_000, random =>
    {
        var draft = RandomDrafts.Draft(random);
        var (mine, after) = Several(random, draft, "o", operation => operation is not (JoinParagraph or RestoreParagraph));
        var (theirs, other) = Several(random, draft, "a", operation => operation is not (JoinParagraph or RestoreParagraph));
        var (rebased, back) = Rebase.Over(mine, theirs);
        AssertSameTexts(Apply(other, rebased), Apply(after, back), $"o: {string.Join(" ", mine.Select(Show))}\na: {string.Join(" ", theirs.Select(Show))}");
    });

    [Fact]
    public void RB1_ListsOfOperations_AreNeverRefusedForWhatHappenedInTheMeantime() => SeededRandom.Check(4_000, random =>
    {
        var draft = RandomDrafts.Draft(random);
        var (mine, _) = Several(random, draft, "o", _ => true);
        var (theirs, other) = Several(random, draft, "a", _ => true);
        var (_, refusal) = Acceptance.Of(other, Facilitator, new Submission("client", 1, 0, [.. mine]), theirs, DateTimeOffset.UnixEpoch);
        Assert.True(refusal is null, $"o: {string.Join(" ", mine.Select(Show))}\na: {string.Join(" ", theirs.Select(Show))}\n{refusal}");
    });

    [Fact]
    public void RB1_OperationsOneByOne_AreAsTheListIs() => SeededRandom.Check(4_000, random =>
    {
        var draft = RandomDrafts.Draft(random);
        var onlyEdits = random.Chance(0.7);
        var (mine, _) = Several(random, draft, "o", _ => true, count: 6);
        var (theirs, _) = Several(random, draft, "a", operation => operation is EditText || !onlyEdits, count: 20);
        var past = new AppliedSince(theirs);
        Assert.Equal(Rebase.Over(mine, theirs).Operations.Select(Show), mine.SelectMany(past.Rebase).Select(Show));
    });

    [Fact]
    public void TX7a_AJoinedParagraph_IsTakenOutAgainOnce()
    {
        var again = new SplitParagraph("q", 3, "p");
        Assert.Empty(RebaseOne.Over(again, new SplitParagraph("r", 1, "p"), first: true));
        Assert.Empty(RebaseOne.Over(again, new InsertParagraph("p", "q", ParagraphKind.Operative, 0, Delta.Empty), first: true));
    }

    [Fact]
    public void TX16_SplitOfARemovedParagraph_LeavesBothPartsInTombstones()
    {
        var draft = Apply(Text("p0", "回顾其决议"), [new RemoveParagraph("p0")]);
        var after = Apply(draft, [new SplitParagraph("p0", 2, "n"), new EditText("n", Delta.FromText("又"))]);
        Assert.Empty(after.Live);
        Assert.Equal("回顾", after.Paragraphs["p0"].Content.Text.PlainText);
        Assert.Equal("又其决议", after.Paragraphs["n"].Content.Text.PlainText);
    }

    [Fact]
    public void TX20_RemovalOfWhatWasJoinedInTheMeantime_KeepsTheJoinedWords()
    {
        var draft = Text("q", "甲");
        draft = Apply(draft, [new InsertParagraph("p", "q", ParagraphKind.Operative, 0, Delta.FromText("乙"))]);
        var join = new JoinParagraph("p", "q", 1, 1);
        var after = Apply(Apply(draft, [join]), RebaseOne.Over(new RemoveParagraph("q"), join, first: true));
        Assert.Equal(("p", "乙", ParagraphKind.Operative), after.Live.Select(p => (p.Content.Id, p.Content.Text.PlainText, p.Content.Kind)).Single());
    }

    [Fact]
    public void TX22a_RestoreAndSplitOfATombstone_BringBackBothParts()
    {
        var draft = Apply(Text("p", "回顾其决议"), [new RemoveParagraph("p")]);
        var (restore, split) = (new RestoreParagraph("p"), new SplitParagraph("p", 2, "n"));
        var splitFirst = Apply(Apply(draft, [split]), RebaseOne.Over(restore, split, first: true));
        var restoreFirst = Apply(Apply(draft, [restore]), RebaseOne.Over(split, restore, first: false));
        Assert.Equal(["p 回顾", "n 其决议"], splitFirst.Live.Select(p => $"{p.Content.Id} {p.Content.Text.PlainText}"));
        AssertSameTexts(splitFirst, restoreFirst, "restore over split");
    }

    private static Draft Text(string id, string text) => Apply(
        new Draft { Id = "draft", Title = "标题", Language = "zh" }, [new InsertParagraph(id, null, ParagraphKind.Preambular, 0, Delta.FromText(text))]);

    private static (List<Operation> Operations, Draft After) Several(SeededRandom random, Draft draft, string name, Func<Operation, bool> isMeant, int count = 3)
    {
        var operations = new List<Operation>();
        for (var i = 0; i < count; i++)
        {
            var operation = RandomDrafts.Operation(random, draft, $"{name}{i}");
            if (!isMeant(operation))
                continue;
            operations.Add(operation);
            draft = Apply(draft, [operation]);
        }

        return (operations, draft);
    }

    private static Draft Apply(Draft draft, IEnumerable<Operation> operations)
    {
        var (accepted, refusal) = Acceptance.Of(
            draft, Facilitator, new Submission("client", 1, draft.Revision, [.. operations]), [], DateTimeOffset.UnixEpoch);
        Assert.True(refusal is null, refusal?.Message);
        return accepted!.After;
    }

    private static void AssertSameTexts(Draft one, Draft other, string operations)
    {
        var left = Texts(one);
        var right = Texts(other);
        Assert.True(left.SequenceEqual(right), $"{operations}\n{string.Join(" | ", left)}\n{string.Join(" | ", right)}");
    }

    private static ImmutableArray<string> Texts(Draft draft) =>
        [.. draft.Live.Select(p => $"{p.Content.Id}={DeltaJson.ToString(p.Content.Text)}").Order(StringComparer.Ordinal)];

    private static string Show(Operation operation) => System.Text.Encoding.UTF8.GetString(Utf8Json.Encode(writer => OperationJson.Write(writer, operation)).Span);
}
