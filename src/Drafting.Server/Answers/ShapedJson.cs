using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;

namespace Drafting.Server.Answers;

/// <summary>JSON that is encoded already, of a form that a record describes which is never made: what stands in signatures stands in the description of the API.</summary>
internal sealed class ShapedJson<TShape>(JsonBytes answer) : IResult, IEndpointMetadataProvider
{
    public static implicit operator ShapedJson<TShape>(JsonBytes answer) => new(answer);

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(TShape), ["application/json"]));

    public Task ExecuteAsync(HttpContext httpContext) => answer.ExecuteAsync(httpContext);
}

/// <summary>The same of something that was made: where it is now stands beside it.</summary>
internal sealed class CreatedJson<TShape>(ReadOnlyMemory<byte> utf8, string location) : IResult, IEndpointMetadataProvider
{
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status201Created, typeof(TShape), ["application/json"]));

    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.Headers.Location = location;
        return new JsonBytes(utf8, StatusCodes.Status201Created).ExecuteAsync(httpContext);
    }
}
