using System.Text.RegularExpressions;

namespace Drafting.Language.Formulae;

/// <summary>Two marks where one will do.</summary>
internal sealed partial class DoubledMark() : ParagraphRule("doubledMark")
{
    [GeneratedRegex(@"(?<first>[,;:،؛，；：、。])[ \u00A0]?(?<second>[,;:،؛，；：、。.])(?!\.)|(?<!\.)(?<first>\.)(?<second>\.)(?!\.)|(?<first>《)(?<second>《)|(?<first>》)(?<second>》)|(?<first>\()(?<second>\()", RegexOptions.CultureInvariant)]
    private static partial Regex Two();

    public override IEnumerable<Finding> In(Reading reading)
    {
        var alone = new Lazy<HashSet<int>>(() => [.. Alone(reading.Text, '(', ')'), .. Alone(reading.Text, '《', '》')]);
        return Two().Matches(reading.Text)
            .Where(match => match.Value[0] is not ('(' or '《' or '》') || alone.Value.Contains(match.Index) || alone.Value.Contains(match.Index + 1))
            .Select(match => Mended(reading, match.Index, match.Length, match.Groups["second"].Value));
    }

    // “((a) and (b))” has two for two.
    private static IEnumerable<int> Alone(string text, char opening, char closing)
    {
        var open = new Stack<int>();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == opening)
                open.Push(i);
            else if (text[i] == closing && !open.TryPop(out _))
                yield return i;
        }

        foreach (var at in open)
            yield return at;
    }
}
