using System.Diagnostics;
using System.Globalization;
using Drafting.Documents.Ports;
using Drafting.Server.Answers;
using Drafting.Server.Configuration;

namespace Drafting.Server.Library;

/// <summary>
/// Puts every file of a folder into the library. Can be stopped and run again: what is there already, with the same content under the same name,
/// is passed over, unless all are to be read again. A file that cannot be read is named at the end and stops nothing.
/// </summary>
internal sealed class FolderImport(LibraryShelf shelf, ILibrary library, LimitOptions limits, TextWriter output) : IDisposable
{
    private const string AddedBy = "import";

    // Texts share a transaction, which costs as much for one as for some; a server on the same store waits for no more than these.
    private const int BatchFiles = 32;
    private const long BatchBytes = 2 << 20;

    // While one batch is written others are read.
    private static readonly int Readers = Environment.ProcessorCount + 1;

    private static readonly TimeSpan ProgressInterval = TimeSpan.FromSeconds(2);

    private static readonly EnumerationOptions Everything = new()
    {
        RecurseSubdirectories = true,
        IgnoreInaccessible = false,
        // A link may lead back to where we are.
        AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.Hidden | FileAttributes.System,
    };

    // Two batches that were written at once would wait for each other, and a server on the same store for both.
    private readonly SemaphoreSlim writing = new(1);
    private readonly Lock gate = new();
    private readonly List<(string File, string Why)> failures = [];
    private readonly Stopwatch clock = Stopwatch.StartNew();
    private TimeSpan said;
    private int added;
    private int there;
    private int again;

    /// <summary>Imports; the number of files that failed.</summary>
    /// <param name="rereads">Whether what is there already is read again, by a program that may read it better, and replaced. It stays whose it was, and where it was in the list.</param>
    /// <exception cref="StorageUnavailableException">The library itself cannot be written; nothing more is tried.</exception>
    public async Task<int> RunAsync(string folder, string? language, bool rereads = false, CancellationToken cancellation = default)
    {
        var all = Directory.EnumerateFiles(folder, "*", Everything).ToList();
        var files = all.Where(IsRead).Order(StringComparer.Ordinal).ToList();
        Say($"{Count(files.Count, "file")} to import from {folder}{(all.Count > files.Count ? $"; {Count(all.Count - files.Count, "other")} of other kinds passed over" : "")}.");
        await Parallel.ForEachAsync(Batches(files), new ParallelOptions { MaxDegreeOfParallelism = Readers, CancellationToken = cancellation }, async (batch, stop) =>
        {
            await AddAsync(batch, folder, language, rereads, stop);
            ShowProgress(files.Count);
        });
        Summarise(files.Count);
        return failures.Count;
    }

    public void Dispose() => writing.Dispose();

    private static bool IsRead(string path) => UploadedFile.Extensions.Contains(Path.GetExtension(path).ToLowerInvariant());

    private static IEnumerable<IReadOnlyList<string>> Batches(IEnumerable<string> files)
    {
        var (batch, bytes) = (new List<string>(), 0L);
        foreach (var file in files)
        {
            batch.Add(file);
            bytes += new FileInfo(file).Length;
            if (batch.Count < BatchFiles && bytes < BatchBytes)
                continue;
            yield return batch;
            (batch, bytes) = ([], 0);
        }

        if (batch.Count > 0)
            yield return batch;
    }

    private async Task AddAsync(IReadOnlyList<string> paths, string folder, string? language, bool rereads, CancellationToken cancellation)
    {
        var files = new List<(string Name, UploadedFile File, string Id)>();
        foreach (var path in paths)
        {
            var name = Path.GetRelativePath(folder, path);
            await TryAsync(name, async () =>
            {
                var file = await OpenAsync(path, cancellation);
                files.Add((name, file, file.TextId(language)));
            });
        }

        var known = await library.ThoseThereAsync([.. files.Select(file => file.Id)], cancellation);
        // Copies of a file in several folders are one text.
        var items = new Dictionary<string, LibraryItem>();
        foreach (var (name, file, id) in files)
        {
            var isKnown = known.Contains(id) || items.ContainsKey(id);
            if (isKnown && !rereads)
                Interlocked.Increment(ref there);
            else
                await TryAsync(name, async () =>
                {
                    foreach (var item in shelf.Read(file, language, AddedBy))
                        items[item.Summary.Id] = isKnown ? await AsItWasAddedAsync(item, cancellation) : item;
                    Interlocked.Increment(ref isKnown ? ref again : ref added);
                });
        }

        if (items.Count == 0)
            return;
        await writing.WaitAsync(cancellation);
        try
        {
            await shelf.KeepAsync([.. items.Values], cancellation);
        }
        finally
        {
            writing.Release();
        }
    }

    private async Task<LibraryItem> AsItWasAddedAsync(LibraryItem item, CancellationToken cancellation) => await library.FindAsync(item.Summary.Id, cancellation) is { Summary: var before }
        ? item with { Summary = item.Summary with { AddedBy = before.AddedBy, AddedAt = before.AddedAt } }
        : item;

    private async Task<UploadedFile> OpenAsync(string path, CancellationToken cancellation)
    {
        if (new FileInfo(path).Length > limits.LibraryFile)
            throw new RefusedException("tooLarge", $"The file has more than {limits.LibraryFile} bytes; raise Limits__LibraryFile.");
        return UploadedFile.At(path, await File.ReadAllBytesAsync(path, cancellation));
    }

    private async Task TryAsync(string name, Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (RefusedException refused)
        {
            Fail(name, refused.Message);
        }
        catch (Exception failure) when (failure is not (OperationCanceledException or StorageUnavailableException))
        {
            // Whatever is wrong with one file, the others are imported.
            Fail(name, failure.Message);
        }
    }

    private void Fail(string name, string why)
    {
        lock (gate)
            failures.Add((name, why));
    }

    private void ShowProgress(int total)
    {
        lock (gate)
        {
            if (clock.Elapsed - said < ProgressInterval)
                return;
            said = clock.Elapsed;
            Say($"{added + again + there + failures.Count} of {total}: {Result()}.");
        }
    }

    private void Summarise(int total)
    {
        Say(string.Create(CultureInfo.InvariantCulture, $"{Count(total, "file")} in {clock.Elapsed.TotalSeconds:0.0} s: {Result()}."));
        foreach (var (file, why) in failures.OrderBy(failure => failure.File, StringComparer.Ordinal))
            Say($"  {file}: {why}");
    }

    private string Result() => $"{added} added, {(again > 0 ? $"{again} read again, " : "")}{there} there already, {failures.Count} failed";

    private void Say(string line) => output.WriteLine(line);

    private static string Count(int number, string what) => $"{number} {what}{(number == 1 ? "" : "s")}";
}
