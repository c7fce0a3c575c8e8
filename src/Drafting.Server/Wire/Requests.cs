namespace Drafting.Server.Wire;

/// <summary>POST /api/session.</summary>
internal sealed record SessionRequest(string? Email, string? Password);

/// <summary>POST /api/users.</summary>
/// <param name="Delegation">ISO 3166-1 alpha-3; null for the secretariat.</param>
internal sealed record UserRequest(string? Email, string? Password, string? Name, string? Delegation, bool Administrator = false);

/// <summary>POST /api/setup.</summary>
/// <param name="Token">From the set-up link.</param>
internal sealed record SetupRequest(string? Token, string? Email, string? Password, string? Name);

/// <summary>POST /api/setup/check.</summary>
/// <param name="Token">From the set-up link.</param>
internal sealed record SetupCheck(string? Token);

/// <summary>POST /api/drafts.</summary>
/// <param name="Template">Library id of the text to start from; then title and language may be left to it.</param>
internal sealed record DraftRequest(string? Title, string? Language, string? Template);

/// <summary>PUT /api/drafts/{id}/members/{email}.</summary>
internal sealed record MemberRequest(string? Role);

/// <summary>POST /api/drafts/{id}/members.</summary>
/// <param name="People">Ids of the directory, or addresses.</param>
internal sealed record MembersRequest(string? Role, IReadOnlyList<string?>? People);

/// <summary>POST /api/users/invitations.</summary>
/// <param name="Mail">Whether the links are sent by e-mail too.</param>
internal sealed record InvitationsRequest(IReadOnlyList<InviteeRequest?>? People, bool Mail = false);

/// <summary>Somebody to be invited.</summary>
/// <param name="Delegation">Code or name; null for the secretariat.</param>
internal sealed record InviteeRequest(string? Email, string? Name, string? Delegation);

/// <summary>POST /api/invitation and /api/invitation/look.</summary>
/// <param name="Token">From the link.</param>
internal sealed record InvitationRequest(string? Token, string? Password);

/// <summary>POST /api/drafts/{id}/versions.</summary>
internal sealed record VersionRequest(string? Label);

/// <summary>POST /api/drafts/{id}/silence/objections.</summary>
/// <param name="Paragraphs">Ids of the paragraphs objected to.</param>
/// <param name="Delegation">For whom; one's own delegation where it is absent. The facilitator and the secretariat may record another's.</param>
internal sealed record ObjectionRequest(IReadOnlyList<string>? Paragraphs, string? Reason, string? Delegation);

/// <summary>POST /api/notifications/read.</summary>
/// <param name="Ids">Which; all where absent.</param>
internal sealed record ReadRequest(IReadOnlyList<long>? Ids);

/// <summary>PUT /api/notifications/choices.</summary>
internal sealed record ChoicesRequest(IReadOnlyList<NotificationChoiceView?>? Choices);
