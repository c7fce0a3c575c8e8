using System.ComponentModel.DataAnnotations;

namespace Drafting.Server.History;

/// <summary>A named version.</summary>
internal sealed record VersionView(string Label, long Revision, DateTimeOffset At, string? By);

/// <summary>POST /api/drafts/{id}/versions.</summary>
internal sealed record VersionRequest([property: Required] string? Label);
