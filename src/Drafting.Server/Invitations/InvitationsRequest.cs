using System.ComponentModel.DataAnnotations;

namespace Drafting.Server.Invitations;

/// <summary>POST /api/users/invitations.</summary>
/// <param name="Mail">Whether the links are sent by e-mail too.</param>
internal sealed record InvitationsRequest([property: Required] IReadOnlyList<InviteeRequest?>? People, bool Mail = false);

/// <summary>Somebody to be invited.</summary>
/// <param name="Delegation">Code or name; null for the secretariat.</param>
internal sealed record InviteeRequest([property: Required] string? Email, [property: Required] string? Name, string? Delegation);
