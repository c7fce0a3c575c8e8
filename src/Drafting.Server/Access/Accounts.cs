using System.Net.Mail;
using Drafting.Documents;
using Drafting.Server.Wire;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Drafting.Server.Access;

/// <summary>Accounts: checking passwords, making and finding them.</summary>
internal sealed class Accounts(UserManager<Account> users, AccountsDb db, IPasswordHasher<Account> hasher)
{
    private const int MaximumName = 200;

    // What an unknown address is checked against, so that it takes as long as a known one.
    private static readonly Account Nobody = new();
    private static string? nobodysHash;

    /// <summary>An address as accounts are named by it.</summary>
    public static string Normal(string email) => email.Trim().ToLowerInvariant();

    /// <summary>The person, where address and password fit and the account is not locked; null otherwise.</summary>
    public async Task<Person?> SignInAsync(string email, string password)
    {
        if (await users.FindByNameAsync(Normal(email)) is not { } account)
        {
            hasher.VerifyHashedPassword(Nobody, nobodysHash ??= hasher.HashPassword(Nobody, "nobody's password"), password);
            return null;
        }

        if (await users.IsLockedOutAsync(account))
            return null;
        if (!await users.CheckPasswordAsync(account, password))
        {
            await users.AccessFailedAsync(account);
            return null;
        }

        await users.ResetAccessFailedCountAsync(account);
        return account.ToPerson();
    }

    /// <summary>Makes an account.</summary>
    /// <exception cref="RefusedException">A field is invalid, or the address is taken.</exception>
    public async Task<Person> CreateAsync(string? email, string? password, string? name, string? delegation, bool administrator)
    {
        if (string.IsNullOrWhiteSpace(email) || email.Length > 254 || !MailAddress.TryCreate(email.Trim(), out var address) || address.Address != email.Trim())
            throw Refused.Field("email", "“email” is an e-mail address.");
        if (string.IsNullOrWhiteSpace(name) || name.Length > MaximumName || name.Any(char.IsControl))
            throw Refused.Field("name", $"“name” is the person's name, at most {MaximumName} characters.");
        if (delegation is not null && (Delegations.Find(delegation)?.Code != delegation))
            throw Refused.Field("delegation", "“delegation” is a code of GET /api/delegations, or null for the secretariat.");
        if (string.IsNullOrEmpty(password) || password.Length > 200)
            throw Refused.Field("password", "“password” is missing or too long.");

        var account = new Account { UserName = Normal(email), Email = Normal(email), Name = name.Trim(), Delegation = delegation, Administrator = administrator };
        var result = await users.CreateAsync(account, password);
        return result.Succeeded ? account.ToPerson() : throw Refusal(result);
    }

    public async Task<Person?> FindAsync(string email) => (await users.FindByNameAsync(Normal(email)))?.ToPerson();

    /// <summary>The people behind these addresses, by address.</summary>
    public Task<Dictionary<string, Person>> FindAllAsync(IReadOnlyCollection<string> emails) =>
        db.Users.Where(account => emails.Contains(account.UserName!)).ToDictionaryAsync(account => account.UserName!, account => account.ToPerson());

    public async Task<IReadOnlyList<Person>> ListAsync() =>
        [.. (await db.Users.AsNoTracking().OrderBy(account => account.UserName).ToListAsync()).Select(account => account.ToPerson())];

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

    private static RefusedException Refusal(IdentityResult result)
    {
        var error = result.Errors.First();
        return error.Code is nameof(IdentityErrorDescriber.DuplicateUserName) or nameof(IdentityErrorDescriber.DuplicateEmail)
            ? new(409, "emailTaken", "There is an account with this address already.", "email")
            : Refused.Field(error.Code.StartsWith("Password", StringComparison.Ordinal) ? "password" : "email", error.Description);
    }
}
