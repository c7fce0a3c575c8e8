namespace Drafting.Documents.Compilation;

/// <summary>Who speaks: a delegation, or a group through one, whose name then stands for the delegation.</summary>
/// <param name="Code">Of the group, such as “g77”, or ISO 3166-1 alpha-3.</param>
/// <param name="IsGroup">Whether a group speaks.</param>
internal readonly record struct Voice(string Code, bool IsGroup)
{
    private static readonly Dictionary<string, string[]> ShortNames = DelegationTable.Rows("group-short-names.tsv").ToDictionary(cells => cells[0], cells => cells[1..]);

    public static Voice Of(string delegation, string? group) => group is null ? new(delegation, false) : new(group, true);

    /// <summary>Whose proposal it is.</summary>
    public static Voice Of(Proposal proposal) => Of(proposal.Delegation, proposal.Group);

    /// <summary>In the short form of brackets.</summary>
    public string Called(string language, NameForm form) =>
        IsGroup && ShortNames.TryGetValue(Code, out var names) ? names[Math.Max(0, Array.IndexOf(DelegationTable.Languages, language))]
        : !IsGroup && form == NameForm.Codes ? Code
        : Name(language);

    /// <summary>The full name: the group's, or the delegation's short one.</summary>
    public string Name(string language) => IsGroup
        ? SponsorGroups.Find(Code)?.Names is { } names ? names.GetValueOrDefault(language, names["en"]) : Code
        : Delegations.Find(Code)?.Name(language) ?? Code;
}

/// <summary>Groups first, then delegations in the order of official lists.</summary>
internal sealed class VoiceOrder(string language) : IComparer<Voice>
{
    private static readonly Dictionary<string, int> Groups = SponsorGroups.All.Select((group, place) => (group.Code, place)).ToDictionary(each => each.Code, each => each.place);

    private readonly IComparer<Delegation> delegations = Delegations.Comparer(language);

    public int Compare(Voice x, Voice y)
    {
        var order = y.IsGroup.CompareTo(x.IsGroup);
        if (order == 0)
            order = x.IsGroup ? Groups.GetValueOrDefault(x.Code, int.MaxValue).CompareTo(Groups.GetValueOrDefault(y.Code, int.MaxValue)) : CompareDelegations(x.Code, y.Code);
        return order != 0 ? order : string.CompareOrdinal(x.Code, y.Code);
    }

    // Nobody's code stands last.
    private int CompareDelegations(string x, string y) => (Delegations.Find(x), Delegations.Find(y)) switch
    {
        ({ } one, { } other) => delegations.Compare(one, other),
        var (one, other) => (one is null).CompareTo(other is null),
    };
}
