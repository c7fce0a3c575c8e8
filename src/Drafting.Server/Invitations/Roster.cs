using Drafting.Documents;
using Drafting.Server.Access;

namespace Drafting.Server.Invitations;

/// <summary>Checks people who are to be invited, before any account is made.</summary>
internal sealed class Roster(Accounts accounts)
{
    /// <summary>Everyone with his delegation found and what is wrong named, in the order given.</summary>
    public async Task<IReadOnlyList<InvitationView>> CheckAsync(IReadOnlyList<RosterLine> lines)
    {
        var known = await AccountsOfAsync(lines);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return [.. lines.Select(line => Check(line, known, seen))];
    }

    /// <summary>The accounts there are already under the addresses given.</summary>
    public async Task<Dictionary<string, Account>> AccountsOfAsync(IReadOnlyList<RosterLine> lines)
    {
        var given = lines.Select(line => Accounts.Address(line.Email)).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return (await accounts.ListAsync()).Where(account => given.Contains(account.UserName!)).ToDictionary(account => account.UserName!, StringComparer.Ordinal);
    }

    private static InvitationView Check(RosterLine line, Dictionary<string, Account> known, HashSet<string> seen)
    {
        var (email, name, written) = (line.Email.Trim(), line.Name.Trim(), line.Delegation?.Trim() is { Length: > 0 } some ? some : null);
        var delegation = written is null ? null : (Delegations.Find(written) ?? Delegations.FindByName(written))?.Code ?? written;
        var faults = Accounts.Faults(email, name, delegation).Select(fault => new InvitationFault(fault.Field!, fault.Code, fault.Message)).ToList();
        var account = Accounts.Address(email) is { } address ? known.GetValueOrDefault(address) : null;
        if (account?.PasswordHash is not null)
            faults.Add(new("email", "emailTaken", "There is an account with this address already."));
        if (Accounts.Address(email) is { } once && !seen.Add(once))
            faults.Add(new("email", "emailTwice", "This address stands further up already."));
        // Who was invited before keeps the name and delegation he was given.
        return account is null
            ? new(line.Number, email, name, delegation, Waiting: false, faults)
            : new(line.Number, account.UserName!, account.Name, account.Delegation, account.PasswordHash is null, [.. faults.Where(fault => fault.Field == "email")]);
    }
}
