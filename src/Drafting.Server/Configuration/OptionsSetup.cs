using Microsoft.Extensions.Options;

namespace Drafting.Server.Configuration;

/// <summary>Settings are checked when the server starts, not when they are first used.</summary>
internal static class OptionsSetup
{
    public static void AddCheckedOptions(this IServiceCollection services)
    {
        services.AddChecked<StorageOptions>(StorageOptions.Section, options => options.Complaint());
        services.AddChecked<BootstrapOptions>(BootstrapOptions.Section, options => options.Complaint());
        services.AddChecked<LimitOptions>(LimitOptions.Section, options => options.Complaint());
        services.AddChecked<NodeOptions>(NodeOptions.Section, options => options.Complaint());
        services.AddChecked<ClusterOptions>(ClusterOptions.Section, options => options.Complaint());
        services.AddChecked<ProxyOptions>(ProxyOptions.Section, options => options.Complaint());
        services.AddChecked<MailOptions>(MailOptions.Section, options => options.Complaint());
        services.AddChecked<PaperOptions>(PaperOptions.Section, options => options.Complaint());
        services.AddChecked<PlatformOptions>(PlatformOptions.Section, options => options.Complaint());
        services.AddChecked<ClientOptions>(ClientOptions.Section, _ => null);
    }

    private static void AddChecked<T>(this IServiceCollection services, string section, Func<T, string?> complaint)
        where T : class
    {
        services.AddSingleton(new SettingsSection(section, typeof(T)));
        services.AddOptions<T>().BindConfiguration(section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<T>>(new Check<T>(complaint));
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<T>>().Value);
    }

    private sealed class Check<T>(Func<T, string?> complaint) : IValidateOptions<T>
        where T : class
    {
        public ValidateOptionsResult Validate(string? name, T options) =>
            complaint(options) is { } message ? ValidateOptionsResult.Fail(message) : ValidateOptionsResult.Success;
    }
}
