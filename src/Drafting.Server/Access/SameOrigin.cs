using Drafting.Server.Answers;

namespace Drafting.Server.Access;

/// <summary>
/// Cookies travel with requests that other sites make a browser send, so whatever changes something, and the hub, must come from
/// our own pages. A token is put on by whoever wrote the request: it is exempt.
/// </summary>
internal static class SameOrigin
{
    public static void UseSameOrigin(this WebApplication app) => app.Use((context, next) =>
        IsForeign(context.Request) ? throw Refused.ForeignOrigin() : next(context));

    private static bool IsForeign(HttpRequest request)
    {
        var isSafe = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method);
        if ((isSafe && !request.Path.StartsWithSegments("/hubs")) || request.Headers.Authorization.Count > 0 || AccessSetup.HubToken(request) is not null)
            return false;
        if (request.Headers["Sec-Fetch-Site"] is [{ Length: > 0 } site])
            return site is not ("same-origin" or "none");
        return request.Headers.Origin is [{ Length: > 0 } origin]
            && !(Uri.TryCreate(origin, UriKind.Absolute, out var uri) && string.Equals(uri.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase));
    }
}
