using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Drafting.Language.Formulae;

/// <summary>A word that stands twice: “the the”, “的的”.</summary>
internal sealed partial class DoubleWord() : ParagraphRule("doubleWord")
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> Twice = LanguageTable.Rows("double-words.tsv")
        .ToFrozenDictionary(cells => cells[0], cells => cells.Skip(1).ToFrozenSet(StringComparer.OrdinalIgnoreCase));

    [GeneratedRegex(@"(?<![\w’'-])(?<word>\p{L}[\p{L}\p{M}]+|a)(?=[ \u00A0]+(?<next>\p{L}[\p{L}\p{M}]*)(?![\w’'-]))", RegexOptions.CultureInvariant)]
    private static partial Regex Words();

    // One character that hardly ever stands twice, or a word of two and more of which the first is no end of the one before.
    [GeneratedRegex(@"(?<word>[的了和在是与及为对并于以由从将被而或就但向至该到自使让把请应须已正更])\k<word>|(?<word>[\u4E00-\u9FFF]{2,6})\k<word>", RegexOptions.CultureInvariant)]
    private static partial Regex Characters();

    public override IEnumerable<Finding> In(Reading reading) => reading.Setting.Language == "zh" ? InCharacters(reading) : InWords(reading);

    private IEnumerable<Finding> InCharacters(Reading reading)
    {
        var (text, twice) = (reading.Text, Twice["zh"]);
        foreach (Match match in Characters().Matches(text))
        {
            var (word, end) = (match.Groups["word"].Value, match.Index + match.Length);
            var stands = word.Length > 1 ? twice.Contains(word)
                : match.Index > 0 && twice.Contains(text[(match.Index - 1)..end]) || end < text.Length && twice.Contains(text[match.Index..(end + 1)]) || end + 1 < text.Length && twice.Contains(text[match.Index..(end + 2)]);
            if (!stands)
                yield return Mended(reading, match.Index, match.Length, word);
        }
    }

    private IEnumerable<Finding> InWords(Reading reading)
    {
        foreach (Match match in Words().Matches(reading.Text))
        {
            var (word, next) = (match.Groups["word"], match.Groups["next"]);
            // A name may begin with the word before it.
            if (word.Value.Equals(next.Value, StringComparison.OrdinalIgnoreCase) && !char.IsUpper(next.Value[0]) && !Twice[reading.Setting.Language].Contains(word.Value))
                yield return Mended(reading, word.Index, next.Index + next.Length - word.Index, word.Value);
        }
    }
}

/// <summary>A resolution speaks of itself as “the present resolution”.</summary>
internal sealed partial class PresentResolution() : ParagraphRule("presentResolution")
{
    private static readonly Replacements Words = Replacements.Of("present-resolution.tsv");

    [GeneratedRegex(@"\d+/\d+|\(\d{4}\)|号决议|决议|[Rr]esolution|résolution|resolución|резолюци", RegexOptions.CultureInvariant)]
    private static partial Regex Another();

    // Where another resolution was named before, this one is meant by it.
    public override IEnumerable<Finding> In(Reading reading) =>
        reading.Setting.IsResolution && reading.Kind is not Operations.ParagraphKind.Footnote
            ? Words.In(reading.Text, reading.Setting.Language, reading.Setting.Day).Where(place => !Another().IsMatch(reading.Text[..place.Start])).Select(place => Mended(reading, place.Start, place.Length, place.Right))
            : [];
}

/// <summary>Chinese takes note of a report with 表示注意到; 注意到 notes a fact.</summary>
internal sealed partial class TakingNote() : ParagraphRule("takingNote")
{
    [GeneratedRegex(@"^(又|还)?(赞赏地|感兴趣地|关切地)?(?<verb>注意到|表示注意(?!到)|注意(?!到))\uFFFC?[^，；。\uFFFC]{0,40}的?(报告|说明|备忘录|报告和建议)(《[^》]+》)?[\uFFFC ]*([，；。]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Noting();

    public override IEnumerable<Finding> In(Reading reading)
    {
        if (!reading.Setting.IsResolution || reading.Kind is not (Operations.ParagraphKind.Preambular or Operations.ParagraphKind.Operative) || Noting().Match(reading.Text) is not { Success: true } match)
            yield break;
        var verb = match.Groups["verb"];
        yield return Mended(reading, verb.Index, verb.Length, "表示注意到");
    }
}
