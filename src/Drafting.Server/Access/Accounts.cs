using System.Net.Mail;
using Drafting.Documents;
using Drafting.Server.Answers;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Drafting.Server.Access;

/// <summary>Accounts: checking passwords, making and finding them.</summary>
internal sealed class Accounts(UserManager<Account> users, AccountsDb db, IPasswordHasher<Account> hasher, SignInGuard guard)
{
    private const int MaximumName = 200;
    private const int LongestPassword = 200;

    // What is checked where there is no such account, so that it takes as long as where there is.
    private static readonly Account Nobody = new();
    private static readonly string NobodysHash = new PasswordHasher<Account>().HashPassword(Nobody, "nobody's password");

    /// <summary>An address as accounts are named by it.</summary>
    public static string Normal(string email) => email.Trim().ToLowerInvariant();

    /// <summary>An address as an account may have it, normal; null for what is none.</summary>
    public static string? Address(string? email) =>
        email?.Trim() is { Length: > 0 and <= 254 } given && MailAddress.TryCreate(given, out var address) && address.Address == given ? Normal(given) : null;

    /// <summary>The person whose address and password these are.</summary>
    /// <exception cref="RefusedException">
    /// There is no such account, the password is another, or there were too many attempts: the same words after the same work.
    /// </exception>
    public async Task<Person> SignInAsync(string email, string password, SignInOrigin origin)
    {
        var name = Normal(email);
        var wait = guard.Begin(name, origin);
        Account? account;
        try
        {
            account = await users.FindByNameAsync(name);
        }
        catch
        {
            guard.Forgive(name, origin);
            throw;
        }

        // Of whatever length, so that it takes the same time; no account has a longer one.
        var checkedPassword = password.Length <= LongestPassword ? password : password[..LongestPassword];
        var fits = hasher.VerifyHashedPassword(account ?? Nobody, account?.PasswordHash ?? NobodysHash, checkedPassword) != PasswordVerificationResult.Failed;
        if (wait is not null || !fits || account?.PasswordHash is null || password.Length > LongestPassword)
            throw Refused.WrongCredentials(wait);
        guard.Forgive(name, origin);
        return account.ToPerson();
    }

    /// <summary>What is wrong with the fields of an account.</summary>
    public static IEnumerable<RefusedException> Faults(string? email, string? name, string? delegation)
    {
        if (Address(email) is null)
            yield return Refused.Field("email", "“email” is an e-mail address.");
        if (string.IsNullOrWhiteSpace(name) || name.Length > MaximumName || name.Any(char.IsControl))
            yield return Refused.Field("name", $"“name” is the person's name, at most {MaximumName} characters.");
        if (delegation is not null && Delegations.Find(delegation)?.Code != delegation)
            yield return Refused.Field("delegation", "“delegation” is a code of GET /api/delegations, or null for the secretariat.");
    }

    /// <summary>A password as it may be chosen; how good it is, is looked at later.</summary>
    /// <exception cref="RefusedException">It is missing or too long.</exception>
    public static string Password(string? password) =>
        string.IsNullOrEmpty(password) || password.Length > LongestPassword ? throw Refused.Field("password", "“password” is missing or too long.") : password;

    /// <summary>Makes an account.</summary>
    /// <exception cref="RefusedException">A field is invalid, or the address is taken.</exception>
    public async Task<Person> CreateAsync(string? email, string? password, string? name, string? delegation, bool administrator)
    {
        var account = Made(email, name, delegation, administrator);
        var result = await users.CreateAsync(account, Password(password));
        return result.Succeeded ? account.ToPerson() : throw Refusal(result);
    }

    /// <summary>Makes an account nobody can sign in to before its person has chosen a password.</summary>
    /// <exception cref="RefusedException">A field is invalid, or the address is taken.</exception>
    public async Task<Account> PrepareAsync(string? email, string? name, string? delegation)
    {
        var account = Made(email, name, delegation, administrator: false);
        var result = await users.CreateAsync(account);
        return result.Succeeded ? account : throw Refusal(result);
    }

    public async Task<Person?> FindAsync(string email) => (await users.FindByNameAsync(Normal(email)))?.ToPerson();

    /// <summary>The people behind these addresses, by address.</summary>
    public Task<Dictionary<string, Person>> FindAllAsync(IReadOnlyCollection<string> emails) =>
        db.Users.Where(account => emails.Contains(account.UserName!)).ToDictionaryAsync(account => account.UserName!, account => account.ToPerson());

    /// <summary>The people with these accounts, by the accounts' ids.</summary>
    public Task<Dictionary<string, Person>> FindAllByIdAsync(IReadOnlyCollection<string> ids) =>
        db.Users.Where(account => ids.Contains(account.Id)).ToDictionaryAsync(account => account.Id, account => account.ToPerson());

    /// <summary>The id of an account, which tells nothing of its address; null where there is no such account.</summary>
    public Task<string?> FindIdAsync(string email) => db.Users.Where(account => account.UserName == email).Select(account => account.Id).FirstOrDefaultAsync();

    /// <summary>Of these addresses, those somebody can sign in with.</summary>
    public async Task<IReadOnlySet<string>> InUseAsync(IReadOnlyCollection<string> emails) =>
        await db.Users.Where(account => account.PasswordHash != null && emails.Contains(account.UserName!)).Select(account => account.UserName!).ToHashSetAsync(StringComparer.Ordinal);

    /// <summary>The delegations of the people with these addresses, by address; whoever has none is not in it.</summary>
    public async Task<IReadOnlyDictionary<string, string>> DelegationsAsync(IReadOnlyCollection<string> emails) =>
        await db.Users.Where(account => account.Delegation != null && emails.Contains(account.UserName!)).ToDictionaryAsync(account => account.UserName!, account => account.Delegation!);

    /// <summary>All accounts by address.</summary>
    public async Task<IReadOnlyList<Account>> ListAsync() => await db.Users.AsNoTracking().OrderBy(account => account.UserName).ToListAsync();

    public Task<bool> AnyAdministratorAsync() => db.Users.AnyAsync(account => account.Administrator);

    /// <summary>Gives an account another password.</summary>
    public async Task SetPasswordAsync(string email, string password)
    {
        var account = await users.FindByNameAsync(Normal(email)) ?? throw Refused.UnknownUser();
        await users.RemovePasswordAsync(account);
        var result = await users.AddPasswordAsync(account, password);
        if (!result.Succeeded)
            throw Refusal(result);
    }

    /// <summary>What the person who chose an address or a password is told.</summary>
    public static RefusedException Refusal(IdentityResult result)
    {
        var error = result.Errors.First();
        return error.Code is nameof(IdentityErrorDescriber.DuplicateUserName) or nameof(IdentityErrorDescriber.DuplicateEmail)
            ? new("emailTaken", "There is an account with this address already.", "email")
            : Refused.Field(error.Code.StartsWith("Password", StringComparison.Ordinal) ? "password" : "email", error.Description);
    }

    private static Account Made(string? email, string? name, string? delegation, bool administrator)
    {
        if (Faults(email, name, delegation).FirstOrDefault() is { } fault)
            throw fault;
        return new() { UserName = Address(email), Email = Address(email), Name = name!.Trim(), Delegation = delegation, Administrator = administrator };
    }
}

/// <summary>Which of these addresses, as accounts are named, somebody can sign in with.</summary>
internal delegate Task<IReadOnlySet<string>> AccountsAmong(IReadOnlyCollection<string> emails);

/// <summary>The delegations of the people with these addresses, as accounts are named, by address; whoever has none is not in it.</summary>
internal delegate Task<IReadOnlyDictionary<string, string>> DelegationsOf(IReadOnlyCollection<string> emails);

/// <summary>The id of the account with this address, as accounts are named; null where there is none.</summary>
internal delegate Task<string?> AccountIdOf(string email);
