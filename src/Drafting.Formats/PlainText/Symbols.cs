using System.Text.RegularExpressions;

namespace Drafting.Formats.PlainText;

/// <summary>Document symbols such as A/RES/75/272, and the numbers of resolutions.</summary>
internal static partial class Symbols
{
    private const string Unit = @"(Rev|Add|Corr|Amend|Res|Dec|Sub|[A-Z0-9.\-])";
    private const string Organs = "A|S|E|ST|T|UNEP|HSP|TD|ID|DP|FCCC|CBD|ICCD|CTOC|CAC|CCPR|CERD|CEDAW|CRC|CRPD|CAT";
    private const string Pattern = $@"({Organs})/({Unit}+(\([A-Z0-9.\-]+\))?/)*{Unit}*\d{Unit}*( ?\([A-Z0-9]+\))?";

    // With “联 合 国” or “United Nations” before it.
    private const int LongestSymbol = 80;

    [GeneratedRegex($"^{Pattern}\\*{{0,3}}$")]
    private static partial Regex Whole();

    [GeneratedRegex($@"^(?<before>.*?)(?<symbol>\b{Pattern})\*{{0,3}}$")]
    private static partial Regex AtEnd();

    [GeneratedRegex(@"^(?<number>(E?S-)?\d{1,4}/\d{1,3}( ?[A-Z])?)([.．]( ?[-–—](?= ))?| [-–—](?= ))\s*(?<title>.*)$|^(?<number>\d{1,4}/\d{1,3})\s+(?<title>[\p{IsArabic}].*)$", RegexOptions.Singleline)]
    private static partial Regex NumberedTitle();

    [GeneratedRegex(@"^(Resolution|Résolution|Resolución|Резолюция|القرار|第) ?\d{1,5} ?[(（]\d{4}[)）]( ?号决议)?$", RegexOptions.IgnoreCase)]
    private static partial Regex CouncilTitle();

    /// <summary>Whether a line is the only title that the Security Council gives: “Resolution 2664 (2022)”.</summary>
    public static bool IsCouncilTitle(string text) => text.Length <= LongestSymbol && CouncilTitle().IsMatch(text);

    public static bool IsSymbol(string text) => text.Length <= LongestSymbol && Whole().IsMatch(text);

    /// <summary>Splits “联 合 国   A/RES/75/272” into what stands before and the symbol.</summary>
    public static (string Before, string Symbol)? SplitAtEnd(string text)
    {
        var match = text.Length <= LongestSymbol ? AtEnd().Match(text) : Match.Empty;
        return match.Success ? (match.Groups["before"].Value.Trim(), match.Groups["symbol"].Value) : null;
    }

    /// <summary>Splits “75/272. Title” into “75/272” and the title, which is empty where it stands on the next line.</summary>
    public static (string Number, string Title)? SplitTitle(string text)
    {
        var match = NumberedTitle().Match(text);
        return match.Success ? (match.Groups["number"].Value, match.Groups["title"].Value) : null;
    }
}
