using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Drafting.Server.Access;
using Drafting.Server.Answers;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Drafting.Server.Invitations;

/// <summary>The link with which a person chooses the password of his account.</summary>
/// <param name="Path">On this server. The token stands behind the “#”, where neither servers nor proxies see it.</param>
internal sealed record Invitation(string Path, DateTimeOffset Expires);

/// <summary>
/// Links by which people choose their passwords. A link works once and for a week, a new one ends the old. Kept is a hash of its token, beside the
/// account, so that who reads the accounts cannot use it.
/// </summary>
internal sealed class InvitationLinks(AccountsDb db, UserManager<Account> users, TimeProvider time)
{
    private const string Provider = "Drafting";
    private const string Name = "Invitation";
    private const int TokenBytes = 32;
    private const int LongestToken = 100;
    private static readonly TimeSpan GoodFor = TimeSpan.FromDays(7);

    /// <summary>Makes the link for an account that has no password yet.</summary>
    /// <param name="id">The account's id.</param>
    public async Task<Invitation> IssueAsync(string id)
    {
        var account = await users.FindByIdAsync(id) ?? throw Refused.UnknownUser();
        var expires = time.GetUtcNow() + GoodFor;
        // What is hashed says when it ends, so that nobody can put it off.
        var token = string.Create(CultureInfo.InvariantCulture, $"{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TokenBytes))}.{expires.ToUnixTimeSeconds()}");
        var kept = await users.SetAuthenticationTokenAsync(account, Provider, Name, HashOf(token));
        return kept.Succeeded ? new($"/invitation#{token}", expires) : throw Accounts.Refusal(kept);
    }

    /// <summary>Whom a link invites.</summary>
    /// <exception cref="RefusedException">It is none, was used, or is too old: the same answer.</exception>
    public async Task<Person> FindAsync(string? token) => (await RequireAsync(token)).Account.ToPerson();

    /// <summary>Gives the account its password, and ends the link.</summary>
    /// <exception cref="RefusedException">The link does not work, or the password cannot be taken; then the link still works.</exception>
    public async Task<Person> AcceptAsync(string? token, string? password)
    {
        var chosen = Accounts.Password(password);
        var (account, kept) = await RequireAsync(token);
        // Saved together with the password; of two who use the link at once, the later finds it gone.
        db.UserTokens.Remove(kept);
        var result = await users.AddPasswordAsync(account, chosen);
        if (result.Succeeded)
            return account.ToPerson();
        throw result.Errors.First().Code == nameof(IdentityErrorDescriber.ConcurrencyFailure) ? Invalid() : Accounts.Refusal(result);
    }

    private async Task<(Account Account, IdentityUserToken<string> Kept)> RequireAsync(string? token)
    {
        if (token is not { Length: <= LongestToken } || token.Split('.') is not [_, var end] || !long.TryParse(end, NumberStyles.None, CultureInfo.InvariantCulture, out var ends))
            throw Invalid();
        var hash = HashOf(token);
        var kept = await db.UserTokens.FirstOrDefaultAsync(each => each.LoginProvider == Provider && each.Name == Name && each.Value == hash) ?? throw Invalid();
        if (ends <= time.GetUtcNow().ToUnixTimeSeconds() || await users.FindByIdAsync(kept.UserId) is not { PasswordHash: null } account)
            throw Invalid();
        return (account, kept);
    }

    private static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(token)));

    private static RefusedException Invalid() => new("invalidInvitation", "This invitation was used, replaced by a newer one, or is too old. Ask the administrator for a new link.", "token");
}
