using System.Text.RegularExpressions;

namespace Drafting.Language.Formulae;

/// <summary>Marks of another script: half-width ones in Chinese, full-width ones elsewhere, Latin commas in Arabic.</summary>
internal sealed partial class ForeignMarks() : ParagraphRule("foreignMarks")
{
    private const string Wide = "，；：。、（）？！،؛؟【】";
    private const string Narrow = ",;:.,()?!,;?[]";

    [GeneratedRegex(@"(?<=[\u4E00-\u9FFF》”〉\)]\uFFFC?)[,;:](?![A-Za-z\d/])|(?<=[\u4E00-\u9FFF》”〉])[,;](?=\w)|(?<=[\u4E00-\u9FFF》”]\uFFFC?)\.(?=[\s\uFFFC]*$|[\u4E00-\u9FFF])|[（）،؛]|[０-９Ａ-Ｚａ-ｚ]", RegexOptions.CultureInvariant)]
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
