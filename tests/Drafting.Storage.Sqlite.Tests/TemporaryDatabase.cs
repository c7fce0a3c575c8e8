using Drafting.Testing;

namespace Drafting.Storage.Sqlite.Tests;

/// <summary>A database file of one test.</summary>
internal sealed class TemporaryDatabase : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("drafting-").FullName;

    public string File => Path.Combine(folder, "drafting.db");

    public async Task<OpenStorage> OpenAsync() => OpenStorage.Of(await SqliteStorage.OpenAsync(File));

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
