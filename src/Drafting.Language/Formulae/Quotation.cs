namespace Drafting.Language.Formulae;

/// <summary>Quotation marks and apostrophes of the language.</summary>
internal sealed class Quotation() : ParagraphRule("quotation")
{
    public override IEnumerable<Finding> In(Reading reading)
    {
        var (text, language) = (reading.Text, reading.Setting.Language);
        var (opens, closes) = language is "fr" or "ru" ? ("«", "»") : ("“", "”");
        var (depth, lastOpen, lastClose) = (0, -1, text.LastIndexOf('”'));
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            lastOpen = c == '“' ? i : lastOpen;
            depth += c is '«' or '“' && opens == "“" ? 1 : c is '»' or '”' && opens == "“" ? -1 : 0;
            // Straight ones open where none is open, and behind a blank; inside French and Russian quotations the others are right.
            var isOpening = depth <= 0 || language != "zh" && i > 0 && (Marks.IsBlank(text[i - 1]) || text[i - 1] == '(') && i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1]);
            depth += c is not ('"' or '„') ? 0 : isOpening ? 1 : -1;
            var wanted = c switch
            {
                '"' or '„' => isOpening ? opens : closes,
                '«' when language is not ("fr" or "ru") => opens,
                '»' when language is not ("fr" or "ru") => closes,
                '“' when language is "fr" or "ru" && depth <= 0 && lastClose > i && !IsLatinInRussian(text, i + 1, language) => opens,
                '”' when language is "fr" or "ru" && depth <= 0 && lastOpen >= 0 && !IsLatinInRussian(text, lastOpen + 1, language) => closes,
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
