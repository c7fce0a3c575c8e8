using Drafting.Server.Configuration;
using Drafting.Server.Wire;
using Microsoft.Extensions.FileProviders;

namespace Drafting.Server.Endpoints;

/// <summary>Serves the built client; addresses that are none of the server's own are pages of the client.</summary>
internal static class ClientPages
{
    public static void UseClientFiles(this WebApplication app)
    {
        if (ClientFiles.Find(app.Services.GetRequiredService<ClientOptions>()) is not { } folder)
            return;
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = new PhysicalFileProvider(folder),
            // The build puts a hash of the content into these names.
            OnPrepareResponse = context => context.Context.Response.Headers.CacheControl =
                context.Context.Request.Path.StartsWithSegments("/assets") ? "public, max-age=31536000, immutable" : "no-cache",
        });
    }

    /// <summary>After routing: what no route takes is a page of the client, or nothing.</summary>
    public static void UseClientPages(this WebApplication app)
    {
        var index = ClientFiles.Find(app.Services.GetRequiredService<ClientOptions>()) is { } folder ? Path.Combine(folder, "index.html") : null;
        app.Use(async (context, next) =>
        {
            if (context.GetEndpoint() is not null)
            {
                await next(context);
                return;
            }

            var request = context.Request;
            var isPage = !ProblemAnswers.IsApi(request.Path) && !Path.HasExtension(request.Path) && (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method));
            if (index is null || !isPage)
                throw Refused.UnknownRoute();
            context.Response.ContentType = "text/html; charset=utf-8";
            context.Response.Headers.CacheControl = "no-cache";
            await context.Response.SendFileAsync(index);
        });
    }
}
