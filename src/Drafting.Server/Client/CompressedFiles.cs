using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Net.Http.Headers;

namespace Drafting.Server.Client;

/// <summary>The client's files as its build compressed them, once and as small as can be: <c>FILE.br</c> and <c>FILE.gz</c> beside <c>FILE</c>.</summary>
internal sealed class CompressedFiles(IFileProvider files) : IContentTypeProvider
{
    private static readonly (string Encoding, string Extension)[] Forms = [("br", ".br"), ("gzip", ".gz")];
    private readonly FileExtensionContentTypeProvider types = new();

    /// <summary>Names the smallest form of the file that whoever asks can read; the file itself where there is none.</summary>
    public void Choose(HttpContext context)
    {
        var request = context.Request;
        if (!types.TryGetContentType(request.Path.Value ?? "", out _) || !(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)))
            return;
        var accepted = request.GetTypedHeaders().AcceptEncoding;
        foreach (var (encoding, extension) in Forms)
        {
            if (!accepted.Any(each => each.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase) && each.Quality != 0) || !files.GetFileInfo(request.Path.Value + extension).Exists)
                continue;
            request.Path = request.Path.Value + extension;
            return;
        }
    }

    /// <summary>Says of a file that is sent in which form it is, and that there are others.</summary>
    public static void Describe(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.Vary = HeaderNames.AcceptEncoding;
        if (FormOf(context.Request.Path.Value!) is { Encoding: { } encoding })
            headers.ContentEncoding = encoding;
    }

    /// <summary>The type of the file itself, whatever its form.</summary>
    public bool TryGetContentType(string subpath, out string contentType) => types.TryGetContentType(subpath[..^(FormOf(subpath).Extension?.Length ?? 0)], out contentType!);

    private static (string? Encoding, string? Extension) FormOf(string path) => Forms.FirstOrDefault(form => path.EndsWith(form.Extension, StringComparison.Ordinal));
}
