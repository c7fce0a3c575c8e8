using System.Globalization;
using System.Xml.Linq;

namespace Drafting.Formats.Docx.Reading;

/// <summary>Fonts whose characters are not those of their codes: what they show as the characters Unicode has for it.</summary>
internal static class SymbolFonts
{
    private const char Unknown = '\ufffd';
    private const int PrivateUse = 0xf000;

    // From 0x20 on, and from 0xa0 on; in between is nothing.
    private const string Symbol =
        " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼\ufffd"
        + "\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd"
        + "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪\ufffd〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭";

    // What Windows puts where Latin-1 has controls.
    private const string Windows = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

    // Of the dingbats those that stand in texts: boxes, bullets, arrows, ticks, numbers.
    private static readonly Dictionary<string, Dictionary<int, char>> Dingbats = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Wingdings"] = Table("20 21✏22✂28☎2A✉45☜46☞47☝48☟4A☺4C☹6C●6E■6F□71❑72❒75◆76❖77⬥80⓪81①82②83③84④85⑤86⑥87⑦88⑧89⑨8A⑩8B⓿8C❶8D❷8E❸8F❹90❺91❻92❼93❽94❾95❿9E·9F•A1○A4◉A7▪A8◻AB★D8➢DF←E0→E1↑E2↓E8➔EF⇦F0⇨F1⇧F2⇩F3⬄FB✗FC✓FD☒FE☑"),
        ["Wingdings 2"] = Table("20 4F✗50✓52☑53☒97●98●A3□"),
        ["Wingdings 3"] = Table("20 66←67→68↑69↓70▲71▼74◀75▶"),
        ["Webdings"] = Table("20 34▶61✔63□67■72✖"),
    };

    /// <summary>The character that a code of a font shows; a replacement character where it is not known, which <paramref name="omissions"/> takes down.</summary>
    /// <param name="font">The font's name; null where none is given.</param>
    /// <param name="code">As the file has it, from the private use area or not.</param>
    /// <param name="omissions">Takes down what is not known.</param>
    /// <param name="isUnicode">Whether the code is Unicode's whatever the font.</param>
    public static string Character(string? font, int code, Omissions omissions, bool isUnicode = false)
    {
        var place = code is >= PrivateUse and <= PrivateUse + 0xff ? code - PrivateUse : code;
        var c = isUnicode || (place > 0xff && place is not (>= 0xe000 and < 0xf900)) ? Plain(code)
            : IsOne(font) ? Of(font!, place)
            : place is >= 0x80 and < 0xa0 ? Windows[place - 0x80]
            : place is >= 0x20 and <= 0xff ? (char)place : Unknown;
        if (c == Unknown)
            omissions.Add(Omission.Symbol, $"{font} {code.ToString("X", CultureInfo.InvariantCulture)}".Trim());
        return c.ToString();
    }

    /// <summary>What a symbol of a run shows.</summary>
    public static string Character(XElement symbol, Omissions omissions) => Character(
        (string?)symbol.Attribute(Wml.W + "font"),
        int.TryParse((string?)symbol.Attribute(Wml.W + "char"), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code) ? code : -1,
        omissions);

    /// <summary>What text shows in the font of its run.</summary>
    public static string Shown(string text, XElement? run, Omissions omissions)
    {
        var fonts = run?.Element(Wml.W + "rFonts");
        var font = (string?)fonts?.Attribute(Wml.W + "ascii") ?? (string?)fonts?.Attribute(Wml.W + "hAnsi");
        return IsOne(font)
            ? string.Concat(text.Select(c => c is > ' ' and <= '\u00ff' or >= (char)PrivateUse and <= (char)(PrivateUse + 0xff) ? Character(font, c, omissions) : c.ToString()))
            : text;
    }

    private static bool IsOne(string? font) => font is not null && (font.Equals(nameof(Symbol), StringComparison.OrdinalIgnoreCase) || Dingbats.ContainsKey(font));

    private static char Of(string font, int place) => Dingbats.TryGetValue(font, out var table) ? table.GetValueOrDefault(place, Unknown)
        : place is >= ' ' && place - ' ' < Symbol.Length ? Symbol[place - ' '] : Unknown;

    private static char Plain(int code) => code is > 0x1f and < 0xd800 or > 0xf8ff and < 0xfffe ? (char)code : Unknown;

    private static Dictionary<int, char> Table(string row) =>
        Enumerable.Range(0, row.Length / 3).ToDictionary(i => int.Parse(row.AsSpan(i * 3, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture), i => row[(i * 3) + 2]);
}
