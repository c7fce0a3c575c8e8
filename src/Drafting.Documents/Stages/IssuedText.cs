using System.Collections.Immutable;

namespace Drafting.Documents;

/// <summary>A text as it was issued under a symbol, with its sponsors then: what later happens to the draft does not change it.</summary>
/// <param name="Revision">The entry that issued it; the text of that revision is the document.</param>
/// <param name="Hash">SHA-256 of the text (<see cref="CanonicalText"/>); null for texts issued before it was kept.</param>
/// <param name="Sponsors">Who sponsored it when it was issued, in order of joining.</param>
/// <param name="Addenda">Add.1, Add.2 … in order.</param>
public sealed record IssuedText(
    string Symbol, long Revision, DateTimeOffset At, string? Hash, ImmutableArray<Sponsor> Sponsors, ImmutableArray<Addendum> Addenda)
{
    /// <summary>Everyone who is named in the document or one of its addenda.</summary>
    public IEnumerable<string> Named => Sponsors.Select(sponsor => sponsor.Delegation).Concat(Addenda.SelectMany(addendum => addendum.Sponsors).Select(sponsor => sponsor.Delegation));
}

/// <summary>A list of additional sponsors, issued on its own.</summary>
/// <param name="Number">1 for Add.1.</param>
/// <param name="Symbol">“A/79/L.57/Add.1”.</param>
public sealed record Addendum(int Number, string Symbol, long Revision, DateTimeOffset At, string? By, ImmutableArray<Sponsor> Sponsors);
