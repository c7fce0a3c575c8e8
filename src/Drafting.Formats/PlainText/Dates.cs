using System.Globalization;
using System.Text.RegularExpressions;

namespace Drafting.Formats.PlainText;

/// <summary>Dates as the six languages print them.</summary>
public static partial class Dates
{
    private static readonly string[][] Months =
    [
        ["january", "janvier", "enero", "января", "كانون الثاني", "يناير"],
        ["february", "février", "febrero", "февраля", "شباط", "فبراير"],
        ["march", "mars", "marzo", "марта", "آذار", "مارس"],
        ["april", "avril", "abril", "апреля", "نيسان", "أبريل"],
        ["may", "mai", "mayo", "мая", "أيار", "مايو"],
        ["june", "juin", "junio", "июня", "حزيران", "يونيه"],
        ["july", "juillet", "julio", "июля", "تموز", "يوليه"],
        ["august", "août", "agosto", "августа", "آب", "أغسطس"],
        ["september", "septembre", "septiembre", "сентября", "أيلول", "سبتمبر"],
        ["october", "octobre", "octubre", "октября", "تشرين الأول", "أكتوبر"],
        ["november", "novembre", "noviembre", "ноября", "تشرين الثاني", "نوفمبر"],
        ["december", "décembre", "diciembre", "декабря", "كانون الأول", "ديسمبر"],
    ];

    [GeneratedRegex(@"(?<year>\d{4}) ?年 ?(?<month>\d{1,2}) ?月 ?(?<day>\d{1,2})( ?日|(?=通过))", RegexOptions.ExplicitCapture)]
    private static partial Regex Chinese();

    // One word where one will do: “27 de noviembre de 2019” is of “noviembre”, not of “noviembre de”.
    [GeneratedRegex(@"(?<day>\d{1,2})(er)? (de )?(?<month>\p{L}+( \p{L}+)??)(/ ?\p{L}+)? (de )?(?<year>\d{4})")]
    private static partial Regex DayFirst();

    [GeneratedRegex(@"^(le )?\d{1,2}(er)? (de )?\p{L}+( \p{L}+)?(/\p{L}+)? (de )?\d{4}( года)?$|^\d{4} ?年 ?\d{1,2} ?月 ?\d{1,2} ?日$", RegexOptions.IgnoreCase)]
    private static partial Regex Alone();

    /// <summary>The first date in <paramref name="text"/> as ISO 8601, or null.</summary>
    public static string? Find(string text)
    {
        var chinese = Chinese().Match(text);
        if (chinese.Success)
            return Iso(chinese, Digits.Value(chinese.Groups["month"].Value));
        foreach (Match match in DayFirst().Matches(text))
        {
            if (Month(match) is > 0 and var month)
                return Iso(match, month);
        }

        return null;
    }

    /// <summary>Whether a word is the name of a month in one of the six languages.</summary>
    public static bool IsMonth(string word) => Array.Exists(Months, names => names.Contains(word.ToLowerInvariant()));

    /// <summary>A date in a text.</summary>
    public readonly record struct Found(int Start, int Length, DateOnly Day);

    /// <summary>Every date in a text, in order.</summary>
    public static IEnumerable<Found> FindAll(string text)
    {
        foreach (Match match in Chinese().Matches(text))
        {
            if (Iso(match, Digits.Value(match.Groups["month"].Value)) is { } iso)
                yield return new(match.Index, match.Length, Day(iso));
        }

        foreach (Match match in DayFirst().Matches(text))
        {
            if (Month(match) is > 0 and var month && Iso(match, month) is { } iso)
                yield return new(match.Index, match.Length, Day(iso));
        }
    }

    /// <summary>A day as documents in <paramref name="language"/> write it: “24 ноября 2026 года”.</summary>
    public static string Printed(DateOnly day, string language)
    {
        var names = Months[day.Month - 1];
        return language switch
        {
            "zh" => $"{day.Year}年{day.Month}月{day.Day}日",
            "fr" => $"{day.Day}{(day.Day == 1 ? "er" : "")} {names[1]} {day.Year}",
            "es" => $"{day.Day} de {names[2]} de {day.Year}",
            "ru" => $"{day.Day} {names[3]} {day.Year} года",
            "ar" => $"{day.Day} {names[4]}/{names[5]} {day.Year}",
            _ => $"{day.Day} {char.ToUpperInvariant(names[0][0])}{names[0][1..]} {day.Year}",
        };
    }

    /// <summary>The same with the spaces of another date, and “года” only where that has it.</summary>
    public static string PrintedLike(DateOnly day, string language, string like) => language switch
    {
        "zh" when like.Contains(' ', StringComparison.Ordinal) => $"{day.Year} 年 {day.Month} 月 {day.Day} 日",
        "ru" when !like.EndsWith("года", StringComparison.Ordinal) => Printed(day, language)[..^" года".Length],
        _ => Printed(day, language),
    };

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The date that <paramref name="line"/> is, or null where it is more or less than a date.</summary>
    public static string? Whole(string line) => Alone().IsMatch(line) ? Find(line) : null;

    /// <summary>The month a date names in words, from 1; 0 where the word is no month.</summary>
    private static int Month(Match match)
    {
        var name = match.Groups["month"].Value.ToLowerInvariant();
        return Array.FindIndex(Months, names => names.Contains(name)) + 1;
    }

    private static string? Iso(Match match, int month)
    {
        var text = $"{Digits.Latin(match.Groups["year"].Value)}-{month:00}-{Digits.Latin(match.Groups["day"].Value).PadLeft(2, '0')}";
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? text : null;
    }
}
