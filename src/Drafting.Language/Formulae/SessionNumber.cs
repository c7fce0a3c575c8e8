using System.Globalization;
using System.Text.RegularExpressions;
using Drafting.Formats.Renewal;

namespace Drafting.Language.Formulae;

/// <summary>The numbers of sessions below a hundred are written in words: seventy-fifth session, 第七十五届会议.</summary>
internal sealed partial class SessionNumber() : ParagraphRule("sessionNumber")
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const int Hundred = 100;

    [GeneratedRegex(@"(?<![A-Za-z\d/第])(?<words>第?\s?(?<number>\d{1,3})\s?届)(?=常?会|特别会|紧急|会议|大会)|(?<![第一二三四五六七八九十百零和至、及到])(?<words>(?<han>[一二三四五六七八九百]*十[一二三四五六七八九]?)届)(?=会议|常会)", Options)]
    private static partial Regex Chinese();

    [GeneratedRegex(@"(?<![\w/-])(?<words>(?<number>\d{1,3})(st|nd|rd|th))(?= (regular |special |emergency |substantive |annual |resumed )*[Ss]ession\b)", Options)]
    private static partial Regex English();

    [GeneratedRegex(@"(?<![\w/-])(?<words>(?<number>\d{1,3}) ?(e|ème|ième|re|ère))(?= session\b)", Options)]
    private static partial Regex French();

    // Of other organs than the General Assembly Spanish writes figures.
    [GeneratedRegex(@"(?<=Asamblea General[^;.]{0,60})(?<![\w/-])(?<words>(?<number>\d{1,3})[.]? ?(º|°|o|er|to|ª))(?= per[ií]odo)", Options)]
    private static partial Regex Spanish();

    [GeneratedRegex(@"(?<![\w/-])(?<words>(?<number>\d{1,3})-?(?<ending>й|ой|ей|я|ая|ую|ю))(?= (очередн\p{L}+ |специальн\p{L}+ )?сесси)", Options)]
    private static partial Regex Russian();

    [GeneratedRegex(@"(?<=دورتها |الدورة |دورته |لدورتها )(ال)?(?<words>(?<number>\d{1,2}))(?![\d/])", Options)]
    private static partial Regex Arabic();

    public override IEnumerable<Finding> In(Reading reading)
    {
        var language = reading.Setting.Language;
        var pattern = language switch { "zh" => Chinese(), "en" => English(), "fr" => French(), "es" => Spanish(), "ru" => Russian(), "ar" => Arabic(), _ => null };
        foreach (Match match in pattern?.Matches(reading.Text) ?? Enumerable.Empty<Match>())
        {
            var words = match.Groups["words"];
            if (match.Groups["han"] is { Success: true } han)
            {
                yield return Mended(reading, words.Index, words.Length, $"第{words.Value}");
                continue;
            }

            if (!int.TryParse(match.Groups["number"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is 0 or >= Hundred)
                continue;
            var form = language == "ru" ? match.Groups["ending"].ValueSpan is "я" or "ая" ? 2 : match.Groups["ending"].ValueSpan is "ую" or "ю" ? 4 : 0
                : language == "en" && reading.Text[words.Index + words.Length + 1] == 'S' ? 1 : 0;
            if (language is "zh" or "en" || SessionNames.Write(number, 0, language) is not null)
                yield return Mended(reading, words.Index, words.Length, OrdinalWords.Forms(number, language)[form]);
            else
                yield return Found(reading, words.Index, words.Length, ("found", words.Value), ("wanted", "—"));
        }
    }
}
