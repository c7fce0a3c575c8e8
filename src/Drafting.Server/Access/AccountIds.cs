using System.Collections.Concurrent;

namespace Drafting.Server.Access;

/// <summary>The ids of accounts by their addresses, kept once they are known: an account keeps both.</summary>
internal sealed class AccountIds(IServiceScopeFactory scopes)
{
    private const int MostKept = 20_000;

    private readonly ConcurrentDictionary<string, string> known = new(StringComparer.Ordinal);

    /// <inheritdoc cref="AccountIdOf"/>
    public async Task<string?> FindAsync(string email)
    {
        if (known.TryGetValue(email, out var id))
            return id;
        await using var scope = scopes.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<Accounts>().FindIdAsync(email) is not { } found)
            return null;
        if (known.Count >= MostKept)
            known.Clear();
        return known[email] = found;
    }
}
