using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace Drafting.Formats.Docx;

/// <summary>Counts the paragraphs of a Word file as Word does, to know the numbers it prints.</summary>
internal sealed class WordNumbering
{
    private readonly Dictionary<int, XElement> definitions = [];
    private readonly Dictionary<int, XElement> lists = [];
    private readonly Dictionary<string, XElement> styles = [];
    private readonly Dictionary<int, int?[]> counted = [];
    private readonly HashSet<(int List, int Level)> begun = [];

    public WordNumbering(XElement? numbering, XElement? styles)
    {
        foreach (var definition in numbering?.Elements(Wml.W + "abstractNum") ?? [])
            definitions.TryAdd(definition.WholeNumber("abstractNumId") ?? -1, definition);
        foreach (var list in numbering?.Elements(Wml.W + "num") ?? [])
            lists.TryAdd(list.WholeNumber("numId") ?? -1, list);
        foreach (var style in styles?.Elements(Wml.W + "style") ?? [])
            this.styles.TryAdd((string?)style.Attribute(Wml.W + "styleId") ?? "", style);
    }

    /// <summary>The printed number of the next paragraph, by its properties; null where it has none, or a bullet.</summary>
    public string? Next(XElement? paragraph)
    {
        var (list, level) = Place(paragraph);
        if (list is not { } number || !lists.TryGetValue(number, out var found) || found.Number("abstractNumId") is not { } id || !definitions.TryGetValue(id, out var definition))
            return null;
        level = Math.Clamp(level, 0, ListPlan.Levels - 1);
        definition = Linked(definition);
        var counts = counted.TryGetValue(id, out var known) ? known : counted[id] = new int?[ListPlan.Levels];
        var overridden = found.Elements(Wml.W + "lvlOverride").FirstOrDefault(over => over.WholeNumber("ilvl") == level);
        if (begun.Add((number, level)) && overridden.Number("startOverride") is { } start)
            counts[level] = start;
        else
            counts[level] = counts[level] + 1 ?? Definition(definition, level).Number("start") ?? 1;
        Array.Clear(counts, level + 1, ListPlan.Levels - level - 1);
        return Printed(overridden?.Element(Wml.W + "lvl") ?? Definition(definition, level), definition, counts);
    }

    /// <summary>The name of a style.</summary>
    public string? NameOf(string? style) => style is not null && styles.TryGetValue(style, out var found) ? found.Val("name") : null;

    private (int? List, int Level) Place(XElement? paragraph)
    {
        var own = paragraph?.Element(Wml.W + "numPr");
        if (own.Number("numId") is { } list)
            return (list == 0 ? null : list, own.Number("ilvl") ?? 0);
        var style = paragraph.Val("pStyle");
        // A chain of styles that leads back to itself ends.
        for (var steps = 0; style is not null && steps < 20 && styles.TryGetValue(style, out var found); steps++, style = found.Val("basedOn"))
        {
            var numbering = found.Element(Wml.W + "pPr")?.Element(Wml.W + "numPr");
            if (numbering.Number("numId") is { } inherited)
                return (inherited == 0 ? null : inherited, own.Number("ilvl") ?? numbering.Number("ilvl") ?? LevelOf(inherited, style));
        }

        return (null, 0);
    }

    private int LevelOf(int list, string style) =>
        lists.TryGetValue(list, out var found) && found.Number("abstractNumId") is { } id && definitions.TryGetValue(id, out var definition)
            ? definition.Elements(Wml.W + "lvl").FirstOrDefault(level => level.Val("pStyle") == style)?.WholeNumber("ilvl") ?? 0
            : 0;

    private XElement Linked(XElement definition) =>
        definition.Val("numStyleLink") is { } link ? definitions.Values.FirstOrDefault(other => other.Val("styleLink") == link) ?? definition : definition;

    private static XElement? Definition(XElement definition, int level) =>
        definition.Elements(Wml.W + "lvl").FirstOrDefault(candidate => candidate.WholeNumber("ilvl") == level);

    private static string? Printed(XElement? level, XElement definition, int?[] counts)
    {
        if (level.Val("numFmt") is "bullet" or "none" || level.Val("lvlText") is not { Length: > 0 } text)
            return null;
        var printed = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '%' || i + 1 == text.Length || text[i + 1] is < '1' or > '9')
            {
                printed.Append(text[i]);
                continue;
            }

            var of = text[++i] - '1';
            var from = level!.WholeNumber("ilvl") == of ? level : Definition(definition, of);
            printed.Append(Digits(counts[of] ?? from.Number("start") ?? 1, from.Val("numFmt")));
        }

        return printed.ToString().Trim() is { Length: > 0 } label ? label : null;
    }

    private static string Digits(int number, string? format) => format switch
    {
        "lowerLetter" => LabelFormat.Digits(number, NumberStyle.LowerLetter),
        "upperLetter" => LabelFormat.Digits(number, NumberStyle.UpperLetter),
        "lowerRoman" => LabelFormat.Digits(number, NumberStyle.LowerRoman),
        "upperRoman" => LabelFormat.Digits(number, NumberStyle.UpperRoman),
        "arabicAlpha" => Letter(number, "أبتثجحخدذرزسشصضطظعغفقكلمنهوي"),
        "arabicAbjad" => Letter(number, "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ"),
        "russianLower" => Letter(number, "абвгдежзиклмнопрстуфхцчшщэюя"),
        "russianUpper" => Letter(number, "АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЭЮЯ"),
        "ideographTraditional" => Letter(number, "甲乙丙丁戊己庚辛壬癸"),
        "ideographZodiac" => Letter(number, "子丑寅卯辰巳午未申酉戌亥"),
        "decimalEnclosedParen" => Letter(number, "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇"),
        "decimalEnclosedCircle" or "decimalEnclosedCircleChinese" => Letter(number, "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"),
        "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
        "chineseCounting" or "chineseCountingThousand" or "ideographDigital" or "japaneseCounting" or "taiwaneseCountingThousand" => Chinese(number),
        _ => LabelFormat.Digits(number, NumberStyle.Decimal),
    };

    private static string Letter(int number, string row) => number > 0 && number <= row.Length ? row[number - 1].ToString() : number.ToString(CultureInfo.InvariantCulture);

    private static string Chinese(int number)
    {
        const string digits = "〇一二三四五六七八九";
        return number switch
        {
            >= 0 and < 10 => digits[number].ToString(),
            > 0 and < 100 => (number < 20 ? "" : digits[number / 10].ToString()) + "十" + (number % 10 == 0 ? "" : digits[number % 10].ToString()),
            _ => number.ToString(CultureInfo.InvariantCulture),
        };
    }
}
