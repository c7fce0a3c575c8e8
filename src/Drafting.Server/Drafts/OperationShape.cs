using System.Text.Json.Serialization;
using Drafting.Operations;
using Drafting.Server.Contract;

namespace Drafting.Server.Drafts;

/// <summary>What changes a draft, as it is handed in and as it stands in the log; src/Drafting.Operations/SPEC.md has the rules, OP1 to OP28.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "op")]
[JsonDerivedType(typeof(EditTextShape), "editText")]
[JsonDerivedType(typeof(InsertParagraphShape), "insertParagraph")]
[JsonDerivedType(typeof(RemoveParagraphShape), "removeParagraph")]
[JsonDerivedType(typeof(RestoreParagraphShape), "restoreParagraph")]
[JsonDerivedType(typeof(MoveParagraphShape), "moveParagraph")]
[JsonDerivedType(typeof(SplitParagraphShape), "splitParagraph")]
[JsonDerivedType(typeof(JoinParagraphShape), "joinParagraph")]
[JsonDerivedType(typeof(SetParagraphShape), "setParagraph")]
[JsonDerivedType(typeof(SetParagraphStatusShape), "setParagraphStatus")]
[JsonDerivedType(typeof(SetMastheadShape), "setMasthead")]
[JsonDerivedType(typeof(AddSponsorShape), "addSponsor")]
[JsonDerivedType(typeof(WithdrawSponsorShape), "withdrawSponsor")]
[JsonDerivedType(typeof(SetSponsorshipShape), "setSponsorship")]
[JsonDerivedType(typeof(SetWordingShape), "setWording")]
[JsonDerivedType(typeof(SetSpeakersShape), "setSpeakers")]
[JsonDerivedType(typeof(SetProponentShape), "setProponent")]
[JsonDerivedType(typeof(SetStageShape), "setStage")]
[JsonDerivedType(typeof(IssueAddendumShape), "issueAddendum")]
[JsonDerivedType(typeof(TakeInShape), "takeIn")]
[JsonDerivedType(typeof(BreakSilenceShape), "breakSilence")]
[JsonDerivedType(typeof(ReleaseObjectionsShape), "releaseObjections")]
[JsonDerivedType(typeof(NameVersionShape), "nameVersion")]
[JsonDerivedType(typeof(ProposeShape), "propose")]
[JsonDerivedType(typeof(EditProposalShape), "editProposal")]
[JsonDerivedType(typeof(TakeStanceShape), "takeStance")]
[JsonDerivedType(typeof(AcceptProposalShape), "acceptProposal")]
[JsonDerivedType(typeof(CloseProposalShape), "closeProposal")]
[JsonDerivedType(typeof(ReopenProposalShape), "reopenProposal")]
[JsonDerivedType(typeof(CommentOperationShape), "comment")]
[JsonDerivedType(typeof(EditCommentShape), "editComment")]
[JsonDerivedType(typeof(SetThreadShape), "setThread")]
[JsonDerivedType(typeof(SealCommentShape), "sealComment")]
[JsonDerivedType(typeof(IgnoreFindingShape), "ignoreFinding")]
[JsonDerivedType(typeof(HeedFindingShape), "heedFinding")]
[JsonDerivedType(typeof(FollowShape), "follow")]
[JsonDerivedType(typeof(MarkTranslatedShape), "markTranslated")]
internal abstract record OperationShape;

/// <summary>Edits a paragraph's text.</summary>
/// <param name="Paragraph">Its id.</param>
internal sealed record EditTextShape(string Paragraph, DeltaShape Delta) : OperationShape;

/// <summary>Puts in a paragraph.</summary>
/// <param name="Id">Its id, made by the client.</param>
/// <param name="After">The paragraph it stands behind; null: first.</param>
/// <param name="Behind">The paragraph it stands directly behind, a removed one perhaps, where that is known.</param>
/// <param name="Label">A label that does not follow from its place.</param>
/// <param name="Delta">Its text.</param>
/// <param name="Version">Of one that comes back: the version it has from then on.</param>
internal sealed record InsertParagraphShape(
    string Id, string? After, [property: MayBeAbsent] string? Behind, ParagraphKind Kind, int Level, [property: MayBeAbsent] string? Label, DeltaShape Delta, [property: MayBeAbsent] int Version) : OperationShape;

/// <summary>Takes out a paragraph.</summary>
internal sealed record RemoveParagraphShape(string Paragraph) : OperationShape;

/// <summary>Puts a paragraph back that was removed. What follows its id is written out as applied, so that whoever does not know it any more can put it back.</summary>
/// <param name="Version">The version it has from then on.</param>
internal sealed record RestoreParagraphShape(
    string Paragraph, [property: MayBeAbsent] string? After, [property: MayBeAbsent] ParagraphKind Kind, [property: MayBeAbsent] int Level, [property: MayBeAbsent] string? Label,
    [property: MayBeAbsent] DeltaShape Delta, [property: MayBeAbsent] ParagraphStatus Status, [property: MayBeAbsent] int Version) : OperationShape;

/// <summary>Puts a paragraph elsewhere.</summary>
/// <param name="After">The paragraph it stands behind then; null: first.</param>
/// <param name="Behind">The paragraph it stands directly behind, a removed one perhaps, where that is known.</param>
internal sealed record MoveParagraphShape(string Paragraph, string? After, [property: MayBeAbsent] string? Behind) : OperationShape;

/// <summary>Cuts a paragraph in two.</summary>
/// <param name="Offset">Where, in UTF-16 code units.</param>
/// <param name="NewId">The id of the second half.</param>
internal sealed record SplitParagraphShape(string Paragraph, int Offset, string NewId) : OperationShape;

/// <summary>Appends a paragraph to the one before it. Where its text went is written out as applied.</summary>
/// <param name="Into">The paragraph before it.</param>
/// <param name="Offset">Where its text begins there, in UTF-16 code units.</param>
/// <param name="Length">How long that is.</param>
internal sealed record JoinParagraphShape(string Paragraph, [property: MayBeAbsent] string Into, [property: MayBeAbsent] int Offset, [property: MayBeAbsent] int Length) : OperationShape;

/// <summary>Says what a paragraph is; what is absent stays as it is.</summary>
/// <param name="Label">A label that does not follow from its place; null: it follows from it again.</param>
internal sealed record SetParagraphShape(
    string Paragraph, [property: MayBeAbsent] ParagraphKind Kind, [property: MayBeAbsent] int Level, [property: MayBeAbsent] string? Label) : OperationShape;

/// <summary>Says how far the negotiators are with a paragraph.</summary>
/// <param name="Reason">Why an agreed one is reopened.</param>
internal sealed record SetParagraphStatusShape(string Paragraph, ParagraphStatus Status, [property: MayBeAbsent] string? Reason) : OperationShape;

/// <summary>Sets fields of what stands above the text; null clears one.</summary>
internal sealed record SetMastheadShape(
    [property: MayBeAbsent] string? Organ, [property: MayBeAbsent] string? Session, [property: MayBeAbsent] string? Committee, [property: MayBeAbsent] IReadOnlyList<string>? AgendaItems,
    [property: MayBeAbsent] IReadOnlyList<string>? AgendaTitles, [property: MayBeAbsent] string? Symbol, [property: MayBeAbsent] string? Distribution, [property: MayBeAbsent] string? Date,
    [property: MayBeAbsent] string? AdoptedOn, [property: MayBeAbsent] string? OriginalLanguage, [property: MayBeAbsent] string? JobNumber, [property: MayBeAbsent] string? AdoptionNote)
    : OperationShape;
