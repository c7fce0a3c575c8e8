using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Options;

namespace Drafting.Server.Pipeline;

/// <summary>
/// Which answers are sent compressed. The length of a compressed answer tells, over TLS too, whether words somebody put into it stand in it already.
/// So one is compressed only where its endpoint says that whoever can put words into it may read all of it: what one draft answers its members,
/// and what is read by everyone signed in. Lists of several drafts, redlines between them, sessions, tokens and objections never are.
/// </summary>
internal sealed class Compression(IServiceProvider services, IOptions<ResponseCompressionOptions> options) : ResponseCompressionProvider(services, options)
{
    public override bool ShouldCompressResponse(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<OneReadership>() is not null && base.ShouldCompressResponse(context);

    /// <summary>On endpoints whose answers may be compressed.</summary>
    internal sealed class OneReadership;
}

internal static class CompressionSetup
{
    private static readonly Compression.OneReadership OneReadership = new();

    public static void AddCompression(this IServiceCollection services)
    {
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = ["application/json", "text/plain", "text/html", "application/akn+xml"];
        });
        services.AddSingleton<IResponseCompressionProvider, Compression>();
    }

    /// <summary>Says that whoever can put words into the answers of these endpoints may read all of them.</summary>
    public static T Compressed<T>(this T endpoints)
        where T : IEndpointConventionBuilder => endpoints.WithMetadata(OneReadership);
}
