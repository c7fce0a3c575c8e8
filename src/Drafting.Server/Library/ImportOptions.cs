using Drafting.Server.Configuration;

namespace Drafting.Server.Library;

/// <summary>What <c>import FOLDER</c> on the command line asks for.</summary>
/// <param name="Folder">The folder, with all below it.</param>
/// <param name="Language">Of texts that do not say; null to find it out.</param>
/// <param name="Settings">The other arguments.</param>
internal sealed record ImportOptions(string Folder, string? Language, string[] Settings)
{
    public const string Command = "import";

    private const string LanguageOption = "--language";

    /// <summary>Null where the command line asks for something else.</summary>
    /// <exception cref="StartupException">It names no folder.</exception>
    public static ImportOptions? Of(string[] args)
    {
        if (args is not [Command, .. var rest])
            return null;
        if (rest is not [var folder, ..] || folder.StartsWith('-'))
            throw new StartupException("Name the folder: import FOLDER [--language zh].");
        if (!Directory.Exists(folder))
            throw new StartupException($"There is no folder {Path.GetFullPath(folder)}.");
        var at = Array.IndexOf(rest, LanguageOption);
        return new(Path.GetFullPath(folder), at >= 0 && at + 1 < rest.Length ? rest[at + 1] : null, [.. rest.Where((_, index) => index > 0 && (at < 0 || (index != at && index != at + 1)))]);
    }
}
