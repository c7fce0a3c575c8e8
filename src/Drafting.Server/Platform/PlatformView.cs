namespace Drafting.Server.Platform;

/// <summary>What holds for the platform as a whole.</summary>
/// <param name="TimeZone">The IANA time zone of the house.</param>
internal sealed record PlatformView(string TimeZone);
