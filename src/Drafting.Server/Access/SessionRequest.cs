namespace Drafting.Server.Access;

/// <summary>POST /api/session.</summary>
internal sealed record SessionRequest(string? Email, string? Password);
