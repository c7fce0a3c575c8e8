using Drafting.Documents;
using Drafting.Operations;
using Drafting.Server.Contract;

namespace Drafting.Server.Library;

/// <summary>A finished text as it was read.</summary>
/// <param name="Id">Its id in the library; “reading” where it was only read.</param>
/// <param name="Symbol">Such as “A/RES/75/272”; null where the file does not say.</param>
/// <param name="Title">Without the number.</param>
/// <param name="Sponsors">Those whose names are known, in printed order.</param>
/// <param name="UnresolvedSponsors">Names in the sponsor line that are not known, as printed.</param>
/// <param name="Proponent">Who submitted it, where that was not its sponsors.</param>
/// <param name="Steps">Its way through the organ, where the file tells it.</param>
/// <param name="Paragraphs">In order; footnote bodies last, in the order of their marks.</param>
/// <param name="Warnings">What was not understood.</param>
/// <param name="TrackedChanges">The file's own tracked changes, where it had some.</param>
/// <param name="ChangedStretches">What of the text, or of the one before them, the tracked changes concern.</param>
/// <param name="Comments">What people wrote in its margin, in the order of the file; absent where nothing is.</param>
internal sealed record LibraryTextShape(
    string Id, DocumentKind Kind, string? Symbol, string Title, [property: Shape<LanguageShape>] string Language, MastheadShape Masthead, IReadOnlyList<NamedSponsorShape> Sponsors,
    IReadOnlyList<string> UnresolvedSponsors, [property: MayBeAbsent] ProponentShape Proponent, [property: MayBeAbsent] IReadOnlyList<WorkflowStepShape> Steps,
    IReadOnlyList<TextParagraphShape> Paragraphs, IReadOnlyList<ImportWarning> Warnings, [property: MayBeAbsent] TrackedChangesShape TrackedChanges,
    [property: MayBeAbsent] IReadOnlyList<ChangedStretchShape> ChangedStretches, [property: MayBeAbsent] IReadOnlyList<TextCommentShape> Comments);

/// <summary>A paragraph of a text.</summary>
/// <param name="Level">Depth: of sub-paragraphs 1 is (a), 2 is (i).</param>
/// <param name="Label">Its number as printed, such as “1.” or “(a)”; of a footnote its mark.</param>
/// <param name="Text">Its plain text.</param>
/// <param name="Delta">Its text with how it is set and the references to footnotes.</param>
/// <param name="Version">How often it was written: one more with each entry that changes its text or what it is.</param>
internal record TextParagraphShape(string Id, ParagraphKind Kind, int Level, string? Label, string Text, DeltaShape Delta, int Version, ParagraphStatus Status);

/// <summary>What stands above a text.</summary>
/// <param name="AgendaItems">Their numbers.</param>
/// <param name="AgendaTitles">Their titles, in the same order.</param>
/// <param name="Date">ISO 8601.</param>
/// <param name="AdoptedOn">ISO 8601.</param>
/// <param name="OriginalLanguage">In the words of the text.</param>
/// <param name="AdoptionNote">The line that says by whom and when it was adopted.</param>
internal sealed record MastheadShape(
    string? Organ, string? Session, string? Committee, IReadOnlyList<string> AgendaItems, IReadOnlyList<string> AgendaTitles, string? Symbol, string? Distribution,
    string? Date, string? AdoptedOn, string? OriginalLanguage, string? JobNumber, string? AdoptionNote);

/// <summary>A sponsor as named in a finished text.</summary>
/// <param name="Code">ISO 3166-1 alpha-3.</param>
/// <param name="Name">As printed.</param>
/// <param name="Group">The group on whose members' behalf it sponsors.</param>
/// <param name="Additional">True of one that joined after the text was issued.</param>
internal sealed record NamedSponsorShape(string Code, string Name, [property: MayBeAbsent] string Group, [property: MayBeAbsent] bool Additional);

/// <summary>Who submits a text, where it is not its sponsors.</summary>
/// <param name="Name">The body or officer as printed, in the text's language; null where the kind says it.</param>
internal sealed record ProponentShape(ProponentKind Kind, string? Name);

/// <summary>A step of a finished text's way through the organ, in the file's words; what is not said is absent.</summary>
/// <param name="Outcome">“draftResolution”, “recommendedForAdoption”, “adopted” …</param>
/// <param name="Date">ISO 8601.</param>
/// <param name="As">The document or meeting.</param>
/// <param name="By">Whose step it was.</param>
/// <param name="RefersTo">What else it refers to.</param>
internal sealed record WorkflowStepShape(
    [property: MayBeAbsent] string Outcome, [property: MayBeAbsent] string Date, [property: MayBeAbsent] string As, [property: MayBeAbsent] string By, [property: MayBeAbsent] string RefersTo);
