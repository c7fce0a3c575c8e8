using System.Globalization;
using System.Text.RegularExpressions;

namespace Drafting.Formats.Docx;

/// <summary>How Word counts: the names are those of its number formats.</summary>
internal enum NumberStyle
{
    Decimal,
    LowerLetter,
    UpperLetter,
    LowerRoman,
    UpperRoman,
}

/// <summary>How the numbers of one level of a list look: “(”, lower-case letters, “)”.</summary>
internal sealed partial record LabelFormat(string Before, NumberStyle Style, string After)
{
    private const int LongestRow = 10;

    [GeneratedRegex(@"^(?<before>[(（\[]?)(?<number>[0-9]{1,4}|[a-z]{1,10}|[A-Z]{1,10})(?<after>\s?[.．)）\]\-–]?)$")]
    private static partial Regex Label();

    /// <summary>The label of a number from 1.</summary>
    public string Of(int number) => Before + Digits(number, Style) + After;

    /// <summary>The formats in which a label may be counted, with its number in each, the lowest number first: “(i)” is one before it is nine.</summary>
    public static IReadOnlyList<(LabelFormat Format, int Number)> Readings(string label)
    {
        var match = Label().Match(label);
        if (!match.Success)
            return [];
        var digits = match.Groups["number"].Value;
        return [.. Enum.GetValues<NumberStyle>()
            .Select(style => (Format: new LabelFormat(match.Groups["before"].Value, style, match.Groups["after"].Value), Number: Number(digits, style)))
            .Where(reading => reading.Number > 0 && reading.Format.Of(reading.Number) == label)
            .OrderBy(reading => reading.Number)];
    }

    /// <summary>A number as printed.</summary>
    public static string Digits(int number, NumberStyle style) => style switch
    {
        NumberStyle.Decimal => number.ToString(CultureInfo.InvariantCulture),
        _ when number < 1 => "0",
        NumberStyle.LowerLetter => new((char)('a' + ((number - 1) % 26)), Math.Min(LongestRow, ((number - 1) / 26) + 1)),
        NumberStyle.UpperLetter => Digits(number, NumberStyle.LowerLetter).ToUpperInvariant(),
        NumberStyle.LowerRoman => Roman(number),
        _ => Roman(number).ToUpperInvariant(),
    };

    // 0 where the digits are none of the style.
    private static int Number(string digits, NumberStyle style) => style switch
    {
        NumberStyle.Decimal => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0,
        NumberStyle.LowerLetter => digits[0] is >= 'a' and <= 'z' && digits.All(c => c == digits[0]) ? digits[0] - 'a' + 1 + (26 * (digits.Length - 1)) : 0,
        NumberStyle.LowerRoman => Enumerable.Range(1, 100).FirstOrDefault(number => Roman(number) == digits),
        _ => digits.All(char.IsAsciiLetterUpper) ? Number(digits.ToLowerInvariant(), style - 1 is NumberStyle.LowerLetter ? NumberStyle.LowerLetter : NumberStyle.LowerRoman) : 0,
    };

    private static string Roman(int number)
    {
        (int Value, string Digits)[] numerals = [(1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")];
        var roman = "";
        number = Math.Min(number, 4000);
        foreach (var (value, digits) in numerals)
        {
            for (; number >= value; number -= value)
                roman += digits;
        }

        return roman;
    }
}
