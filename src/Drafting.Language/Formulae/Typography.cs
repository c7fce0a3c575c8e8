using System.Text.RegularExpressions;
using Drafting.Operations;

namespace Drafting.Language.Formulae;

/// <summary>Blanks that are too many or too few.</summary>
internal sealed partial class Spacing() : ParagraphRule("spacing")
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"[ \u00A0]{2,}| +(?=[,.;:!?،؛؟)\]”](?!\w|\.))|(?<=[(\[“]) +|(?<=\p{L}[,;،؛])(?=\p{L})", Options)]
    private static partial Regex Words();

    // Its quotation marks stand either way round.
    [GeneratedRegex(@"[ \u00A0]{2,}| +(?=[,.;:!?،؛؟)\]](?!\w|\.))(?<!\uFFFC +)|(?<=[(\[]) +(?!\uFFFC)|(?<=\p{L}[,;،؛])(?=\p{L})", Options)]
    private static partial Regex Arabic();

    // French keeps a blank before ; : ! ? and inside its quotation marks.
    [GeneratedRegex(@"[ \u00A0]{2,}| +(?=[,.)\]](?!\w|\.))|(?<=[(\[]) +|(?<=\p{L}[,;])(?=\p{L})", Options)]
    private static partial Regex French();

    [GeneratedRegex(@"[ \u00A0]{2,}| +(?=[，；：。、？！》”])|(?<=[，；：。、？！《“]) +(?!\uFFFC)", Options)]
    private static partial Regex Chinese();

    public override IEnumerable<Finding> In(Reading reading)
    {
        var language = reading.Setting.Language;
        foreach (Match match in (language switch { "zh" => Chinese(), "fr" => French(), "ar" => Arabic(), _ => Words() }).Matches(reading.Text))
        {
            var behind = match.Index + match.Length;
            var wanted = match.Length == 0 || match.Length > 1 && match.Index > 0 && behind < reading.Text.Length && !Sticks(reading.Text[behind]) && !(language == "zh" && IsWide(reading.Text[match.Index - 1])) ? " " : "";
            yield return Found(reading, match.Index, match.Length, ("found", match.Length == 0 ? "—" : $"{match.Length}"), ("wanted", wanted.Length == 0 ? "0" : "1")) with { Fix = Fixes.Replace(reading, match.Index, match.Length, wanted) };
        }
    }

    private static bool Sticks(char c) => ",.)]،؛؟，；：。、》”".Contains(c, StringComparison.Ordinal);

    private static bool IsWide(char c) => "，；：。、《“".Contains(c, StringComparison.Ordinal);
}

/// <summary>French marks of two parts have a no-break space before them, its quotation marks inside.</summary>
internal sealed partial class FrenchSpacing() : ParagraphRule("frenchSpacing")
{
    [GeneratedRegex(@"(?<=[\p{L}\)\]»”])(?=[;!?])|(?<=[\p{L}\)\]»”])(?=:(?!//))|(?<=[^\s\u00A0\u202F])(?=»)|(?<=«)(?=[^\s\u00A0\u202F])", RegexOptions.CultureInvariant)]
    private static partial Regex Missing();

    public override IEnumerable<Finding> In(Reading reading)
    {
        foreach (Match match in Missing().Matches(reading.Text))
            yield return Found(reading, match.Index, 0, ("found", reading.Text.AsSpan(match.Index)[..Math.Min(1, reading.Text.Length - match.Index)].ToString())) with { Fix = Fixes.Replace(reading, match.Index, 0, "\u00A0") };
    }
}

/// <summary>Marks of another script: half-width ones in Chinese, full-width ones elsewhere, Latin commas in Arabic.</summary>
internal sealed partial class ForeignMarks() : ParagraphRule("foreignMarks")
{
    private const string Wide = "，；：。、（）？！،؛؟【】";
    private const string Narrow = ",;:.,()?!,;?[]";

    [GeneratedRegex(@"(?<=[\u4E00-\u9FFF》”〉\)]\uFFFC?)[,;:](?![\w/])|(?<=[\u4E00-\u9FFF》”〉])[,;](?=\w)|(?<=[\u4E00-\u9FFF》”]\uFFFC?)\.(?=[\s\uFFFC]*$|[\u4E00-\u9FFF])|[（）،؛]|[０-９Ａ-Ｚａ-ｚ]", RegexOptions.CultureInvariant)]
    private static partial Regex InChinese();

    [GeneratedRegex(@"(?<=[\u0620-\u064A\u064B-\u0652]\uFFFC?)[,;?](?!\d)|[，；：。、（）]", RegexOptions.CultureInvariant)]
    private static partial Regex InArabic();

    [GeneratedRegex(@"[，；：。、（）？！،؛؟【】]", RegexOptions.CultureInvariant)]
    private static partial Regex InOthers();

    public override IEnumerable<Finding> In(Reading reading)
    {
        var language = reading.Setting.Language;
        foreach (Match match in (language switch { "zh" => InChinese(), "ar" => InArabic(), _ => InOthers() }).Matches(reading.Text))
        {
            var wanted = language switch { "zh" => Chinese(match.Value[0]), "ar" => Arabic(match.Value[0]), _ => Latin(match.Value[0]) };
            // What was wide had its blank in itself.
            var behind = match.Index + 1 < reading.Text.Length ? reading.Text[match.Index + 1] : ' ';
            var blank = language != "zh" && wanted is not ('(' or ')') && char.IsLetterOrDigit(behind) ? " " : "";
            yield return Mended(reading, match.Index, 1, $"{wanted}{blank}");
        }
    }

    private static char Chinese(char c) => c switch
    {
        ',' or '،' => '，',
        ';' or '؛' => '；',
        ':' => '：',
        '.' => '。',
        '!' => '！',
        '?' => '？',
        '（' => '(',
        '）' => ')',
        _ => (char)(c - 0xFEE0),
    };

    private static char Arabic(char c) => Latin(c) switch { ',' => '،', ';' => '؛', '?' => '؟', var other => other };

    private static char Latin(char c) => Wide.IndexOf(c, StringComparison.Ordinal) is var at and >= 0 ? Narrow[at] : c;
}

/// <summary>Two marks where one will do.</summary>
internal sealed partial class DoubledMark() : ParagraphRule("doubledMark")
{
    [GeneratedRegex(@"(?<first>[,;:،؛，；：、。])[ \u00A0]?(?<second>[,;:،؛，；：、。.])(?!\.)|(?<!\.)(?<first>\.)(?<second>\.)(?!\.)|(?<first>《)(?<second>《)|(?<first>》)(?<second>》)|(?<first>\()(?<second>\()(?=[^)]*\)(?!\)))", RegexOptions.CultureInvariant)]
    private static partial Regex Two();

    public override IEnumerable<Finding> In(Reading reading) =>
        Two().Matches(reading.Text).Select(match => Mended(reading, match.Index, match.Length, match.Groups["second"].Value));
}

/// <summary>Quotation marks and apostrophes of the language.</summary>
internal sealed partial class Quotation() : ParagraphRule("quotation")
{
    [GeneratedRegex("[\"„]|(?<=\\p{L})['`´](?=\\p{L})|''", RegexOptions.CultureInvariant)]
    private static partial Regex Straight();

    public override IEnumerable<Finding> In(Reading reading)
    {
        var (text, language) = (reading.Text, reading.Setting.Language);
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            depth += c == '«' ? 1 : c == '»' ? -1 : 0;
            var (opens, closes) = language is "fr" or "ru" ? ("«", "»") : ("“", "”");
            // Straight ones open after a blank or a bracket; inside French and Russian quotations the others are right.
            var isOpening = i == 0 || Marks.IsBlank(text[i - 1]) || "([《“«，；：。、".Contains(text[i - 1], StringComparison.Ordinal)
                || language == "zh" && text.AsSpan(0, i).Count('"') % 2 == 0;
            var wanted = c switch
            {
                '"' or '„' => isOpening ? opens : closes,
                '«' when language is not ("fr" or "ru") => opens,
                '»' when language is not ("fr" or "ru") => closes,
                '“' when language is "fr" or "ru" && depth <= 0 && text.IndexOf('”', i) >= 0 && !IsLatinInRussian(text, i + 1, language) => opens,
                '”' when language is "fr" or "ru" && depth <= 0 && text.LastIndexOf('“', i) is var from and >= 0 && !IsLatinInRussian(text, from + 1, language) => closes,
                '「' or '『' => opens,
                '」' or '』' => closes,
                '\'' or '`' or '´' when i > 0 && i + 1 < text.Length && char.IsLetter(text[i - 1]) && char.IsLetter(text[i + 1]) => "’",
                _ => null,
            };
            if (wanted is null)
                continue;
            var spaced = language != "fr" || c is '«' or '»' || wanted == "’" ? wanted : wanted == "«" ? "«\u00A0" : "\u00A0»";
            yield return Mended(reading, i, 1, spaced);
        }
    }

    // Russian leaves what is in Latin letters its own marks.
    private static bool IsLatinInRussian(string text, int at, string language) => language == "ru" && at < text.Length && char.IsAsciiLetterOrDigit(text[at]);
}

/// <summary>A bracket or quotation mark that is not closed, or was not opened.</summary>
internal sealed class Unclosed() : ParagraphRule("unclosed")
{
    private const string Opening = "([«《〈“";
    private const string Closing = ")]»》〉”";

    public override IEnumerable<Finding> In(Reading reading)
    {
        var (text, open) = (reading.Text, new Stack<int>());
        // Arabic texts have their quotation marks either way round.
        var isArabic = reading.Setting.Language == "ar";
        for (var i = 0; i < text.Length; i++)
        {
            if (isArabic && (text[i] is '“' or '”'))
            {
                if (open.TryPeek(out var quoted) && (text[quoted] is '“' or '”'))
                    open.Pop();
                else
                    open.Push(i);
                continue;
            }

            if (Opening.Contains(text[i], StringComparison.Ordinal))
            {
                open.Push(i);
                continue;
            }

            var kind = Closing.IndexOf(text[i], StringComparison.Ordinal);
            if (kind < 0)
                continue;
            if (open.TryPeek(out var last) && text[last] == Opening[kind])
                open.Pop();
            else if (open.Any(at => text[at] == Opening[kind]))
            {
                while (open.Pop() is var at && text[at] != Opening[kind])
                    yield return At(reading, at);
            }
            else if (i > 0 && !IsListLabel(text, i) && !(text[i] is '”' or '»' && reading.Kind is ParagraphKind.Plain))
                yield return At(reading, i);
        }

        foreach (var at in open.Reverse())
        {
            // A quotation that goes on in the next paragraph opens there again.
            if (reading.Kind is not ParagraphKind.Plain || text[at] is not ('“' or '«'))
                yield return At(reading, at);
        }
    }

    private Finding At(Reading reading, int at) => Found(reading, at, 1, ("found", reading.Text[at].ToString()));

    // “a)”, “ii)”, “1)” in French and Spanish, and everywhere at the head of a list.
    private static bool IsListLabel(string text, int at)
    {
        if (text[at] != ')')
            return false;
        var start = at;
        while (start > 0 && char.IsLetterOrDigit(text[start - 1]) && at - start < 5)
            start--;
        return start < at && (start == 0 || !char.IsLetterOrDigit(text[start - 1]) && text[start - 1] != '(');
    }
}
