using System.Collections.Immutable;
using Drafting.Operations;

namespace Drafting.Documents.Rules;

/// <summary>Checks and writes out operations on proposals (SPEC.md, OP15 to OP20); who may do what is in <see cref="Rights"/>.</summary>
internal static class ProposalResolution
{
    private const int MaximumOperations = 200;
    private const int MaximumReserved = 100;
    private const int MaximumProposals = 10_000;
    private const int MaximumAtAParagraph = 1_000;
    private const int MaximumUnits = 200_000;
    private const int MaximumUnitsOfAll = 5_000_000;

    public static (ImmutableArray<Operation> Applied, Refusal? Refusal) Resolve(Draft draft, Actor actor, ProposalOperation operation, DateTimeOffset at)
    {
        if (operation is Propose propose)
            return Propose(draft, actor, propose, at);
        return draft.Proposals.Find(operation.Proposal) is { } proposal
            ? Resolve(draft, actor, proposal, operation, at)
            : Refused(RefusalCodes.UnknownProposal, $"There is no proposal “{operation.Proposal}”.");
    }

    private static (ImmutableArray<Operation> Applied, Refusal? Refusal) Resolve(Draft draft, Actor actor, Proposal proposal, ProposalOperation operation, DateTimeOffset at) => operation switch
    {
        ReopenProposal reopen => proposal switch
        {
            { State: ProposalState.Open } => Refused(RefusalCodes.ProposalEnded, "The proposal is open."),
            { State: ProposalState.Accepted, Undo: null } => Refused(RefusalCodes.ProposalEnded, "The proposal was accepted before it was kept what would undo that. Propose to change the text."),
            { State: ProposalState.Accepted } => Undo(draft, actor, proposal, reopen, at),
            _ => ([reopen with { Operations = null }], null),
        },
        _ when proposal.State != ProposalState.Open => Refused(RefusalCodes.ProposalEnded, $"The proposal has ended: it is “{WireName.Of(proposal.State)}”. The facilitator can reopen it."),
        EditProposal edit => Edit(draft, actor, proposal, edit, at),
        TakeStance stance => Unless(WhoProblem(stance.Delegation, stance.Group) ?? Resolution.ReasonProblem(stance.Reason), stance),
        AcceptProposal accept => Accept(draft, actor, proposal, accept, at),
        CloseProposal close => Unless(Resolution.ReasonProblem(close.Reason), close),
        _ => Refused(RefusalCodes.Malformed, "Unknown operation."),
    };

    private static (ImmutableArray<Operation> Applied, Refusal? Refusal) Propose(Draft draft, Actor actor, Propose propose, DateTimeOffset at)
    {
        if (draft.Proposals.Find(propose.Proposal) is not null)
            return Refused(RefusalCodes.IdTaken, $"The id “{propose.Proposal}” is in use. Take a new one.");
        if (draft.Proposals.Count >= MaximumProposals)
            return Refused(RefusalCodes.TooLarge, $"A draft has at most {MaximumProposals} proposals.");
        var problem = WhoProblem(propose.Delegation, propose.Group) ?? Resolution.ReasonProblem(propose.Reason)
            ?? ReservedProblem(draft, propose) ?? RivalProblem(draft, propose) ?? SecondProblem(draft, propose.Delegation, propose.Group, propose.Operations, propose.Proposal);
        if (problem is not null)
            return ([], problem);
        if (draft.Proposals.At(propose.Operations.SelectMany(ProposalSteps.Named).Concat(propose.Reserved.Select(stretch => stretch.Paragraph))).Count() >= MaximumAtAParagraph)
            return Refused(RefusalCodes.TooLarge, $"There are {MaximumAtAParagraph} proposals on these paragraphs already.");
        var (_, operations, refusal) = WrittenOut(draft, actor, propose.Operations, [], at);
        refusal ??= operations.Any(step => step is InsertParagraph or SplitParagraph && Makes(draft, step is InsertParagraph insert ? insert.Id : ((SplitParagraph)step).NewId))
            ? new(RefusalCodes.IdTaken, "A paragraph of this proposal has the id of one that another proposal makes. Take a new one.")
            : SizeProblem(draft, operations);
        return refusal is null ? ([propose with { Operations = operations }], null) : ([], refusal);
    }

    private static (ImmutableArray<Operation> Applied, Refusal? Refusal) Edit(Draft draft, Actor actor, Proposal proposal, EditProposal edit, DateTimeOffset at)
    {
        if (!edit.Over.SequenceEqual(proposal.Operations))
            return Refused(RefusalCodes.ProposalChanged, "The proposal is not what this edit was written for. Read it again.");
        if (proposal.Reserved.Count > 0)
            return Refused(RefusalCodes.Malformed, "A reservation offers no wording. Propose the wording by itself.");
        // What the proposal is has been looked at when it was proposed.
        var (proposed, _, problem) = Scratch(draft, actor with { Role = DraftRole.Facilitator }, edit.Over, proposal.Operations, at);
        if (problem is not null)
            return ([], problem);
        var (_, operations, refusal) = WrittenOut(proposed, actor, edit.Operations, proposal.Operations, at);
        refusal ??= SecondProblem(draft, proposal.Delegation, proposal.Group, edit.Operations, proposal.Id)
            ?? (operations.Any(step => step is InsertParagraph insert && Makes(draft, insert.Id) && !edit.Over.Any(own => Makes(own, insert.Id)))
                ? new(RefusalCodes.IdTaken, "A paragraph of this proposal has the id of one that another proposal makes. Take a new one.")
                : null);
        var all = ProposalSteps.Append(edit.Over, operations);
        refusal ??= all.Count > MaximumOperations ? new(RefusalCodes.TooLarge, $"A proposal has at most {MaximumOperations} operations. Make two of it.") : SizeProblem(draft, all);
        if (refusal is not null)
            return ([], refusal);
        if (proposal.InsteadOf is not null && all is not [InsertParagraph])
            return Refused(RefusalCodes.Malformed, "A rival text is one paragraph.");
        return (operations.Count == 0 ? [] : [edit with { Operations = operations }], null);
    }

    private static (ImmutableArray<Operation> Applied, Refusal? Refusal) Accept(Draft draft, Actor actor, Proposal proposal, AcceptProposal accept, DateTimeOffset at)
    {
        if (accept.Seen != proposal.Touched)
            return Refused(RefusalCodes.ProposalTouched, "The text that it changes has been changed since. Look at what it would do now, and accept it with “seen” as its “touched”.");
        if ((accept.Written ?? proposal.Made.Revision) != proposal.Written)
            return Refused(RefusalCodes.ProposalChanged, "The proposal has been changed since it was looked at. Read it again, and accept it with “written” as its “written”.");
        var operations = proposal.Operations;
        if (accept.Hunks is { } hunks)
        {
            var all = Hunks.Of(operations);
            if (accept.Of is { } places && places != all.Count)
                return Refused(RefusalCodes.ProposalChanged, $"The proposal has {all.Count} places now. Read it again.");
            if (proposal.InsteadOf is not null || hunks.Count == 0 || hunks.Any(hunk => hunk < 0 || hunk >= all.Count) || hunks.Distinct().Count() != hunks.Count)
                return Refused(RefusalCodes.OutOfRange, $"The proposal has {all.Count} places, counted from 0; a rival text is accepted as a whole.");
            if (!all.CanBeApart(hunks))
                return Refused(RefusalCodes.OutOfRange, "What the proposal does to one paragraph in several steps is accepted together.");
            operations = all.Only(hunks);
            if (hunks.Count == all.Count)
                accept = accept with { Hunks = null };
        }

        if (proposal.InsteadOf is { } insteadOf && draft.FindLive(insteadOf) is not null)
            operations = [((InsertParagraph)operations[0]).AtAnchor(insteadOf), new RemoveParagraph(insteadOf)];
        // What it says of a paragraph that is gone would be done where nobody sees it.
        if (operations.OfType<EditText>().FirstOrDefault(edit => draft.FindLive(edit.Paragraph) is null && !operations.Any(step => Makes(step, edit.Paragraph))) is { } unseen)
            return Refused(RefusalCodes.ParagraphRemoved, $"The paragraph “{unseen.Paragraph}” has been removed. Restore it first.");
        var (_, applied, refusal) = Scratch(ProposalFold.Apply(draft, accept with { Steps = 0 }, Change(draft, actor, at)), actor, operations, proposal.Operations, at);
        return refusal is null ? ([accept with { Steps = applied.Count }, .. applied], null) : ([], refusal);
    }

    /// <summary>PR8. What an accepted proposal did is undone, and it is open again.</summary>
    private static (ImmutableArray<Operation> Applied, Refusal? Refusal) Undo(Draft draft, Actor actor, Proposal proposal, ReopenProposal reopen, DateTimeOffset at)
    {
        var brought = proposal.Operations.OfType<InsertParagraph>().Select(insert => insert.Id).ToHashSet();
        var (after, undone, change) = (draft with { Proposals = PlacedBook<Proposal>.Empty, Threads = PlacedBook<CommentThread>.Empty, SealedThreads = PlacedBook<SealedThread>.Empty }, new List<Operation>(), Change(draft, actor, at));
        IReadOnlyList<Operation> back = [];
        foreach (var operation in proposal.Undo!)
        {
            // Others have written in what it brought: their words stay.
            if (operation is RemoveParagraph remove && !proposal.Operations.Any(step => step is RestoreParagraph own && own.Paragraph == remove.Paragraph) && after.FindLive(remove.Paragraph) is { Text.Length: > 0 })
                continue;
            var (steps, refusal) = Resolution.Resolve(after, actor, operation, at);
            if (refusal is not null)
                return ([], refusal);
            foreach (var step in steps)
            {
                back = [.. Inverse.Of(after, step), .. back];
                after = DraftFold.Apply(after, step, change);
                undone.Add(step);
            }
        }

        if (proposal.InsteadOf is { } insteadOf)
            back = [.. back.Where(step => step is not RemoveParagraph remove || remove.Paragraph != insteadOf)];
        // The first that brings it back is what its insert was; what follows is what the proposal itself did with it.
        IReadOnlyList<Operation> operations = [];
        foreach (var step in back)
            operations = ProposalSteps.Append(operations, [step is RestoreParagraph restore && brought.Remove(restore.Paragraph) ? Again(after, restore.Paragraph) : step]);
        if (proposal.InsteadOf is not null && operations is not [InsertParagraph])
            return Refused(RefusalCodes.ProposalTouched, "Others have written in the paragraph that it brought. Take their words out first, or change the text by hand.");
        var (_, written, problem) = Scratch(after, actor, operations, operations, at);
        return problem is null ? ([.. undone, reopen with { Operations = ProposalSteps.Append([], written) }], null) : ([], problem);
    }

    /// <summary>A paragraph that was taken out again, as it would come.</summary>
    private static InsertParagraph Again(Draft draft, string paragraph)
    {
        var content = draft.Paragraphs[paragraph].Content;
        return new(paragraph, Inverse.Before(draft, paragraph), content.Kind, content.Level, content.Text, content.Label);
    }

    /// <summary>Whether a proposal that may still be accepted makes a paragraph of this id.</summary>
    internal static bool Makes(Draft draft, string paragraph) => draft.Proposals.At([paragraph]).Any(proposal => proposal.Operations.Any(step => Makes(step, paragraph) && step is not RestoreParagraph));

    private static bool Makes(Operation step, string paragraph) => step switch
    {
        InsertParagraph insert => insert.Id == paragraph,
        SplitParagraph split => split.NewId == paragraph,
        RestoreParagraph restore => restore.Paragraph == paragraph,
        _ => false,
    };

    private static (Draft After, IReadOnlyList<Operation> Operations, Refusal? Refusal) WrittenOut(
        Draft draft, Actor actor, IReadOnlyList<Operation> operations, IReadOnlyList<Operation> own, DateTimeOffset at)
    {
        if (operations.Any(operation => !Drafting.Operations.Propose.Holds(operation)))
            return (draft, [], new(RefusalCodes.Malformed, "A proposal has operations on paragraphs and their text only."));
        if (operations.Count > MaximumOperations)
            return (draft, [], new(RefusalCodes.TooLarge, $"A proposal has at most {MaximumOperations} operations. Make two of it."));
        return Scratch(draft, actor, operations, own, at);
    }

    private static Refusal? SizeProblem(Draft draft, IReadOnlyList<Operation> operations)
    {
        var units = Units(operations);
        if (units > MaximumUnits)
            return new(RefusalCodes.TooLarge, $"A proposal has at most {MaximumUnits} characters. Make two of it.");
        return draft.Proposals.All.Sum(proposal => Units(proposal.Operations)) + units > MaximumUnitsOfAll
            ? new(RefusalCodes.TooLarge, $"All proposals together have at most {MaximumUnitsOfAll} characters.")
            : null;
    }

    private static long Units(IReadOnlyList<Operation> operations) => operations.Sum(operation => (operation switch
    {
        EditText edit => edit.Delta,
        InsertParagraph insert => insert.Delta,
        RestoreParagraph restore => restore.Content?.Delta,
        _ => null,
    })?.Ops.Sum(op => op.Action == DeltaAction.Insert ? (long)op.Length : 0) ?? 0);

    /// <summary>The draft as if the operations were done, and they as they would be applied; or why they cannot be.</summary>
    /// <param name="own">The proposal's own: a paragraph they bring may stand as a tombstone, since an acceptance was undone.</param>
    private static (Draft After, IReadOnlyList<Operation> Applied, Refusal? Refusal) Scratch(
        Draft draft, Actor actor, IReadOnlyList<Operation> operations, IReadOnlyList<Operation> own, DateTimeOffset at)
    {
        // Who may propose may propose what an editor may write, where editors may.
        // Other proposals are none of its concern.
        draft = draft with { WordingBy = WordingBy.Editors, Proposals = PlacedBook<Proposal>.Empty, Threads = PlacedBook<CommentThread>.Empty, SealedThreads = PlacedBook<SealedThread>.Empty };
        var writer = actor.Role < DraftRole.Editor ? actor with { Role = DraftRole.Editor } : actor;
        var (after, applied, change) = (draft, new List<Operation>(), Change(draft, actor, at));
        foreach (var operation in operations)
        {
            var (steps, refusal) = operation is InsertParagraph insert && own.Any(step => step is InsertParagraph known && known.Id == insert.Id) && after.Paragraphs.GetValueOrDefault(insert.Id) is { IsRemoved: true }
                ? Resolution.InsertAgain(after, insert)
                : Resolution.Resolve(after, writer, operation, at);
            if (refusal is not null)
                return (after, applied, refusal);
            foreach (var step in steps)
                after = DraftFold.Apply(after, step, change);
            applied.AddRange(steps);
        }

        return (after, applied, null);
    }

    private static LastChange Change(Draft draft, Actor actor, DateTimeOffset at) => new(draft.Revision + 1, at, actor.User, actor.Delegation);

    private static Refusal? WhoProblem(string delegation, string? group) =>
        Resolution.DelegationProblem(delegation) ?? (group is null ? null : Resolution.GroupProblem(group));

    private static Refusal? ReservedProblem(Draft draft, Propose propose)
    {
        if (propose.Reserved.Count == 0)
            return null;
        if (propose.Operations.Count > 0 || propose.InsteadOf is not null)
            return new(RefusalCodes.Malformed, "A reservation offers no wording. Propose the wording by itself.");
        if (propose.Reserved.Count > MaximumReserved)
            return new(RefusalCodes.TooLarge, $"A reservation is on at most {MaximumReserved} stretches.");
        foreach (var stretch in propose.Reserved)
        {
            if (ThreadResolution.StretchProblem(draft, stretch) is { } problem)
                return problem;
        }

        return null;
    }

    private static Refusal? RivalProblem(Draft draft, Propose propose)
    {
        if (propose.InsteadOf is not { } insteadOf)
            return null;
        if (!draft.Paragraphs.ContainsKey(insteadOf))
            return new(RefusalCodes.UnknownParagraph, $"There is no paragraph “{insteadOf}”.");
        return propose.Operations is [InsertParagraph insert] && insert.Id == propose.Proposal
            ? null
            : new(RefusalCodes.Malformed, "A rival text is one insert, whose id is the proposal's.");
    }

    /// <summary>A delegation's wording of a paragraph is one proposal, which it may edit.</summary>
    private static Refusal? SecondProblem(Draft draft, string delegation, string? group, IReadOnlyList<Operation> operations, string own)
    {
        var edited = operations.OfType<EditText>().Select(edit => edit.Paragraph).ToHashSet();
        var first = draft.Proposals.At(edited).FirstOrDefault(proposal =>
            proposal.State == ProposalState.Open && proposal.Id != own && proposal.Delegation == delegation && proposal.Group == group
            && proposal.Operations.OfType<EditText>().Any(edit => edited.Contains(edit.Paragraph)));
        return first is null ? null : new(RefusalCodes.ProposalExists, $"The delegation has proposed another wording of this paragraph already, “{first.Id}”. Edit that one, or withdraw it.");
    }

    private static (ImmutableArray<Operation> Applied, Refusal? Refusal) Unless(Refusal? problem, Operation operation) => problem is null ? ([operation], null) : ([], problem);

    private static (ImmutableArray<Operation> Applied, Refusal? Refusal) Refused(string code, string message) => ([], new(code, message));
}
