using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Drafting.Server.Access;

/// <summary>
/// The link by which the first administrator is made, where the settings name none. It is good for a day, at every node, and worth nothing once
/// there is an administrator.
/// </summary>
internal sealed class SetupLink(IDataProtectionProvider protection)
{
    private const string Meaning = "first administrator";
    private static readonly TimeSpan GoodFor = TimeSpan.FromDays(1);

    private readonly ITimeLimitedDataProtector protector = protection.CreateProtector("Drafting.SetupLink").ToTimeLimitedDataProtector();

    /// <summary>Makes a token.</summary>
    public string Issue() => protector.Protect(Meaning, GoodFor);

    /// <summary>Whether a token was made here or by another node, and not too long ago.</summary>
    public bool IsGood(string? token)
    {
        try
        {
            return token is not null && protector.Unprotect(token) == Meaning;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}
