using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace Drafting.Server.Access;

/// <summary>Sign-in: Identity keeps the accounts; a cookie serves browsers, a bearer token scripts and the hub.</summary>
internal static class AccessSetup
{
    private const string Either = "cookieOrToken";
    private const string TokenQuery = "access_token";

    /// <summary>The policy that lets only administrators pass.</summary>
    public const string Administrators = "administrators";

    public static void AddAccess(this IServiceCollection services)
    {
        services.AddAccountStore();
        services.AddDataProtection().SetApplicationName("Drafting");
        services.AddIdentityCore<Account>(options =>
        {
            options.User.AllowedUserNameCharacters = "";
            options.Password = new() { RequiredLength = 8, RequireDigit = false, RequireLowercase = false, RequireUppercase = false, RequireNonAlphanumeric = false };
        }).AddEntityFrameworkStores<AccountsDb>().AddPasswordValidator<CommonPasswords>();
        services.AddSingleton<SignInGuard>();
        services.AddSingleton<KnownDevices>();
        services.AddSingleton<AccountsAmong>(provider => async emails =>
        {
            await using var scope = provider.CreateAsyncScope();
            return await scope.ServiceProvider.GetRequiredService<Accounts>().InUseAsync(emails);
        });
        services.AddSingleton<DelegationsOf>(provider => async emails =>
        {
            await using var scope = provider.CreateAsyncScope();
            return await scope.ServiceProvider.GetRequiredService<Accounts>().DelegationsAsync(emails);
        });
        services.AddSingleton<AccountIdOf>(provider => new AccountIds(provider.GetRequiredService<IServiceScopeFactory>()).FindAsync);
        services.AddScoped<Accounts>();
        services.AddSingleton<SetupLink>();
        services.AddSingleton<LiveSessions>();
        services.AddSingleton<EndedSessions>();
        services.AddHostedService<SessionKeeper>();
        services.AddHostedService<SessionNews>();
        services.AddAuthorization(options => options.AddPolicy(Administrators, policy => policy.RequireAssertion(context => Person.Of(context.User)?.Administrator == true)));
        services.AddAuthentication(Either)
            .AddPolicyScheme(Either, null, options => options.ForwardDefaultSelector = context =>
                context.Request.Headers.Authorization.Count > 0 || HubToken(context.Request) is not null ? IdentityConstants.BearerScheme : Scheme)
            .AddCookie(Scheme, options =>
            {
                options.Cookie.Name = "drafting";
                options.Cookie.HttpOnly = true;
                options.Cookie.SameSite = SameSiteMode.Lax;
                options.ExpireTimeSpan = EndedSessions.Longest;
                options.Events.OnValidatePrincipal = context =>
                {
                    if (IsEnded(context.HttpContext, context.Principal))
                        context.RejectPrincipal();
                    else if (Person.SessionOf(context.Principal) is { } session && context.Properties.ExpiresUtc is { } expires)
                        context.HttpContext.RequestServices.GetRequiredService<LiveSessions>().Extend(session, expires);
                    return Task.CompletedTask;
                };
                options.Events.OnRedirectToLogin = context => Answer(context, StatusCodes.Status401Unauthorized);
                options.Events.OnRedirectToAccessDenied = context => Answer(context, StatusCodes.Status403Forbidden);
            })
            .AddBearerToken(IdentityConstants.BearerScheme, options =>
            {
                options.BearerTokenExpiration = TimeSpan.FromHours(24);
                options.Events.OnMessageReceived = context =>
                {
                    context.Token ??= HubToken(context.Request);
                    return Task.CompletedTask;
                };
            });
    }

    /// <summary>
    /// Takes no token of a session that was signed out. (A cookie is refused as it is read, lest it be renewed.) A call that is under way when
    /// its session ends is cut off; a connection to the hub sees to its end itself, and signing out is to be answered.
    /// </summary>
    public static void UseEndedSessions(this WebApplication app) => app.Use(async (context, next) =>
    {
        if (IsEnded(context, context.User))
            context.User = new ClaimsPrincipal(new ClaimsIdentity());
        if (Person.SessionOf(context.User) is not { } session || context.Request.Path.StartsWithSegments("/hubs") || HttpMethods.IsDelete(context.Request.Method))
        {
            await next(context);
            return;
        }

        using var _ = context.RequestServices.GetRequiredService<EndedSessions>().Begin(session, ExpiryOf(context), context.Abort);
        await next(context);
    });

    /// <summary>When the cookie or token of a request runs out.</summary>
    public static DateTimeOffset? ExpiryOf(HttpContext? context) =>
        context?.Features.Get<IAuthenticateResultFeature>()?.AuthenticateResult?.Properties?.ExpiresUtc;

    /// <summary>The cookie's scheme.</summary>
    public static string Scheme => CookieAuthenticationDefaults.AuthenticationScheme;

    /// <summary>The token in the hub's address: browsers cannot send a header with a WebSocket.</summary>
    public static string? HubToken(HttpRequest request) =>
        request.Path.StartsWithSegments("/hubs") && request.Query[TokenQuery] is [{ Length: > 0 } token] ? token : null;

    private static bool IsEnded(HttpContext context, ClaimsPrincipal? user) =>
        context.RequestServices.GetRequiredService<EndedSessions>().Contains(Person.SessionOf(user));

    private static Task Answer(RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }
}
