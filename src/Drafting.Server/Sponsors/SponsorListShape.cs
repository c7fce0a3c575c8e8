using Drafting.Documents;
using Drafting.Operations;
using Drafting.Server.Contract;

namespace Drafting.Server.Sponsors;

/// <summary>The sponsors as a draft prints them, and all that has become of them.</summary>
/// <param name="IsOpen">Whether delegations may join and withdraw.</param>
/// <param name="Line">The names as they are printed above the text; null where nobody submits it yet.</param>
/// <param name="SubmittedBy">Where others than sponsors submit the text, the line that says so.</param>
/// <param name="Mark">Behind the list, where a note says that it may still change.</param>
/// <param name="Note">That note, unless it is a footnote of the draft.</param>
/// <param name="Sponsors">Those there are now, in printed order.</param>
/// <param name="Ledger">Who joined, changed and withdrew, oldest first.</param>
internal sealed record SponsorListShape(
    bool IsOpen, SponsorCountsShape Counts, string? Line, string? SubmittedBy, string? Mark, string? Note, IReadOnlyList<PrintedSponsorShape> Sponsors, IReadOnlyList<LedgerLineShape> Ledger);

/// <summary>How many sponsors there are now.</summary>
/// <param name="Members">Member States.</param>
/// <param name="Groups">Those that sponsor on behalf of a group.</param>
/// <param name="Main">Those that opened the text.</param>
internal sealed record SponsorCountsShape(int All, int Members, int Observers, int Groups, int Main);

/// <summary>A sponsor as it is printed.</summary>
/// <param name="Code">ISO 3166-1 alpha-3.</param>
/// <param name="Name">In the language asked for, with the words of the group.</param>
/// <param name="Group">The group on whose members' behalf it sponsors; null where for itself.</param>
internal sealed record PrintedSponsorShape(string Code, string Name, SponsorRole Role, string? Group, DateTimeOffset Since);

/// <summary>A line of the ledger of sponsors.</summary>
/// <param name="Delegation">Who joined or withdrew.</param>
/// <param name="Revision">The entry.</param>
/// <param name="By">The account's address; null in drafts older than the ledger.</param>
/// <param name="ByDelegation">The delegation of who acted; null for the secretariat.</param>
/// <param name="Capacity">In which who acted did so.</param>
internal sealed record LedgerLineShape(
    string Delegation, LedgerChange Change, SponsorRole Role, string? Group, long Revision, DateTimeOffset At, string? By, string? ByDelegation,
    [property: Shape<CapacityShape>] string Capacity);

/// <summary>Whether a delegation acted for itself, or the facilitator or the secretariat for it.</summary>
internal sealed class CapacityShape : IWords
{
    public static IEnumerable<string> All => ["delegation", "facilitator", "secretariat"];
}
