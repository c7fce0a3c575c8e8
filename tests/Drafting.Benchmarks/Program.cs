using System.Globalization;
using Drafting.Benchmarks.Engine;
using Drafting.Benchmarks.Findings;
using Drafting.Benchmarks.LibrarySearch;
using Drafting.Benchmarks.Load;
using Drafting.Benchmarks.Writing;

// Each benchmark is a command; README.md says what they measure and keeps their tables.
switch (args)
{
    case ["library-search", var texts, .. var rest]:
        await SearchBenchmark.RunAsync(texts, rest is [var count, ..] ? Number(count) : 10_000);
        return 0;
    case ["load", var server, var nodes, var storage, var owner, var drafts, var clients, .. var rates]:
        await LoadBenchmark.WriteAsync(server, Number(nodes), storage, owner, Number(drafts), Number(clients), [.. rates.Select(rate => double.Parse(rate, CultureInfo.InvariantCulture))]);
        return 0;
    case ["idle", var server, var storage, var owner, var drafts]:
        await LoadBenchmark.IdleAsync(server, storage, owner, Number(drafts));
        return 0;
    case ["writers", .. var rest]:
        await WritersBenchmark.RunAsync(rest is [var entries, ..] ? Number(entries) : 100_000);
        return 0;
    case ["traces", var recordings]:
        await TraceBenchmark.RunAsync(recordings);
        return 0;
    case ["concurrent", var recordings]:
        await ConcurrentBenchmark.RunAsync(recordings);
        return 0;
    case ["open", var recording]:
        await OpenBenchmark.RunAsync(recording);
        return 0;
    case ["negotiation"]:
        await NegotiationBenchmark.RunAsync();
        return 0;
    case ["findings", var texts]:
        FindingsBenchmark.Run(texts);
        return 0;
    case ["operations"]:
        OperationBenchmark.Run();
        return 0;
    default:
        Console.Error.WriteLine("""
            library-search FOLDER-OF-XML [COUNT]
            load SERVER.dll NODES sqlite|postgres Orleans|InProcess DRAFTS CLIENTS-PER-DRAFT EDITS-PER-SECOND-AND-CLIENT ...
            idle SERVER.dll sqlite|postgres Orleans|InProcess DRAFTS
            writers [ENTRIES]
            operations
            findings FOLDER-OF-XML
            negotiation
            traces FOLDER-OF-SEQUENTIAL-RECORDINGS
            concurrent FOLDER-OF-CONCURRENT-RECORDINGS
            open SEQUENTIAL-RECORDING.json.gz
            """);
        return 2;
}

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
