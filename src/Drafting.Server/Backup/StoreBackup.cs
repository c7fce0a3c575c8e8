using System.Reflection;
using Drafting.Documents.Ports;
using Drafting.Server.Configuration;
using Drafting.Storage.Sqlite;

namespace Drafting.Server.Backup;

/// <summary>Makes a backup of the embedded store, whether or not a server is using it.</summary>
internal static class StoreBackup
{
    private static readonly string Version =
        typeof(StoreBackup).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";

    /// <summary>
    /// Backs up to a file. Drafts are copied first, then accounts, then keys: what the drafts mention is then in the accounts, and what was
    /// protected can be read.
    /// </summary>
    /// <exception cref="StartupException">There is nothing to back up, or the file exists.</exception>
    /// <exception cref="StorageUnavailableException">The store cannot be read.</exception>
    public static void Make(StorageOptions storage, string path, TimeProvider time)
    {
        if (!File.Exists(storage.DatabasePath) || !File.Exists(storage.AccountsPath))
            throw new StartupException($"There is nothing to back up at {storage.DatabasePath}. Set Storage__ConnectionString to where the server keeps its data.");
        if (File.Exists(path))
            throw new StartupException($"{path} exists already. Name another file.");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var copies = OwnFolder($"{path}.copies");
        try
        {
            var at = time.GetUtcNow();
            var drafts = Copied(storage.DatabasePath, copies, Manifest.Drafts);
            var accounts = Copied(storage.AccountsPath, copies, Manifest.Accounts);
            var keys = Directory.Exists(storage.KeysPath) ? Directory.GetFiles(storage.KeysPath, "*.xml") : [];
            BackupArchive.Write(path, at, Version, [drafts, accounts, .. keys.Order(StringComparer.Ordinal).Select(key => (Manifest.KeyFolder + Path.GetFileName(key), key, (int?)null))]);
        }
        finally
        {
            Directory.Delete(copies, recursive: true);
        }
    }

    // Accounts lie in it until the archive is written: nobody else reads them.
    private static string OwnFolder(string path) =>
        (OperatingSystem.IsWindows() ? Directory.CreateDirectory(path) : Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute)).FullName;

    private static (string Name, string Path, int? Schema) Copied(string from, string folder, string name)
    {
        var to = Path.Combine(folder, name);
        SqliteCopy.Copy(from, to);
        return (name, to, SqliteCopy.Check(to));
    }
}
