using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace Drafting.Server.Access;

/// <summary>
/// Devices that have signed in to an account before, by a cookie that only this platform can have made. Whoever guesses somebody's password from
/// elsewhere does not keep him from signing in where he always does.
/// </summary>
internal sealed class KnownDevices(IDataProtectionProvider protection)
{
    private const char Separator = '\n';
    private static readonly TimeSpan GoodFor = TimeSpan.FromDays(365);

    private readonly ITimeLimitedDataProtector protector = protection.CreateProtector("Drafting.KnownDevice").ToTimeLimitedDataProtector();

    /// <summary>The id of the device that asks, where it has signed in to the account before.</summary>
    /// <param name="email">As accounts are named.</param>
    public string? Find(HttpRequest request, string email)
    {
        try
        {
            return request.Cookies[NameFor(email)] is { Length: > 0 } cookie && protector.Unprotect(cookie).Split(Separator) is [var of, var device] && of == email ? device : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>The device has signed in to the account.</summary>
    public void Remember(HttpContext context, string email)
    {
        var device = Find(context.Request, email) ?? Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        context.Response.Cookies.Append(NameFor(email), protector.Protect($"{email}{Separator}{device}", GoodFor), new()
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            Secure = context.Request.IsHttps,
            Path = "/api/session",
            MaxAge = GoodFor,
        });
    }

    private static string NameFor(string email) => $"drafting.device.{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(email)).AsSpan(0, 6))}";
}
