using System.Text.RegularExpressions;
using Drafting.Operations;

namespace Drafting.Language.Formulae;

/// <summary>No “and” stands behind the semicolon of the last paragraph but one.</summary>
internal sealed partial class ListConjunction() : ParagraphRule("listConjunction")
{
    [GeneratedRegex(@"(?<=[;,，；،؛]) ?(and|or|et|ou|y|o|и|или|و|أو|以及|和|并且|及|或)[ \u00A0]*\uFFFC?$", RegexOptions.CultureInvariant)]
    private static partial Regex Conjunction();

    public override IEnumerable<Finding> In(Reading reading)
    {
        if (!reading.Setting.IsResolution || reading.Kind is not (ParagraphKind.Sub or ParagraphKind.Operative or ParagraphKind.Preambular))
            yield break;
        if (Conjunction().Match(reading.Text) is { Success: true } match)
            yield return Found(reading, match.Index, match.Length, ("found", match.Groups[1].Value)) with { Fix = Fixes.Replace(reading, match.Index, match.Length, "") };
    }
}
