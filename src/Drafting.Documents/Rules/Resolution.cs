using System.Collections.Immutable;
using Drafting.Operations;

namespace Drafting.Documents.Rules;

/// <summary>Turns an operation that has been rebased into operations as applied: checks it against the draft as it is and writes out what depends on it.</summary>
internal static class Resolution
{
    private const int MaximumLevel = 8;
    private const int MaximumLabel = 40;
    private const int MaximumVersionLabel = 200;
    private const int MaximumReason = 1_000;

    /// <summary>The operations as applied, none where nothing is left to do; or why not.</summary>
    public static (ImmutableArray<Operation> Applied, Refusal? Refusal) Resolve(Draft draft, Actor actor, Operation operation, DateTimeOffset at)
    {
        if (operation is JoinParagraph join)
            operation = WithTarget(draft, join);
        if (Rights.Check(draft, actor, operation) is { } forbidden)
            return ([], forbidden);
        if (Rights.IsFollowing(draft, actor) && LanguageResolution.Followed(draft, operation) is { } followed)
            return followed;
        return operation switch
        {
            EditText edit => Edit(draft, edit),
            InsertParagraph insert => Insert(draft, insert),
            RemoveParagraph remove => Unless(FindLiveProblem(draft, remove.Paragraph), remove),
            RestoreParagraph restore => Restore(draft, restore),
            MoveParagraph move => Move(draft, move),
            SplitParagraph split => Split(draft, split),
            JoinParagraph merge => Join(draft, merge),
            SetParagraph set => Unless(FindLiveProblem(draft, set.Paragraph) ?? LevelProblem(set.Level) ?? LabelProblem(set.Label), set),
            SetParagraphStatus status => Unless(FindLiveProblem(draft, status.Paragraph) ?? ReasonProblem(status.Reason), status),
            SetMasthead masthead => Unless(MastheadFields.Problem(masthead.Fields) is { } problem ? new(RefusalCodes.InvalidMasthead, problem) : null, masthead),
            AddSponsor add => SponsorResolution.Add(draft, add),
            WithdrawSponsor withdraw => SponsorResolution.Withdraw(draft, withdraw),
            SetProponent proponent => SponsorResolution.SetProponent(draft, proponent),
            SetWording wording => (wording.By == draft.WordingBy ? [] : [wording], null),
            SetSpeakers speakers => Unless(SpeakersProblem(speakers), speakers),
            TakeIn taken => Unless(draft.Origin == new Origin(taken.Draft, taken.From) ? null : new(RefusalCodes.OriginMoved, "What happened there was taken in at the same moment. Look again."), taken),
            SetSponsorship word => Unless(ReasonProblem(word.Reason), word),
            IssueAddendum => SponsorResolution.Issue(draft),
            SetStage stage => StageResolution.Move(draft, actor, stage, at),
            BreakSilence broken => StageResolution.Break(draft, broken, at),
            ReleaseObjections => ([operation], null),
            ProposalOperation proposal => ProposalResolution.Resolve(draft, actor, proposal, at),
            ThreadOperation thread => ThreadResolution.Resolve(draft, thread),
            FindingOperation finding => IgnoredFindings.Resolve(draft, finding),
            LanguageOperation language => LanguageResolution.Resolve(draft, language),
            NameVersion version => Unless(VersionProblem(draft, version.Label), version),
            _ => ([], new(RefusalCodes.Malformed, "Unknown operation.")),
        };
    }

    private static (ImmutableArray<Operation> Applied, Refusal? Refusal) Unless(Refusal? problem, Operation operation) =>
        problem is null ? ([operation], null) : ([], problem);

    internal static Refusal? FindProblem(Draft draft, string id) =>
        draft.Paragraphs.ContainsKey(id) ? null : new(RefusalCodes.UnknownParagraph, $"There is no paragraph “{id}”.");

    private static Refusal? FindLiveProblem(Draft draft, string id) =>
        FindProblem(draft, id) ?? (draft.Paragraphs[id].IsRemoved
            ? new(RefusalCodes.ParagraphRemoved, $"The paragraph “{id}” has been removed. Restore it first.")
            : null);

    private static Refusal? LevelProblem(int? level) =>
        level is null or (>= 0 and <= MaximumLevel) ? null : new(RefusalCodes.OutOfRange, $"A level is 0 to {MaximumLevel}.");

    internal static Refusal? ReasonProblem(string? reason) =>
        reason is { Length: > MaximumReason } ? new(RefusalCodes.TooLarge, $"A reason has at most {MaximumReason} characters.") : null;

    private static Refusal? LabelProblem(string? label) =>
        label is null || (label.Length is > 0 and <= MaximumLabel && !label.Any(char.IsControl))
            ? null
            : new(RefusalCodes.InvalidLabel, $"A label has 1 to {MaximumLabel} characters.");

    private static (ImmutableArray<Operation> Applied, Refusal? Refusal) Edit(Draft draft, EditText edit)
    {
        if (FindProblem(draft, edit.Paragraph) is { } unknown)
            return ([], unknown);
        if (edit.Delta.Ops.Count == 0)
            return ([], null);
        return Unless(TextRules.Check(draft.Paragraphs[edit.Paragraph].Content.Text, edit.Delta), edit);
    }

    private static (ImmutableArray<Operation> Applied, Refusal? Refusal) Insert(Draft draft, InsertParagraph insert)
    {
        if (draft.Paragraphs.ContainsKey(insert.Id) || ProposalResolution.Makes(draft, insert.Id))
            return ([], new(RefusalCodes.IdTaken, $"The id “{insert.Id}” is in use. Take a new one."));
        return InsertAgain(draft, insert);
    }

    /// <summary>An insert whose id may be that of a tombstone, which it takes the place of (PR8).</summary>
    internal static (ImmutableArray<Operation> Applied, Refusal? Refusal) InsertAgain(Draft draft, InsertParagraph insert)
    {
        if (insert.Anchor == insert.Id)
            insert = (InsertParagraph)insert.AtAnchor(Inverse.Before(draft, insert.Id));
        insert = insert with { Version = draft.Paragraphs.TryGetValue(insert.Id, out var tombstone) ? DraftFold.NextVersion(tombstone, draft.Revision + 1) : null };
        var problem = AnchorProblem(draft, insert) ?? LevelProblem(insert.Level) ?? LabelProblem(insert.Label) ?? TextRules.CheckNew(insert.Delta);
        return Unless(problem, problem is null ? Placed(draft, insert) : insert);
    }

    private static (ImmutableArray<Operation> Applied, Refusal? Refusal) Move(Draft draft, MoveParagraph move)
    {
        if ((FindLiveProblem(draft, move.Paragraph) ?? AnchorProblem(draft, move)) is { } problem)
            return ([], problem);
        return move.Anchor == move.Paragraph ? ([], null) : ([Placed(draft, move)], null);
    }

    private static Refusal? AnchorProblem(Draft draft, Placement placement) =>
        placement.Anchor is { } anchor ? FindProblem(draft, anchor) : null;

    /// <summary>OP2: a live anchor as it is; a tombstone by the live paragraph before it, too.</summary>
    private static Placement Placed(Draft draft, Placement placement)
    {
        if (placement.Anchor is not { } anchor || !draft.Paragraphs[anchor].IsRemoved)
            return placement.AtAnchor(placement.Anchor);
        var moved = (placement as MoveParagraph)?.Paragraph;
        var after = draft.LiveAtOrBefore(draft.Order.IndexOf(anchor));
        // A paragraph cannot stand after itself: its own predecessor is meant.
        if (after is not null && after == moved)
            after = draft.LiveAtOrBefore(draft.Order.IndexOf(after) - 1);
        return placement with { After = after, Behind = anchor };
    }

    private static (ImmutableArray<Operation> Applied, Refusal? Refusal) Restore(Draft draft, RestoreParagraph restore)
    {
        if (FindProblem(draft, restore.Paragraph) is { } unknown)
            return ([], unknown);
        var placed = draft.Paragraphs[restore.Paragraph];
        if (!placed.IsRemoved || placed.IsJoined)
            return ([], new(RefusalCodes.ParagraphNotRemoved, $"The paragraph “{restore.Paragraph}” is not removed{(placed.IsJoined ? "; its text was joined to another one" : "")}."));
        var content = placed.Content;
        var after = draft.LiveAtOrBefore(draft.Order.IndexOf(restore.Paragraph));
        var version = DraftFold.NextVersion(placed, draft.Revision + 1);
        return ([restore with { Content = new(after, content.Kind, content.Level, content.Label, content.Text, content.Status, version) }], null);
    }

    private static (ImmutableArray<Operation> Applied, Refusal? Refusal) Split(Draft draft, SplitParagraph split)
    {
        if (FindProblem(draft, split.Paragraph) is { } unknown)
            return ([], unknown);
        var placed = draft.Paragraphs[split.Paragraph];
        var text = placed.Content.Text;
        if (split.Offset < 0 || split.Offset > text.Length)
            return ([], new(RefusalCodes.OutOfRange, $"Offset {split.Offset} is outside the paragraph, which has {text.Length} units."));
        if (TextRules.CutsPair(text, split.Offset))
            return ([], new(RefusalCodes.CutsSurrogatePair, $"Offset {split.Offset} is inside a character."));
        if (draft.Paragraphs.TryGetValue(split.NewId, out var taken) ? !(taken.IsJoined && taken.IsRemoved) : ProposalResolution.Makes(draft, split.NewId))
            return ([], new(RefusalCodes.IdTaken, $"The id “{split.NewId}” is in use. Take a new one."));
        if (!placed.IsRemoved)
            return (taken is null ? [split] : [split, .. AsItWas(taken.Content, placed.Content)], null);
        return (SplitTombstone(draft, placed.Content, taken?.Content ?? placed.Content, split), null);
    }

    /// <summary>OP14: an entry names no tombstone but to edit it.</summary>
    /// <param name="model">What the new tombstone is, should it come back.</param>
    private static ImmutableArray<Operation> SplitTombstone(Draft draft, Paragraph paragraph, Paragraph model, SplitParagraph split)
    {
        var tail = paragraph.Text.Slice(split.Offset);
        var cut = new DeltaBuilder().Retain(split.Offset).Delete(tail.Length).Build();
        var insert = Placed(draft, new InsertParagraph(split.NewId, split.Paragraph, model.Kind, model.Level, tail));
        return cut.Ops.Count == 0
            ? [insert, new RemoveParagraph(split.NewId)]
            : [new EditText(split.Paragraph, cut), insert, new RemoveParagraph(split.NewId)];
    }

    /// <summary>Who holds only live paragraphs gives a split's new paragraph kind and level of the old, no label, and opens it: say where they differ.</summary>
    private static ImmutableArray<Operation> AsItWas(Paragraph was, Paragraph source)
    {
        var steps = ImmutableArray.CreateBuilder<Operation>();
        if (was.Kind != source.Kind || was.Level != source.Level || was.Label is not null)
            steps.Add(new SetParagraph(was.Id, was.Kind, was.Level, true, was.Label));
        if (was.Status != ParagraphStatus.Open)
            steps.Add(new SetParagraphStatus(was.Id, was.Status));
        return steps.ToImmutable();
    }

    private static JoinParagraph WithTarget(Draft draft, JoinParagraph join)
    {
        var into = join.Into is { } named && draft.FindLive(named) is not null && named != join.Paragraph
            ? named
            : draft.LiveAtOrBefore(draft.Order.IndexOf(join.Paragraph) - 1);
        return join with { Into = into };
    }

    private static (ImmutableArray<Operation> Applied, Refusal? Refusal) Join(Draft draft, JoinParagraph join)
    {
        if (FindLiveProblem(draft, join.Paragraph) is { } problem)
            return ([], problem);
        if (join.Into is null)
            return ([], new(RefusalCodes.NothingBefore, "There is no paragraph before this one to join it to."));
        var into = draft.Paragraphs[join.Into].Content.Text;
        var text = draft.Paragraphs[join.Paragraph].Content.Text;
        if (into.Length + text.Length > TextRules.MaximumLength)
            return ([], new(RefusalCodes.TooLarge, $"Joined, the paragraph would have more than {TextRules.MaximumLength} units."));
        var applied = join with { Offset = into.Length, Length = text.Length };
        var isNext = draft.LiveAtOrBefore(draft.Order.IndexOf(join.Paragraph) - 1) == join.Into;
        return (isNext ? [applied] : [new MoveParagraph(join.Paragraph, join.Into), applied], null);
    }

    /// <summary>Why a code is no delegation's; null where it is one's.</summary>
    internal static Refusal? DelegationProblem(string code) => Delegations.Find(code)?.Code == code
        ? null
        : new(RefusalCodes.UnknownDelegation, $"There is no delegation “{code}”. Codes are ISO 3166-1 alpha-3.");

    /// <summary>Why a code is no group's; null where it is one's.</summary>
    internal static Refusal? GroupProblem(string code) => SponsorGroups.Find(code) is not null
        ? null
        : new(RefusalCodes.UnknownGroup, $"There is no group “{code}”. The groups are {string.Join(", ", SponsorGroups.All.Select(known => known.Code))}.");

    private static Refusal? SpeakersProblem(SetSpeakers speakers)
    {
        if ((GroupProblem(speakers.Group) ?? speakers.Delegations.Select(DelegationProblem).FirstOrDefault(found => found is not null)) is { } problem)
            return problem;
        return speakers.Delegations.Distinct().Count() == speakers.Delegations.Count ? null : new(RefusalCodes.Malformed, "Each delegation is named once.");
    }

    private static Refusal? VersionProblem(Draft draft, string label)
    {
        if (label.Trim().Length == 0 || label.Length > MaximumVersionLabel || label.Any(char.IsControl))
            return new(RefusalCodes.InvalidLabel, $"A version's name has 1 to {MaximumVersionLabel} characters.");
        return draft.Versions.Any(version => version.Label == label)
            ? new(RefusalCodes.InvalidLabel, $"There is a version “{label}” already. Take another name.")
            : null;
    }
}
