using System.ComponentModel.DataAnnotations;

namespace Drafting.Server.Silence;

/// <summary>POST /api/drafts/{id}/silence/objections.</summary>
/// <param name="Paragraphs">Ids of the paragraphs objected to.</param>
/// <param name="Delegation">For whom; one's own delegation where it is absent. The facilitator and the secretariat may record another's.</param>
internal sealed record ObjectionRequest([property: Required] IReadOnlyList<string>? Paragraphs, string? Reason, string? Delegation);
