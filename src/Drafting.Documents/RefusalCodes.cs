namespace Drafting.Documents;

/// <summary>The stable codes of refusals; clients translate them.</summary>
public static class RefusalCodes
{
    /// <summary>The submission or an operation is not of the form the contract gives.</summary>
    public const string Malformed = "malformed";

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

    /// <summary>There is no such stage.</summary>
    public const string UnknownStage = "unknownStage";

    /// <summary>The masthead has no such field, or it holds another kind of value.</summary>
    public const string InvalidMasthead = "invalidMasthead";

    /// <summary>The version's name is empty, too long or in use.</summary>
    public const string InvalidLabel = "invalidLabel";

    /// <summary>Storage could not be written; nothing was applied.</summary>
    public const string Unavailable = "unavailable";

    /// <summary>Note: the words were kept in a removed paragraph.</summary>
    public const string KeptInRemovedParagraph = "keptInRemovedParagraph";
}
