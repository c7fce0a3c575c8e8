namespace Drafting.Server.Access;

/// <summary>POST /api/setup.</summary>
/// <param name="Token">From the set-up link.</param>
internal sealed record SetupRequest(string? Token, string? Email, string? Password, string? Name);

/// <summary>POST /api/setup/check.</summary>
/// <param name="Token">From the set-up link.</param>
internal sealed record SetupCheck(string? Token);
