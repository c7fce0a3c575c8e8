using System.Text;

namespace Drafting.Formats.PlainText;

/// <summary>Bytes of a text file to text: UTF-8, and UTF-16, UTF-32 and GB18030 where the bytes say so beyond doubt.</summary>
public static class TextDecoding
{
    // The character set of Chinese offices.
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
        ?? throw new InvalidOperationException("GB18030 is not part of the framework.");

    /// <summary>Reads the text. False where the bytes are no UTF-8 and not surely another; then <paramref name="problem"/> says so and what to do.</summary>
    public static bool TryDecode(ReadOnlySpan<byte> bytes, out string text, out ImportProblem? problem)
    {
        (text, problem) = ("", null);
        if (Marked(bytes) is { } marked)
        {
            if (TryRead(marked.Encoding, bytes[marked.Encoding.Preamble.Length..], out text) && !text.Contains('\0', StringComparison.Ordinal))
                return true;
            text = "";
            return Refuse($"its first bytes say {marked.Name}, but the rest does not fit", out problem);
        }

        // Arabic and Russian letters in UTF-16 are two bytes that UTF-8 allows; the blanks between words give it away.
        if (TryRead(new UTF8Encoding(false, true), bytes, out text, out var wrong) && !bytes.Contains((byte)0))
            return true;
        return TryOthers(bytes, out text) || Refuse(wrong < 0 ? "it holds zero bytes, as UTF-16 does" : $"byte {wrong} does not fit", out problem);
    }

    /// <summary>Whether the bytes begin with a byte order mark.</summary>
    public static bool HasMark(ReadOnlySpan<byte> bytes) => Marked(bytes) is not null;

    // The marks of UTF-32 begin as those of UTF-16 do.
    private static (Encoding Encoding, string Name)? Marked(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
            return (new UTF8Encoding(true, true), "UTF-8");
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0]))
            return (new UTF32Encoding(false, true, true), "UTF-32");
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0, 0, 0xFE, 0xFF]))
            return (new UTF32Encoding(true, true, true), "UTF-32");
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return (new UnicodeEncoding(false, true, true), "UTF-16");
        return bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? (new UnicodeEncoding(true, true, true), "UTF-16") : null;
    }

    // Of the readings without a mark exactly one has to be a text: the other ones are characters that no text has.
    private static bool TryOthers(ReadOnlySpan<byte> bytes, out string text)
    {
        var readings = new List<string>();
        if (TryRead(new UnicodeEncoding(false, false, true), bytes, out var read) && PlausibleText.IsText(read))
            readings.Add(read);
        if (TryRead(new UnicodeEncoding(true, false, true), bytes, out read) && PlausibleText.IsText(read))
            readings.Add(read);
        if (TryRead(Gb18030, bytes, out read) && PlausibleText.IsChinese(read))
            readings.Add(read);
        text = readings.Count == 1 ? readings[0] : "";
        return readings.Count == 1;
    }

    private static bool TryRead(Encoding strict, ReadOnlySpan<byte> bytes, out string text) => TryRead(strict, bytes, out text, out _);

    private static bool TryRead(Encoding strict, ReadOnlySpan<byte> bytes, out string text, out int wrong)
    {
        try
        {
            (text, wrong) = (strict.GetString(bytes), -1);
            return true;
        }
        catch (Exception failure) when (failure is DecoderFallbackException or ArgumentException)
        {
            (text, wrong) = ("", (failure as DecoderFallbackException)?.Index ?? 0);
            return false;
        }
    }

    private static bool Refuse(string why, out ImportProblem? problem)
    {
        problem = new("notUtf8", $"The file is not UTF-8 text: {why}. Save it as UTF-8 and import it again.");
        return false;
    }
}
