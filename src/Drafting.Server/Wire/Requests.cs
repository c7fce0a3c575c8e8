namespace Drafting.Server.Wire;

/// <summary>POST /api/session.</summary>
internal sealed record SessionRequest(string? Email, string? Password);

/// <summary>POST /api/users.</summary>
/// <param name="Delegation">ISO 3166-1 alpha-3; null for the secretariat.</param>
internal sealed record UserRequest(string? Email, string? Password, string? Name, string? Delegation, bool Administrator = false);

/// <summary>POST /api/setup.</summary>
/// <param name="Token">From the set-up link.</param>
internal sealed record SetupRequest(string? Token, string? Email, string? Password, string? Name);

/// <summary>POST /api/drafts.</summary>
/// <param name="Template">Library id of the text to start from; then title and language may be left to it.</param>
internal sealed record DraftRequest(string? Title, string? Language, string? Template);

/// <summary>PUT /api/drafts/{id}/members/{email}.</summary>
internal sealed record MemberRequest(string? Role);

/// <summary>POST /api/drafts/{id}/versions.</summary>
internal sealed record VersionRequest(string? Label);
