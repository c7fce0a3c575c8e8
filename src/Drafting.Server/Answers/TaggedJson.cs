using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace Drafting.Server.Answers;

/// <summary>
/// Answers that are asked for again and again: whoever asks with the tag of what he has is answered 304 while that is so. The tag is made of the
/// answer itself, after all rights were checked, so that it tells nothing the answer does not.
/// </summary>
internal static class TaggedJson
{
    /// <summary>The answer, or that it is known already.</summary>
    public static IResult Of<T>(T value, HttpContext context)
    {
        var options = context.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        var answer = JsonSerializer.SerializeToUtf8Bytes(value, options);
        // Weak: compressed or not, it is the same answer.
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexString(SHA256.HashData(answer).AsSpan(0, 12))}\"", isWeak: true);
        context.Response.Headers.ETag = tag.ToString();
        var isKnown = context.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false));
        return isKnown ? TypedResults.StatusCode(304) : new JsonBytes(answer);
    }

    /// <summary>The same of what is no secret and nobody's own: a browser keeps it, and asks each time whether it is still so.</summary>
    public static IResult Kept<T>(T value, HttpContext context)
    {
        context.Response.Headers.CacheControl = "private, no-cache";
        return Of(value, context);
    }
}
