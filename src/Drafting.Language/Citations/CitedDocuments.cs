using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Drafting.Language.Citations;

/// <summary>What else is cited. On the wire by the name in camelCase.</summary>
public enum CitedDocumentKind
{
    /// <summary>A document by its symbol: “A/HRC/53/52”, “S/2017/600”.</summary>
    Document,

    /// <summary>An article of the Charter of the United Nations.</summary>
    CharterArticle,

    /// <summary>A treaty by its place in the Treaty Series: “vol. 729, No. 10485”.</summary>
    Treaty,
}

/// <summary>Something other than a resolution that a paragraph cites.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">The symbol; the article's number, in digits or as printed; “729, 10485”: volume and number of a treaty.</param>
/// <param name="Start">Where it begins, in UTF-16 code units.</param>
/// <param name="Length">Its length in the same units.</param>
public sealed record CitedDocument(CitedDocumentKind Kind, string Name, int Start, int Length);

/// <summary>Finds document symbols, articles of the Charter and treaties.</summary>
internal static partial class CitedDocuments
{
    private static readonly FrozenDictionary<string, Regex> Articles = new Dictionary<string, string>
    {
        ["en"] = @"\bArticles? (?<article>[0-9]{1,3})[^.;]{0,30}? of the (United Nations )?Charter",
        ["zh"] = "《?(联合国)?宪章》?第 ?(?<article>[一二三四五六七八九十百零〇0-9]{1,6}) ?条",
        ["fr"] = @"\b[Aa]rticles? (?<article>[0-9]{1,3})[^.;]{0,30}? de la Charte",
        ["es"] = @"\b[Aa]rtículos? (?<article>[0-9]{1,3})[^.;]{0,30}? de la Carta",
        ["ru"] = @"(?<!\p{L})[Сс]тать\p{L}{1,5} (?<article>[0-9]{1,3})[^.;]{0,30}? Устава",
        ["ar"] = @"ماد(ة|تين) (?<article>[0-9]{1,3})[^.;]{0,30}? من (ال)?ميثاق",
    }.ToFrozenDictionary(each => each.Key, each => new Regex(each.Value, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Compiled));

    // No symbol has more parts; one part can be read in two ways.
    [GeneratedRegex(@"(?<![A-Za-z/])(A|S|E|ST|TD|CD|JIU|CCPR|CRC|CEDAW|CAT|CERD|CMW|CRPD|HRI|FCCC|DP|ISBA|SPLOS|NPT|UNEP|ICCD)(/[A-Z][A-Za-z.\-]{0,20}[0-9]{0,6}){0,8}(/[0-9][0-9A-Za-z.\-]{0,20}|/(Add|Corr|Rev|L|INF|Res)\.?[0-9]{1,6}|/RES/[ES0-9-]{1,12}){1,8}( ?\((?:[IVXLC-]{1,12}|(19|20)[0-9]{2})\))?(?![/\d])", RegexOptions.ExplicitCapture)]
    private static partial Regex Symbols();

    [GeneratedRegex(@"(Treaty Series|Recueil des [Tt]raités|《条约汇编》|Серия договоров|Сборник договоров)[,，،] ?(vol\.|第|т\.|المجلد) ?(?<volume>[0-9]{1,6}) ?卷?[,，،] ?(Nos?\.|n[o°]s?|núms?\.|第|№|الرقم) ?(?<number>[0-9]{1,6})(?!\d)", RegexOptions.ExplicitCapture)]
    private static partial Regex Treaties();

    /// <summary>What a text in a language cites, in order.</summary>
    public static IReadOnlyList<CitedDocument> In(string text, string language)
    {
        var symbols = text.Contains('/', StringComparison.Ordinal) ? Symbols().Matches(text).Select(match => Cited(CitedDocumentKind.Document, match, match.Value)) : [];
        var articles = Articles.TryGetValue(language, out var pattern) ? pattern.Matches(text).Select(match => Cited(CitedDocumentKind.CharterArticle, match, match.Groups["article"].Value)) : [];
        var treaties = Treaties().Matches(text).Select(match => Cited(CitedDocumentKind.Treaty, match, $"{match.Groups["volume"].Value}, {match.Groups["number"].Value}"));
        return [.. symbols.Concat(articles).Concat(treaties).OrderBy(document => document.Start)];
    }

    private static CitedDocument Cited(CitedDocumentKind kind, Match match, string name) => new(kind, name, match.Index, match.Length);
}
