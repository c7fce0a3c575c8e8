using System.IO.Compression;
using System.Security.Cryptography;
using Drafting.Server.Backup;
using Drafting.Server.Configuration;
using Drafting.Server.Tests.Running;
using Drafting.Testing;

namespace Drafting.Server.Tests.Backup;

/// <summary>A store and a backup of it.</summary>
public sealed class BackedUpStore : IAsyncLifetime
{
    public TemporaryFolder Folder { get; } = new();

    public string Backup => Folder.File("backup.zip");

    internal StorageOptions Storage(string folder) => new() { ConnectionString = Folder.File($"{folder}/drafting.db") };

    public async ValueTask InitializeAsync()
    {
        var (app, address) = await RunningServer.StartAsync(Folder);
        await using (app)
        {
            var api = await Api.SignInAsync(address, People.Administrator, People.Password);
            for (var i = 0; i < 5; i++)
                await api.CallAsync("POST", "/api/drafts", new { title = $"草案{i}", language = "zh" }, 201);
            StoreBackup.Make(new StorageOptions { ConnectionString = Folder.File("drafting.db") }, Backup, TimeProvider.System);
        }
    }

    public ValueTask DisposeAsync()
    {
        Folder.Dispose();
        return ValueTask.CompletedTask;
    }
}

public class DamagedArchiveTests(BackedUpStore store) : IClassFixture<BackedUpStore>
{
    private const int Damages = 150;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Archive_WithAByteChanged_RestoresTheSameOrIsRefusedWithNothingTouched(int seed)
    {
        var random = new SeededRandom(seed);
        var whole = File.ReadAllBytes(store.Backup);
        var expected = Restored(store.Backup, $"whole-{seed}");
        Assert.NotNull(expected);
        var refused = 0;
        for (var i = 0; i < Damages; i++)
        {
            var damaged = (byte[])whole.Clone();
            var at = random.Next(damaged.Length);
            damaged[at] ^= (byte)(1 << random.Next(8));
            var path = store.Folder.File($"damaged-{seed}-{i}.zip");
            File.WriteAllBytes(path, damaged);
            if (Restored(path, $"restored-{seed}-{i}") is { } restored)
                Assert.True(expected == restored, $"seed {seed}, damage {i} at byte {at}: other data were restored.");
            else
                refused++;
        }

        Assert.InRange(refused, Damages / 2, Damages);
    }

    [Fact]
    public void Archive_CutShort_IsRefused()
    {
        var whole = File.ReadAllBytes(store.Backup);
        foreach (var length in new[] { 0, 1, 100, whole.Length / 2, whole.Length - 1 })
        {
            var path = store.Folder.File($"cut-{length}.zip");
            File.WriteAllBytes(path, whole[..length]);
            Assert.Null(Restored(path, $"from-cut-{length}"));
        }
    }

    [Theory]
    [InlineData("../escaped.db", "not those of its manifest")]
    [InlineData("keys/../../escaped.xml", "not those of its manifest")]
    public void Archive_WithAFileThatMayNotBeThere_IsRefused(string name, string reason)
    {
        var path = store.Folder.File($"{Guid.NewGuid():N}.zip");
        File.Copy(store.Backup, path);
        using (var archive = ZipFile.Open(path, ZipArchiveMode.Update))
            archive.CreateEntry(name);
        var failure = Assert.Throws<StartupException>(() => StoreRestore.Restore(store.Storage("escape"), path, false, TimeProvider.System));
        Assert.Contains(reason, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Archive_OfALaterSchema_IsRefused()
    {
        var path = store.Folder.File("later.zip");
        var manifest = BackupArchive.Read(store.Backup, store.Folder.File("unpacked"));
        BackupArchive.Write(path, manifest.MadeAt, "99.0", manifest.Files.Select(file => (file.Name, store.Folder.File($"unpacked/{file.Name}"), file.Schema + 50)));
        var failure = Assert.Throws<StartupException>(() => StoreRestore.Restore(store.Storage("later"), path, false, TimeProvider.System));
        Assert.Contains("made by a later program (99.0", failure.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(store.Folder.File("later")));
    }

    /// <summary>A digest of what was restored into a folder; null where the archive was refused and the folder left as it was: not there, or without a store.</summary>
    private string? Restored(string path, string folder)
    {
        var storage = store.Storage(folder);
        try
        {
            StoreRestore.Restore(storage, path, false, TimeProvider.System);
        }
        catch (Exception refused) when (refused is StartupException or Drafting.Documents.Ports.StorageUnavailableException)
        {
            Assert.True(!Directory.Exists(store.Folder.File(folder)) || Directory.GetFileSystemEntries(store.Folder.File(folder)).All(entry => entry.EndsWith(".lock", StringComparison.Ordinal)), refused.Message);
            return null;
        }

        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Directory.GetFiles(storage.KeysPath).Order(StringComparer.Ordinal).Prepend(storage.AccountsPath).Prepend(storage.DatabasePath))
            digest.AppendData(File.ReadAllBytes(file));
        return Convert.ToHexStringLower(digest.GetHashAndReset());
    }
}
