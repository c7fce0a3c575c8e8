namespace Drafting.Documents;

/// <summary>The stable codes of refusals; clients translate them.</summary>
public static class RefusalCodes
{
    /// <summary>The submission or an operation is not of the form the contract gives.</summary>
    public const string Malformed = "malformed";

    /// <summary>The submission has no operations, or none that says anything; its number is not used up.</summary>
    public const string EmptySubmission = "emptySubmission";

    /// <summary>Too many operations, or too long a text.</summary>
    public const string TooLarge = "tooLarge";

    /// <summary>The sequence number skips one.</summary>
    public const string SequenceGap = "sequenceGap";

    /// <summary>Another account uses this client id.</summary>
    public const string ClientIdTaken = "clientIdTaken";

    /// <summary>The base revision is not one of this draft's.</summary>
    public const string UnknownRevision = "unknownRevision";

    /// <summary>The actor may not do this.</summary>
    public const string Forbidden = "forbidden";

    /// <summary>There is no such paragraph.</summary>
    public const string UnknownParagraph = "unknownParagraph";

    /// <summary>The paragraph has been removed.</summary>
    public const string ParagraphRemoved = "paragraphRemoved";

    /// <summary>The paragraph is not removed.</summary>
    public const string ParagraphNotRemoved = "paragraphNotRemoved";

    /// <summary>The paragraph is agreed.</summary>
    public const string ParagraphAgreed = "paragraphAgreed";

    /// <summary>A new paragraph's id is in use.</summary>
    public const string IdTaken = "idTaken";

    /// <summary>An offset or length does not fit the text.</summary>
    public const string OutOfRange = "outOfRange";

    /// <summary>An edit would cut a surrogate pair.</summary>
    public const string CutsSurrogatePair = "cutsSurrogatePair";

    /// <summary>A character, attribute or embed that a draft does not hold.</summary>
    public const string InvalidText = "invalidText";

    /// <summary>There is no paragraph before to join to.</summary>
    public const string NothingBefore = "nothingBefore";

    /// <summary>At this stage the text is frozen.</summary>
    public const string TextFrozen = "textFrozen";

    /// <summary>At this stage nobody joins or withdraws as a sponsor any more.</summary>
    public const string SponsorshipClosed = "sponsorshipClosed";

    /// <summary>There is no such delegation.</summary>
    public const string UnknownDelegation = "unknownDelegation";

    /// <summary>The delegation is not a sponsor.</summary>
    public const string NotASponsor = "notASponsor";

    /// <summary>The delegation is a sponsor already.</summary>
    public const string AlreadyASponsor = "alreadyASponsor";

    /// <summary>The facilitator alone changes the text by hand: propose the change.</summary>
    public const string ProposeInstead = "proposeInstead";

    /// <summary>There is no such proposal.</summary>
    public const string UnknownProposal = "unknownProposal";

    /// <summary>The proposal is not open, or not one that can be reopened.</summary>
    public const string ProposalEnded = "proposalEnded";

    /// <summary>The delegation has proposed a wording of the paragraph already.</summary>
    public const string ProposalExists = "proposalExists";

    /// <summary>The proposal is not what its edit was written for, or what was looked at before it was accepted.</summary>
    public const string ProposalChanged = "proposalChanged";

    /// <summary>What the proposal changes has been changed since; to accept it takes a look.</summary>
    public const string ProposalTouched = "proposalTouched";

    /// <summary>There is no such thread of comments.</summary>
    public const string UnknownThread = "unknownThread";

    /// <summary>The thread has no such comment.</summary>
    public const string UnknownComment = "unknownComment";

    /// <summary>A caucus copy has taken in at the same moment what happened.</summary>
    public const string OriginMoved = "originMoved";

    /// <summary>On a language version: paragraphs and their order, stage, sponsors and what else is one and the same are changed on the original.</summary>
    public const string FollowsOriginal = "followsOriginal";

    /// <summary>The draft is no language version of another.</summary>
    public const string NoOriginal = "noOriginal";

    /// <summary>There is no such stage.</summary>
    public const string UnknownStage = "unknownStage";

    /// <summary>From where it is the draft cannot go to this stage; the message lists where it can.</summary>
    public const string StageNotPossible = "stageNotPossible";

    /// <summary>The step needs a reason: it goes back, or reopens what was agreed.</summary>
    public const string ReasonNeeded = "reasonNeeded";

    /// <summary>A document is issued under a symbol: give one.</summary>
    public const string SymbolNeeded = "symbolNeeded";

    /// <summary>It is no symbol, or not one for this step.</summary>
    public const string InvalidSymbol = "invalidSymbol";

    /// <summary>A text is handed in by a Member State, a group or an officer; this one has nobody yet.</summary>
    public const string NoProponent = "noProponent";

    /// <summary>The deadline or its time zone is not one, or it is too near or too far.</summary>
    public const string InvalidDeadline = "invalidDeadline";

    /// <summary>Silence runs until its deadline.</summary>
    public const string SilenceRuns = "silenceRuns";

    /// <summary>The deadline of the silence procedure has passed, or none runs.</summary>
    public const string SilenceOver = "silenceOver";

    /// <summary>No text is issued yet, so it has no addendum.</summary>
    public const string NotIssued = "notIssued";

    /// <summary>Nobody has joined since the text was issued.</summary>
    public const string NothingToIssue = "nothingToIssue";

    /// <summary>There is no such group.</summary>
    public const string UnknownGroup = "unknownGroup";

    /// <summary>The Holy See opens no text: it may join as a co-sponsor.</summary>
    public const string ObserverOnly = "observerOnly";

    /// <summary>A text by the President has no co-sponsors.</summary>
    public const string NoCoSponsors = "noCoSponsors";

    /// <summary>There is no such proponent, or it needs a name.</summary>
    public const string InvalidProponent = "invalidProponent";

    /// <summary>At this stage the masthead is the secretariat's, and the symbol stays.</summary>
    public const string MastheadFrozen = "mastheadFrozen";

    /// <summary>The masthead has no such field, or it holds another kind of value.</summary>
    public const string InvalidMasthead = "invalidMasthead";

    /// <summary>The version's name is empty, too long or in use.</summary>
    public const string InvalidLabel = "invalidLabel";

    /// <summary>Storage could not be written; nothing was applied.</summary>
    public const string Unavailable = "unavailable";

    /// <summary>Note: the words were kept in a removed paragraph.</summary>
    public const string KeptInRemovedParagraph = "keptInRemovedParagraph";
}
