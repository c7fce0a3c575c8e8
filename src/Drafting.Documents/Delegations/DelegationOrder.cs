namespace Drafting.Documents;

/// <summary>The order of official lists in one language; ties, which no two names make, fall to the code.</summary>
internal sealed class DelegationOrder(string language) : IComparer<Delegation>
{
    private const string StateOfPalestine = "PSE";

    // Chinese lists follow the English alphabet.
    private readonly Dictionary<string, string> keys =
        Delegations.All.ToDictionary(delegation => delegation.Code, delegation => NameKey.Of(delegation.Name(language == "zh" ? "en" : language)));

    public int Compare(Delegation? x, Delegation? y)
    {
        if (x is null || y is null)
            return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        var byRank = Rank(x) - Rank(y);
        if (byRank != 0)
            return byRank;
        var byName = string.CompareOrdinal(Key(x), Key(y));
        return byName != 0 ? byName : string.CompareOrdinal(x.Code, y.Code);
    }

    private static int Rank(Delegation delegation) => delegation.Code == StateOfPalestine ? 2 : delegation.Member ? 0 : 1;

    private string Key(Delegation delegation) => keys.GetValueOrDefault(delegation.Code, "");
}
