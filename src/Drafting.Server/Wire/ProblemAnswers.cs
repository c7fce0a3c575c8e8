using System.Globalization;
using Drafting.Server.Telemetry;
using Microsoft.AspNetCore.Mvc;

namespace Drafting.Server.Wire;

/// <summary>Turns every refusal and failure of the API into problem details (RFC 9457) with a stable <c>code</c>.</summary>
internal static class ProblemAnswers
{
    public static void UseProblemAnswers(this WebApplication app)
    {
        app.Use(async (context, next) =>
        {
            try
            {
                await next(context);
                if (IsEmptyFailure(context) && IsApi(context.Request.Path))
                    await WriteAsync(context, UnreadableQuery.Find(context) ?? OfStatus(context.Response.StatusCode));
            }
            catch (RefusedException refused) when (!context.Response.HasStarted)
            {
                await WriteAsync(context, refused);
            }
            catch (BadHttpRequestException bad) when (!context.Response.HasStarted)
            {
                await WriteAsync(context, OfStatus(bad.StatusCode));
            }
            catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
            {
                // Nobody waits for the answer.
            }
            catch (Exception failure) when (StorageFault.Is(failure) && !context.Response.HasStarted)
            {
                app.Logger.StorageFailed(context.Request.Method, context.GetEndpoint()?.DisplayName, failure);
                await WriteAsync(context, Refused.Unavailable());
            }
            catch (OutOfMemoryException exhausted) when (!context.Response.HasStarted)
            {
                app.Logger.MemoryExhausted(context.Request.Method, context.GetEndpoint()?.DisplayName, exhausted);
                await WriteAsync(context, Refused.OutOfMemory());
            }
            catch (Exception failure) when (!context.Response.HasStarted)
            {
                app.Logger.RequestFailed(context.Request.Method, context.GetEndpoint()?.DisplayName, failure);
                await WriteAsync(context, OfStatus(500));
            }
        });
    }

    public static bool IsApi(PathString path) =>
        path.StartsWithSegments("/api") || path.StartsWithSegments("/hubs") || path.StartsWithSegments("/health") || path.StartsWithSegments("/openapi");

    public static Task WriteAsync(HttpContext context, RefusedException refused)
    {
        var problem = new ProblemDetails { Status = refused.Status, Title = Title(refused.Status), Detail = refused.Message };
        problem.Extensions["code"] = refused.Code;
        if (refused.RetryAfter is { } seconds)
            context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        if (refused.Field is { } field)
        {
            problem.Extensions["field"] = field;
            problem.Extensions["errors"] = new Dictionary<string, string[]> { [field] = [refused.Message] };
        }

        return TypedResults.Problem(problem).ExecuteAsync(context);
    }

    private static bool IsEmptyFailure(HttpContext context) =>
        context.Response is { HasStarted: false, StatusCode: >= 400, ContentLength: null or 0, ContentType: null };

    private static RefusedException OfStatus(int status) => status switch
    {
        401 => Refused.SignInFirst(),
        403 => Refused.Forbidden("Your account may not do this."),
        404 => Refused.UnknownRoute(),
        405 => new(405, "unknownMethod", "This address does not take this method. /openapi/v1.json lists what there is."),
        408 => new(408, "timeout", "The request took too long to arrive."),
        413 => new(413, "tooLarge", "The request is larger than the server takes."),
        415 => Refused.UnsupportedMediaType("The server does not read this kind of content."),
        429 => new(429, "tooManyRequests", "Too many attempts from this address. Wait a minute."),
        504 => new(504, "timeout", "The answer took too long."),
        >= 500 => new(status, "internal", "The server failed at this. Nothing was changed; try again."),
        _ => new(status, "malformed", "The request cannot be read."),
    };

    private static string Title(int status) => Microsoft.AspNetCore.WebUtilities.ReasonPhrases.GetReasonPhrase(status);
}
