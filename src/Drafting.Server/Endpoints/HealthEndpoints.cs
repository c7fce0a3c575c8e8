using System.Reflection;
using Drafting.Server.Configuration;
using Drafting.Server.Wire;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Drafting.Server.Endpoints;

/// <summary>Whether the server is alive, and whether it can work.</summary>
internal static class HealthEndpoints
{
    private static readonly string Version =
        typeof(HealthEndpoints).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";

    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        var health = app.MapGroup("/health").WithTags("Health");
        health.MapGet("/live", (StorageOptions storage) => TypedResults.Ok(View("healthy", storage))).WithSummary("The process answers.");
        health.MapGet("/ready", ReadyAsync).ProducesProblem(503).WithSummary("Storage can be read and written.");
        health.MapGet("/", ReadyAsync).ProducesProblem(503).WithSummary("What runs here.");
    }

    private static async Task<Ok<HealthView>> ReadyAsync(StorageReadiness readiness, StorageOptions storage, CancellationToken cancellation) =>
        await readiness.IsReadyAsync(cancellation)
            ? TypedResults.Ok(View("healthy", storage))
            : throw new RefusedException(503, "storageUnavailable", "Storage cannot be reached. Look at the server's log.");

    private static HealthView View(string status, StorageOptions storage) => new(status, "InProcess", storage.Provider.ToLowerInvariant(), Version);
}
