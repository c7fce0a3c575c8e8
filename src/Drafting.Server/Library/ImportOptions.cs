using Drafting.Server.Configuration;

namespace Drafting.Server.Library;

/// <summary>What <c>import FOLDER</c> on the command line asks for.</summary>
/// <param name="Folder">The folder, with all below it.</param>
/// <param name="Language">Of texts that do not say; null to find it out.</param>
/// <param name="Rereads">Whether files are read again whose texts are there already.</param>
/// <param name="Settings">The other arguments.</param>
internal sealed record ImportOptions(string Folder, string? Language, bool Rereads, string[] Settings)
{
    public const string Command = "import";

    private const string LanguageOption = "--language";
    private const string AgainOption = "--again";

    /// <summary>Null where the command line asks for something else.</summary>
    /// <exception cref="StartupException">It names no folder.</exception>
    public static ImportOptions? Of(string[] args)
    {
        if (args is not [Command, .. var rest])
            return null;
        if (rest is not [var folder, ..] || folder.StartsWith('-'))
            throw new StartupException("Name the folder: import FOLDER [--language zh] [--again].");
        if (!Directory.Exists(folder))
            throw new StartupException($"There is no folder {Path.GetFullPath(folder)}.");
        var rereads = rest.Contains(AgainOption);
        rest = [.. rest.Skip(1).Where(argument => argument != AgainOption)];
        var at = Array.IndexOf(rest, LanguageOption);
        return new(Path.GetFullPath(folder), at >= 0 && at + 1 < rest.Length ? rest[at + 1] : null, rereads, [.. rest.Where((_, index) => at < 0 || (index != at && index != at + 1))]);
    }
}
