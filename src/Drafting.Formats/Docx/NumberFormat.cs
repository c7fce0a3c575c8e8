using System.Globalization;

namespace Drafting.Formats.Docx;

/// <summary>Word's number formats, of lists and of notes, by the names that its files give them.</summary>
internal static class NumberFormat
{
    public const string Decimal = "decimal";
    public const string LowerRoman = "lowerRoman";

    private const string Signs = "*†‡§";

    /// <summary>A number as printed; as digits where the format is none of these.</summary>
    public static string Of(int number, string? format) => format switch
    {
        "none" => "",
        "lowerLetter" => LabelFormat.Digits(number, NumberStyle.LowerLetter),
        "upperLetter" => LabelFormat.Digits(number, NumberStyle.UpperLetter),
        LowerRoman => LabelFormat.Digits(number, NumberStyle.LowerRoman),
        "upperRoman" => LabelFormat.Digits(number, NumberStyle.UpperRoman),
        "arabicAlpha" => Letter(number, "أبتثجحخدذرزسشصضطظعغفقكلمنهوي"),
        "arabicAbjad" => Letter(number, "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ"),
        "russianLower" => Letter(number, "абвгдежзиклмнопрстуфхцчшщэюя"),
        "russianUpper" => Letter(number, "АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЭЮЯ"),
        "ideographTraditional" => Letter(number, "甲乙丙丁戊己庚辛壬癸"),
        "ideographZodiac" => Letter(number, "子丑寅卯辰巳午未申酉戌亥"),
        "ideographEnclosedCircle" => Letter(number, "㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉"),
        "decimalEnclosedParen" => Letter(number, "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇"),
        "decimalEnclosedFullstop" => Letter(number, "⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛"),
        "decimalEnclosedCircle" or "decimalEnclosedCircleChinese" => Letter(number, "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"),
        "decimalFullWidth" or "decimalFullWidth2" => string.Concat(Digits(number).Select(c => (char)(c - '0' + '０'))),
        "hindiNumbers" => string.Concat(Digits(number).Select(c => (char)(c - '0' + '٠'))),
        "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
        "numberInDash" => $"- {Digits(number)} -",
        "ordinal" => Ordinal(number),
        "chicago" when number > 0 => new(Signs[(number - 1) % Signs.Length], Math.Min(20, ((number - 1) / Signs.Length) + 1)),
        "chineseLegalSimplified" => Chinese(number, "零壹贰叁肆伍陆柒捌玖", "拾", isLegal: true),
        "ideographLegalTraditional" => Chinese(number, "零壹貳參肆伍陸柒捌玖", "拾", isLegal: true),
        "chineseCounting" or "chineseCountingThousand" or "ideographDigital" or "japaneseCounting" or "taiwaneseCounting" or "taiwaneseCountingThousand" => Chinese(number, "〇一二三四五六七八九", "十"),
        _ => Digits(number),
    };

    private static string Digits(int number) => Math.Abs((long)number).ToString(CultureInfo.InvariantCulture);

    private static string Letter(int number, string row) => number > 0 && number <= row.Length ? row[number - 1].ToString() : Digits(number);

    private static string Ordinal(int number) => Digits(number) + ((number % 100) is >= 11 and <= 13 ? "th" : (number % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" });

    private static string Chinese(int number, string digits, string ten, bool isLegal = false) => number switch
    {
        >= 0 and < 10 => digits[number].ToString(),
        > 0 and < 100 => (number < 20 && !isLegal ? "" : digits[number / 10].ToString()) + ten + (number % 10 == 0 ? "" : digits[number % 10].ToString()),
        _ => Digits(number),
    };
}
