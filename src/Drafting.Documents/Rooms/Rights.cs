using Drafting.Operations;

namespace Drafting.Documents.Rooms;

/// <summary>Who may do what at which stage: the one place that says so.</summary>
public static class Rights
{
    /// <summary>Why the actor may not do this now; null where he may.</summary>
    public static Refusal? Check(Draft draft, Actor actor, Operation operation)
    {
        if (CheckRole(actor, operation) is { } forbidden)
            return forbidden;
        if (IsTextual(operation) && !draft.Stage.TextIsOpen())
            return new(RefusalCodes.TextFrozen, $"At the stage “{WireName.Of(draft.Stage)}” the text is frozen. The facilitator can open it by changing the stage.");
        if (Sponsoring(operation) is { } delegation)
            return CheckSponsor(draft, actor, delegation);
        return actor.Role == DraftRole.Facilitator ? null : CheckAgreed(draft, operation);
    }

    /// <summary>
    /// Why somebody of this role may not submit this, whatever rebasing leaves of it: a submission that comes to nothing still makes an entry. Null where he may.
    /// </summary>
    public static Refusal? CheckRole(Actor actor, Submission submission)
    {
        for (var index = 0; index < submission.Operations.Length; index++)
        {
            if (CheckRole(actor, submission.Operations[index]) is { } forbidden)
                return forbidden with { Operation = index };
        }

        return actor.Role == DraftRole.Reviewer ? new(RefusalCodes.Forbidden, "A reviewer reads the draft and submits nothing.") : null;
    }

    private static Refusal? CheckRole(Actor actor, Operation operation) =>
        actor.Role < Needed(operation) ? new(RefusalCodes.Forbidden, Forbidden(actor.Role, operation)) : null;

    private static DraftRole Needed(Operation operation) => operation switch
    {
        SetStage or SetParagraphStatus => DraftRole.Facilitator,
        AddSponsor or WithdrawSponsor => DraftRole.Proposer,
        _ => DraftRole.Editor,
    };

    private static string Forbidden(DraftRole role, Operation operation) => operation switch
    {
        SetStage => "Only the facilitator changes the stage.",
        SetParagraphStatus => "Only the facilitator says what is agreed.",
        AddSponsor or WithdrawSponsor => "A reviewer does not act as a sponsor. Ask the facilitator for another role.",
        _ => $"A {WireName.Of(role)} does not edit the text. Ask the facilitator for another role.",
    };

    private static bool IsTextual(Operation operation) =>
        operation is not (SetStage or SetParagraphStatus or SetMasthead or AddSponsor or WithdrawSponsor or NameVersion);

    private static string? Sponsoring(Operation operation) => operation switch
    {
        AddSponsor add => add.Delegation,
        WithdrawSponsor withdraw => withdraw.Delegation,
        _ => null,
    };

    private static Refusal? CheckSponsor(Draft draft, Actor actor, string delegation)
    {
        if (actor.Role != DraftRole.Facilitator && actor.Delegation != delegation)
            return new(RefusalCodes.Forbidden, "You act for your own delegation only. The facilitator can act for any.");
        return draft.Stage.SponsorshipIsOpen()
            ? null
            : new(RefusalCodes.SponsorshipClosed, $"At the stage “{WireName.Of(draft.Stage)}” the list of sponsors is closed.");
    }

    private static Refusal? CheckAgreed(Draft draft, Operation operation)
    {
        var agreed = Touched(operation).Select(draft.FindLive).FirstOrDefault(paragraph => paragraph?.Status == ParagraphStatus.Agreed);
        return agreed is null ? null : new(RefusalCodes.ParagraphAgreed, "The paragraph is agreed. Ask the facilitator to reopen it.");
    }

    private static IEnumerable<string> Touched(Operation operation) => operation switch
    {
        EditText edit => [edit.Paragraph],
        RemoveParagraph remove => [remove.Paragraph],
        MoveParagraph move => [move.Paragraph],
        SplitParagraph split => [split.Paragraph],
        JoinParagraph { Into: { } into } join => [join.Paragraph, into],
        JoinParagraph join => [join.Paragraph],
        SetParagraph set => [set.Paragraph],
        _ => [],
    };
}
