using System.Text;

namespace Drafting.Formats.PlainText;

/// <summary>Bytes of a text file to text: UTF-8, with or without a byte order mark.</summary>
public static class TextDecoding
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads the text. False where the bytes are no UTF-8; then <paramref name="problem"/> says so and what to do.</summary>
    public static bool TryDecode(ReadOnlySpan<byte> bytes, out string text, out ImportProblem? problem)
    {
        (text, problem) = ("", null);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            problem = NotUtf8("it is UTF-16");
            return false;
        }

        var body = bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;
        try
        {
            text = Strict.GetString(body);
        }
        catch (DecoderFallbackException wrong)
        {
            problem = NotUtf8($"byte {wrong.Index + bytes.Length - body.Length} does not fit");
            return false;
        }

        // Arabic and Russian letters in UTF-16 are two bytes that UTF-8 allows; the blanks between words give it away.
        if (!text.Contains('\0', StringComparison.Ordinal))
            return true;
        (text, problem) = ("", NotUtf8("it holds zero bytes, as UTF-16 does"));
        return false;
    }

    private static ImportProblem NotUtf8(string why) =>
        new("notUtf8", $"The file is not UTF-8 text: {why}. Save it as UTF-8 and import it again.");
}
