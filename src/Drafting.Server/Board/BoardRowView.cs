using Drafting.Documents;
using Drafting.Server.Drafts;

namespace Drafting.Server.Board;

/// <summary>A draft on the facilitator's board.</summary>
/// <param name="Before">Null where the draft has no template, or one without sponsors.</param>
internal sealed record BoardRowView(DraftSummaryView Draft, IReadOnlyList<SponsorDay> Days, IReadOnlyList<GroupShare> Groups, BeforeView? Before, IReadOnlyList<OnlineView> Online, Progress Progress);

/// <summary>The sponsors of a draft's template.</summary>
/// <param name="Template">Its library id.</param>
/// <param name="Missing">Codes of those that do not sponsor the draft, as the template lists them.</param>
internal sealed record BeforeView(string Template, string? Symbol, int Count, IReadOnlyList<string> Missing);

/// <summary>Somebody who has a draft open.</summary>
/// <param name="User">The account's address.</param>
internal sealed record OnlineView(string User, string? Name, string? Delegation);
