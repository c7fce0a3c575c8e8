namespace Drafting.Server.Configuration;

/// <summary>Where metrics and traces are sent: OpenTelemetry's own setting <c>OTEL_EXPORTER_OTLP_ENDPOINT</c>, which it reads itself.</summary>
internal static class CollectorSetting
{
    private const string Key = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>Whether a collector is named.</summary>
    /// <exception cref="StartupException">What is named is no address.</exception>
    public static bool IsSet(IConfiguration configuration)
    {
        if (configuration[Key] is not { Length: > 0 } endpoint)
            return false;
        return Uri.TryCreate(endpoint, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? true
            : throw new StartupException($"{Key} is “{endpoint}”. Set it to the collector's address, such as http://127.0.0.1:4317, or remove it.");
    }
}
