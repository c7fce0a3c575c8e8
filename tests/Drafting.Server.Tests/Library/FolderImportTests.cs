using System.Collections.Concurrent;
using Drafting.Documents.Ports;
using Drafting.Server.Configuration;
using Drafting.Server.Library;
using Drafting.Server.Tests.Running;
using Drafting.Storage.Sqlite;
using Drafting.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Drafting.Server.Tests.Library;

public sealed class FolderImportTests : IDisposable
{
    private readonly TemporaryFolder files = new();
    private readonly TemporaryFolder data = new();

    public void Dispose()
    {
        files.Dispose();
        data.Dispose();
    }

    [Fact]
    public async Task Import_OfAFolder_AddsWhatItCanAndNamesTheRest()
    {
        Directory.CreateDirectory(files.File("below/deeper"));
        foreach (var seed in RepositoryPaths.Seeds)
            File.Copy(seed, files.File($"below/{Path.GetFileName(seed)}"));
        await File.WriteAllTextAsync(files.File("below/deeper/broken.xml"), "<akomaNtoso>\n<p></akomaNtoso>");
        await File.WriteAllBytesAsync(files.File("other.txt"), [0xC3, 0x28]);
        await File.WriteAllTextAsync(files.File("picture.png"), "x");
        await using var storage = await SqliteStorage.OpenAsync(data.File("drafting.db"));

        var (failed, said) = await RunAsync(storage);
        Assert.Equal(2, failed);
        Assert.Contains("7 files to import", said, StringComparison.Ordinal);
        Assert.Contains("1 other of other kinds passed over", said, StringComparison.Ordinal);
        Assert.Contains("5 added, 0 there already, 2 failed", said, StringComparison.Ordinal);
        Assert.Contains($"below{Path.DirectorySeparatorChar}deeper{Path.DirectorySeparatorChar}broken.xml: The file is not well-formed XML", said, StringComparison.Ordinal);
        Assert.Contains("other.txt: The file is not UTF-8 text", said, StringComparison.Ordinal);
        Assert.Equal(5, (await storage.SearchAsync(null, null, 100)).Count);

        var commits = storage.Commits;
        Assert.Contains("0 added, 5 there already, 2 failed", (await RunAsync(storage)).Said, StringComparison.Ordinal);
        Assert.Equal(commits, storage.Commits);
    }

    [Fact]
    public async Task Import_Again_ReadsWhatIsThereAndReplacesIt_WhosesoeverItIs()
    {
        File.Copy(RepositoryPaths.Seeds[0], files.File("seed.txt"));
        await using var storage = await SqliteStorage.OpenAsync(data.File("drafting.db"));
        await RunAsync(storage);
        var text = await storage.FindAsync(Assert.Single(await storage.SearchAsync(null, null, 10)).Id);
        var older = text! with { Summary = text.Summary with { Title = "An older reading", AddedBy = "kaz@example.org", AddedAt = DateTimeOffset.UnixEpoch }, SearchText = "older" };
        await storage.AddAsync(older);
        Assert.Contains("0 added, 1 there already, 0 failed", (await RunAsync(storage)).Said, StringComparison.Ordinal);
        Assert.Equal("An older reading", Assert.Single(await storage.SearchAsync("older", null, 10)).Title);
        File.Copy(RepositoryPaths.Seeds[1], files.File("another.txt"));
        Assert.Contains("1 added, 1 read again, 0 there already, 0 failed", (await RunAsync(storage, rereads: true)).Said, StringComparison.Ordinal);
        Assert.Empty(await storage.SearchAsync("older", null, 10));
        var anew = await storage.FindAsync(text.Summary.Id);
        Assert.Equal(text.Summary with { AddedBy = "kaz@example.org", AddedAt = DateTimeOffset.UnixEpoch }, anew!.Summary);
        Assert.Equal(text.Payload.ToArray(), anew.Payload.ToArray());
    }

    [Fact]
    public async Task Import_OfCopiesOfAFile_AddsOneText()
    {
        Directory.CreateDirectory(files.File("below"));
        foreach (var place in new[] { "seed.txt", "below/seed.txt" })
            File.Copy(RepositoryPaths.Seeds[0], files.File(place));
        await using var storage = await SqliteStorage.OpenAsync(data.File("drafting.db"));
        Assert.Contains("1 added, 1 there already, 0 failed", (await RunAsync(storage)).Said, StringComparison.Ordinal);
        Assert.Single(await storage.SearchAsync(null, null, 10));
    }

    [Fact]
    public async Task Import_OfAFileThatIsTooLarge_Fails()
    {
        await File.WriteAllTextAsync(files.File("large.txt"), new string('x', 2000));
        await using var storage = await SqliteStorage.OpenAsync(data.File("drafting.db"));
        Assert.Contains("Limits__LibraryFile", (await RunAsync(storage, new LimitOptions { LibraryFile = 1000 })).Said, StringComparison.Ordinal);
    }

    /// <summary>Batches that were written at once would wait for each other's locks, and a server that runs for all of them.</summary>
    [Fact]
    public async Task Import_WritesOneSmallBatchAtATime()
    {
        for (var file = 0; file < 150; file++)
            await File.WriteAllTextAsync(files.File($"text{file}.txt"), $"大会，\n\n1. 决定设立第{file}个工作组。\n");
        await using var storage = await SqliteStorage.OpenAsync(data.File("drafting.db"));
        var watched = new Watched(storage);
        Assert.Contains("150 added", (await RunAsync(watched)).Said, StringComparison.Ordinal);
        Assert.Equal((150, 1), (watched.Sizes.Sum(), watched.MostAtOnce));
        Assert.All(watched.Sizes, size => Assert.InRange(size, 1, 32));
    }

    [Fact]
    public void CommandLine_NamesAFolder()
    {
        Assert.Null(ImportOptions.Of(["--demo"]));
        Assert.Throws<StartupException>(() => ImportOptions.Of(["import"]));
        Assert.Throws<StartupException>(() => ImportOptions.Of(["import", files.File("nowhere")]));
        var options = ImportOptions.Of(["import", files.File(""), "--language", "zh", "--Storage:ConnectionString", "x"])!;
        Assert.Equal("zh", options.Language);
        Assert.False(options.Rereads);
        Assert.True(ImportOptions.Of(["import", files.File(""), "--again"])!.Rereads);
        Assert.Equal(["--Storage:ConnectionString", "x"], options.Settings);
    }

    [Fact]
    public async Task Program_Importing_FillsTheStorageASecondServerUses()
    {
        foreach (var seed in RepositoryPaths.Seeds)
            File.Copy(seed, files.File(Path.GetFileName(seed)));
        using var server = await ServerProcess.StartAsync(data);
        Assert.Equal(0, await ImportCommand.RunAsync(ImportOptions.Of(["import", files.File(""), "--Storage:ConnectionString", data.File("drafting.db")])!));
        var api = await Api.SignInAsync(server.Address, People.Administrator, People.Password);
        Assert.Equal(5, (await api.CallAsync("GET", "/api/library")).GetArrayLength());
    }

    private async Task<(int Failed, string Said)> RunAsync(ILibrary library, LimitOptions? limits = null, bool rereads = false)
    {
        var output = new StringWriter();
        var shelf = new LibraryShelf(library, TimeProvider.System, NullLogger<LibraryShelf>.Instance);
        using var importing = new FolderImport(shelf, library, limits ?? new(), output);
        return (await importing.RunAsync(files.File(""), null, rereads), output.ToString());
    }

    /// <summary>A library that counts how it is written to.</summary>
    private sealed class Watched(ILibrary library) : ILibrary
    {
        private readonly ConcurrentQueue<int> sizes = [];
        private int now;

        public IEnumerable<int> Sizes => sizes;

        public int MostAtOnce { get; private set; }

        public async Task AddAsync(IReadOnlyList<LibraryItem> items, CancellationToken cancellation)
        {
            sizes.Enqueue(items.Count);
            MostAtOnce = Math.Max(MostAtOnce, Interlocked.Increment(ref now));
            await library.AddAsync(items, cancellation);
            Interlocked.Decrement(ref now);
        }

        public Task<IReadOnlySet<string>> ThoseThereAsync(IReadOnlyList<string> ids, CancellationToken cancellation) => library.ThoseThereAsync(ids, cancellation);

        public Task<IReadOnlyList<LibrarySummary>> WithSymbolAsync(string symbol, CancellationToken cancellation) => library.WithSymbolAsync(symbol, cancellation);

        public Task<LibraryItem?> FindAsync(string id, CancellationToken cancellation) => library.FindAsync(id, cancellation);

        public Task<IReadOnlyList<LibrarySummary>> SearchAsync(string? query, string? language, int limit, CancellationToken cancellation) => library.SearchAsync(query, language, limit, cancellation);

        public Task<bool> RemoveAsync(string id, CancellationToken cancellation) => library.RemoveAsync(id, cancellation);
    }
}
