using Drafting.Operations;

namespace Drafting.Documents.Rules;

/// <summary>Who may do what at which stage: the one place that says so.</summary>
public static class Rights
{
    /// <summary>Why the actor may not do this now; null where he may. Who may take which step: <see cref="StageMachine"/>.</summary>
    public static Refusal? Check(Draft draft, Actor actor, Operation operation) => CheckRole(actor, operation) ?? CheckFollowed(draft, actor, operation) ?? (IsFollowing(draft, actor) ? null : operation switch
    {
        AddSponsor add => CheckSponsor(draft, actor, add.Delegation),
        WithdrawSponsor withdraw => CheckSponsor(draft, actor, withdraw.Delegation),
        SetSponsorship or SetProponent => draft.Stage.IsEnd()
            ? new(RefusalCodes.SponsorshipClosed, $"The draft is “{WireName.Of(draft.Stage)}”: the list of sponsors is closed for good.")
            : null,
        SetMasthead masthead => CheckMasthead(draft, actor, masthead),
        SetParagraphStatus status => CheckFrozen(draft, actor) ?? CheckStatus(draft, actor, status),
        RoomOperation or LanguageOperation => null,
        EditComment edit => CheckComment(draft, actor, edit),
        ThreadOperation => null,
        ProposalOperation proposal => CheckFrozen(draft, actor) ?? CheckProposal(draft, actor, proposal),
        _ => CheckFrozen(draft, actor) ?? (actor.Role == DraftRole.Facilitator ? null : CheckWording(draft) ?? CheckAgreed(draft, operation)),
    });

    /// <summary>Whether the platform does on a language version what was done on the original, by whoever might do it there.</summary>
    public static bool IsFollowing(Draft draft, Actor actor) => draft.Original is not null && actor.IsPlatform;

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

    /// <summary>Why the actor may not break silence for a delegation; null where he may: any Member State may, and only a Member State.</summary>
    public static Refusal? CheckObjection(Actor actor, string? delegation)
    {
        if (actor.Role == DraftRole.Reviewer)
            return new(RefusalCodes.Forbidden, "A reviewer reads the draft and does not break silence. Ask the facilitator for another role.");
        if (delegation is null || Delegations.Find(delegation) is not { Member: true })
            return new(RefusalCodes.Forbidden, "Silence is broken by a Member State: name its delegation.");
        return actor.Role == DraftRole.Facilitator || actor.IsSecretariat || actor.Delegation == delegation
            ? null
            : new(RefusalCodes.Forbidden, "You act for your own delegation only. The facilitator and the secretariat can act for any.");
    }

    /// <summary>Why the actor may not write for his own delegation alone; null where he may: whoever comments and has one.</summary>
    public static Refusal? CheckSealing(Actor actor, ThreadOperation operation) => CheckRole(actor, operation) ?? (actor.Delegation is not null
        ? null
        : new(RefusalCodes.Forbidden, "The secretariat has no delegation that could be the only one to read this. Comment for everybody."));

    private static Refusal? CheckRole(Actor actor, Operation operation) =>
        operation switch
        {
            BreakSilence or ReleaseObjections or TakeIn or Follow or SealComment => actor.IsPlatform,
            SetStage or IssueAddendum => actor.Role == DraftRole.Facilitator || actor.IsSecretariat,
            SetSponsorship or SetProponent or SetWording or SetSpeakers => actor.Role == DraftRole.Facilitator,
            AcceptProposal => actor.Role == DraftRole.Facilitator,
            AddSponsor or WithdrawSponsor or SetParagraphStatus or ProposalOperation or ThreadOperation => actor.Role >= DraftRole.Proposer,
            _ => actor.Role >= DraftRole.Editor,
        }
            ? null
            : new(RefusalCodes.Forbidden, Forbidden(actor.Role, operation));

    /// <summary>Why this is not done on a language version; null on any other draft.</summary>
    public static Refusal? CheckOriginal(Draft draft) => draft.Original is { } original
        ? new(RefusalCodes.FollowsOriginal, $"This is a language version: its paragraphs and their order, its stage, sponsors and what is agreed are those of the original, draft {original.Draft}. Change them there; here the words are translated.")
        : null;

    /// <summary>Of a language version only what says its words is its own.</summary>
    private static Refusal? CheckFollowed(Draft draft, Actor actor, Operation operation) => draft.Original is null || actor.IsPlatform || operation switch
    {
        EditText or NameVersion or ThreadOperation or FindingOperation or LanguageOperation => true,
        SetMasthead masthead => !masthead.Fields.Keys.Any(MastheadFields.AreShared),
        Propose propose => propose.InsteadOf is null && propose.Operations.All(step => step is EditText),
        EditProposal edit => edit.Operations.All(step => step is EditText),
        ProposalOperation => true,
        _ => false,
    }
        ? null
        : CheckOriginal(draft);

    private static string Forbidden(DraftRole role, Operation operation) => operation switch
    {
        SetStage => "Only the facilitator and the secretariat change the stage.",
        IssueAddendum => "Only the facilitator and the secretariat issue an addendum.",
        SetSponsorship => "Only the facilitator opens and closes the list of sponsors.",
        SetWording => "Only the facilitator says who changes the text by hand.",
        SetSpeakers => "Only the facilitator says who speaks for a group.",
        SealComment => "What one's own delegation alone is to read is written by POST /api/drafts/{id}/sealed-comments, so that nobody else learns of it.",
        ThreadOperation => "A reviewer does not comment. Ask the facilitator for another role.",
        SetProponent => "Only the facilitator says who submits the text.",
        BreakSilence => "Silence is broken by POST /api/drafts/{id}/silence/objections, so that nobody but the facilitator learns who broke it.",
        TakeIn => "What has happened is taken in by POST /api/drafts/{id}/origin.",
        Follow => "A language version follows its original by itself.",
        MarkTranslated => $"A {WireName.Of(role)} does not say what is translated. Ask the facilitator for another role.",
        ReleaseObjections => "Objections are released by POST /api/drafts/{id}/silence/release.",
        AcceptProposal => "Only the facilitator accepts a proposal.",
        ProposalOperation => "A reviewer does not propose. Ask the facilitator for another role.",
        FindingOperation => $"A {WireName.Of(role)} does not say what of the text's findings is ignored. Ask the facilitator for another role.",
        SetParagraphStatus => "A reviewer does not reopen a paragraph. Ask the facilitator for another role.",
        AddSponsor or WithdrawSponsor => "A reviewer does not act as a sponsor. Ask the facilitator for another role.",
        _ => $"A {WireName.Of(role)} does not edit the text. Ask the facilitator for another role.",
    };

    // Who holds the wording of the original does not translate it.
    private static Refusal? CheckWording(Draft draft) => draft.Original is not null || draft.WordingBy == WordingBy.Editors
        ? null
        : new(RefusalCodes.ProposeInstead, "The facilitator alone changes the text by hand now. Propose the change.");

    /// <summary>A delegation speaks for itself; what becomes of its proposal is the facilitator's, but that it may withdraw it.</summary>
    private static Refusal? CheckProposal(Draft draft, Actor actor, ProposalOperation operation)
    {
        // Accepted, its words are its proposer's: nobody else writes them.
        if (operation is EditProposal && draft.Proposals.Find(operation.Proposal) is { } edited && actor.Delegation != edited.Delegation && actor.User != edited.Made.User)
            return new(RefusalCodes.Forbidden, "Whose proposal it is changes it. The facilitator writes what answers it into the text, and ends it as merged.");
        if (actor.Role == DraftRole.Facilitator)
            return null;
        if (operation is Propose propose)
            return CheckSpeaks(draft, actor, propose.Delegation, propose.Group) ?? CheckAgreed(draft, [.. propose.Operations, .. propose.InsteadOf is { } rivalled ? [new RemoveParagraph(rivalled)] : Array.Empty<Operation>()]);
        // Of one that is not there, that is said.
        return draft.Proposals.Find(operation.Proposal) is not { } proposal ? null : operation switch
        {
            TakeStance stance => CheckSpeaks(draft, actor, stance.Delegation, stance.Group),
            EditProposal edit => CheckAgreed(draft, edit.Operations),
            CloseProposal { End: ProposalEnd.Withdrawn } => CheckSpeaks(actor, proposal.Delegation),
            ReopenProposal when proposal.State == ProposalState.Withdrawn => CheckSpeaks(actor, proposal.Delegation),
            CloseProposal or ReopenProposal => new(RefusalCodes.Forbidden, "Only the facilitator says what becomes of a proposal. A delegation may withdraw its own."),
            _ => null,
        };
    }

    private static Refusal? CheckSpeaks(Actor actor, string delegation) => actor.IsSecretariat || actor.Delegation == delegation
        ? null
        : new(RefusalCodes.Forbidden, "You speak for your own delegation only. The facilitator and the secretariat can speak for any.");

    private static Refusal? CheckSpeaks(Draft draft, Actor actor, string delegation, string? group) => CheckSpeaks(actor, delegation)
        ?? (draft.Speakers.FirstOrDefault(speakers => speakers.Group == group) is { } known && !known.Delegations.Contains(delegation)
            ? new(RefusalCodes.Forbidden, $"For this group {string.Join(", ", known.Delegations)} may speak: the facilitator has said so. Speak for your delegation, or ask him.")
            : null);

    /// <summary>Nobody puts words into another's mouth; the facilitator may take some away.</summary>
    private static Refusal? CheckComment(Draft draft, Actor actor, EditComment edit) =>
        draft.Threads.Find(edit.Thread) is not { } thread || ThreadResolution.Find(thread, edit.CommentId) is not { } comment || comment.Made.User == actor.User || (edit.Text is null && actor.Role == DraftRole.Facilitator)
            ? null
            : new(RefusalCodes.Forbidden, "Who wrote a comment changes it. The facilitator may take it away.");

    private static Refusal? CheckAgreed(Draft draft, IReadOnlyList<Operation> operations) =>
        operations.Select(operation => CheckAgreed(draft, operation)).FirstOrDefault(refusal => refusal is not null);

    private static Refusal? CheckFrozen(Draft draft, Actor actor) => draft.TextIsOpen || draft.Stage.TextIsOpenTo(actor.Role)
        ? null
        : new(RefusalCodes.TextFrozen, $"At the stage “{WireName.Of(draft.Stage)}” the text is frozen. The facilitator can open it by changing the stage.");

    /// <summary>The facilitator sets what is agreed; any delegation reopens, and says why.</summary>
    private static Refusal? CheckStatus(Draft draft, Actor actor, SetParagraphStatus set)
    {
        if (actor.Role == DraftRole.Facilitator || draft.FindLive(set.Paragraph) is not { } paragraph)
            return null;
        if (!StageFold.IsReopening(paragraph.Status, set.Status))
            return new(RefusalCodes.Forbidden, "Only the facilitator says what is agreed. A delegation may reopen an agreed paragraph.");
        return string.IsNullOrWhiteSpace(set.Reason)
            ? new(RefusalCodes.ReasonNeeded, "To reopen what was agreed give a “reason”.")
            : null;
    }

    /// <summary>Once the text is handed in the masthead is the secretariat's to fill in; the symbol it was issued under stays.</summary>
    private static Refusal? CheckMasthead(Draft draft, Actor actor, SetMasthead masthead)
    {
        if (!draft.Stage.TextIsOpen() && actor.Role != DraftRole.Facilitator && !actor.IsSecretariat)
            return new(RefusalCodes.MastheadFrozen, $"At the stage “{WireName.Of(draft.Stage)}” only the facilitator and the secretariat fill in the masthead.");
        return draft.Stage.IsIssued() && masthead.Fields.ContainsKey("symbol")
            ? new(RefusalCodes.MastheadFrozen, $"The text is issued as {draft.Masthead.Symbol}: its symbol changes with its stage.")
            : null;
    }

    private static Refusal? CheckSponsor(Draft draft, Actor actor, string delegation)
    {
        if (actor.Role != DraftRole.Facilitator && !actor.IsSecretariat && actor.Delegation != delegation)
            return new(RefusalCodes.Forbidden, "You act for your own delegation only. The facilitator and the secretariat can act for any.");
        if (draft.SponsorshipIsOpen)
            return null;
        return draft.Stage.SponsorshipIsOpen()
            ? new(RefusalCodes.SponsorshipClosed, $"The facilitator has closed the list of sponsors.{(draft.Sponsorship?.Reason is { } reason ? $" Reason given: {reason}" : "")}")
            : new(RefusalCodes.SponsorshipClosed, $"At the stage “{WireName.Of(draft.Stage)}” the list of sponsors is closed.");
    }

    // What is agreed in the original is still to be said in another language.
    private static Refusal? CheckAgreed(Draft draft, Operation operation) =>
        draft.Original is null && Touched(operation).Select(draft.FindLive).Any(paragraph => paragraph is not null && Progress.IsClosed(paragraph.Status))
            ? new(RefusalCodes.ParagraphAgreed, "The paragraph is agreed. Ask the facilitator to reopen it, or reopen it for your delegation with a reason.")
            : null;

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
