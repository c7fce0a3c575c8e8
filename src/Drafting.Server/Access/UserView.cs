using System.ComponentModel.DataAnnotations;

namespace Drafting.Server.Access;

/// <summary>An account, as administrators see it.</summary>
/// <param name="Waiting">Whether its person has not chosen a password yet.</param>
internal sealed record UserView(string Email, string Name, string? Delegation, bool Administrator, bool Waiting)
{
    public static UserView Of(Account account) => new(account.UserName!, account.Name, account.Delegation, account.Administrator, account.PasswordHash is null);
}

/// <summary>POST /api/users.</summary>
/// <param name="Delegation">ISO 3166-1 alpha-3; null for the secretariat.</param>
internal sealed record UserRequest(
    [property: Required] string? Email, [property: Required] string? Password, [property: Required] string? Name, string? Delegation, bool Administrator = false);
