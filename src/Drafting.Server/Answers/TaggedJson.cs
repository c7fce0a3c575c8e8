using System.Reflection;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace Drafting.Server.Answers;

/// <summary>
/// An answer that is asked for again and again: whoever asks with the tag of what he has is answered 304 while that is so. The tag is made of the
/// answer itself, after all rights were checked, so that it tells nothing the answer does not.
/// </summary>
internal sealed class TaggedJson<T>(T value) : IResult, IEndpointMetadataProvider
{
    /// <summary>Whether a browser keeps it, and asks each time whether it is still so: what is no secret and nobody's own.</summary>
    public bool IsKept { get; init; }

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder)
    {
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(T), ["application/json"]));
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status304NotModified));
    }

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var (request, response) = (httpContext.Request, httpContext.Response);
        if (IsKept)
            response.Headers.CacheControl = "private, no-cache";
        var options = httpContext.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        var answer = JsonSerializer.SerializeToUtf8Bytes(value, options);
        // Weak: compressed or not, it is the same answer.
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexString(SHA256.HashData(answer).AsSpan(0, 12))}\"", isWeak: true);
        response.Headers.ETag = tag.ToString();
        var isKnown = request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false));
        return (isKnown ? TypedResults.StatusCode(StatusCodes.Status304NotModified) : (IResult)new JsonBytes(answer)).ExecuteAsync(httpContext);
    }
}
