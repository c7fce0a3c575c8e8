namespace Drafting.Server.Pipeline;

/// <summary>What browsers are told to allow: our own scripts, fonts and connections; of others nothing.</summary>
internal static class SecurityHeaders
{
    private const string Policy =
        "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; "
        + "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    public static void UseSecurityHeaders(this WebApplication app) => app.Use((context, next) =>
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        if (ProblemAnswers.IsApi(context.Request.Path))
            headers.CacheControl = "no-store";
        return next(context);
    });
}
