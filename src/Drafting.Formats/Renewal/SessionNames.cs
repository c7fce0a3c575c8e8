using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Drafting.Formats.Renewal;

/// <summary>
/// The numbers of sessions of the General Assembly in words, as the six languages print them. A number has several forms (cases, capital
/// or not); another number is written in the same form.
/// </summary>
internal static class SessionNames
{
    private const int First = 60;
    private const int Last = 109;

    private static readonly string[] Languages = ["zh", "en", "fr", "es", "ru", "ar"];

    private static readonly FrozenDictionary<string, FrozenDictionary<string, (int Number, int Form)>> Known = Languages.ToFrozenDictionary(
        language => language,
        language => Enumerable.Range(First, Last - First + 1)
            .SelectMany(number => Forms(number, language).Select((text, form) => (text, number, form)))
            .DistinctBy(name => name.text)
            .ToFrozenDictionary(name => name.text, name => (name.number, name.form), StringComparer.Ordinal));

    private static readonly FrozenDictionary<string, Regex> Patterns = Languages.ToFrozenDictionary(language => language, Pattern);

    /// <summary>A session named in a text.</summary>
    /// <param name="Start">Where the number's words begin; “第” and “届” are among them.</param>
    public readonly record struct Named(int Start, int Length, int Number, int Form);

    /// <summary>Every session named in a text, in order.</summary>
    public static IEnumerable<Named> Find(string text, string language)
    {
        if (!Patterns.TryGetValue(language, out var pattern))
            yield break;
        foreach (Match match in pattern.Matches(text))
        {
            var name = match.Groups["name"];
            var (number, form) = Known[language][name.Value];
            yield return new(name.Index, name.Length, number, form);
        }
    }

    /// <summary>Another session's number in the same form; null for one that has no words here.</summary>
    public static string? Write(int number, int form, string language) => number is >= First and <= Last ? Forms(number, language)[form] : null;

    /// <summary>The session at a day: each begins in the middle of September.</summary>
    public static int At(DateOnly day) => day.Year - 1946 + (day >= new DateOnly(day.Year, 9, 15) ? 1 : 0);

    // Longer names first, so that “seventy” is not found in “seventy-first”.
    private static Regex Pattern(string language)
    {
        var names = string.Join('|', Known[language].Keys.OrderByDescending(name => name.Length).Select(Regex.Escape));
        var pattern = language switch
        {
            "zh" => $"(?<name>{names})(?=会议|常会|会)",
            "ar" => $@"(?<=دورتها |الدورة |دورته |لدورتها |لدورة )(?<name>{names})(?!\p{{L}})",
            "es" => $@"(?<!\p{{L}})(?<name>{names})(?= per[ií]odo)",
            "ru" => $@"(?<!\p{{L}})(?<name>{names})(?= (очередн\p{{L}}+ )?сесси)",
            _ => $@"(?<![\p{{L}}-])(?<name>{names})(?= (regular )?session)",
        };
        return new(pattern, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Compiled);
    }

    private static string[] Forms(int number, string language)
    {
        var (tens, unit) = (number % 100 / 10, number % 10);
        var hundred = number >= 100;
        return language switch
        {
            "zh" => [$"第{(hundred ? "一百" + (tens == 0 && unit > 0 ? "零" : tens == 1 ? "一" : "") : "")}{(tens > 0 ? (tens > 1 ? Chinese[tens] : "") + "十" : "")}{Chinese[unit]}届"],
            "en" => Cases(hundred ? unit + tens == 0 ? "hundredth" : $"hundred and {English(tens, unit)}" : English(tens, unit)),
            "fr" => Cases(hundred ? unit + tens == 0 ? "centième" : $"cent {French(tens, unit)}" : French(tens, unit)),
            "es" => Cases(Join(hundred ? "centésimo" : "", SpanishTens[tens], SpanishUnits[unit])),
            "ru" => [.. new[] { 0, 1, 2 }.SelectMany(form => Cases(Russian(hundred, tens, unit, form)))],
            "ar" => [Arabic(hundred, tens, unit, "ين"), Arabic(hundred, tens, unit, "ون")],
            _ => [],
        };
    }

    private static readonly string[] Chinese = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

    private static string[] Cases(string name) => [name, char.ToUpperInvariant(name[0]) + name[1..]];

    private static string Join(params string[] words) => string.Join(' ', words.Where(word => word.Length > 0));

    private static readonly string[] EnglishTens = ["", "", "", "", "", "", "sixt", "sevent", "eight", "ninet"];
    private static readonly string[] EnglishUnits = ["", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"];

    private static string English(int tens, int unit) =>
        tens == 0 ? EnglishUnits[unit] : unit == 0 ? EnglishTens[tens] + "ieth" : $"{EnglishTens[tens]}y-{EnglishUnits[unit]}";

    private static readonly string[] FrenchUnits =
        ["", "unième", "deuxième", "troisième", "quatrième", "cinquième", "sixième", "septième", "huitième", "neuvième", "dixième", "onzième", "douzième", "treizième", "quatorzième", "quinzième", "seizième", "dix-septième", "dix-huitième", "dix-neuvième"];

    private static string French(int tens, int unit) => (tens, unit) switch
    {
        (0, _) => FrenchUnits[unit],
        (6, 0) => "soixantième",
        (6, 1) => "soixante et unième",
        (7, 1) => "soixante et onzième",
        (6 or 7, _) => "soixante-" + FrenchUnits[(10 * (tens - 6)) + unit],
        (8, 0) => "quatre-vingtième",
        _ => "quatre-vingt-" + FrenchUnits[(10 * (tens - 8)) + unit],
    };

    private static readonly string[] SpanishTens = ["", "", "", "", "", "", "sexagésimo", "septuagésimo", "octogésimo", "nonagésimo"];
    private static readonly string[] SpanishUnits = ["", "primer", "segundo", "tercer", "cuarto", "quinto", "sexto", "séptimo", "octavo", "noveno"];

    private static readonly string[] RussianTens = ["", "", "", "", "", "", "шестьдесят", "семьдесят", "восемьдесят", "девяносто"];
    private static readonly string[] RussianRoundTens = ["", "", "", "", "", "", "шестидесят", "семидесят", "восьмидесят", "девяност"];
    private static readonly string[] RussianUnits = ["", "перв", "втор", "трет", "четверт", "пят", "шест", "седьм", "восьм", "девят"];
    private static readonly string[] RussianEndings = ["ой", "ая", "ую"];
    private static readonly string[] RussianThird = ["ьей", "ья", "ью"];

    private static string Russian(bool hundred, int tens, int unit, int form) =>
        hundred && tens + unit == 0 ? "сот" + RussianEndings[form]
        : Join(
            hundred ? "сто" : "",
            unit == 0 ? RussianRoundTens[tens] + RussianEndings[form] : RussianTens[tens],
            unit == 0 ? "" : RussianUnits[unit] + (unit == 3 ? RussianThird : RussianEndings)[form]);

    private static readonly string[] ArabicTens = ["", "", "", "", "", "", "الست", "السبع", "الثمان", "التسع"];
    private static readonly string[] ArabicUnits = ["", "الحادية", "الثانية", "الثالثة", "الرابعة", "الخامسة", "السادسة", "السابعة", "الثامنة", "التاسعة"];

    private static string Arabic(bool hundred, int tens, int unit, string ending)
    {
        var small = tens == 0 ? ArabicUnits[unit] : unit == 0 ? ArabicTens[tens] + ending : $"{ArabicUnits[unit]} و{ArabicTens[tens]}{ending}";
        return !hundred ? small : small.Length == 0 ? "المائة" : $"{small} بعد المائة";
    }
}
