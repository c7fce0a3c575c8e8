using System.Reflection;
using System.Security.Claims;
using Drafting.Documents;
using Drafting.Server.Answers;

namespace Drafting.Server.Access;

/// <summary>Who is signed in.</summary>
/// <param name="Email">Names the account, in lower case.</param>
/// <param name="Delegation">ISO 3166-1 alpha-3; null for the secretariat.</param>
internal sealed record Person(string Email, string Name, string? Delegation, bool Administrator)
{
    private const string DelegationClaim = "delegation";
    private const string AdministratorClaim = "administrator";
    private const string SessionClaim = "session";

    public static ValueTask<Person> BindAsync(HttpContext context, ParameterInfo parameter) =>
        ValueTask.FromResult(Of(context.User) ?? throw Refused.SignInFirst());

    /// <summary>The person a cookie or token names; null for nobody.</summary>
    public static Person? Of(ClaimsPrincipal? user) => user?.FindFirstValue(ClaimTypes.NameIdentifier) is not { } email
        ? null
        : new(email, user.FindFirstValue(ClaimTypes.Name) ?? email, user.FindFirstValue(DelegationClaim), user.HasClaim(AdministratorClaim, "true"));

    /// <summary>The session a cookie or token belongs to; null in one that was given before sessions had ids.</summary>
    public static string? SessionOf(ClaimsPrincipal? user) => user?.FindFirstValue(SessionClaim);

    /// <summary>The person as signed in, in a session of its own.</summary>
    public ClaimsPrincipal ToPrincipal(string scheme)
    {
        var identity = new ClaimsIdentity(scheme);
        identity.AddClaim(new(ClaimTypes.NameIdentifier, Email));
        identity.AddClaim(new(ClaimTypes.Name, Name));
        if (Delegation is not null)
            identity.AddClaim(new(DelegationClaim, Delegation));
        if (Administrator)
            identity.AddClaim(new(AdministratorClaim, "true"));
        identity.AddClaim(new(SessionClaim, Guid.NewGuid().ToString("N")));
        return new(identity);
    }

    public Actor As(DraftRole role) => new(Email, Delegation, role);

    /// <summary>Refuses everyone but an administrator.</summary>
    public void RequireAdministrator()
    {
        if (!Administrator)
            throw Refused.Forbidden("Only an administrator may do this.");
    }
}
