using Drafting.Server.Answers;
using Drafting.Server.Storage;
using Drafting.Server.Telemetry;

namespace Drafting.Server.Pipeline;

/// <summary>Turns every refusal and failure of the API into a <see cref="Problem"/>.</summary>
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
                    await (UnreadableQuery.Find(context) is { } unread ? Problem.Of(unread) : Problem.OfStatus(context.Response.StatusCode)).WriteAsync(context);
            }
            catch (RefusedException refused) when (!context.Response.HasStarted)
            {
                await Problem.Of(refused).WriteAsync(context);
            }
            catch (BadHttpRequestException bad) when (!context.Response.HasStarted)
            {
                await Problem.OfStatus(bad.StatusCode).WriteAsync(context);
            }
            catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
            {
                // Nobody waits for the answer.
            }
            catch (Exception failure) when (StorageFault.Is(failure) && !context.Response.HasStarted)
            {
                app.Logger.StorageFailed(context.Request.Method, context.GetEndpoint()?.DisplayName, failure);
                await Problem.Of(Refused.Unavailable()).WriteAsync(context);
            }
            catch (OutOfMemoryException exhausted) when (!context.Response.HasStarted)
            {
                app.Logger.MemoryExhausted(context.Request.Method, context.GetEndpoint()?.DisplayName, exhausted);
                await Problem.Of(Refused.OutOfMemory()).WriteAsync(context);
            }
            catch (Exception failure) when (!context.Response.HasStarted)
            {
                app.Logger.RequestFailed(context.Request.Method, context.GetEndpoint()?.DisplayName, failure);
                await Problem.OfStatus(500).WriteAsync(context);
            }
        });
    }

    public static bool IsApi(PathString path) =>
        path.StartsWithSegments("/api") || path.StartsWithSegments("/hubs") || path.StartsWithSegments("/health") || path.StartsWithSegments("/openapi");

    private static bool IsEmptyFailure(HttpContext context) =>
        context.Response is { HasStarted: false, StatusCode: >= 400, ContentLength: null or 0, ContentType: null };
}
