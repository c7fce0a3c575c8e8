using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Drafting.Server.Configuration;

namespace Drafting.Server.Backup;

/// <summary>A backup as one file: a ZIP archive of the files and their manifest. Nothing in it is used before its checksum has been found right.</summary>
internal static class BackupArchive
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Writes an archive; it is there whole, or not at all.</summary>
    /// <param name="files">Names in the archive, the files to be read, and the schema of databases.</param>
    /// <exception cref="StartupException">There is such a file already.</exception>
    public static void Write(string path, DateTimeOffset at, string server, IEnumerable<(string Name, string Path, int? Schema)> files)
    {
        if (File.Exists(path))
            throw new StartupException($"{path} exists already. Name another file.");
        var partial = path + ".partial";
        try
        {
            using (var target = Create(partial))
            {
                using (var archive = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true))
                {
                    var listed = files.Select(file => Add(archive, file.Name, file.Path, file.Schema)).ToList();
                    using var manifest = archive.CreateEntry(Manifest.Name).Open();
                    manifest.Write(new Manifest(Manifest.CurrentFormat, at, server, listed).ToJson());
                }

                target.Flush(flushToDisk: true);
            }

            File.Move(partial, path);
        }
        finally
        {
            File.Delete(partial);
        }
    }

    /// <summary>Reads an archive through and checks all of it.</summary>
    /// <param name="folder">Where to put its files; null to check only.</param>
    /// <exception cref="StartupException">It is damaged, incomplete, or of a later program.</exception>
    public static Manifest Read(string path, string? folder)
    {
        if (!File.Exists(path))
            throw new StartupException($"There is no file {path}.");
        try
        {
            using var archive = ZipFile.OpenRead(path);
            var manifest = ReadManifest(archive, path);
            foreach (var file in manifest.Files)
                Read(archive.GetEntry(file.Name)!, file, folder is null ? Stream.Null : CreateBelow(folder, file.Name), path);
            return manifest;
        }
        catch (Exception damage) when (damage is InvalidDataException or JsonException or EndOfStreamException or NotSupportedException or ArgumentException)
        {
            throw Damaged(path, damage.Message.TrimEnd('.'));
        }
    }

    private static Manifest ReadManifest(ZipArchive archive, string path)
    {
        using var json = (archive.GetEntry(Manifest.Name) ?? throw Damaged(path, "it has no manifest")).Open();
        var manifest = Manifest.Read(json);
        if (manifest.Format != Manifest.CurrentFormat)
            throw new StartupException($"{path} is a backup of format {manifest.Format}; this program reads format {Manifest.CurrentFormat}. Use the program that made it ({manifest.Server}).");
        var names = manifest.Files.Select(file => file.Name).ToHashSet(StringComparer.Ordinal);
        if (names.Count != manifest.Files.Count || !names.All(Manifest.Allows) || !names.IsSupersetOf([Manifest.Drafts, Manifest.Accounts])
            || !names.SetEquals(archive.Entries.Select(entry => entry.FullName).Where(name => name != Manifest.Name)))
            throw Damaged(path, "its files are not those of its manifest");
        return manifest;
    }

    private static BackedUpFile Add(ZipArchive archive, string name, string path, int? schema)
    {
        using var source = File.OpenRead(path);
        using var target = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
        var (bytes, sha256) = Copy(source, target, long.MaxValue);
        return new(name, bytes, sha256, schema);
    }

    private static void Read(ZipArchiveEntry entry, BackedUpFile file, Stream target, string path)
    {
        using (target)
        {
            using var source = entry.Open();
            if (Copy(source, target, file.Bytes) != (file.Bytes, file.Sha256))
                throw Damaged(path, $"{file.Name} is not what was backed up");
            if (target is FileStream written)
                written.Flush(flushToDisk: true);
        }
    }

    /// <summary>Copies, and measures what it copies; stops once it is longer than it should be.</summary>
    private static (long Bytes, string Sha256) Copy(Stream source, Stream target, long longest)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[128 * 1024];
        long bytes = 0;
        while (bytes <= longest && source.Read(buffer) is var read and > 0)
        {
            hash.AppendData(buffer, 0, read);
            target.Write(buffer, 0, read);
            bytes += read;
        }

        return (bytes, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    private static FileStream CreateBelow(string folder, string name)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return Create(path);
    }

    /// <summary>Accounts and keys are nobody else's business.</summary>
    private static FileStream Create(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerOnly;
        return new(path, options);
    }

    private static StartupException Damaged(string path, string how) =>
        new($"{path} is damaged or no backup ({how}). Nothing was changed; use another backup.");
}
