using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Drafting.Language.Formulae;

/// <summary>English -ize and not -ise.</summary>
internal sealed partial class SpellingWithZ() : ParagraphRule("spellingIze")
{
    private static readonly FrozenSet<string> WithS = LanguageTable.Rows("spelling-with-s.tsv").SelectMany(cells => cells.Skip(1)).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // Capitals inside a sentence are names, which keep their own spelling.
    [GeneratedRegex(@"(?<![\w-])(?<stem>\p{L}{2,})is(?<ending>e|es|ed|ing|ation|ations|ational|er|ers)(?![\w])", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    public override IEnumerable<Finding> In(Reading reading)
    {
        foreach (Match match in Word().Matches(reading.Text))
        {
            var stem = match.Groups["stem"].Value;
            if (match.Index > 0 && char.IsUpper(stem[0]) || WithS.Contains(stem + "ise") || Prefixes.Any(prefix => stem.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) && WithS.Contains(stem[prefix.Length..] + "ise")))
                continue;
            yield return Mended(reading, match.Index, match.Length, $"{stem}iz{match.Groups["ending"].Value}");
        }
    }

    private static readonly string[] Prefixes = ["un", "re", "mis", "over", "pre", "fund"];
}
