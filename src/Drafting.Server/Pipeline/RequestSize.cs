using Drafting.Server.Configuration;
using Microsoft.AspNetCore.Http.Features;

namespace Drafting.Server.Pipeline;

/// <summary>How many bytes the body of a call may have, where it is not the usual limit.</summary>
internal sealed record RequestSizeLimit(long Bytes);

/// <summary>
/// Refuses bodies that are too large. What a client is still sending is read and thrown away first, within reason: a client that is cut
/// off while it sends sees a broken connection and never the answer.
/// </summary>
internal static class RequestSize
{
    public static void UseRequestSize(this WebApplication app)
    {
        var usual = app.Services.GetRequiredService<LimitOptions>().Message;
        app.Use(async (context, next) =>
        {
            var limit = context.GetEndpoint()?.Metadata.GetMetadata<RequestSizeLimit>()?.Bytes ?? usual;
            if (context.Request.ContentLength > limit)
            {
                await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
                throw new BadHttpRequestException("The request is too large.", StatusCodes.Status413PayloadTooLarge);
            }

            // A body that does not say how long it is, is counted while it is read.
            if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
                size.MaxRequestBodySize = limit;
            await next(context);
        });
    }
}
