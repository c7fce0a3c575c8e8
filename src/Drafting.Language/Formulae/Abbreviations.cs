using System.Text.RegularExpressions;
using Drafting.Operations;

namespace Drafting.Language.Formulae;

/// <summary>Abbreviations and short names that a text introduces in brackets behind the words they stand for, and where it uses them.</summary>
internal static partial class Abbreviations
{
    // A name with two brackets, “(ISIL) (Da’esh)”, is written whole each time.
    // “International Telecommunication Union (ITU)”, “(hereinafter “the Agreement”)”, “(下称“《协定》”)”.
    [GeneratedRegex(@"(?<=[\p{L}”》»] ?)\((?<short>\p{Lu}[\p{Lu}\d]{1,9}(-\p{Lu}+)?)\)(?! ?\()|[(（](hereinafter|hereafter|referred to as|下称|以下简称|简称|ci-après|en lo sucesivo|далее)[^()]{0,30}[“«](?<short>[^”»]{2,40})[”»][)）]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Introduction();

    /// <summary>Every introduction of the body in reading order.</summary>
    public static IEnumerable<(int Paragraph, int Start, int Length, string Short)> Introduced(IReadOnlyList<Reading> readings, Body body)
    {
        for (var i = body.First; i <= body.Last; i++)
        {
            if (readings[i].Kind is not (ParagraphKind.Preambular or ParagraphKind.Operative or ParagraphKind.Sub) || !readings[i].Text.AsSpan().ContainsAny('(', '（'))
                continue;
            foreach (Match match in Introduction().Matches(readings[i].Text))
            {
                // Letters of a list and marks of annexes are no abbreviations.
                var name = match.Groups["short"];
                if (name.Length > 1 && !name.Value.All(c => c is 'I' or 'V' or 'X'))
                    yield return (i, name.Index, name.Length, name.Value);
            }
        }
    }

    /// <summary>Where a name stands as a word of its own before a place; -1 where it does not.</summary>
    public static int Use(string text, string name, int before)
    {
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0 && at < before; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            var behind = at + name.Length;
            if ((at == 0 || !IsPart(text[at - 1])) && (behind >= text.Length || !IsPart(text[behind])))
                return at;
        }

        return -1;
    }

    private static bool IsPart(char c) => char.IsLetterOrDigit(c) && !Marks.IsHan(c) || c is '/' or '-' or '.' or '&';
}

/// <summary>An abbreviation that is used before it is introduced.</summary>
internal sealed class AbbreviationBefore() : TextRule("abbreviationBefore")
{
    // Each is looked for in all that stands before it.
    private const int Most = 300;

    public override IEnumerable<Finding> In(IReadOnlyList<Reading> readings, TextSetting setting)
    {
        var body = Body.Of(readings);
        foreach (var (paragraph, start, _, name) in Abbreviations.Introduced(readings, body).DistinctBy(each => each.Short).Take(Most))
        {
            for (var i = body.First; i <= paragraph; i++)
            {
                if (readings[i].Kind is not (ParagraphKind.Preambular or ParagraphKind.Operative or ParagraphKind.Sub) || Abbreviations.Use(readings[i].Text, name, i == paragraph ? start : int.MaxValue) is not (>= 0 and var at))
                    continue;
                yield return Found(readings[i], at, name.Length, ("found", name));
                break;
            }
        }
    }
}

/// <summary>An abbreviation that is introduced again.</summary>
internal sealed class AbbreviationTwice() : TextRule("abbreviationTwice")
{
    public override IEnumerable<Finding> In(IReadOnlyList<Reading> readings, TextSetting setting)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (paragraph, start, length, name) in Abbreviations.Introduced(readings, Body.Of(readings)))
        {
            if (!known.Add(name))
                yield return Found(readings[paragraph], start, length, ("found", name));
        }
    }
}
