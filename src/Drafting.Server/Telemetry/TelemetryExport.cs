using Drafting.Documents.Telemetry;
using Drafting.Server.Configuration;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Drafting.Server.Telemetry;

/// <summary>
/// Metrics and traces by OTLP, where OpenTelemetry's own setting <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> says where to; nothing is collected where
/// it does not. The other settings of OpenTelemetry (protocol, headers, interval, sampling, service name) hold as well.
/// </summary>
internal static class TelemetryExport
{
    private const string EndpointKey = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <exception cref="StartupException">The endpoint is no address.</exception>
    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        builder.Services.AddSecretFreeLogs();
        if (builder.Configuration[EndpointKey] is not { Length: > 0 } endpoint)
            return;
        if (!Uri.TryCreate(endpoint, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            throw new StartupException($"{EndpointKey} is “{endpoint}”. Set it to the collector's address, such as http://127.0.0.1:4317, or remove it.");
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
