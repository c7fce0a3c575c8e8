using System.Security.Cryptography;
using System.Text;
using Drafting.Documents;
using Drafting.Formats.AkomaNtoso;
using Drafting.Formats.Docx.Reading;
using Drafting.Formats.Docx.Writing;
using Drafting.Formats.PlainText;
using Drafting.Server.Answers;
using Microsoft.Net.Http.Headers;

namespace Drafting.Server.Library;

/// <summary>A file as it came in, over HTTP or from a folder. This is the one place that knows which formats are read.</summary>
/// <param name="Filename">As the sender calls it; null where he does not.</param>
internal sealed record UploadedFile(byte[] Bytes, string? ContentType, string? Filename)
{
    /// <summary>The longest resolutions have some 1,000.</summary>
    private const int MostParagraphs = 20_000;

    private const string Text = "text/plain";
    private const string AkomaNtoso = "application/akn+xml";

    static UploadedFile() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Why a file cannot be read, as the importers have it.</summary>
    public static string[] Problems { get; } =
    [
        RefusalCodes.Malformed, RefusalCodes.TooLarge, "wrongCharset", "notUtf8", "notWellFormed", "forbiddenXml", "notAkomaNtoso", "notDocx", "damagedDocx", "protectedDocx",
        "unsupportedFormat", "unsupportedCharset",
    ];

    /// <summary>The endings of files that are read.</summary>
    public static IReadOnlyList<string> Extensions { get; } = [".txt", ".text", ".xml", ".akn", ".docx"];

    // PDF and RTF are letters and digits too, and would pass for text.
    private static readonly byte[][] Others = ["%PDF-"u8.ToArray(), @"{\rtf"u8.ToArray()];

    /// <summary>A file of a folder. Texts are called as a browser would send them, so that one that was added there is known here.</summary>
    public static UploadedFile At(string path, byte[] bytes) =>
        new(bytes, Path.GetExtension(path).ToLowerInvariant() is ".txt" or ".text" ? "text/plain" : null, Path.GetFileName(path));

    /// <summary>The id of the text that the file holds: it follows from all that is read.</summary>
    public string TextId(string? language)
    {
        var origin = Format is AkomaNtoso or DocxExport.ContentType ? Format : ContentType;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{origin}\n{Filename}\n{language}\n"));
        hash.AppendData(Bytes);
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }

    /// <summary>Reads the file.</summary>
    /// <exception cref="RefusedException">It is of no format that is read, or cannot be read as what it is.</exception>
    public ParsedDocument Read(string? language)
    {
        var document = ReadAny(language);
        return document.Paragraphs.Count <= MostParagraphs
            ? document
            : throw new RefusedException("tooLarge", $"The file has {document.Paragraphs.Count} paragraphs; the library takes texts of at most {MostParagraphs}. Split it and add the parts.");
    }

    private ParsedDocument ReadAny(string? language)
    {
        var format = Format ?? throw new RefusedException("unsupportedFormat", "The library reads plain text (.txt), Word (.docx) and Akoma Ntoso (.xml, .akn). Save the file as one of them and add it again.");
        if (Bytes.Length == 0)
            throw Refused.Malformed("The file is empty.");
        if (format == Text)
            return PlainTextImporter.Import(ReadText(), Filename, language);
        var isRead = format == AkomaNtoso
            ? AkomaNtosoImporter.TryImport(Bytes, Filename, language, out var document, out var problem)
            : DocxImporter.TryImport(Bytes, Filename, language, out document, out problem);
        return isRead ? document! : throw new RefusedException(problem!.Code, problem.Message);
    }

    /// <summary>The text as it was before the file's own tracked changes; null where it has none.</summary>
    /// <param name="document">What was read.</param>
    public ParsedDocument? ReadBefore(ParsedDocument document) =>
        document.TrackedChanges is null ? null
        : Format == AkomaNtoso ? AkomaNtosoImporter.Before(Bytes, Filename, document.Language)
        : DocxImporter.Before(Bytes, Filename, document.Language);

    /// <summary>What it is, by its content type, its name and how it begins: browsers call a file they do not know plain text. Null where it is not read.</summary>
    private string? Format
    {
        get
        {
            var type = MediaType?.MediaType.Value?.ToLowerInvariant();
            var extension = Path.GetExtension(Filename)?.ToLowerInvariant();
            if (type == DocxExport.ContentType || extension == ".docx" || DocxImporter.Recognises(Bytes))
                return DocxExport.ContentType;
            if (type is not null and not Text and not "application/octet-stream")
                return type is "text/xml" or "application/xml" || type.EndsWith("+xml", StringComparison.Ordinal) ? AkomaNtoso : null;
            if (Others.Any(other => Bytes.AsSpan().StartsWith(other)))
                return null;
            if (extension is ".xml" or ".akn" || AkomaNtosoImporter.Recognises(Bytes))
                return AkomaNtoso;
            return type == Text || extension is ".txt" or ".text" ? Text : null;
        }
    }

    private MediaTypeHeaderValue? MediaType => MediaTypeHeaderValue.TryParse(ContentType, out var parsed) ? parsed : null;

    // In whatever character set it was declared, unless it begins with the mark of another; where none was, in the one its bytes show.
    private string ReadText()
    {
        if (MediaType?.Charset.Value?.Trim('"').ToLowerInvariant() is { Length: > 0 } charset && charset != "utf-8" && !TextDecoding.HasMark(Bytes))
            return Decode(Wider(charset));
        return TextDecoding.TryDecode(Bytes, out var text, out var problem) ? text : throw new RefusedException(problem!.Code, problem.Message);
    }

    // What programs write under these names has the characters of the wider set, too: quotation marks and dashes, rarer Chinese characters.
    private static string Wider(string charset) => charset switch
    {
        "gb2312" or "gbk" or "x-gbk" or "gb_2312-80" => "gb18030",
        "iso-8859-1" or "latin1" or "us-ascii" or "ascii" => "windows-1252",
        _ => charset,
    };

    private string Decode(string charset)
    {
        try
        {
            var text = Encoding.GetEncoding(charset, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback).GetString(Bytes);
            return text.Contains('\0', StringComparison.Ordinal) ? throw WrongCharset() : text;
        }
        catch (DecoderFallbackException)
        {
            throw WrongCharset();
        }
        catch (Exception unknown) when (unknown is ArgumentException or NotSupportedException)
        {
            throw new RefusedException("unsupportedCharset", "The server does not know this character set. Send UTF-8.");
        }
    }

    private static RefusedException WrongCharset() => new("wrongCharset", "The file's bytes do not fit the character set it was sent with.");
}
