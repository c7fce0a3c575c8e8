using System.Globalization;
using System.Text.RegularExpressions;
using Drafting.Formats.PlainText;

namespace Drafting.Language.Formulae;

/// <summary>Dates as resolutions write them: 17 November 2017, 2017年11月17日, 17 de noviembre de 2017.</summary>
internal sealed partial class DateForm() : ParagraphRule("dateForm")
{
    private const int LongestMonth = 31;
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const string Name = @"(?<month>Jan(uary|\.)?|Feb(ruary|\.)?|Mar(ch|\.)?|Apr(il|\.)?|May|June?|July?|Aug(ust|\.)?|Sept?(ember|\.)?|Oct(ober|\.)?|Nov(ember|\.)?|Dec(ember|\.)?)";

    [GeneratedRegex(@"(?<![\w/.-])(" + Name + @" (?<day>[0-9]{1,2})(st|nd|rd|th)?,? (?<year>(19|20)[0-9]{2})|(the )?(?<day>[0-9]{1,2})(st|nd|rd|th)( day)?( of)? " + Name + @"(,? (?<year>(19|20)[0-9]{2}))?|(?<day>[0-9]{1,2}) (of )?" + Name + @",? (?<year>(19|20)[0-9]{2}))(?!\d|[–-]\d)", Options)]
    private static partial Regex English();

    [GeneratedRegex(@"(?<![A-Za-z\d〇零一二三四五六七八九])(?<year>[〇零一二三四五六七八九○]{4})年((?<month>[一二三四五六七八九十]{1,2})月((?<day>[一二三四五六七八九十]{1,3})[日号])?)?|(?<year>(19|20)[0-9]{2}) ?年 ?(?<month>[0-9]{1,2}) ?月 ?(?<day>[0-9]{1,2}) ?号(?!决|文)", Options)]
    private static partial Regex Chinese();

    [GeneratedRegex(@"(?<![A-Za-z\d/.–-])((?<year>(19|20)[0-9]{2})[-./](?<month>[0-9]{1,2})[-./](?<day>[0-9]{1,2})|(?<day>[0-9]{1,2})[-./](?<month>[0-9]{1,2})[-./](?<year>(19|20)[0-9]{2}))(?![A-Za-z\d/]|[.–-][\w])", Options)]
    private static partial Regex Digits();

    [GeneratedRegex(@"(?<!\w)(?<day>[0-9]{1,2})(?<er>er)? (?<month>\p{L}+)(?<comma>,)? (?<year>(19|20)[0-9]{2})(?!\d|[–-]\d)", Options)]
    private static partial Regex French();

    [GeneratedRegex(@"(?<!\w)(?<day>[0-9]{1,2})º?( de)? (?<month>\p{L}+),?( del?)? (?<year>(19|20)[0-9]{2})(?!\d|[–-]\d)", Options)]
    private static partial Regex Spanish();

    [GeneratedRegex(@"(?<!\w)(?<day>[0-9]{1,2}) (?<month>\p{L}+) (?<year>(19|20)[0-9]{2})(?<years>(,? года?м?у?|,? годов|,? г\.)?)(?!\d|[–-]\d)", Options)]
    private static partial Regex Russian();

    [GeneratedRegex(@"(?<!\w)(?<day>[0-9]{1,2}) (?<month>يناير|فبراير|مارس|أبريل|مايو|يونيه|يونيو|يوليه|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر|كانون الثاني|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|تشرين الأول|تشرين الثاني|كانون الأول) (?<year>(19|20)[0-9]{2})", Options)]
    private static partial Regex Arabic();

    private static readonly string[] ArabicMonths = ["يناير|كانون الثاني", "فبراير|شباط", "مارس|آذار", "أبريل|نيسان", "مايو|أيار", "يونيه|حزيران|يونيو", "يوليه|تموز|يوليو", "أغسطس|آب", "سبتمبر|أيلول", "أكتوبر|تشرين الأول", "نوفمبر|تشرين الثاني", "ديسمبر|كانون الأول"];

    public override IEnumerable<Finding> In(Reading reading)
    {
        var (text, language) = (reading.Text, reading.Setting.Language);
        // No digits, no date; but for Chinese ones.
        if (language != "zh" && text.AsSpan().IndexOfAnyInRange('0', '9') < 0)
            return [];
        var found = language switch
        {
            "en" => English().Matches(text).Select(match => Written(reading, match, MonthNumber(match), "en")),
            "zh" => Chinese().Matches(text).Select(match => InDigits(match) is { } digits ? Mended(reading, match.Index, match.Length, digits) : null),
            "fr" => French().Matches(text).Where(match => Dates.IsMonth(match.Groups["month"].Value)).Select(match => Reprinted(reading, match)),
            "es" => Spanish().Matches(text).Where(match => Dates.IsMonth(match.Groups["month"].Value)).Select(match => Reprinted(reading, match)),
            "ru" => Russian().Matches(text).Where(match => Dates.IsMonth(match.Groups["month"].Value)).Select(match => Reprinted(reading, match)),
            "ar" => Arabic().Matches(text).Select(match => Written(reading, match, Array.FindIndex(ArabicMonths, names => names.Split('|').Contains(match.Groups["month"].Value)) + 1, "ar")),
            _ => [],
        };
        return found.Concat(Digits().Matches(text).Select(match => OfDigits(reading, match))).OfType<Finding>();
    }

    private Finding? Written(Reading reading, Match match, int month, string language)
    {
        if (!int.TryParse(match.Groups["year"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var year))
            return language == "en" && Number(match.Groups["day"].Value) is > 0 and <= LongestMonth and var numbered ? Mended(reading, match.Index, match.Length, $"{numbered} {CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month)}") : null;
        return Day(year, month, match) is { } day && Dates.Printed(day, language) is var right && right != match.Value ? Mended(reading, match.Index, match.Length, right) : null;
    }

    // French, Spanish and Russian names of months are small; what reads otherwise than it is printed is not as it is printed.
    private Finding? Reprinted(Reading reading, Match match)
    {
        var language = reading.Setting.Language;
        if (Dates.FindAll($"{match.Groups["day"].Value} {match.Groups["month"].Value.ToLowerInvariant()} {match.Groups["year"].Value}").FirstOrDefault() is not { Length: > 0 } date)
            return null;
        var right = Dates.Printed(date.Day, language);
        // A title in another language has its own months.
        if (!right.Split(' ').Contains(match.Groups["month"].Value, StringComparer.OrdinalIgnoreCase))
            return null;
        // The year of a span stands with the word only at its end.
        if (right == match.Value || language == "ru" && (match.Groups["years"].ValueSpan is "" or " годов" or " году" or " годам") && right.StartsWith(match.Value[..^match.Groups["years"].Length], StringComparison.Ordinal))
            return null;
        return Mended(reading, match.Index, match.Length, right);
    }

    // Where day and month could change places only a person knows.
    private Finding? OfDigits(Reading reading, Match match)
    {
        if (!int.TryParse(match.Groups["month"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var month) || Day(int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture), month, match) is not { } day)
            return null;
        var finding = Mended(reading, match.Index, match.Length, Dates.Printed(day, reading.Setting.Language));
        return match.Groups["year"].Index == match.Index || day.Day > 12 || day.Day == day.Month ? finding : finding with { Fix = null };
    }

    private static DateOnly? Day(int year, int month, Match match) =>
        Number(match.Groups["day"].Value) is var day && year > 0 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new(year, month, day) : null;

    private static int MonthNumber(Match match) =>
        Array.FindIndex(CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedMonthNames, name => name.Length > 0 && match.Groups["month"].Value.StartsWith(name, StringComparison.Ordinal)) + 1;

    // Null where it is no date: “十十月”, “二月三十日”.
    private static string? InDigits(Match match)
    {
        var year = string.Concat(match.Groups["year"].Value.Select(c => char.IsAsciiDigit(c) ? c : Digit(c)));
        if (!match.Groups["month"].Success)
            return $"{year}年";
        var month = Number(match.Groups["month"].Value);
        if (match.Groups["day"].Success)
            return Day(int.Parse(year, CultureInfo.InvariantCulture), month, match) is { } day ? $"{year}年{month}月{day.Day}日" : null;
        return month is >= 1 and <= 12 ? $"{year}年{month}月" : null;
    }

    private static char Digit(char c) => c is '○' or '零' ? '0' : (char)('0' + "〇一二三四五六七八九".IndexOf(c, StringComparison.Ordinal));

    // Below a hundred, in Latin digits or Chinese characters; 0 where it is no number.
    private static int Number(string words)
    {
        if (int.TryParse(words, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number;
        var parts = words.Split('十');
        return parts.Length > 2 || parts.Any(part => part.Length > 1) ? 0
            : parts.Length == 1 ? One(parts[0]) : (10 * (parts[0].Length == 0 ? 1 : One(parts[0]))) + One(parts[1]);

        static int One(string digit) => digit.Length == 0 ? 0 : Digit(digit[0]) - '0';
    }
}
