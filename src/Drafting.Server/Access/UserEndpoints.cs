using Drafting.Documents;
using Drafting.Server.Answers;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Drafting.Server.Access;

/// <summary>Accounts, kept by administrators, and the one-time set-up of the first.</summary>
internal static class UserEndpoints
{
    public static void MapUsers(this IEndpointRouteBuilder api)
    {
        var users = api.MapGroup("/users").WithTags("Users").ForAdministrators();
        users.MapGet("/", async (Accounts accounts) => TypedResults.Ok<IReadOnlyList<UserView>>([.. (await accounts.ListAsync()).Select(UserView.Of)])).WithSummary("All accounts.");
        users.MapPost("/", CreateAsync).Refuses("invalidField", "emailTaken").WithSummary("Makes an account.");
        api.MapPost("/setup", SetUpAsync).AllowAnonymous().RequireRateLimiting(SignInLimit.Policy).WithTags("Users")
            .Refuses("invalidToken", "invalidField", "emailTaken").WithSummary("Makes the first administrator, with the token of the printed link; once.");
        api.MapPost("/setup/check", CheckSetupAsync).AllowAnonymous().RequireRateLimiting(SignInLimit.Policy).WithTags("Users")
            .Refuses("invalidToken").WithSummary("Whether the printed link can still be used; refused like the set-up itself.");
    }

    /// <summary>Lets nobody but administrators call what is in the group.</summary>
    public static RouteGroupBuilder ForAdministrators(this RouteGroupBuilder group) => group.Refuses(RefusalCodes.Forbidden).AddEndpointFilter(async (context, next) =>
    {
        Person.Of(context.HttpContext.User)!.RequireAdministrator();
        return await next(context);
    });

    private static async Task<Created<Person>> CreateAsync(Body<UserRequest> body, Accounts accounts)
    {
        var user = body.Value;
        return TypedResults.Created((string?)null, await accounts.CreateAsync(user.Email, user.Password, user.Name, user.Delegation, user.Administrator));
    }

    private static async Task<Created<Person>> SetUpAsync(Body<SetupRequest> body, Accounts accounts, SetupLink link, ITurn turns)
    {
        var setup = body.Value;
        await using var turn = await turns.TakeAsync();
        await RequireUsableAsync(setup.Token, accounts, link);
        return TypedResults.Created((string?)null, await accounts.CreateAsync(setup.Email, setup.Password, setup.Name, null, administrator: true));
    }

    private static async Task<NoContent> CheckSetupAsync(Body<SetupCheckRequest> body, Accounts accounts, SetupLink link)
    {
        await RequireUsableAsync(body.Value.Token, accounts, link);
        return TypedResults.NoContent();
    }

    private static async Task RequireUsableAsync(string? token, Accounts accounts, SetupLink link)
    {
        if (!link.IsGood(token) || await accounts.AnyAdministratorAsync())
            throw new RefusedException("invalidToken", "The set-up link is not valid, or not any more. A start of the server without an administrator prints one.", "token");
    }
}
