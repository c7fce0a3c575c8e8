using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace Drafting.Server.Wire;

/// <summary>Answers that are asked for again and again: whoever asks with the tag of what he has is answered 304 while that is so.</summary>
internal static class TaggedJson
{
    /// <summary>The answer, or that it is known already.</summary>
    public static IResult Of<T>(T value, HttpContext context)
    {
        var options = context.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        var answer = JsonSerializer.SerializeToUtf8Bytes(value, options);
        var tag = $"\"{Convert.ToHexString(SHA256.HashData(answer).AsSpan(0, 12))}\"";
        context.Response.Headers.ETag = tag;
        return context.Request.Headers.IfNoneMatch.Contains(tag) ? TypedResults.StatusCode(304) : new JsonBytes(answer);
    }
}
