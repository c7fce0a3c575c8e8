using System.ComponentModel.DataAnnotations;

namespace Drafting.Server.Access;

/// <summary>POST /api/session.</summary>
internal sealed record SessionRequest([property: Required] string? Email, [property: Required] string? Password);
