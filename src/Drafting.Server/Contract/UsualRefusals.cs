using Drafting.Server.Answers;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.RateLimiting;

namespace Drafting.Server.Contract;

/// <summary>What an endpoint is refused with before it is reached, or where something fails beneath it: it follows from what the endpoint asks for.</summary>
internal static class UsualRefusals
{
    /// <summary>Those of an endpoint.</summary>
    public static IEnumerable<Problem> Of(ApiDescription endpoint)
    {
        var metadata = endpoint.ActionDescriptor.EndpointMetadata;
        if (metadata.OfType<IAuthorizeData>().Any() && !metadata.OfType<IAllowAnonymous>().Any())
            yield return Problem.OfStatus(401);
        if (!HttpMethods.IsGet(endpoint.HttpMethod!))
            yield return Problem.Of(Refused.ForeignOrigin());
        if (metadata.OfType<IAcceptsMetadata>().LastOrDefault() is { } accepted)
        {
            yield return Problem.OfStatus(413);
            yield return Problem.OfStatus(408);
            if (accepted.ContentTypes.Contains("application/json"))
            {
                yield return Problem.Of(Refused.Malformed(""));
                yield return Problem.OfStatus(415);
            }
        }

        // A number, a truth value: what is no such thing is named.
        if (endpoint.ParameterDescriptions.Any(parameter => parameter.Source.Id is "Query" && parameter.Type != typeof(string)))
            yield return Problem.Of(Refused.Field("", ""));
        if (metadata.OfType<EnableRateLimitingAttribute>().Any())
            yield return Problem.OfStatus(429);
        yield return Problem.OfStatus(500);
        yield return Problem.Of(Refused.Unavailable());
        yield return Problem.Of(Refused.OutOfMemory());
        yield return Problem.OfStatus(504);
    }
}
