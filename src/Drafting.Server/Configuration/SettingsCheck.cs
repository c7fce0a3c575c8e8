using System.ComponentModel;
using System.Reflection;
using Drafting.Server.Telemetry;
using Microsoft.Extensions.Options;

namespace Drafting.Server.Configuration;

/// <summary>A section of settings that is ours, and the class it is read into.</summary>
internal sealed record SettingsSection(string Name, Type Options)
{
    /// <summary>What can be set in it, by name.</summary>
    public IReadOnlyDictionary<string, PropertyInfo> Settings { get; } = Options.GetProperties()
        .Where(property => property.SetMethod is not null).ToDictionary(property => property.Name, StringComparer.OrdinalIgnoreCase);
}

/// <summary>
/// A misspelt setting is as good as none: a server told to use one database would quietly start an empty one elsewhere. So a name that a section
/// of ours does not know, and a value that cannot be read, stop the start. A misspelt section cannot be told from somebody else's environment
/// variable: it is warned of.
/// </summary>
internal static class SettingsCheck
{
    /// <exception cref="StartupException">Settings are unknown or unreadable; the message names all of them.</exception>
    /// <exception cref="OptionsValidationException">A value cannot be.</exception>
    public static void CheckSettings(this WebApplication app)
    {
        var sections = app.Services.GetServices<SettingsSection>().ToList();
        var complaints = sections.SelectMany(section => Complaints(section, app.Configuration.GetSection(section.Name))).ToList();
        if (complaints.Count > 0)
            throw new StartupException(string.Join(' ', complaints));
        // What is wrong with the values, before any of them is used.
        app.Services.GetRequiredService<IStartupValidator>().Validate();
        var names = sections.ConvertAll(section => section.Name);
        foreach (var other in app.Configuration.GetChildren().Where(other => !names.Contains(other.Key, StringComparer.OrdinalIgnoreCase) && other.GetChildren().Any()))
        {
            if (Spelling.Nearest(other.Key, names) is { } meant)
                app.Logger.SectionUnknown(other.Key, meant);
        }
    }

    private static IEnumerable<string> Complaints(SettingsSection section, IConfigurationSection given)
    {
        foreach (var setting in given.GetChildren())
        {
            var name = $"{section.Name}__{setting.Key}";
            if (!section.Settings.TryGetValue(setting.Key, out var property))
                yield return Spelling.Nearest(setting.Key, section.Settings.Keys) is { } meant
                    ? $"There is no setting {name}. Did you mean {section.Name}__{meant}?"
                    : $"There is no setting {name}. {section.Name} has {string.Join(", ", section.Settings.Keys.Order(StringComparer.Ordinal))}.";
            else if (setting.Value is { } value && !IsReadable(property.PropertyType, value))
                yield return $"{name} is “{value}”. Set it to {Expected(property.PropertyType)}.";
        }
    }

    private static bool IsReadable(Type type, string value)
    {
        if (value.Length == 0 && (type == typeof(string) || Nullable.GetUnderlyingType(type) is not null))
            return true;
        try
        {
            TypeDescriptor.GetConverter(type).ConvertFromInvariantString(value);
            return true;
        }
        catch (Exception unreadable) when (unreadable is FormatException or ArgumentException or NotSupportedException or OverflowException)
        {
            return false;
        }
    }

    private static string Expected(Type type) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        { IsEnum: true } named => string.Join(" or ", Enum.GetNames(named).Select(System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName)),
        var simple when simple == typeof(bool) => "true or false",
        var simple when simple == typeof(TimeSpan) => "a time such as 00:00:30",
        _ => "a whole number",
    };
}
