using System.Collections.Immutable;
using Drafting.Operations;

namespace Drafting.Documents;

/// <summary>Who changed a paragraph last, and when.</summary>
/// <param name="Revision">The entry's revision; 0 for the text the draft started with.</param>
public sealed record LastChange(long Revision, DateTimeOffset At, string? User, string? Delegation);

/// <summary>A paragraph in its place in a draft.</summary>
/// <param name="Content">The paragraph; of a tombstone, what it was and what was typed into it since.</param>
/// <param name="IsRemoved">A tombstone: not shown, but an anchor still, and able to come back.</param>
/// <param name="IsJoined">A tombstone whose text went to another paragraph.</param>
/// <param name="LastChange">Who changed it last.</param>
public sealed record PlacedParagraph(Paragraph Content, bool IsRemoved, bool IsJoined, LastChange LastChange);

/// <summary>A name given to the draft as it was.</summary>
/// <param name="Revision">The entry that named it; the text is that of this revision.</param>
public sealed record NamedVersion(string Label, long Revision, DateTimeOffset At, string? User);

/// <summary>How far a client's submissions are in: its last accepted sequence number and the revision it became.</summary>
public sealed record ClientMark(long Sequence, long Revision, string User);

/// <summary>
/// A draft resolution as of one revision: the fold of its log. Immutable; structure is shared between revisions.
/// Revision 0 is the text it started with.
/// </summary>
public sealed record Draft
{
    /// <summary>The draft's id.</summary>
    public required string Id { get; init; }

    /// <summary>The last entry folded in.</summary>
    public long Revision { get; init; }

    /// <summary>Its working title: as given, until somebody writes the title paragraph.</summary>
    public required string Title { get; init; }

    /// <summary>“zh”, “en”, “fr”, “es”, “ru” or “ar”.</summary>
    public required string Language { get; init; }

    /// <summary>Library id of the text it started from; null for a blank start.</summary>
    public string? Template { get; init; }

    /// <summary>Of a caucus copy, what it was taken from; else null.</summary>
    public Origin? Origin { get; init; }

    /// <summary>Of a language version, the draft that it says in another language; else null.</summary>
    public OriginalDraft? Original { get; init; }

    /// <summary>Of a language version: the revision of the original whose words a paragraph's say. A paragraph that is not here has not been translated yet.</summary>
    public ImmutableDictionary<string, long> Translated { get; init; } = ImmutableDictionary<string, long>.Empty;

    /// <summary>Where it is in its life.</summary>
    public Stage Stage { get; init; } = Stage.ZeroDraft;

    /// <summary>Who changes the text by hand while it is open.</summary>
    public WordingBy WordingBy { get; init; }

    /// <summary>What stands above the text.</summary>
    public Masthead Masthead { get; init; } = new();

    /// <summary>Ids of all paragraphs in order, tombstones too.</summary>
    public ImmutableArray<string> Order { get; init; } = [];

    /// <summary>All paragraphs by id, tombstones too.</summary>
    public ImmutableDictionary<string, PlacedParagraph> Paragraphs { get; init; } = ImmutableDictionary<string, PlacedParagraph>.Empty;

    /// <summary>Everyone who is or was a sponsor, in order of joining.</summary>
    public ImmutableArray<Sponsor> Sponsors { get; init; } = [];

    /// <summary>Every joining, change and withdrawal of a sponsor, in order; nothing is ever taken out.</summary>
    public ImmutableArray<LedgerLine> Ledger { get; init; } = [];

    /// <summary>The facilitator's last word on the list of sponsors; null where the stage alone decides.</summary>
    public SponsorshipWord? Sponsorship { get; init; }

    /// <summary>Who submits the text, where it is not its sponsors; else null.</summary>
    public Proponent? Proponent { get; init; }

    /// <summary>Every move from stage to stage, in order.</summary>
    public ImmutableArray<StageMove> Moves { get; init; } = [];

    /// <summary>n of the last Rev.n of the working text; 0 while it is the zero draft.</summary>
    public int WorkingRevision { get; init; }

    /// <summary>Silence procedures, in order; the last may be running.</summary>
    public ImmutableArray<SilenceProcedure> Silences { get; init; } = [];

    /// <summary>The text as issued: L.n, then L.n/Rev.1 …</summary>
    public ImmutableArray<IssuedText> Issues { get; init; } = [];

    /// <summary>Paragraphs that were agreed and were reopened, in order.</summary>
    public ImmutableArray<Reopening> Reopenings { get; init; } = [];

    /// <summary>Named versions in order of naming.</summary>
    public ImmutableArray<NamedVersion> Versions { get; init; } = [];

    /// <summary>What delegations propose, as it reads now; what has ended too.</summary>
    public PlacedBook<Proposal> Proposals { get; init; } = PlacedBook<Proposal>.Empty;

    /// <summary>Who may speak for which group, where the facilitator has said so; for the others any delegation may.</summary>
    public ImmutableArray<Speakers> Speakers { get; init; } = [];

    /// <summary>What was written about the text.</summary>
    public PlacedBook<CommentThread> Threads { get; init; } = PlacedBook<CommentThread>.Empty;

    /// <summary>What delegations wrote about the text for themselves alone.</summary>
    public PlacedBook<SealedThread> SealedThreads { get; init; } = PlacedBook<SealedThread>.Empty;

    /// <summary>Findings in the text's language that are to be left alone, in the order in which that was said.</summary>
    public ImmutableArray<IgnoredFinding> Ignored { get; init; } = [];

    /// <summary>The last entry in which something was said of proposals or comments, or one after it.</summary>
    internal long LastSaid { get; init; }

    /// <summary>Within an entry, behind an acceptance: the proposal, and how many of the next operations are its.</summary>
    internal (string Proposal, int Steps)? Accepting { get; init; }

    /// <summary>Each client's mark, so that a submission sent twice is applied once.</summary>
    public ImmutableDictionary<string, ClientMark> Clients { get; init; } = ImmutableDictionary<string, ClientMark>.Empty;

    /// <summary>When it was created.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>Who created it.</summary>
    public string? CreatedBy { get; init; }

    /// <summary>The live paragraphs in order.</summary>
    public IEnumerable<PlacedParagraph> Live => Order.Select(id => Paragraphs[id]).Where(paragraph => !paragraph.IsRemoved);

    /// <summary>Sponsors that have not withdrawn.</summary>
    public IEnumerable<Sponsor> PresentSponsors => Sponsors.Where(sponsor => sponsor.Withdrawn is null);

    /// <summary>Those who sponsor now and are named neither in the text last issued nor in its addenda; none where none is issued.</summary>
    public IEnumerable<Sponsor> AdditionalSponsors => Issues is [.., var issue] ? PresentSponsors.ExceptBy(issue.Named, sponsor => sponsor.Delegation) : [];

    /// <summary>How many have not withdrawn.</summary>
    public int SponsorCount => PresentSponsors.Count();

    /// <summary>Whether delegations may join and withdraw: while the stage allows it and the facilitator has not closed the list.</summary>
    public bool SponsorshipIsOpen => Stage.SponsorshipIsOpen() && Sponsorship?.Open != false;

    /// <summary>The silence procedure that runs; null where none does.</summary>
    public SilenceProcedure? RunningSilence => Stage == Stage.Silence && Silences is [.., { EndedAt: null } last] ? last : null;

    /// <summary>Whether those who write may change the text at this stage; that of a language version at every one: it is translated while its original is tabled, and after.</summary>
    public bool TextIsOpen => Original is not null || Stage.TextIsOpen();

    /// <summary>The move with which the text was frozen as it is; null while it is open, and in drafts older than the hash.</summary>
    public StageMove? Frozen => TextIsOpen ? null : Moves.LastOrDefault(move => move.Hash is not null);

    /// <summary>The live paragraph with this id; null where there is none or it is a tombstone.</summary>
    public Paragraph? FindLive(string id) => Paragraphs.TryGetValue(id, out var paragraph) && !paragraph.IsRemoved ? paragraph.Content : null;

    /// <summary>The live paragraph at or before a place in <see cref="Order"/>; null where there is none.</summary>
    public string? LiveAtOrBefore(int index)
    {
        for (; index >= 0; index--)
        {
            if (!Paragraphs[Order[index]].IsRemoved)
                return Order[index];
        }

        return null;
    }
}
