namespace Drafting.Formats;

/// <summary>The tables of words that are part of the assembly and that the client reads too: a row a line, its cells between tabs.</summary>
internal static class EmbeddedTable
{
    /// <summary>The rows of a table, such as <c>opening-words.tsv</c>, each as its cells.</summary>
    public static IReadOnlyList<string[]> Rows(string name)
    {
        using var stream = typeof(EmbeddedTable).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The table {name} is not part of the assembly.");
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.TrimEnd('\r').Split('\t'))];
    }
}
