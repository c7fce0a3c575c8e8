namespace Drafting.Documents;

/// <summary>The 193 Member States and the two observer States: by code, by name, and in the order each language prints them.</summary>
public static class Delegations
{
    /// <summary>The languages of the United Nations, in which every delegation has a name.</summary>
    public static IReadOnlyList<string> Languages => DelegationTable.Languages;

    /// <summary>All delegations by code.</summary>
    public static IReadOnlyList<Delegation> All { get; } = DelegationTable.Read();

    private static readonly Dictionary<string, Delegation> ByCode = All.ToDictionary(delegation => delegation.Code, StringComparer.OrdinalIgnoreCase);

    private static readonly Dictionary<string, Delegation> ByExactName = All.SelectMany(delegation => delegation.Names.Values.Append(delegation.Code), (delegation, name) => (delegation, name))
        .DistinctBy(each => each.name).ToDictionary(each => each.name, each => each.delegation);

    private static readonly Dictionary<string, Dictionary<string, Delegation>> ByNameIn =
        Languages.ToDictionary(language => language, DelegationTable.NamesIn);

    private static readonly Dictionary<string, Delegation> ByAlias = DelegationTable.Aliases(ByCode);

    private static readonly Dictionary<string, IComparer<Delegation>> Orders =
        Languages.ToDictionary(language => language, IComparer<Delegation> (language) => new DelegationOrder(language));

    /// <summary>The delegation with the ISO 3166-1 alpha-3 code, or null.</summary>
    public static Delegation? Find(string code) => ByCode.GetValueOrDefault(code);

    /// <summary>
    /// The delegation called <paramref name="name"/>: short, formal and former names, whatever the spacing, case, accents, article and
    /// brackets. Names of <paramref name="language"/> come first, then those of the other five. Null where nobody is called so.
    /// </summary>
    public static Delegation? FindByName(string name, string? language = null)
    {
        var key = NameKey.Of(name);
        if (key.Length == 0)
            return null;
        if (language is not null && ByNameIn.TryGetValue(language, out var own) && own.TryGetValue(key, out var found))
            return found;
        foreach (var names in Languages.Select(other => ByNameIn[other]))
        {
            if (names.TryGetValue(key, out found))
                return found;
        }

        return ByAlias.GetValueOrDefault(key);
    }

    /// <summary>The delegation whose code or name, in any of the six languages, is just this; null where none is.</summary>
    public static Delegation? FindExactly(string name) => ByExactName.GetValueOrDefault(name);

    /// <summary>
    /// The order of official lists in <paramref name="language"/>: its own alphabet without regard to accents, spaces or articles; in
    /// Chinese the English order; observers after all Members, the State of Palestine last. English where it is none of the six.
    /// </summary>
    public static IComparer<Delegation> Comparer(string language) => Orders.GetValueOrDefault(language, Orders["en"]);
}
