namespace Drafting.Redlines.Marking;

/// <summary>The names of States in the six languages, official and other ones, from the table of delegations: each is struck out and put in as a whole.</summary>
internal static class StateNames
{
    private const int FirstNameOfDelegations = 2;
    private const int FirstNameOfAliases = 1;

    private static readonly string[] All = [.. Names("delegations.tsv", FirstNameOfDelegations).Concat(Names("aliases.tsv", FirstNameOfAliases)).Distinct(StringComparer.Ordinal)];

    // Longest first: 多米尼加共和国 before 多米尼加. A single word is whole anyway, and so are Chinese names of two characters, as words.
    private static readonly Dictionary<char, string[]> ByFirst = All
        .Where(name => IsChinese(name) ? name.Length > 2 : name.Contains(' '))
        .GroupBy(name => name[0])
        .ToDictionary(group => group.Key, group => group.OrderByDescending(name => name.Length).ToArray());

    /// <summary>The Chinese names of two characters, which may stand by accident across other words, such as 中国 in 发展中国家.</summary>
    public static IEnumerable<string> ShortChinese => All.Where(name => IsChinese(name) && name.Length == 2);

    /// <summary>Where the longest name ends that begins at a place of a folded text; the place itself if none does.</summary>
    public static int EndAt(string text, int start)
    {
        if (!ByFirst.TryGetValue(text[start], out var names))
            return start;
        foreach (var name in names)
        {
            if (string.CompareOrdinal(text, start, name, 0, name.Length) == 0 && Ends(text, start + name.Length))
                return start + name.Length;
        }

        return start;
    }

    private static bool Ends(string text, int end) =>
        end == text.Length
        || !(Characters.IsWordCharacter(text[end - 1]) && Characters.IsWordCharacter(text[end]))
        && !(text[end - 1] == '国' && text[end] is '家' or '际');

    private static bool IsChinese(string name) => Characters.IsIdeograph(name[0]);

    private static IEnumerable<string> Names(string table, int first)
    {
        using var stream = typeof(StateNames).Assembly.GetManifestResourceStream(table)!;
        using var lines = new StreamReader(stream);
        lines.ReadLine();
        while (lines.ReadLine() is { } line)
        {
            foreach (var name in line.Split('\t').Skip(first))
                yield return Typography.Folded(name);
        }
    }
}
