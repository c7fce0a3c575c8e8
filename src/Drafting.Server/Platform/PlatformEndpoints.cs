using Drafting.Server.Configuration;

namespace Drafting.Server.Platform;

/// <summary>What its clients have to know of the platform.</summary>
internal static class PlatformEndpoints
{
    public static void MapPlatform(this IEndpointRouteBuilder api) =>
        api.MapGet("/platform", (PlatformOptions platform) => TypedResults.Ok(new PlatformView(platform.TimeZone))).WithTags("Platform").WithSummary("The time zone in which deadlines are suggested.");
}
