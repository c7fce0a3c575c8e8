using Drafting.Documents;
using Drafting.Operations;
using Drafting.Server.Contract;
using Drafting.Server.Library;

namespace Drafting.Server.Drafts;

/// <summary>A whole draft.</summary>
/// <param name="Revision">Of the last entry of its log that is in it.</param>
/// <param name="Symbol">Such as “A/79/L.57”; null until it has one.</param>
/// <param name="WorkingRevision">n of Rev.n of the working text; 0 for the zero draft.</param>
/// <param name="WordingBy">Who changes the text by hand while it is open; the others propose.</param>
/// <param name="TextIsOpen">Whether delegations may change the text at this stage.</param>
/// <param name="SponsorshipIsOpen">Whether delegations may join and withdraw as sponsors.</param>
/// <param name="Template">The library's text it began from; null where it began blank.</param>
/// <param name="Origin">Of a caucus copy, what it was taken from; else null.</param>
/// <param name="Original">Of a language version, the draft that it says in another language; else null.</param>
/// <param name="Role">The reader's.</param>
/// <param name="CreatedBy">The account's address.</param>
/// <param name="Paragraphs">Those that are not removed, in order.</param>
/// <param name="Sponsors">In the order of official lists, those that withdrew too.</param>
/// <param name="Sponsorship">The facilitator's word on the list of sponsors; null where he has given none.</param>
/// <param name="Proponent">Who submits the text; null where its sponsors do.</param>
/// <param name="Frozen">The text as it was frozen; null while it is open.</param>
/// <param name="StageHistory">Every move from one stage to another, oldest first.</param>
/// <param name="Reopenings">Agreed paragraphs that were reopened, oldest first.</param>
/// <param name="Silence">The last silence procedure; null where there was none.</param>
/// <param name="Issues">The texts issued under a symbol, oldest first.</param>
/// <param name="Proposals">What delegations propose, in the order of their making; what has ended too.</param>
/// <param name="Speakers">Who may speak for which group, where the facilitator has said so.</param>
/// <param name="Threads">What was written about the text, in the order of its making.</param>
/// <param name="SealedThreads">Where delegations wrote about it for themselves alone, in the order of its making.</param>
/// <param name="Ignored">Findings in the text's language that are to be left alone, in the order in which that was said.</param>
internal sealed record DraftShape(
    string Id, long Revision, string Title, string? Symbol, [property: Shape<LanguageShape>] string Language, Stage Stage, int WorkingRevision, WordingBy WordingBy, bool TextIsOpen, bool SponsorshipIsOpen,
    string? Template, OriginShape? Origin, OriginalShape? Original, DraftRole Role, DateTimeOffset CreatedAt, string? CreatedBy, MastheadShape Masthead, IReadOnlyList<ParagraphShape> Paragraphs, IReadOnlyList<SponsorShape> Sponsors,
    SponsorshipShape? Sponsorship, ProponentShape? Proponent, Progress Progress, FrozenShape? Frozen, IReadOnlyList<StageMoveShape> StageHistory, IReadOnlyList<ReopeningShape> Reopenings,
    SilenceShape? Silence, IReadOnlyList<IssueShape> Issues, IReadOnlyList<ProposalShape> Proposals, IReadOnlyList<SpeakersShape> Speakers, IReadOnlyList<ThreadShape> Threads,
    IReadOnlyList<SealedThreadShape> SealedThreads, IReadOnlyList<IgnoredFindingShape> Ignored);

/// <summary>What a caucus copy was taken from, and how far it knows it.</summary>
/// <param name="Draft">The draft's id.</param>
/// <param name="Revision">What has happened there up to this revision is taken in.</param>
internal sealed record OriginShape(string Draft, long Revision);

/// <summary>A paragraph of a draft.</summary>
/// <param name="PinnedLabel">A label that does not follow from its place.</param>
/// <param name="Revision">The entry that changed it last; 0 for the text the draft began with.</param>
/// <param name="At">When that was.</param>
/// <param name="By">The account's address; null for the text the draft began with.</param>
/// <param name="Delegation">Of who changed it; null for the secretariat.</param>
internal sealed record ParagraphShape(
    string Id, ParagraphKind Kind, int Level, string? Label, string Text, DeltaShape Delta, int Version, ParagraphStatus Status,
    [property: MayBeAbsent] string PinnedLabel, long Revision, DateTimeOffset At, string? By, string? Delegation)
    : TextParagraphShape(Id, Kind, Level, Label, Text, Delta, Version, Status);

/// <summary>A sponsor of a draft.</summary>
/// <param name="Code">ISO 3166-1 alpha-3.</param>
/// <param name="Name">In the draft's language.</param>
/// <param name="Since">When it joined, or joined again.</param>
/// <param name="Withdrawn">When it withdrew; null while it sponsors.</param>
/// <param name="Group">The group on whose members' behalf it sponsors.</param>
internal sealed record SponsorShape(string Code, string Name, SponsorRole Role, DateTimeOffset Since, DateTimeOffset? Withdrawn, [property: MayBeAbsent] string Group);

/// <summary>The facilitator's word on the list of sponsors.</summary>
/// <param name="By">The account's address.</param>
internal sealed record SponsorshipShape(bool Open, string? Reason, DateTimeOffset At, string? By);

/// <summary>A text issued under a symbol.</summary>
/// <param name="Revision">The entry that issued it.</param>
/// <param name="Hash">SHA-256 of its canonical form, hexadecimal; null for texts issued before it was kept.</param>
/// <param name="Addenda">Their symbols.</param>
internal sealed record IssueShape(string Symbol, long Revision, DateTimeOffset At, string? Hash, IReadOnlyList<string> Addenda);
