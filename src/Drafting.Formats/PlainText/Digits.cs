using System.Globalization;

namespace Drafting.Formats.PlainText;

/// <summary>Numbers as any script writes them: Arabic texts print ٢٠٢٢ as well as 2022.</summary>
internal static class Digits
{
    /// <summary>The digits as the Latin script writes them.</summary>
    public static string Latin(string digits) => string.Concat(digits.Select(c => CharUnicodeInfo.GetDecimalDigitValue(c) is >= 0 and var digit ? (char)('0' + digit) : c));

    /// <summary>The number that digits of one script write.</summary>
    public static int Value(string digits) => int.Parse(Latin(digits), NumberStyles.None, CultureInfo.InvariantCulture);
}
