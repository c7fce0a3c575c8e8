using System.Text.RegularExpressions;
using Drafting.Operations;

namespace Drafting.Language.Formulae;

/// <summary>No “and” stands behind the semicolon of the last paragraph but one. An “or” says something else than the mark alone: what is meant only a person knows.</summary>
internal sealed partial class ListConjunction() : ParagraphRule("listConjunction")
{
    [GeneratedRegex(@"(?<=[;,，；،؛]) ?(and|or|et|ou|y|o|и|или|و|أو|以及|和|并且|及|或)[ \u00A0]*\uFFFC?$", RegexOptions.CultureInvariant)]
    private static partial Regex Conjunction();

    public override IEnumerable<Finding> In(Reading reading)
    {
        if (!reading.Setting.IsResolution || reading.Kind is not (ParagraphKind.Sub or ParagraphKind.Operative or ParagraphKind.Preambular))
            yield break;
        if (Conjunction().Match(reading.Text) is { Success: true } match)
            yield return Found(reading, match.Index, match.Length, ("found", match.Groups[1].Value)) with
            {
                Fix = match.Groups[1].Value is "or" or "ou" or "o" or "или" or "أو" or "或" or "及或" ? null : Fixes.Replace(reading, match.Index, match.Length, ""),
            };
    }
}
