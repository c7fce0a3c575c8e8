using System.IO.Compression;
using System.Text;
using Microsoft.Net.Http.Headers;
using Scalar.AspNetCore;

namespace Drafting.Server.Contract;

/// <summary>
/// The description of the API as a page to be read, at <c>/api</c>: Scalar draws it from <c>/openapi/v1.json</c>. It is mapped by hand, because Scalar's own
/// route takes every address below and a page of its own has scripts in it, which our pages do not run. Nothing is asked of any other server.
/// </summary>
internal static class ApiPage
{
    private const string JavaScript = "text/javascript";
    private const string SettingPath = "/api-reference-setting.js";
    private const string ScriptPath = "/api-reference.js";
    private const string ScriptInPackage = "ScalarStaticAssets.scalar.js";

    // Neither fonts from elsewhere nor reports to its makers, nor what their servers would have to answer.
    private const string Configuration =
        """{"url":"/openapi/v1.json","withDefaultFonts":false,"telemetry":false,"hideClientButton":true,"showDeveloperTools":"never","agent":{"disabled":true},"mcp":{"disabled":true}}""";

    // Scalar checks its settings with a library that otherwise tries whether it may make scripts out of texts, which our pages do not.
    private const string Setting = "globalThis.__zod_globalConfig = { jitless: true };\n";

    private const string Page = $$"""
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <link rel="icon" href="data:,">
        <title>Drafting: the API</title>
        </head>
        <body>
        <noscript>This page is drawn by a script from <a href="/openapi/v1.json">/openapi/v1.json</a>.</noscript>
        <script id="api-reference" data-configuration='{{Configuration}}'></script>
        <script src="{{SettingPath}}"></script>
        <script src="{{ScriptPath}}"></script>
        </body>
        </html>

        """;

    private static readonly byte[] PackedScript = ReadScript();
    private static readonly EntityTagHeaderValue ScriptTag = new($"\"{typeof(ScalarOptions).Assembly.GetName().Version}\"", isWeak: true);

    /// <summary>Serves the page, to whoever may read the description.</summary>
    public static void MapApiPage(this IEndpointRouteBuilder app)
    {
        app.MapGet("/api", () => TypedResults.Content(Page, "text/html", Encoding.UTF8)).ExcludeFromDescription();
        app.MapGet(SettingPath, () => TypedResults.Content(Setting, JavaScript, Encoding.UTF8)).ExcludeFromDescription();
        app.MapGet(ScriptPath, (HttpContext context) => Script(context)).ExcludeFromDescription();
    }

    // The package has it compressed, and so it is sent.
    private static IResult Script(HttpContext context)
    {
        var (headers, isPacked) = (context.Response.Headers, context.Request.GetTypedHeaders().AcceptEncoding.Any(each => each.Value == "gzip" && each.Quality != 0));
        headers.CacheControl = "no-cache";
        headers.Vary = HeaderNames.AcceptEncoding;
        if (isPacked)
            headers.ContentEncoding = "gzip";
        var packed = new MemoryStream(PackedScript, writable: false);
        return TypedResults.Stream(isPacked ? packed : new GZipStream(packed, CompressionMode.Decompress), $"{JavaScript}; charset=utf-8", entityTag: ScriptTag);
    }

    private static byte[] ReadScript()
    {
        using var script = typeof(ScalarOptions).Assembly.GetManifestResourceStream(ScriptInPackage) ?? throw new InvalidOperationException($"Scalar.AspNetCore has no {ScriptInPackage} any more.");
        var packed = new byte[script.Length];
        script.ReadExactly(packed);
        return packed;
    }
}
