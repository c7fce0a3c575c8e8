namespace Drafting.Formats.Renewal;

/// <summary>Ordinal numbers in words, as the names of sessions have them: from 1 to 109 in Chinese and English, from 60 in the other languages.</summary>
public static class OrdinalWords
{
    private static readonly string[] Chinese = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
    private static readonly string[] EnglishTens = ["", "", "twent", "thirt", "fort", "fift", "sixt", "sevent", "eight", "ninet"];
    private static readonly string[] EnglishUnits =
        ["", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth"];
    private static readonly string[] FrenchUnits =
        ["", "unième", "deuxième", "troisième", "quatrième", "cinquième", "sixième", "septième", "huitième", "neuvième", "dixième", "onzième", "douzième", "treizième", "quatorzième", "quinzième", "seizième", "dix-septième", "dix-huitième", "dix-neuvième"];
    private static readonly string[] SpanishTens = ["", "", "", "", "", "", "sexagésimo", "septuagésimo", "octogésimo", "nonagésimo"];
    private static readonly string[] SpanishUnits = ["", "primer", "segundo", "tercer", "cuarto", "quinto", "sexto", "séptimo", "octavo", "noveno"];
    private static readonly string[] RussianTens = ["", "", "", "", "", "", "шестьдесят", "семьдесят", "восемьдесят", "девяносто"];
    private static readonly string[] RussianRoundTens = ["", "", "", "", "", "", "шестидесят", "семидесят", "восьмидесят", "девяност"];
    private static readonly string[] RussianUnits = ["", "перв", "втор", "трет", "четверт", "пят", "шест", "седьм", "восьм", "девят"];
    private static readonly string[] RussianEndings = ["ой", "ая", "ую"];
    private static readonly string[] RussianThird = ["ьей", "ья", "ью"];
    private static readonly string[] ArabicTens = ["", "", "", "", "", "", "الست", "السبع", "الثمان", "التسع"];
    private static readonly string[] ArabicUnits = ["", "الحادية", "الثانية", "الثالثة", "الرابعة", "الخامسة", "السادسة", "السابعة", "الثامنة", "التاسعة"];

    /// <summary>The number's forms, always in the same order; none in another language.</summary>
    public static string[] Forms(int number, string language)
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

    private static string[] Cases(string name) => [name, char.ToUpperInvariant(name[0]) + name[1..]];

    private static string Join(params string[] words) => string.Join(' ', words.Where(word => word.Length > 0));

    private static string English(int tens, int unit) =>
        tens < 2 ? EnglishUnits[(10 * tens) + unit] : unit == 0 ? EnglishTens[tens] + "ieth" : $"{EnglishTens[tens]}y-{EnglishUnits[unit]}";

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

    private static string Russian(bool hundred, int tens, int unit, int form) =>
        hundred && tens + unit == 0 ? "сот" + RussianEndings[form]
        : Join(
            hundred ? "сто" : "",
            unit == 0 ? RussianRoundTens[tens] + RussianEndings[form] : RussianTens[tens],
            unit == 0 ? "" : RussianUnits[unit] + (unit == 3 ? RussianThird : RussianEndings)[form]);

    private static string Arabic(bool hundred, int tens, int unit, string ending)
    {
        var small = tens == 0 ? ArabicUnits[unit] : unit == 0 ? ArabicTens[tens] + ending : $"{ArabicUnits[unit]} و{ArabicTens[tens]}{ending}";
        return !hundred ? small : small.Length == 0 ? "المائة" : $"{small} بعد المائة";
    }
}
