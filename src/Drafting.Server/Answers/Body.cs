using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Metadata;

namespace Drafting.Server.Answers;

/// <summary>A request's JSON body. Whatever cannot be read is refused with the contract's codes before the endpoint runs.</summary>
internal sealed record Body<T>(T Value) : IEndpointParameterMetadataProvider
{
    public static async ValueTask<Body<T>> BindAsync(HttpContext context, ParameterInfo parameter) => new(await ReadAsync(context));

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new AcceptsMetadata(["application/json"], typeof(T)));

    private static async Task<T> ReadAsync(HttpContext context)
    {
        if (!context.Request.HasJsonContentType())
            throw Refused.UnsupportedMediaType("Send JSON, with the content type application/json.");
        try
        {
            return await context.Request.ReadFromJsonAsync<T>(context.RequestAborted) ?? throw Refused.Malformed("The body is null.");
        }
        catch (JsonException e)
        {
            var field = e.Path is { Length: > 2 } path && path.StartsWith("$.", StringComparison.Ordinal) ? path[2..] : null;
            throw new RefusedException("malformed", field is null ? "The body is not valid JSON." : $"“{field}” is not of the form it should have.", field);
        }
        catch (InvalidOperationException)
        {
            // An unpaired surrogate, or a character set that is none.
            throw Refused.Malformed("The body is not valid JSON in UTF-8.");
        }
    }
}
