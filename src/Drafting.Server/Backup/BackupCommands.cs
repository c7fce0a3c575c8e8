using System.Globalization;
using Drafting.Documents.Ports;
using Drafting.Server.Configuration;
using Microsoft.Extensions.Options;

namespace Drafting.Server.Backup;

/// <summary>
/// What the server does instead of serving: <c>backup [FILE]</c> and <c>restore FILE [--force]</c>, for the embedded store that the settings name.
/// Further arguments are settings, as the server takes them.
/// </summary>
internal static class BackupCommands
{
    private const string Backup = "backup";
    private const string Restore = "restore";
    private const string Force = "--force";

    /// <summary>Carries out a command; null where the arguments are none.</summary>
    /// <returns>The process's exit code.</returns>
    public static async Task<int?> RunAsync(string[] args)
    {
        if (args is not [Backup or Restore, ..])
            return null;
        try
        {
            var file = args is [_, var given, ..] && !given.StartsWith('-') ? given : null;
            var settings = args.Skip(file is null ? 1 : 2).Where(argument => argument != Force).ToArray();
            var storage = StorageOf(settings);
            Console.WriteLine(args[0] == Backup ? MakeBackup(storage, file) : RestoreBackup(storage, file, args.Contains(Force)));
            return 0;
        }
        catch (Exception problem) when (problem is StartupException or OptionsValidationException or StorageUnavailableException or IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"{(args[0] == Backup ? "No backup was made." : "Nothing was restored.")} {problem.Message}");
            return 1;
        }
    }

    private static string MakeBackup(StorageOptions storage, string? file)
    {
        var path = Path.GetFullPath(file ?? TimeProvider.System.GetUtcNow().ToString("'backups/drafting-'yyyyMMdd-HHmmss'.zip'", CultureInfo.InvariantCulture));
        StoreBackup.Make(storage, path, TimeProvider.System);
        return $"Backed up drafts, accounts and keys to {path} ({new FileInfo(path).Length / 1024.0 / 1024:0.0} MB). It holds what lets people sign in: keep it as safe as the server.";
    }

    private static string RestoreBackup(StorageOptions storage, string? file, bool force)
    {
        var path = Path.GetFullPath(file ?? throw new StartupException("Name the backup: restore FILE."));
        var (manifest, aside) = StoreRestore.Restore(storage, path, force, TimeProvider.System);
        var kept = aside is null ? "" : $" What was there before is kept in {aside}.";
        return $"Restored the backup of {manifest.MadeAt.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture)} to {storage.DatabasePath}.{kept}";
    }

    private static StorageOptions StorageOf(string[] settings)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = settings, ContentRootPath = AppContext.BaseDirectory });
        builder.Services.AddCheckedOptions();
        using var app = builder.Build();
        app.CheckSettings();
        var storage = app.Services.GetRequiredService<StorageOptions>();
        return string.Equals(storage.Provider, "sqlite", StringComparison.OrdinalIgnoreCase)
            ? storage
            : throw new StartupException($"The data are in {storage.Provider}, whose own tools back it up: docs/operations.md has the commands.");
    }
}
