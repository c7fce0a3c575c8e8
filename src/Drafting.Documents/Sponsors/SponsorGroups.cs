namespace Drafting.Documents;

/// <summary>A group on whose members' behalf a delegation sponsors.</summary>
/// <param name="Code">Short, lower case: “g77”.</param>
/// <param name="Names">Its name by language code.</param>
/// <param name="Phrases">By language code, what stands in brackets behind the delegation: “on behalf of the States Members of …”.</param>
public sealed record SponsorGroup(string Code, IReadOnlyDictionary<string, string> Names, IReadOnlyDictionary<string, string> Phrases)
{
    /// <summary>The phrase in <paramref name="language"/>, in English where that is none of the six.</summary>
    public string Phrase(string language) => Phrases.TryGetValue(language, out var phrase) ? phrase : Phrases["en"];
}

/// <summary>The groups that sponsor in the General Assembly, as the official lists of sessions 74 to 78 have them.</summary>
public static class SponsorGroups
{
    /// <summary>All groups, as in the table beside this file.</summary>
    public static IReadOnlyList<SponsorGroup> All { get; } =
    [
        .. DelegationTable.Rows("groups.tsv").Select(cells => new SponsorGroup(
            cells[0],
            DelegationTable.Languages.Zip(cells.Skip(1)).ToDictionary(pair => pair.First, pair => pair.Second),
            DelegationTable.Languages.Zip(cells.Skip(1 + DelegationTable.Languages.Length)).ToDictionary(pair => pair.First, pair => pair.Second))),
    ];

    private static readonly Dictionary<string, SponsorGroup> ByName = Names();

    /// <summary>The group with this code; null where there is none.</summary>
    public static SponsorGroup? Find(string code) => All.FirstOrDefault(group => group.Code == code);

    /// <summary>The group called so in one of the six languages, or whose phrase it is, whatever the spacing, case and accents; null where none is.</summary>
    public static SponsorGroup? FindByName(string name) => ByName.GetValueOrDefault(NameKey.Of(name));

    private static Dictionary<string, SponsorGroup> Names()
    {
        var names = new Dictionary<string, SponsorGroup>();
        foreach (var group in All)
        {
            foreach (var name in group.Names.Values.Concat(group.Phrases.Values))
                names.TryAdd(NameKey.Of(name), group);
        }

        foreach (var cells in DelegationTable.Rows("group-aliases.tsv"))
        {
            foreach (var alias in cells.Skip(1))
                names.TryAdd(NameKey.Of(alias), Find(cells[0])!);
        }

        return names;
    }
}
