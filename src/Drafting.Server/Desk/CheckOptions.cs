using Drafting.Documents;
using Drafting.Server.Configuration;

namespace Drafting.Server.Desk;

/// <summary>How what was found in files is told.</summary>
internal enum CheckFormat
{
    /// <summary>For people, a line a finding.</summary>
    Text,

    /// <summary>As the HTTP API answers, a list with an object a file.</summary>
    Json,

    /// <summary>SARIF 2.1.0, which editors and build servers read.</summary>
    Sarif,
}

/// <summary>What <c>check FILE…</c> on the command line asks for.</summary>
/// <param name="Language">Of texts that do not say; null to find it out.</param>
/// <param name="Words">The language of what is said.</param>
internal sealed record CheckOptions(IReadOnlyList<string> Files, CheckFormat Format, string? Language, string Words)
{
    public const string Command = "check";

    /// <summary>How the command is called.</summary>
    public const string Usage = "check FILE… [--format text|json|sarif] [--language en|zh|fr|es|ru|ar] [--words en|zh]";

    /// <summary>Null where the command line asks for something else.</summary>
    /// <exception cref="StartupException">It is not understood.</exception>
    public static CheckOptions? Of(string[] args)
    {
        if (args is not [Command, .. var rest])
            return null;
        var options = new CheckOptions([], CheckFormat.Text, null, "en");
        var files = new List<string>();
        for (var i = 0; i < rest.Length; i++)
        {
            if (!rest[i].StartsWith("--", StringComparison.Ordinal))
                files.Add(rest[i]);
            else
                options = options.With(rest[i], i + 1 < rest.Length ? rest[++i] : "");
        }

        return files.Count > 0 ? options with { Files = files } : throw new StartupException($"Name the files: {Usage}.");
    }

    private CheckOptions With(string name, string value) => (name, value) switch
    {
        ("--format", "text") => this with { Format = CheckFormat.Text },
        ("--format", "json") => this with { Format = CheckFormat.Json },
        ("--format", "sarif") => this with { Format = CheckFormat.Sarif },
        ("--language", _) when Delegations.Languages.Contains(value) => this with { Language = value },
        ("--words", "en" or "zh") => this with { Words = value },
        _ => throw new StartupException($"“{name} {value}” is not understood: {Usage}."),
    };
}
