using System.Globalization;
using Drafting.Server.Access;
using Drafting.Server.Configuration;
using Drafting.Server.Storage;
using Drafting.Storage.Sqlite;

namespace Drafting.Server.Backup;

/// <summary>Puts a backup where the embedded store is, or is to be.</summary>
internal static class StoreRestore
{
    /// <summary>
    /// Restores a backup. It is checked before anything is touched, unpacked beside the store and checked again; only then is what was there
    /// moved aside and the backup moved in.
    /// </summary>
    /// <param name="force">Whether to replace a store that is there.</param>
    /// <returns>What was restored, and the folder that keeps what was there before; null where nothing was.</returns>
    /// <exception cref="StartupException">The backup is damaged, a server is running, or there is a store and it is not to be replaced.</exception>
    public static (Manifest Manifest, string? Aside) Restore(StorageOptions storage, string path, bool force, TimeProvider time)
    {
        var manifest = BackupArchive.Read(path, folder: null);
        foreach (var (name, known) in new[] { (Manifest.Drafts, SqliteCopy.SchemaVersion), (Manifest.Accounts, AccountStore.SqliteVersion) })
            if (manifest.Files.Single(file => file.Name == name).Schema is var schema && schema is null || schema > known)
                throw new StartupException(
                    $"{path} was made by a later program ({manifest.Server}, schema {schema} of {name}); this one knows schema {known}. Nothing was changed; use that program.");
        using var hold = StoreHold.OfRestore(storage);
        var existing = Existing(storage);
        if (existing.Count > 0 && !force)
            throw new StartupException($"There are drafts already: {storage.DatabasePath}. Nothing was changed; --force restores all the same and keeps them aside.");

        var folder = Path.GetDirectoryName(storage.DatabasePath)!;
        var staging = Path.Combine(folder, $".restoring-{Guid.NewGuid():N}");
        try
        {
            BackupArchive.Read(path, staging);
            foreach (var file in manifest.Files.Where(file => file.Schema is not null))
                if (SqliteCopy.Check(Path.Combine(staging, file.Name)) != file.Schema)
                    throw new StartupException($"{path} is damaged: {file.Name} is of another schema than its manifest says. Nothing was changed; use another backup.");
            var aside = existing.Count == 0 ? null : Path.Combine(folder, time.GetUtcNow().ToString("'replaced-'yyyyMMdd-HHmmss-fff", CultureInfo.InvariantCulture));
            if (aside is not null)
                Directory.CreateDirectory(aside);
            foreach (var old in existing)
                Move(old, Path.Combine(aside!, Path.GetFileName(old)));
            Move(Path.Combine(staging, Manifest.Accounts), storage.AccountsPath);
            if (Directory.Exists(Path.Combine(staging, Manifest.KeyFolder)))
                Directory.Move(Path.Combine(staging, Manifest.KeyFolder), storage.KeysPath);
            Move(Path.Combine(staging, Manifest.Drafts), storage.DatabasePath);
            return (manifest, aside);
        }
        finally
        {
            if (Directory.Exists(staging))
                Directory.Delete(staging, recursive: true);
        }
    }

    /// <summary>All that belongs to the store, SQLite's own files beside the databases included.</summary>
    private static List<string> Existing(StorageOptions storage) =>
        [.. new[] { storage.DatabasePath, storage.AccountsPath }.SelectMany(file => new[] { file, file + "-wal", file + "-shm", file + "-journal" })
            .Append(storage.KeysPath).Where(Path.Exists)];

    private static void Move(string from, string to)
    {
        if (Directory.Exists(from))
            Directory.Move(from, to);
        else
            File.Move(from, to);
    }
}
