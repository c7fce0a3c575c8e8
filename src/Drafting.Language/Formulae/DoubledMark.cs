using System.Text.RegularExpressions;

namespace Drafting.Language.Formulae;

/// <summary>Two marks where one will do.</summary>
internal sealed partial class DoubledMark() : ParagraphRule("doubledMark")
{
    [GeneratedRegex(@"(?<first>[,;:،؛，；：、。])[ \u00A0]?(?<second>[,;:،؛，；：、。.])(?!\.)|(?<!\.)(?<first>\.)(?<second>\.)(?!\.)|(?<first>《)(?<second>《)|(?<first>》)(?<second>》)|(?<first>\()(?<second>\()(?=[^)]*\)(?!\)))", RegexOptions.CultureInvariant)]
    private static partial Regex Two();

    public override IEnumerable<Finding> In(Reading reading) =>
        Two().Matches(reading.Text).Select(match => Mended(reading, match.Index, match.Length, match.Groups["second"].Value));
}
