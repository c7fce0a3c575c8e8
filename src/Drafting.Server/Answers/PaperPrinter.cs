using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using Drafting.Formats.Paper;
using Drafting.Server.Configuration;
using Drafting.Server.Telemetry;

namespace Drafting.Server.Answers;

/// <summary>
/// Makes a PDF of a page of HTML, by a browser without a window. The page is ours, and what is in it escaped; the browser runs by itself in a folder of its own, which goes
/// with it, reaches no network, and ends when it is done or nobody waits any more.
/// </summary>
internal sealed class PaperPrinter(PaperOptions options, ILogger<PaperPrinter> logger) : IDisposable
{
    private const int MostWaiting = 20;

    private static readonly string[] Usual = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome", "msedge"];
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(45);

    private readonly Lazy<string?> browser = new(() => Browser(options.Browser));
    private readonly SemaphoreSlim free = new(options.AtOnce);
    private int waiting;

    /// <summary>The PDF: tagged, with an outline, its fonts in it.</summary>
    /// <param name="page">The page; only scripts of ours run in it.</param>
    /// <param name="cancellation">Nobody waits any more.</param>
    /// <exception cref="RefusedException">There is no browser, too many wait, or it failed.</exception>
    public async Task<byte[]> PrintAsync(string page, CancellationToken cancellation)
    {
        if (browser.Value is not { } program)
            throw NoBrowser();
        try
        {
            if (Interlocked.Increment(ref waiting) > MostWaiting)
                throw Busy();
            await free.WaitAsync(cancellation);
            try
            {
                return await RunAsync(program, page, cancellation);
            }
            finally
            {
                free.Release();
            }
        }
        finally
        {
            Interlocked.Decrement(ref waiting);
        }
    }

    public void Dispose() => free.Dispose();

    private async Task<byte[]> RunAsync(string program, string page, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("drafting-paper-").FullName;
        try
        {
            var (input, output) = (Path.Combine(folder, "page.html"), Path.Combine(folder, "page.pdf"));
            await File.WriteAllTextAsync(input, page, Encoding.UTF8, cancellation);
            using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            ended.CancelAfter(Longest);
            var (isDone, said) = await EndAsync(Started(program, folder, input, output), ended.Token, cancellation);
            if (isDone && File.Exists(output))
                return PaperText.Mended(await File.ReadAllBytesAsync(output, cancellation));
            logger.PaperFailed(program, said);
            throw ended.IsCancellationRequested ? Busy() : new RefusedException("paperFailed", "The server's browser could not make the PDF. Take another format, or print the page; an administrator finds why in the log.");
        }
        finally
        {
            Remove(folder);
        }
    }

    private Process Started(string program, string folder, string input, string output)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardError = true, RedirectStandardOutput = true, WorkingDirectory = folder };
        string[] arguments =
        [
            "--headless", "--disable-gpu", "--disable-dev-shm-usage", "--disable-extensions", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run",
            "--no-default-browser-check", "--host-resolver-rules=MAP * ~NOTFOUND", $"--user-data-dir={Path.Combine(folder, "profile")}",
            // Letters as wide on the screen, where lines are counted, as on paper.
            "--font-render-hinting=none", "--no-pdf-header-footer", "--export-tagged-pdf", "--generate-pdf-document-outline", "--virtual-time-budget=10000", $"--print-to-pdf={output}",
        ];
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        // The browser refuses to shut itself in where root starts it.
        if (!options.Sandbox || (Environment.IsPrivilegedProcess && OperatingSystem.IsLinux()))
            start.ArgumentList.Add("--no-sandbox");
        start.ArgumentList.Add(new Uri(input).AbsoluteUri);
        start.Environment["HOME"] = folder;
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception failure)
        {
            logger.PaperFailed(program, failure.Message);
            throw NoBrowser();
        }
    }

    /// <summary>Waits until it has ended.</summary>
    /// <returns>Whether all went well, and what it said.</returns>
    private static async Task<(bool IsDone, string Said)> EndAsync(Process process, CancellationToken tooLong, CancellationToken cancellation)
    {
        using (process)
        {
            try
            {
                var (output, errors) = (process.StandardOutput.ReadToEndAsync(tooLong), process.StandardError.ReadToEndAsync(tooLong));
                await process.WaitForExitAsync(tooLong);
                return (process.ExitCode == 0, await output + await errors);
            }
            catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
            {
                return (false, "It took too long.");
            }
            finally
            {
                Kill(process);
            }
        }
    }

    private static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception gone) when (gone is InvalidOperationException or Win32Exception)
        {
            // It has ended.
        }
    }

    private void Remove(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception left) when (left is IOException or UnauthorizedAccessException)
        {
            // A part of the browser still writes; the system clears such folders.
            logger.PaperLeft(folder, left.Message);
        }
    }

    private static RefusedException NoBrowser() =>
        new("noPaper", "This server has no browser that makes PDF files. Take another format, or print the page; an administrator can install Chromium, or set Paper__Browser.");

    private static RefusedException Busy() => new("paperBusy", "The PDF could not be made now. Try again in a moment, or take another format.") { RetryAfter = 10 };

    /// <summary>Where the browser is; null where there is none.</summary>
    private static string? Browser(string wanted)
    {
        if (wanted == "none")
            return null;
        if (Path.IsPathRooted(wanted))
            return File.Exists(wanted) ? wanted : null;
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return (wanted.Length > 0 ? [wanted] : Usual).SelectMany(name => folders.Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? $"{name}.exe" : name))).FirstOrDefault(File.Exists);
    }
}
