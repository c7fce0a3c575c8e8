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
    [GeneratedRegex(@"(?<word>[的了和在是与及为对并于以由从将被而或就但向至该到自使让把请应须已正更])\k<word>|(?<word>[\u4E00-\u9FFF-[或]]{2,6})\k<word>", RegexOptions.CultureInvariant)]
    private static partial Regex Characters();

    public override IEnumerable<Finding> In(Reading reading) => reading.Setting.Language == "zh" ? InCharacters(reading) : InWords(reading);

    private IEnumerable<Finding> InCharacters(Reading reading)
    {
        var (text, twice) = (reading.Text, Twice["zh"]);
        foreach (Match match in Characters().Matches(text))
        {
            var (word, end) = (match.Groups["word"].Value, match.Index + match.Length);
            // With what stands beside it: “目的的”, “国家国家元首”.
            var stands = match.Index > 0 && twice.Contains(text[(match.Index - 1)..end])
                || Enumerable.Range(0, 3).Any(more => end + more <= text.Length && twice.Contains(text[match.Index..(end + more)]));
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
