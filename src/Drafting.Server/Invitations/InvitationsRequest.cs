namespace Drafting.Server.Invitations;

/// <summary>POST /api/users/invitations.</summary>
/// <param name="Mail">Whether the links are sent by e-mail too.</param>
internal sealed record InvitationsRequest(IReadOnlyList<InviteeRequest?>? People, bool Mail = false);

/// <summary>Somebody to be invited.</summary>
/// <param name="Delegation">Code or name; null for the secretariat.</param>
internal sealed record InviteeRequest(string? Email, string? Name, string? Delegation);
