using Drafting.Benchmarks.LibrarySearch;

// Each benchmark is a command; README.md says what they measure and keeps their tables.
switch (args)
{
    case ["library-search", var texts, .. var rest]:
        await SearchBenchmark.RunAsync(texts, rest is [var count, ..] ? int.Parse(count, System.Globalization.CultureInfo.InvariantCulture) : 10_000);
        return 0;
    default:
        Console.Error.WriteLine("library-search FOLDER-OF-XML [COUNT]");
        return 2;
}
