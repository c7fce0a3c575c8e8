using System.Text;
using Drafting.Formats.PlainText;
using Drafting.Server.Wire;
using Microsoft.Net.Http.Headers;

namespace Drafting.Server.Library;

/// <summary>A file as it came in.</summary>
/// <param name="Filename">As the sender calls it; null where he does not.</param>
internal sealed record UploadedFile(byte[] Bytes, string? ContentType, string? Filename)
{
    static UploadedFile() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The text of a text file, in whatever character set it was declared; UTF-8 where none was.</summary>
    /// <exception cref="RefusedException">It is no text file, or its bytes do not fit the character set.</exception>
    public string ReadText()
    {
        var type = MediaTypeHeaderValue.TryParse(ContentType, out var parsed) ? parsed : null;
        if (!IsText(type))
            throw new RefusedException(415, "unsupportedFormat", "The library reads plain text (text/plain). Save the file as text and add it again.");
        if (Bytes.Length == 0)
            throw Refused.Malformed("The file is empty.");
        if (type?.Charset.Value?.Trim('"') is { Length: > 0 } charset && !charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase))
            return Decode(charset);
        return TextDecoding.TryDecode(Bytes, out var text, out var problem) ? text : throw new RefusedException(400, problem!.Code, problem.Message);
    }

    private bool IsText(MediaTypeHeaderValue? type) => type is null || type.MediaType == "application/octet-stream"
        ? Path.GetExtension(Filename)?.ToLowerInvariant() is ".txt" or ".text"
        : type.MediaType.Equals("text/plain", StringComparison.OrdinalIgnoreCase);

    private string Decode(string charset)
    {
        try
        {
            return Encoding.GetEncoding(charset, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback).GetString(Bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            throw new RefusedException(400, "wrongCharset", "The file's bytes do not fit the character set it was sent with.");
        }
        catch (ArgumentException)
        {
            throw new RefusedException(415, "unsupportedCharset", "The server does not know this character set. Send UTF-8.");
        }
    }
}
