using System.Diagnostics;
using System.Globalization;
using Drafting.Documents.Ports;
using Drafting.Server.Answers;
using Drafting.Server.Configuration;

namespace Drafting.Server.Library;

/// <summary>
/// Puts every file of a folder into the library. Can be stopped and run again: what is there already, with the same content under the same name,
/// is passed over. A file that cannot be read is named at the end and stops nothing.
/// </summary>
internal sealed class FolderImport(LibraryShelf shelf, LimitOptions limits, TextWriter output)
{
    private const string AddedBy = "import";

    private static readonly TimeSpan ProgressInterval = TimeSpan.FromSeconds(2);

    private static readonly EnumerationOptions Everything = new()
    {
        RecurseSubdirectories = true,
        IgnoreInaccessible = false,
        // A link may lead back to where we are.
        AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.Hidden | FileAttributes.System,
    };

    private readonly Lock gate = new();
    private readonly List<(string File, string Why)> failures = [];
    private readonly Stopwatch clock = Stopwatch.StartNew();
    private TimeSpan said;
    private int added;
    private int there;

    /// <summary>Imports; the number of files that failed.</summary>
    /// <exception cref="StorageUnavailableException">The library itself cannot be written; nothing more is tried.</exception>
    public async Task<int> RunAsync(string folder, string? language, CancellationToken cancellation = default)
    {
        var all = Directory.EnumerateFiles(folder, "*", Everything).ToList();
        var files = all.Where(IsRead).Order(StringComparer.Ordinal).ToList();
        Say($"{Count(files.Count, "file")} to import from {folder}{(all.Count > files.Count ? $"; {Count(all.Count - files.Count, "other")} of other kinds passed over" : "")}.");
        await Parallel.ForEachAsync(files, cancellation, async (path, stop) =>
        {
            await AddAsync(path, Path.GetRelativePath(folder, path), language, stop);
            ShowProgress(files.Count);
        });
        Summarise(files.Count);
        return failures.Count;
    }

    private static bool IsRead(string path) => UploadedFile.Extensions.Contains(Path.GetExtension(path).ToLowerInvariant());

    private async Task AddAsync(string path, string name, string? language, CancellationToken cancellation)
    {
        try
        {
            if (new FileInfo(path).Length > limits.LibraryFile)
                throw new RefusedException("tooLarge", $"The file has more than {limits.LibraryFile} bytes; raise Limits__LibraryFile.");
            var (_, isNew) = await shelf.AddAsync(UploadedFile.At(path, await File.ReadAllBytesAsync(path, cancellation)), language, AddedBy, cancellation);
            Interlocked.Increment(ref isNew ? ref added : ref there);
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
            Say($"{added + there + failures.Count} of {total}: {added} added, {there} there already, {failures.Count} failed.");
        }
    }

    private void Summarise(int total)
    {
        Say(string.Create(CultureInfo.InvariantCulture, $"{Count(total, "file")} in {clock.Elapsed.TotalSeconds:0.0} s: {added} added, {there} there already, {failures.Count} failed."));
        foreach (var (file, why) in failures.OrderBy(failure => failure.File, StringComparer.Ordinal))
            Say($"  {file}: {why}");
    }

    private void Say(string line) => output.WriteLine(line);

    private static string Count(int number, string what) => $"{number} {what}{(number == 1 ? "" : "s")}";
}
