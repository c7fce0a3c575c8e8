using Drafting.Server.Answers;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;

namespace Drafting.Server.Access;

/// <summary>Signing in and out.</summary>
internal static class SessionEndpoints
{
    public static void MapSession(this IEndpointRouteBuilder api)
    {
        var session = api.MapGroup("/session").WithTags("Session");
        session.MapPost("/", SignInAsync).AllowAnonymous().RequireRateLimiting(SignInLimit.Policy)
            .Produces<AccessTokenResponse>().Refuses("wrongCredentials", "invalidField")
            .WithSummary("Signs in: a cookie, or with token=true a bearer token for 24 hours.");
        session.MapGet("/", (Person me) => TypedResults.Ok(me)).WithSummary("Who is signed in.");
        session.MapDelete("/", (Delegate)SignOutAsync).WithSummary("Signs out: the cookie is taken back, and neither it nor the token is good for anything any more.");
    }

    private static async Task<Results<Ok<Person>, SignInHttpResult>> SignInAsync(Body<SessionRequest> body, Accounts accounts, KnownDevices devices, HttpContext context, bool token = false)
    {
        var (email, password) = (body.Value.Email ?? throw Refused.Field("email", "“email” is missing."), body.Value.Password ?? throw Refused.Field("password", "“password” is missing."));
        var person = await accounts.SignInAsync(email, password, new(context.Connection.RemoteIpAddress, devices.Find(context.Request, Accounts.Normal(email))));
        devices.Remember(context, person.Email);
        if (token)
            return TypedResults.SignIn(person.ToPrincipal(IdentityConstants.BearerScheme), authenticationScheme: IdentityConstants.BearerScheme);
        await context.SignInAsync(AccessSetup.Scheme, person.ToPrincipal(AccessSetup.Scheme), new AuthenticationProperties { IsPersistent = true });
        return TypedResults.Ok(person);
    }

    private static async Task<NoContent> SignOutAsync(HttpContext context, Person me, EndedSessions ended)
    {
        if (Person.SessionOf(context.User) is { } session)
            await ended.EndAsync(me.Email, session);
        await context.SignOutAsync(AccessSetup.Scheme);
        return TypedResults.NoContent();
    }
}
