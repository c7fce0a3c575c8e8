using System.Globalization;
using Drafting.Benchmarks.AgreedLanguage;
using Drafting.Benchmarks.Engine;
using Drafting.Benchmarks.Language;
using Drafting.Benchmarks.LibrarySearch;
using Drafting.Benchmarks.Load;
using Drafting.Benchmarks.Writing;

// Each benchmark is a command; README.md says what they measure and keeps their tables.
switch (args)
{
    case ["library-search", var texts, .. var rest]:
        await SearchBenchmark.RunAsync(texts, rest is [var count, ..] ? Number(count) : 10_000);
        return 0;
    case ["check", var texts]:
        CheckBenchmark.Run(texts);
        return 0;
    case ["agreed-language", var texts, .. var rest]:
        await AgreedLanguageBenchmark.RunAsync(texts, rest is [var size, ..] ? Number(size) : 13_000, rest is [_, var postgres, ..] ? postgres : null);
        return 0;
    case ["import", var files]:
        await ImportBenchmark.RunAsync(files);
        return 0;
    case ["corpus", var texts, var target, var many]:
        AgreedLanguageBenchmark.Write(texts, target, Number(many));
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
    case ["operations"]:
        OperationBenchmark.Run();
        return 0;
    default:
        Console.Error.WriteLine("""
            library-search FOLDER-OF-XML [COUNT]
            check FOLDER-OF-XML
            agreed-language FOLDER-OF-XML [COUNT [POSTGRESQL]]
            import FOLDER-OF-XML
            corpus FOLDER-OF-XML TARGET COUNT
            load SERVER.dll NODES sqlite|postgres Orleans|InProcess DRAFTS CLIENTS-PER-DRAFT EDITS-PER-SECOND-AND-CLIENT ...
            idle SERVER.dll sqlite|postgres Orleans|InProcess DRAFTS
            writers [ENTRIES]
            operations
            negotiation
            traces FOLDER-OF-SEQUENTIAL-RECORDINGS
            concurrent FOLDER-OF-CONCURRENT-RECORDINGS
            open SEQUENTIAL-RECORDING.json.gz
            """);
        return 2;
}

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
