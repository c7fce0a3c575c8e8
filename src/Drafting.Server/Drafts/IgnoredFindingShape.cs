using Drafting.Server.Contract;

namespace Drafting.Server.Drafts;

/// <summary>That what a rule of the language finds in certain words is to be left alone.</summary>
/// <param name="Rule">The rule's id; there may be no such rule any more.</param>
/// <param name="Words">The words it finds fault with.</param>
/// <param name="Paragraph">Where; null: everywhere in the draft.</param>
/// <param name="Revision">The entry that said so.</param>
/// <param name="By">The account's address.</param>
/// <param name="Delegation">ISO 3166-1 alpha-3; null for the secretariat.</param>
internal sealed record IgnoredFindingShape(string Rule, string Words, string? Paragraph, string? Reason, long Revision, DateTimeOffset At, string? By, string? Delegation);

/// <summary>What a rule finds in certain words is ignored.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Words">The finding's “found”.</param>
/// <param name="Paragraph">Where; null: everywhere in the draft.</param>
/// <param name="Reason">Why.</param>
internal sealed record IgnoreFindingShape(string Rule, string Words, string? Paragraph, [property: MayBeAbsent] string? Reason) : OperationShape;

/// <summary>What was ignored is shown again.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Words">The words it was ignored in.</param>
/// <param name="Paragraph">Where; null: what was ignored everywhere.</param>
internal sealed record HeedFindingShape(string Rule, string Words, string? Paragraph) : OperationShape;
