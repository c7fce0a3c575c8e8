using Drafting.Server.Answers;
using Drafting.Server.Configuration;
using Drafting.Server.Pipeline;
using Microsoft.Extensions.FileProviders;

namespace Drafting.Server.Client;

/// <summary>Serves the built client; addresses that are none of the server's own are pages of the client.</summary>
internal static class ClientPages
{
    public static void UseClientFiles(this WebApplication app)
    {
        if (ClientFiles.Find(app.Services.GetRequiredService<ClientOptions>()) is not { } folder)
            return;
        var files = new PhysicalFileProvider(folder);
        var forms = new CompressedFiles(files);
        app.Use((context, next) =>
        {
            forms.Choose(context);
            return next(context);
        });
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = files,
            ContentTypeProvider = forms,
            OnPrepareResponse = sent =>
            {
                CompressedFiles.Describe(sent.Context);
                // The build puts a hash of the content into these names.
                sent.Context.Response.Headers.CacheControl = sent.Context.Request.Path.StartsWithSegments("/assets") ? "public, max-age=31536000, immutable" : "no-cache";
            },
        });
    }

    /// <summary>After routing: what no route takes is a page of the client, or nothing.</summary>
    public static void UseClientPages(this WebApplication app)
    {
        var isBuilt = ClientFiles.Find(app.Services.GetRequiredService<ClientOptions>()) is not null;
        app.Use((context, next) =>
        {
            if (context.GetEndpoint() is not null)
                return next(context);
            var request = context.Request;
            var isPage = !ProblemAnswers.IsApi(request.Path) && !Path.HasExtension(request.Path) && (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method));
            if (!isBuilt || !isPage)
                throw Refused.UnknownRoute();
            request.Path = "/index.html";
            return next(context);
        });
        // Whatever has an endpoint passes it by.
        app.UseClientFiles();
    }
}
