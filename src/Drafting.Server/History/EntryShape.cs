using Drafting.Server.Drafts;

namespace Drafting.Server.History;

/// <summary>A step in a draft's log.</summary>
/// <param name="User">The account's address; “platform” for what the platform does by itself.</param>
/// <param name="Delegation">Whom the person acted for; null for the secretariat and the platform.</param>
/// <param name="ClientId">The client that handed it in.</param>
/// <param name="Sequence">The number of the submission.</param>
/// <param name="Operations">As applied.</param>
internal sealed record EntryShape(long Revision, DateTimeOffset At, string User, string? Delegation, string ClientId, long Sequence, IReadOnlyList<OperationShape> Operations);
