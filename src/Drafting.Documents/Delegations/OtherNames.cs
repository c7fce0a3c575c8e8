namespace Drafting.Documents;

/// <summary>What a delegation or a group is called besides its names: short, formal and former ones, abbreviations.</summary>
/// <param name="Code">ISO 3166-1 alpha-3, or a group's code.</param>
/// <param name="IsGroup">Whether it is a group's.</param>
/// <param name="Names">The other names, in any of the six languages.</param>
public sealed record OtherNames(string Code, bool IsGroup, IReadOnlyList<string> Names)
{
    /// <summary>Of everybody who has any.</summary>
    public static IReadOnlyList<OtherNames> All { get; } =
    [
        .. Merged(
            DelegationTable.Rows("aliases.tsv"),
            // “Iran” for “Iran (Islamic Republic of)”.
            Delegations.All.Select(delegation => (string[])[delegation.Code, .. delegation.Names.Values.Where(name => name.Contains(" (", StringComparison.Ordinal)).Select(name => name[..name.IndexOf(" (", StringComparison.Ordinal)])]))
            .Select(each => new OtherNames(each.Code, false, each.Names)),
        .. Merged(DelegationTable.Rows("group-short-names.tsv"), DelegationTable.Rows("group-aliases.tsv")).Select(each => new OtherNames(each.Code, true, each.Names)),
    ];

    private static IEnumerable<(string Code, IReadOnlyList<string> Names)> Merged(params IReadOnlyList<IEnumerable<string[]>> tables) => tables
        .SelectMany(table => table).GroupBy(cells => cells[0], cells => cells[1..])
        .Select(same => (same.Key, (IReadOnlyList<string>)[.. same.SelectMany(names => names).Where(name => name.Length > 0).Distinct()])).Where(each => each.Item2.Count > 0);
}
