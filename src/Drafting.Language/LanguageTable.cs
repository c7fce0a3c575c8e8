namespace Drafting.Language;

/// <summary>The tables that are part of the assembly: a head line, then a row a line, its cells between tabs; lines that begin with # say where they are from.</summary>
internal static class LanguageTable
{
    /// <summary>The rows of a table, such as <c>formulae-rules.tsv</c>, each as its cells; without its head.</summary>
    public static IEnumerable<string[]> Rows(string name)
    {
        using var stream = typeof(LanguageTable).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The table {name} is not part of the assembly.");
        using var reader = new StreamReader(stream);
        var head = true;
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            if (!head)
                yield return line.Split('\t');
            head = false;
        }
    }
}
