using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace Drafting.Server.Answers;

/// <summary>Answers that browsers keep as files.</summary>
internal static class AttachedFile
{
    /// <summary>A file to be kept.</summary>
    /// <param name="response">The answer.</param>
    /// <param name="title">Names the file; what a file name cannot hold becomes a hyphen.</param>
    /// <param name="extension">Without the dot.</param>
    /// <param name="content">The bytes.</param>
    /// <param name="type">The content type.</param>
    public static FileContentHttpResult Of(HttpResponse response, string title, string extension, byte[] content, string type)
    {
        Name(response, "attachment", title, extension);
        return TypedResults.File(content, type);
    }

    /// <summary>Gives the answer's file its name.</summary>
    public static void Name(HttpResponse response, string disposition, string title, string extension)
    {
        var name = new string([.. title.Select(c => char.IsControl(c) || Path.GetInvalidFileNameChars().Contains(c) ? '-' : c)]);
        var header = new ContentDispositionHeaderValue(disposition);
        header.SetHttpFileName($"{name}.{extension}");
        response.Headers.ContentDisposition = header.ToString();
    }
}
