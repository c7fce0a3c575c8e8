using Drafting.Documents;
using Drafting.Documents.Ports;
using Drafting.Server.Access;

namespace Drafting.Server.Members;

/// <summary>Finds people by their names and delegations, and by nothing else that is known of them.</summary>
internal static class PeopleDirectory
{
    /// <summary>How many are found at most.</summary>
    public const int Most = 50;

    /// <summary>Those whose name, or whose delegation's code or name in some language, has every word of the query; by delegation, then name.</summary>
    public static IEnumerable<Account> Search(IEnumerable<Account> accounts, string? query)
    {
        var words = LibrarySearch.Words(query);
        return accounts
            .Where(account => words.All(word => NamesOf(account).Any(name => LibrarySearch.Fold(name).Contains(word, StringComparison.Ordinal))))
            .OrderBy(account => account.Delegation ?? "", StringComparer.Ordinal).ThenBy(account => account.Name, StringComparer.Ordinal).Take(Most);
    }

    private static IEnumerable<string> NamesOf(Account account)
    {
        yield return account.Name;
        if (account.Delegation is not { } code)
            yield break;
        yield return code;
        if (Delegations.Find(code) is { } delegation)
            foreach (var language in Delegations.Languages)
                yield return delegation.Name(language);
    }
}
