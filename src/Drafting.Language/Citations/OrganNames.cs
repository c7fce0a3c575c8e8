using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Drafting.Operations;

namespace Drafting.Language.Citations;

/// <summary>Organs as the six languages name them: the table <c>organs.tsv</c>.</summary>
internal static class OrganNames
{
    private const string AnyCouncil = "council";

    // Beside the Security Council a few conferences number “6 (2019)”: “the Committee pursuant to resolutions 1267 (1999)” is none of them.
    private const int MostOfOthers = 100;

    private static readonly string[][] Rows = [.. LanguageTable.Rows("organs.tsv")];

    private static readonly FrozenDictionary<string, Regex> Patterns = Rows.GroupBy(row => row[0]).ToFrozenDictionary(
        rows => rows.Key,
        rows => new Regex($"(?<![\\p{{L}}-[\\u0620-\\u064A\\u3400-\\u9fff]])({string.Join('|', rows.Select(row => $"(?<{row[1]}>{row[2]})"))})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Compiled));

    private static readonly FrozenDictionary<(string, CitedOrgan), string> Written = Rows.Where(row => row.Length > 3 && row[3].Length > 0).ToFrozenDictionary(row => (row[0], WireName.Parse<CitedOrgan>(row[1])!.Value), row => row[3]);

    /// <summary>An organ named in a text.</summary>
    /// <param name="Organ">Null for “the Council”: which, the form of the number tells.</param>
    public readonly record struct Named(int Start, int End, CitedOrgan? Organ)
    {
        /// <summary>The organ where it is said of that number.</summary>
        public CitedOrgan Of(ResolutionNumber number) => Organ is { } organ && !(organ == CitedOrgan.Other && number is { Form: NumberForm.WithYear, Number: > MostOfOthers }) ? organ : number.Form switch
        {
            NumberForm.WithYear => CitedOrgan.SecurityCouncil,
            NumberForm.OfAYear or NumberForm.Old => CitedOrgan.EconomicAndSocialCouncil,
            _ => CitedOrgan.HumanRightsCouncil,
        };
    }

    /// <summary>Every organ a text names, in order.</summary>
    public static List<Named> In(string text, string language) => Patterns.TryGetValue(language, out var pattern) ? [.. pattern.Matches(text).Select(match => new Named(match.Index, match.Index + match.Length, OrganOf(match)))] : [];

    /// <summary>How a citation names an organ; of languages with cases and articles, the genitive.</summary>
    public static string Write(CitedOrgan organ, string language) => Written[(language, organ)];

    /// <summary>The organ a text speaks for: its masthead says so, else its symbol; the General Assembly where neither does.</summary>
    public static CitedOrgan Speaking(TextSetting setting)
    {
        if (setting.Organ is { } printed && In(printed, setting.Language) is [{ Organ: { } organ }, ..])
            return organ;
        return setting.Symbol switch
        {
            ['S', '/', ..] => CitedOrgan.SecurityCouncil,
            ['E', '/', ..] => CitedOrgan.EconomicAndSocialCouncil,
            { } symbol when symbol.StartsWith("A/HRC", StringComparison.Ordinal) => CitedOrgan.HumanRightsCouncil,
            _ => CitedOrgan.GeneralAssembly,
        };
    }

    private static CitedOrgan? OrganOf(Match match)
    {
        if (match.Groups[AnyCouncil].Success)
            return null;
        foreach (var organ in Enum.GetValues<CitedOrgan>())
        {
            if (match.Groups[WireName.Of(organ)].Success)
                return organ;
        }

        return CitedOrgan.Other;
    }
}
