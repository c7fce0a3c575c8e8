namespace Drafting.Server.Telemetry;

/// <summary>
/// Keeps secrets out of logs at whatever level they are kept. ASP.NET Core's record of each request holds the whole address, and with the
/// hub's that is a token: it stays off, whatever the settings ask for.
/// </summary>
internal static class SecretFreeLogs
{
    private const string RequestRecord = "Microsoft.AspNetCore.Hosting.Diagnostics";

    public static void AddSecretFreeLogs(this IServiceCollection services) => services.PostConfigure<LoggerFilterOptions>(options =>
    {
        // The longest category wins, then the rule that names the provider, then the last one: these are all three.
        foreach (var provider in options.Rules.Select(rule => rule.ProviderName).Append(null).Distinct().ToArray())
            options.Rules.Add(new(provider, RequestRecord, LogLevel.Warning, null));
    });
}
