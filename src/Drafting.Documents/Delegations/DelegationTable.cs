namespace Drafting.Documents;

/// <summary>Reads the two tables beside this file: official names, and the other names States are called by.</summary>
internal static class DelegationTable
{
    public static readonly string[] Languages = ["en", "zh", "fr", "es", "ru", "ar"];

    private const string ObserverGroup = "observer";

    public static IReadOnlyList<Delegation> Read() =>
        [.. Rows("delegations.tsv").Select(cells => new Delegation(
            cells[0],
            Languages.Zip(cells.Skip(2)).ToDictionary(pair => pair.First, pair => pair.Second),
            Member: cells[1] != ObserverGroup,
            Group: cells[1]))];

    /// <summary>Names in one language, and what stands before a bracket: “Iran” for “Iran (Islamic Republic of)”, and turned about.</summary>
    public static Dictionary<string, Delegation> NamesIn(string language)
    {
        var names = new Dictionary<string, Delegation>();
        foreach (var delegation in Delegations.All)
        {
            var name = delegation.Name(language);
            names.TryAdd(NameKey.Of(name), delegation);
            var bracket = name.IndexOf('(', StringComparison.Ordinal);
            if (bracket < 0)
                continue;
            var (head, inside) = (name[..bracket], name[(bracket + 1)..].TrimEnd(')'));
            names.TryAdd(NameKey.Of(head), delegation);
            names.TryAdd(NameKey.Of($"{inside} {head}"), delegation);
        }

        return names;
    }

    public static Dictionary<string, Delegation> Aliases(Dictionary<string, Delegation> byCode)
    {
        var aliases = new Dictionary<string, Delegation>();
        foreach (var cells in Rows("aliases.tsv"))
        {
            foreach (var alias in cells.Skip(1))
                aliases.TryAdd(NameKey.Of(alias), byCode[cells[0]]);
        }

        return aliases;
    }

    public static IEnumerable<string[]> Rows(string resource)
    {
        using var stream = typeof(DelegationTable).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The table {resource} is not part of the assembly.");
        using var reader = new StreamReader(stream);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
            yield return line.Split('\t');
    }
}
