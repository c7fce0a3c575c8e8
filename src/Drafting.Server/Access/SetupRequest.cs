using System.ComponentModel.DataAnnotations;

namespace Drafting.Server.Access;

/// <summary>POST /api/setup.</summary>
/// <param name="Token">From the set-up link.</param>
internal sealed record SetupRequest([property: Required] string? Token, [property: Required] string? Email, [property: Required] string? Password, [property: Required] string? Name);

/// <summary>POST /api/setup/check.</summary>
/// <param name="Token">From the set-up link.</param>
internal sealed record SetupCheckRequest([property: Required] string? Token);
