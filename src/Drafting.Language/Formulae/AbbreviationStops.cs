using System.Text.RegularExpressions;

namespace Drafting.Language.Formulae;

/// <summary>English abbreviations have no full stops: UN, not U.N.</summary>
internal sealed partial class AbbreviationStops() : ParagraphRule("abbreviationStops")
{
    // Two letters and a surname are somebody's initials; letters with digits are numbers of documents.
    [GeneratedRegex(@"(?<![\w./-])(?!D\.C\.|[IVX]+\.\p{Lu}\.)(\p{Lu}\.){2,}(?!\w|[\dIVX]| \p{Lu}\p{Ll})|(?<![\w./-])(U\.N\.|U\.S\.|U\.K\.|E\.U\.)(?! \p{Lu}\p{Ll}+,)", RegexOptions.CultureInvariant)]
    private static partial Regex Stops();

    public override IEnumerable<Finding> In(Reading reading)
    {
        foreach (Match match in Stops().Matches(reading.Text))
        {
            // The last one may end the sentence too.
            var ends = match.Index + match.Length == reading.Text.TrimEnd().Length;
            yield return Mended(reading, match.Index, match.Length, match.Value.Replace(".", "", StringComparison.Ordinal) + (ends ? "." : ""));
        }
    }
}
