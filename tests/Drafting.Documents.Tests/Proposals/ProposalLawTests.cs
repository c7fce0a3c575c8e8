using Drafting.Documents.Rooms;
using Drafting.Operations;
using Drafting.Testing;
using static Drafting.Documents.Tests.Proposals.ProposedDraft;

namespace Drafting.Documents.Tests.Proposals;

/// <summary>Laws of what happens to proposals (SPEC.md, PR1 to PR7).</summary>
public class ProposalLawTests
{
    [Fact]
    public void PR1_StepsPutTogether_DoWhatTheyDidOneByOne() => SeededRandom.Check(4_000, random =>
    {
        var draft = RandomDrafts.Draft(random);
        var (steps, after) = Several(random, draft, "o", random.Next(1, 8), _ => true);
        var together = ProposalSteps.Append([], steps);
        Assert.True(together.Count <= steps.Count);
        AssertSameTexts(after, Applied(draft, together), $"{Show(steps)}\n{Show(together)}");
        Assert.Equal(after.Live.Select(placed => placed.Content.Id), Applied(draft, together).Live.Select(placed => placed.Content.Id));
    });

    [Fact]
    public void PR2_WhatAProposalWouldDo_IsTheSameBeforeAndAfterWhatLands() => SeededRandom.Check(4_000, random =>
    {
        var draft = RandomDrafts.Draft(random);
        var (steps, proposed) = Several(random, draft, "o", random.Next(1, 4), NoJoins);
        steps = [.. ProposalSteps.Append([], steps)];
        var (landed, after) = Several(random, draft, "a", 1, NoJoins);
        var (rebased, above) = ProposalSteps.Over(steps, landed[0]);
        AssertSameTexts(Applied(after, rebased), Applied(proposed, above), $"steps {Show(steps)}\nlanded {Show(landed)}\nrebased {Show(rebased)}");
    });

    [Fact]
    public void PR2_AProposalsInsertedCharacters_AreNeverLost() => SeededRandom.Check(2_000, random =>
    {
        var draft = RandomDrafts.Draft(random);
        var paragraph = random.Pick(draft.Live.ToList()).Content;
        IReadOnlyList<Operation> steps = [new EditText(paragraph.Id, new DeltaBuilder().Retain(random.Pick([0, paragraph.Text.Length])).Insert("㊙").Build())];
        var (landed, after) = Several(random, draft, "a", 12, _ => true);
        foreach (var operation in landed)
            steps = ProposalSteps.Over(steps, operation).Steps;
        // Where its paragraph was removed they stand in the tombstone.
        var with = Applied(after, steps);
        Assert.Contains(with.Paragraphs.Values, placed => placed.Content.Text.PlainText.Contains('㊙'));
    });

    [Fact]
    public void PR3_TheSquareOfAnEditAndWhatLandsBeneath_Closes() => SeededRandom.Check(4_000, random =>
    {
        var draft = RandomDrafts.Draft(random);
        var (steps, proposed) = Several(random, draft, "o", random.Next(1, 3), NoJoins);
        var proposal = ProposalSteps.Append([], steps);
        var (written, _) = Several(random, Applied(draft, proposal), "e", random.Next(1, 3), NoJoins);
        var edit = new EditProposal("x", proposal, written);
        var (landed, after) = Several(random, draft, "a", 1, NoJoins);
        var rebased = Assert.IsType<EditProposal>(Assert.Single(RebaseOne.Over(edit, landed[0], first: true)));
        var beneath = ProposalSteps.Over(proposal, landed[0]).Steps;
        // What the owner compares: the edit knows the proposal exactly as it is then.
        Assert.Equal(Show(beneath), Show(rebased.Over));
        var editedFirst = ProposalSteps.Over(ProposalSteps.Append(proposal, written), landed[0]).Steps;
        // What lands within something deleted, and words that are put in its place, have no order between them.
        var isExact = !proposal.Concat(written).OfType<EditText>().Any(step => step.Delta.Ops.Any(op => op.Action == DeltaAction.Delete));
        AssertSameTexts(
            Applied(after, editedFirst), Applied(after, ProposalSteps.Append(beneath, rebased.Operations)), isExact, $"proposal {Show(proposal)}\nedit {Show(written)}\nlanded {Show(landed)}\n{Show(editedFirst)}\n{Show(rebased.Operations)}");
    });

    [Fact]
    public void PR4_TwoEditsOfOneProposal_MeetInTheSameTexts() => SeededRandom.Check(4_000, random =>
    {
        var draft = RandomDrafts.Draft(random);
        var (steps, _) = Several(random, draft, "o", random.Next(1, 3), NoJoins);
        var proposal = ProposalSteps.Append([], steps);
        var proposed = Applied(draft, proposal);
        var (one, other) = (new EditProposal("x", proposal, Several(random, proposed, "e", 1, NoJoins).Operations), new EditProposal("x", proposal, Several(random, proposed, "f", 1, NoJoins).Operations));
        var otherLater = ProposalSteps.Over(other, one, first: true);
        var oneLater = ProposalSteps.Over(one, other, first: false);
        Assert.Equal(Show(ProposalSteps.Append(proposal, one.Operations)), Show(otherLater.Over));
        AssertSameTexts(
            Applied(proposed, [.. one.Operations, .. otherLater.Operations]), Applied(proposed, [.. other.Operations, .. oneLater.Operations]), $"{Show(proposal)}\n{Show([one])}\n{Show([other])}");
    });

    [Fact]
    public void PR7_AcceptedInParts_IsAcceptedAsAWhole() => SeededRandom.Check(2_000, random =>
    {
        var draft = RandomDrafts.Draft(random);
        var (written, _) = Several(random, draft, "o", random.Next(1, 4), operation => operation is EditText or RemoveParagraph or SetParagraph);
        var steps = ProposalSteps.Append([], written);
        var hunks = Hunks.Of(steps);
        Assert.Equal(Show(steps), Show(hunks.Only([.. Enumerable.Range(0, hunks.Count)])));
        var some = Enumerable.Range(0, hunks.Count).Where(_ => random.Chance(0.5)).ToList();
        var only = hunks.Only(some);
        var rest = hunks.Without(some);
        foreach (var operation in only)
            rest = ProposalSteps.Over(rest, operation).Steps;
        AssertSameTexts(Applied(draft, steps), Applied(Applied(draft, only), rest), $"{Show(steps)}\n{string.Join(",", some)}\n{Show(only)}\n{Show(rest)}");
    });

    // Two joins at once, and restores, meet as TX13 has it: not in the same text.
    private static bool NoJoins(Operation operation) => operation is not (JoinParagraph or RestoreParagraph);

    private static (IReadOnlyList<Operation> Operations, Draft After) Several(SeededRandom random, Draft draft, string name, int count, Func<Operation, bool> isMeant)
    {
        var operations = new List<Operation>();
        while (operations.Count < count)
        {
            var operation = RandomDrafts.Operation(random, draft, $"{name}{operations.Count}");
            if (!isMeant(operation))
                continue;
            operations.AddRange(Accepted(draft, [operation]).Entry.Operations is { Length: > 0 } applied ? applied : [operation]);
            draft = Applied(draft, [operation]);
        }

        return (operations, draft);
    }

    private static Draft Applied(Draft draft, IReadOnlyList<Operation> operations) => Accepted(draft, operations).After;

    private static Acceptance Accepted(Draft draft, IReadOnlyList<Operation> operations)
    {
        var (accepted, refusal) = Acceptance.Of(draft, Facilitator, new Submission("client", 1, draft.Revision, [.. operations]), [], DateTimeOffset.UnixEpoch);
        Assert.True(refusal is null, $"{refusal?.Message} {Show(operations)}");
        return accepted!;
    }

    private static void AssertSameTexts(Draft one, Draft other, string operations) => AssertSameTexts(one, other, isExact: true, operations);

    private static void AssertSameTexts(Draft one, Draft other, bool isExact, string operations) => Assert.True(
        Texts(one, isExact).SequenceEqual(Texts(other, isExact)), $"{operations}\n{string.Join(" | ", one.Texts())}\n{string.Join(" | ", other.Texts())}");

    private static IEnumerable<string> Texts(Draft draft, bool isExact) => isExact
        ? draft.Texts()
        : [string.Concat(draft.Live.SelectMany(placed => placed.Content.Text.PlainText).Order())];
}
