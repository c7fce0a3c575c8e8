using Drafting.Documents.Compilation;
using Drafting.Documents.Rules;
using Drafting.Operations;
using Drafting.Testing;

namespace Drafting.Documents.Tests.Compilation;

/// <summary>What holds of every compilation text, whatever is proposed.</summary>
public class CompilationLawTests
{
    private static readonly Actor Facilitator = new("facilitator@example.org", "KAZ", DraftRole.Facilitator);
    private static readonly LastChange Change = new(1, DateTimeOffset.UnixEpoch, null, null);
    private static readonly string[] Delegates = ["USA", "NOR", "CHN", "FRA/eu", "CUB/g77"];

    [Fact]
    public void TheDraftsOwnText_IsAllThere_AndNothingElseIsMarkedAsIt() => SeededRandom.Check(2_000, random =>
    {
        var draft = Disputed(random, _ => true);
        foreach (var style in Styles)
        {
            var compiled = CompiledText.Of(draft, style).Paragraphs;
            var own = compiled.Where(paragraph => !paragraph.IsProposed).ToList();
            Assert.Equal(draft.Live.Select(placed => placed.Content.Id), own.Select(paragraph => paragraph.Id));
            foreach (var paragraph in own)
                Assert.Equal(draft.FindLive(paragraph.Id)!.Text, Text(paragraph, CompiledMark.Base, CompiledMark.Struck));
            Assert.All(compiled.Where(paragraph => paragraph.IsProposed), paragraph => Assert.Equal(Delta.Empty, Text(paragraph, CompiledMark.Base, CompiledMark.Struck)));
        }
    });

    [Fact]
    public void Brackets_CloseAsTheyOpen() => SeededRandom.Check(1_000, random =>
    {
        foreach (var paragraph in CompiledText.Of(Disputed(random, _ => true)).Paragraphs)
        {
            var depth = 0;
            foreach (var sign in paragraph.Runs.Where(run => run.Mark == CompiledMark.Bracket).SelectMany(run => run.Content.Text!))
                Assert.True((depth += sign == '[' ? 1 : sign == ']' ? -1 : 0) >= 0);
            Assert.Equal(0, depth);
        }
    });

    [Fact]
    public void WhatOneProposalWouldDo_IsWhatIsShown() => SeededRandom.Check(4_000, random =>
    {
        var draft = RandomDrafts.Draft(random);
        var (operations, after) = Several(random, draft, "n", operation => operation is not (SplitParagraph or JoinParagraph or RestoreParagraph));
        var compiled = CompiledText.Of(draft.Proposed("NOR", [.. ProposalSteps.Append([], operations)])).Paragraphs;
        foreach (var placed in after.Live)
        {
            var shown = Assert.Single(compiled, paragraph => paragraph.Id == placed.Content.Id && !IsArrival(paragraph, draft));
            Assert.Empty(shown.RemovedBy);
            Assert.Equal(placed.Content.Text, Text(shown, CompiledMark.Base, CompiledMark.Added));
        }

        Assert.Equal(draft.Live.Select(placed => placed.Content.Id).Except(after.Live.Select(placed => placed.Content.Id)), compiled.Where(paragraph => paragraph.RemovedBy.Count > 0).Select(paragraph => paragraph.Id));
    });

    private static IEnumerable<CompilationStyle> Styles => [new(), new(VerbPlace.VerbFirst, WordMarks.BracketsOnly, NameForm.Names)];

    private static bool IsArrival(CompiledParagraph paragraph, Draft draft) => paragraph.IsProposed && draft.FindLive(paragraph.Id) is not null;

    private static Delta Text(CompiledParagraph paragraph, params CompiledMark[] marks) => Delta.Of(paragraph.Runs.Where(run => marks.Contains(run.Mark)).Select(run => run.Content));

    private static Draft Disputed(SeededRandom random, Func<Operation, bool> isMeant)
    {
        var draft = RandomDrafts.Draft(random, 1 + random.Next(6));
        if (random.Chance(0.3))
            draft = Apply(draft, new RemoveParagraph(draft.Order[^1]));
        for (var i = 0; i < 1 + random.Next(5); i++)
        {
            var by = random.Pick(Delegates);
            var target = random.Pick(draft.Order);
            draft = random.Next(6) switch
            {
                0 => draft.Reserved(by, new TextStretch(target, random.Next(6), random.Chance(0.3) ? null : random.Next(12))),
                1 => draft.Rival(by, target, RandomDrafts.Text(random, 3)),
                _ => draft.Proposed(by, [.. ProposalSteps.Append([], Several(random, draft, $"x{i}n", isMeant).Operations)]),
            };
            draft = draft.Said(random.Pick([Stance.Support, Stance.Object, Stance.Reserve]), random.Pick(Delegates));
        }

        return draft;
    }

    private static (List<Operation> Operations, Draft After) Several(SeededRandom random, Draft draft, string name, Func<Operation, bool> isMeant)
    {
        var operations = new List<Operation>();
        for (var i = 0; i < 5; i++)
        {
            var operation = RandomDrafts.Operation(random, draft, $"{name}{i}");
            if (operation is SetParagraphStatus || !isMeant(operation))
                continue;
            var (applied, _) = Resolution.Resolve(draft, Facilitator, operation, DateTimeOffset.UnixEpoch);
            operations.AddRange(applied);
            draft = applied.Aggregate(draft, Apply);
        }

        return (operations, draft);
    }

    private static Draft Apply(Draft draft, Operation operation) => DraftFold.Apply(draft, operation, Change);
}
