using Drafting.Documents;

namespace Drafting.Server.Configuration;

/// <summary>What holds for the platform as a whole: configuration section <c>Platform</c>.</summary>
internal sealed class PlatformOptions
{
    public const string Section = "Platform";

    /// <summary>The IANA time zone of the house, in which deadlines are suggested.</summary>
    public string TimeZone { get; set; } = "America/New_York";

    public string? Complaint() => TimeZones.Find(TimeZone) is null ? $"Platform__TimeZone is “{TimeZone}”. Set it to an IANA time zone such as America/New_York or Europe/Zurich." : null;
}
