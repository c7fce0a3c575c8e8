using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Drafting.Formats.PlainText;

namespace Drafting.Formats.Beside;

/// <summary>
/// What of a paragraph reads the same in every language: days, symbols and numbers of documents, and other numbers. Small numbers, which one language writes
/// in figures and another in words, are left out; so are months in figures, which only Chinese has.
/// </summary>
/// <param name="Dates">As ISO 8601.</param>
/// <param name="Symbols">Such as “A/77/275” and “72/7”.</param>
/// <param name="Numbers">Without what sets thousands apart, millions and the like written out.</param>
internal sealed partial record Figures(IReadOnlyList<string> Dates, IReadOnlyList<string> Symbols, IReadOnlyList<string> Numbers)
{
    private const int LeastNumber = 13;

    /// <summary>Of a great number's name, with the blank before it and a letter after it.</summary>
    private const int LongestUnit = 24;

    private IReadOnlyList<string> All { get; } = [.. Dates.Concat(Symbols).Concat(Numbers).Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"(?<![\p{Lu}\p{Ll}\d/])((\p{Lu}{1,6}(/[A-Za-z0-9().\-–]+)+)|(\d{1,4}/\d{1,4}( ?[A-Z](?![\p{Lu}\p{Ll}]))?)(?![\d/]))", RegexOptions.ExplicitCapture)]
    private static partial Regex SymbolPattern();

    [GeneratedRegex(@"\d{1,2} ?月")]
    private static partial Regex ChineseMonth();

    // With what sets thousands apart, or with a fraction.
    [GeneratedRegex(@"(?<whole>\d{1,3}((?<gap>[ ,.٬])\d{3}(?!\d))(\k<gap>\d{3}(?!\d))*|\d+)([.,٫](?<fraction>\d{1,2})(?!\d))?", RegexOptions.ExplicitCapture)]
    private static partial Regex NumberPattern();

    [GeneratedRegex(@"^ ?(?<unit>万亿|亿|万|million|millions|millones|миллион\w*|млн|مليون\w*|ملايين|billion|billions|milliards?|миллиард\w*|بليون|بلايين)(?!\p{Ll})", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Unit();

    public static Figures Of(string text)
    {
        var rest = new StringBuilder(Digits.Latin(text)).Replace('\u00A0', ' ').Replace('\u202F', ' ').Replace("\u200E", "").Replace("\u200F", "");
        var (days, symbols) = (new List<string>(), new List<string>());
        foreach (var day in PlainText.Dates.FindAll(rest.ToString()).ToList())
        {
            days.Add(day.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            Blank(rest, day.Start, day.Length);
        }

        foreach (Match symbol in SymbolPattern().Matches(rest.ToString()))
        {
            symbols.Add(symbol.Value.Replace('–', '-').Replace(" ", "", StringComparison.Ordinal).TrimEnd('.', '(', '-'));
            Blank(rest, symbol.Index, symbol.Length);
        }

        foreach (Match month in ChineseMonth().Matches(rest.ToString()))
            Blank(rest, month.Index, month.Length);
        return new(days, symbols, NumbersOf(rest.ToString()));
    }

    /// <summary>How much two paragraphs have in common of what both say in figures, from 0 to 1; null where neither says anything so.</summary>
    public double? Likeness(Figures other)
    {
        if (All.Count + other.All.Count == 0)
            return null;
        return 2.0 * Shared(All, other.All) / (All.Count + other.All.Count);
    }

    /// <summary>What one list has that the other has not, or less often.</summary>
    public static IReadOnlyList<string> Without(IReadOnlyList<string> list, IReadOnlyList<string> other)
    {
        var left = other.CountBy(figure => figure, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return [.. list.Where(figure => left.GetValueOrDefault(figure) == 0 || left[figure]-- == 0)];
    }

    private static int Shared(IReadOnlyList<string> one, IReadOnlyList<string> other)
    {
        var (shared, i, j) = (0, 0, 0);
        while (i < one.Count && j < other.Count)
        {
            var order = string.CompareOrdinal(one[i], other[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return shared;
    }

    private static List<string> NumbersOf(string text)
    {
        var numbers = new List<string>();
        foreach (Match match in NumberPattern().Matches(text))
        {
            var after = match.Index + match.Length;
            var unit = Unit().Match(text, after, Math.Min(LongestUnit, text.Length - after));
            // Of a number with a fraction, where its unit is no great number, the whole will do.
            var (whole, fraction) = (string.Concat(match.Groups["whole"].Value.Where(char.IsAsciiDigit)), unit.Success ? match.Groups["fraction"].Value : "");
            if (!decimal.TryParse($"{whole}.{fraction}0", NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
                continue;
            if (unit.Success && Times(unit.Groups["unit"].Value.ToLowerInvariant()) is var times)
            {
                if (number > decimal.MaxValue / times)
                    continue;
                number *= times;
            }

            if (number >= LeastNumber)
                numbers.Add(number.ToString("0.####", CultureInfo.InvariantCulture));
        }

        return numbers;
    }

    private static decimal Times(string unit) => unit switch
    {
        "万" => 10_000,
        "亿" => 100_000_000,
        "万亿" => 1_000_000_000_000,
        _ when unit.StartsWith("mill", StringComparison.Ordinal) && !unit.StartsWith("milliard", StringComparison.Ordinal) || unit.StartsWith("миллион", StringComparison.Ordinal)
            || unit is "млн" or "ملايين" || unit.StartsWith("مليون", StringComparison.Ordinal) => 1_000_000,
        _ => 1_000_000_000,
    };

    private static void Blank(StringBuilder text, int start, int length)
    {
        for (var at = start; at < start + length; at++)
            text[at] = '\u0001';
    }
}
