using System.Diagnostics;
using System.Globalization;
using System.Net.WebSockets;

namespace Drafting.Benchmarks.Load;

/// <summary>Writers over the real hub, at a rate that rises until the server is slow; and what open drafts cost while nobody writes.</summary>
internal static class LoadBenchmark
{
    private const int Looking = 5;
    private const int Paragraphs = 20;
    private const double Slow = 250;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Counted = TimeSpan.FromSeconds(8);

    /// <summary>Prints one row a step, until p99 passes a quarter of a second or the steps are done.</summary>
    public static async Task WriteAsync(string server, int nodes, string storage, string owner, int drafts, int clientsPerDraft, double[] ratesPerClient)
    {
        Console.WriteLine($"\n{drafts} x {clientsPerDraft} clients, {nodes} node(s), {storage}, {owner}");
        Console.WriteLine("| edits/s offered | acknowledged/s | ack p50 ms | ack p99 ms | shown p50 ms | shown p99 ms | server CPU s per 1,000 edits | server cores | generator cores | MB |");
        Console.WriteLine("| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (var rate in ratesPerClient)
        {
            await using var under = await ServerUnderLoad.StartAsync(server, nodes, storage, owner);
            if (await StepAsync(under, drafts, clientsPerDraft, rate) > Slow)
                return;
        }
    }

    /// <summary>Prints what so many open drafts of about 30 kB with one idle client each take, and what is left when all have gone.</summary>
    public static async Task IdleAsync(string server, string storage, string owner, int drafts)
    {
        await using var under = await ServerUnderLoad.StartAsync(server, 1, storage, owner);
        var ids = new List<string>();
        for (var i = 0; i < drafts; i++)
            ids.Add(await under.NewDraftAsync(100));
        await Task.Delay(TimeSpan.FromSeconds(5));
        under.Refresh();
        var before = under.Megabytes;
        var run = new Run();
        using var stop = new CancellationTokenSource();
        var clients = ids.ConvertAll(id => new LoadClient($"c{id}", id, "q0", looks: false, run));
        for (var i = 0; i < clients.Count; i++)
            await clients[i].OpenAsync(under.Hub(i), stop.Token);
        await Task.Delay(TimeSpan.FromSeconds(10));
        under.Refresh();
        var (open, cpu) = (under.Megabytes, under.CpuSeconds);
        await Task.Delay(TimeSpan.FromSeconds(10));
        var idle = (under.CpuSeconds - cpu) / 10;
        await stop.CancelAsync();
        foreach (var client in clients)
            await client.DisposeAsync();
        await Task.Delay(TimeSpan.FromSeconds(20));
        under.Refresh();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{drafts} open drafts of 30 kB, one idle client each ({storage}, {owner}): {before:0} MB before, {open:0} MB open, {idle:0.000} cores idle, {under.Megabytes:0} MB 20 s after all have left"));
    }

    private static async Task<double> StepAsync(ServerUnderLoad under, int drafts, int clientsPerDraft, double rate)
    {
        var run = new Run();
        using var stop = new CancellationTokenSource();
        var clients = new List<LoadClient>();
        for (var draft = 0; draft < drafts; draft++)
        {
            var id = await under.NewDraftAsync(Paragraphs);
            for (var i = 0; i < clientsPerDraft; i++)
            {
                var client = new LoadClient($"d{draft}c{i}", id, $"q{i % Paragraphs}", i < Looking, run);
                clients.Add(client);
                await client.OpenAsync(under.Hub(clients.Count), stop.Token);
            }
        }

        var writing = clients.Select((client, i) => client.WriteAsync(rate, new Random(i), stop.Token)).ToList();
        await Task.Delay(WarmUp);
        var (cpu, own, start) = (under.CpuSeconds, Process.GetCurrentProcess().TotalProcessorTime, Stopwatch.GetTimestamp());
        run.IsCounting = true;
        await Task.WhenAny(Task.Delay(Counted), Task.WhenAny(writing));
        run.IsCounting = false;
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        var (used, generator) = (under.CpuSeconds - cpu, (Process.GetCurrentProcess().TotalProcessorTime - own).TotalSeconds / seconds);
        await stop.CancelAsync();
        foreach (var writer in writing)
        {
            try
            {
                await writer;
            }
            catch (Exception stopped) when (stopped is OperationCanceledException or WebSocketException && stop.IsCancellationRequested)
            {
                // Stopped while it waited or sent.
            }
        }

        under.Refresh();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {drafts * clientsPerDraft * rate:0} | {run.Edits / seconds:0} | {run.Acknowledged.At(.5):0.0} | {run.Acknowledged.At(.99):0.0} | {run.Shown.At(.5):0.0} | {run.Shown.At(.99):0.0} | {used / run.Edits * 1000:0.00} | {used / seconds:0.00} | {generator:0.00} | {under.Megabytes:0} |"));
        foreach (var client in clients)
            await client.DisposeAsync();
        return run.Acknowledged.At(.99);
    }
}
