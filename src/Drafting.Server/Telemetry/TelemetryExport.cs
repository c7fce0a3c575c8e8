using Drafting.Documents.Telemetry;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Drafting.Server.Telemetry;

/// <summary>
/// Metrics and traces by OTLP, where OpenTelemetry's own setting says where to; nothing is collected where it does not. The other settings of
/// OpenTelemetry (protocol, headers, interval, sampling, service name) hold as well.
/// </summary>
internal static class TelemetryExport
{
    /// <param name="hasCollector">Whether the settings say where to.</param>
    public static void AddTelemetry(this WebApplicationBuilder builder, bool hasCollector)
    {
        builder.Services.AddSecretFreeLogs();
        if (!hasCollector)
            return;
        builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(builder.Configuration["OTEL_SERVICE_NAME"] ?? "drafting", serviceInstanceId: Environment.MachineName + ":" + Environment.ProcessId))
            .WithMetrics(metrics => metrics
                .AddMeter(DraftingTelemetry.Name, "Npgsql", "Microsoft.Orleans", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.RateLimiting")
                .AddAspNetCoreInstrumentation()
                .AddRuntimeInstrumentation())
            .WithTracing(traces => traces
                .AddSource(DraftingTelemetry.Name, "Npgsql", "Microsoft.AspNetCore.SignalR.Server", "Microsoft.Orleans.Runtime", "Microsoft.Orleans.Application")
                .AddAspNetCoreInstrumentation(options =>
                {
                    options.Filter = context => !context.Request.Path.StartsWithSegments("/health");
                    // The query of the hub's address, and of the set-up page's, is a secret; whether it is redacted is not left to a setting.
                    options.EnrichWithHttpRequest = (activity, _) => activity.SetTag("url.query", null);
                }))
            .UseOtlpExporter();
    }
}
